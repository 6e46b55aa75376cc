// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/formulas/readings.hpp"

namespace proofread::identities {

/// \nabla_w L, or the Hessian where the order is 2, of an L of which nothing is said.
struct unsaid_slope {
  std::string loss, variable;
  int order = 1;
};

/// The derivative that a side is, or nullopt.
std::optional<unsaid_slope> slope_of_unsaid(const expression& side, const known_names& known);

/// Does a value say itself what is differentiated?
bool is_derived(const expression& value);

/// What a formula says that a derivative is.
struct gradient_field {
  unsaid_slope of;
  std::vector<atom> value;
  std::set<std::string> names;  ///< that the value speaks of
  bool of_any = false;          ///< it speaks of functions that may be any
  bool speaks_of(const std::string& name) const { return names.count(name) > 0; }
};

/// A field F(w) is the gradient of some function where its derivative is symmetric,
///   <F'(w)[u], v> = <F'(w)[v], u> for all u and v of the shape of w.
/// H(w) is the Hessian of one where u'Hv = v'Hu and the derivative of u'Hv along t is that of t'Hv
/// along u.
statement_maker is_a_gradient(const gradient_field& field);

/// The gradients of one function by two variables, F by a and G by b:
///   <F'(b)[v], u> = <G'(a)[u], v> for all u and v of the shapes of a and b.
statement_maker are_of_one_function(const gradient_field& f, const gradient_field& g);

/// The gradient F and the Hessian H of one function by one variable: F'(x)[u] = H u for all u.
statement_maker is_derivative_of(const gradient_field& f, const gradient_field& h);

}  // namespace proofread::identities
