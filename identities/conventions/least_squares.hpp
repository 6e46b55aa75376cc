// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// What a closed form is the minimum of over w, null of any other value:
///   (D'D)⁻¹D'y of ‖Dw - y‖², (D'WD)⁻¹D'Wy of (Dw - y)'W(Dw - y).
/// A regulariser is not among them: how it is scaled hangs on the objective.
expression_ptr squares_minimised_by(const expression_ptr& value, const std::string& w);

}  // namespace proofread::identities
