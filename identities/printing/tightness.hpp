// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// How tightly the text of a node holds together, from loose to tight. An operand looser than its
/// place allows stands in parentheses.
enum class tightness : int {
  equivalence,
  implication,
  disjunction,
  conjunction,
  negation,  ///< also forall and exists, where nothing follows that they would swallow
  relation,
  sum,
  product,
  sign,
  power,  ///< ^ .^ ' [ ]
  atom,
};

/// The tightness of the canonical text of a node.
tightness text_tightness(const expression& node);

/// "=", "!=", "<", "<=", ">", ">="
const char* comparison_text(comparison how);

/// The name of a function-like form: "diff", "limit", "argmin", ...; of the others "".
const char* binder_name(form kind);

}  // namespace proofread::identities
