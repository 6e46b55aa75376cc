// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// `t > 0`, `0 < s <= t`: such a hypothesis may declare the names it orders.
bool orders_a_name(const declaration_item& item);

/// A name that an order sets against something: in a note always a scalar, in one line if its
/// letter says vector and nothing uses it as one.
bool declares_scalar(const inference& in, const expression& relation, const std::string& name);

}  // namespace proofread::identities
