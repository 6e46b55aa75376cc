// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// The spaces that a matrix maps between, by number.
struct matrix_spaces {
  int rows = 0, cols = 0;
};

/// The spaces of all names of a proposition (orthogonal_form.hpp): as many as it leaves apart, each
/// free, that is, the proposition says the same in every orthonormal basis of it, or spent.
class spaces {
 public:
  explicit spaces(const identities::proposition& problem);

  matrix_spaces of(int slot) const { return names_[static_cast<std::size_t>(slot)]; }
  bool is_free(int space) const { return !spent_[root(space)]; }
  bool same(int a, int b) const { return root(a) == root(b); }
  void join(int a, int b);
  void spend(int space) { spent_[root(space)] = true; }

 private:
  using node = identities::expression;

  std::size_t root(int space) const;
  int fresh(bool spent);
  matrix_spaces fresh_number();
  matrix_spaces visit(const node& e);
  matrix_spaces visit_value(const node& e);
  matrix_spaces visit_symbol(const node& e);
  matrix_spaces visit_call(const node& e);
  void visit_relation(const node& e);
  void visit_word(const node& e);
  matrix_spaces spend_all(const node& e);
  void hear(int slot);
  void join(const matrix_spaces& a, const matrix_spaces& b);
  void spend(const matrix_spaces& of);

  const identities::proposition& problem_;
  std::vector<matrix_spaces> names_;
  std::vector<int> parent_;
  std::vector<bool> spent_;
};

}  // namespace proofread::properties
