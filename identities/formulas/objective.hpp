// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "identities/latex/rows.hpp"
#include "identities/latex/symbols.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// The last defined name that is a number and depends on the variable: what is minimised over it,
/// or differentiated by it, where a formula does not say. Null if there is none.
expression_ptr objective_of(const std::string& variable,
                            const std::vector<declaration_item>& given);

/// grad(J, w) = 0 of the last definition J(w) = ..., by all its arguments; null if there is none.
expression_ptr stationarity(const std::vector<declaration_item>& given);

/// What a name is the optimum of, and by which variable.
struct optimum {
  std::string variable;
  expression_ptr objective;   ///< null if it is none
  expression_ptr under = {};  ///< the constraint, or null
  bool told = false;          ///< the objective is printed as one of the variable: J(w), \min_w
};

/// What the left side of a display says of the normal density with the exponent -J(w).
struct moment {
  std::string variable;
  expression_ptr objective;
  bool precision =
      false;  ///< the inverse of the covariance, which is the Hessian of J; else the mean
};

/// Of mu_w, m_w, Sigma_w^{-1}, S_w^{-1} and E[w | y], where J is the last objective of w; nullopt
/// of anything else.
std::optional<moment> moment_named(const expression& left,
                                   const std::vector<declaration_item>& given);

/// \min_w f(w) and, behind "s.t.", constraints: an item that defines `objective`, minimised over w.
/// The number of the chains that say so; 0 where the display is none or is not read.
std::size_t read_objective(const std::vector<chain>& chains, const formula_uses& uses,
                           const std::vector<declaration_item>& given, declaration_item& to);

/// By its mark a name is the optimum of the first of w_star, w_hat, w_ridge without their marks, w,
/// that an objective depends on; L(w, lambda) behind a constrained problem is none.
optimum optimum_named(const std::string& name, const std::vector<declaration_item>& given);

}  // namespace proofread::identities
