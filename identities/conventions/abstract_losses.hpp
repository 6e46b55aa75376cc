// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/syntax/parse.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

/// A statement, and the declarations and definitions that it stands below.
struct stated_below {
  expression_ptr statement;
  std::vector<declaration_item> given;
};

/// Puts a loss L in of which nothing is said, where it is differentiated by W and by z and z = W a
/// + b is defined. All its derivatives follow by the chain rule from the one by the last name, z,
/// that the others lead to; so L is taken to be sum(dL_dz .* z) with an array dL_dz of the shape of
/// z, which may be any, and \partial L/\partial z is dL_dz.
///
/// Throws unread_part where there is no such name, or for a second derivative.
stated_below with_losses(const expression_ptr& statement,
                         const std::vector<declaration_item>& given, term_setting& setting);

}  // namespace proofread::identities
