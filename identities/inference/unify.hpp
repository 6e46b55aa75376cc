// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/shape.hpp"

namespace proofread::identities {

/// Unification of sizes: polynomials with integer coefficients over positive integers.
///
/// A name is rigid, or an unknown made by `fresh`. Unifying a = b solves the difference a - b = 0
/// for an unknown that occurs once, linearly, with coefficient ±1 after common factors are
/// cancelled; an equation that cannot be solved yet waits in a queue until more is known. An
/// unknown made by `fresh_wide` never becomes 1: a name that is read as a vector or a matrix is not
/// shrunk to fit. Copyable: a copy is the state to return to when a trial fails.
class unifier {
 public:
  size_expression fresh();
  int count() const { return count_; }  ///< unknowns made so far
  size_expression fresh_wide();         ///< greater than 1, but for sizes that the text fixes
  shape fresh_shape();
  static bool is_unknown(const std::string& name);

  /// A hypothesis `name = value` among rigid sizes: used whenever two sizes are compared.
  void assume(const std::string& name, const size_expression& value);

  /// Solutions put in place of solved unknowns.
  size_expression resolve(const size_expression& size) const;
  shape resolve(const shape& s) const;
  /// The same with assumptions put in place, for comparing.
  size_expression normal(const size_expression& size) const;

  /// False when no values of the unknowns make both equal.
  bool unify(const size_expression& a, const size_expression& b);
  bool unify(const shape& a, const shape& b);
  /// Takes waiting equations up again until nothing changes; false when one of them fails.
  bool retry();
  /// The first equation that still waits, if any.
  const std::vector<std::pair<size_expression, size_expression>>& waiting() const {
    return waiting_;
  }

  bool scalar(const shape& s) const;                   ///< 1 x 1 as far as is known
  bool may_be_one(const size_expression& size) const;  ///< 1, or not settled yet
  bool may_be_scalar(const shape& s) const;
  bool equal(const size_expression& a, const size_expression& b) const;

  /// Readable names n, m, k, ... for unknowns, none of them in `reserved`.
  void reserve(std::set<std::string> names) { names_->reserved = std::move(names); }
  /// The size with every remaining unknown under its readable name; names given once are kept.
  size_expression legible(const size_expression& size);
  shape legible(const shape& s);
  /// Names handed out by `legible`, in that order.
  const std::vector<std::string>& given_names() const { return names_->given; }

 private:
  enum class solution : std::uint8_t { found, open, impossible };
  solution solve(const size_expression& difference);
  bool all_one(const std::vector<std::string>& names);
  const std::string& readable(const std::string& unknown);
  bool bind(const std::string& name, const size_expression& value);
  bool is_wide(const size_expression& size) const;

  int count_ = 0;
  mutable std::map<std::string, size_expression> solved_;
  std::map<std::string, size_expression> assumed_;
  std::set<std::string> wide_;
  std::vector<std::pair<size_expression, size_expression>> waiting_;
  struct naming {
    std::set<std::string> reserved;
    std::map<std::string, std::string> readable;
    std::vector<std::string> given;
  };
  std::shared_ptr<naming> names_ = std::make_shared<naming>();
};

/// Sums and products with a bound on their growth: false when a coefficient would pass 10^8 or the
/// number of terms 200.
bool small_enough(const size_expression& size);

}  // namespace proofread::identities
