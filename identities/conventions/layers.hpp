// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// The one name z other than v by which a value differentiates the loss: \partial L/\partial z; ""
/// if there is none or more than one.
std::string differentiated_behind(const expression& value, const std::string& loss,
                                  const std::string& v);

/// v and the names outside of the derivatives of the loss.
std::set<std::string> names_of_layer(const expression& value, const std::string& loss,
                                     const std::string& v);

/// What z of \partial L/\partial v = value may be, where the value speaks of \partial L/\partial z:
/// a layer z = W a of the two names v and another one, in any order and with W transposed; z = v +
/// u where no other name is in the value; relu(v) where step(v) is, sigmoid(v) and tanh(v) where z
/// is.
std::vector<expression_ptr> layers_of(const expression& value, const std::string& loss,
                                      const std::string& v, const std::string& z);

}  // namespace proofread::identities
