// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "identities/expression/expression.hpp"
#include "identities/latex/atoms.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {

/// = and := are equal, <= is less_equal; nullopt for what compares no values.
std::optional<comparison> comparison_of_text(const std::string& relation);
/// A \succ B and its kin, what is in a space of a matrix, and "is" in front of a word of a
/// declaration.
bool is_of_matrices(const std::string& relation);
/// \propto
inline constexpr const char* proportional = "propto";
/// "in range", "in row" or "in null" of a side that begins with the word of such a space, "" of
/// others: what is in it is claimed, not declared.
std::string space_relation(const std::vector<atom>& side);
/// Why a relation that compares nothing is not checked.
const char* reason_of(const std::string& relation);

/// The literal 0.
bool is_zero(const expression_ptr& tree);

/// L = R, posdef(L - R) for an order of matrices, L in a space R, or what a word R says of L;
/// `where` is the place of the relation.
expression_ptr related(expression_ptr left, const std::string& relation, expression_ptr right,
                       span where);

/// The solution of an equation is named after its unknown: mu_MLE is mu in what solves for mu,
/// beta_hat0 beta0, but for names that are known as others.
expression_ptr named_as_in(const expression& equation, const expression_ptr& solution,
                           const known_names& others = {});

}  // namespace proofread::identities
