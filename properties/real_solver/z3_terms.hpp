// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "properties/unknowns/formula.hpp"

// Opaque types of z3's C API.
struct _Z3_context;
struct _Z3_ast;

namespace proofread::properties {

/// Formulas over so many real unknowns as terms of a z3 context, which keeps them.
class z3_terms {
 public:
  z3_terms(_Z3_context* context, std::size_t unknowns);

  const std::vector<_Z3_ast*>& unknowns() const { return unknowns_; }
  _Z3_ast* of(const formula& condition) const;

 private:
  _Z3_ast* of(const rational& number) const;
  _Z3_ast* of(const polynomial& sum) const;
  _Z3_ast* of(const polynomial& side, relation how) const;

  _Z3_context* context_;
  std::vector<_Z3_ast*> unknowns_;
};

}  // namespace proofread::properties
