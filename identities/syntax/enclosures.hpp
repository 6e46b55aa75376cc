// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// ‖x‖, ‖x‖₁, ‖x‖₂, ‖A‖_F.
tree read_norm(token_reader& in);
/// |E| (a call of `|`, which inference resolves by the shape of E), or ||x||, the norm.
tree read_strokes(token_reader& in);
/// <x, y> and ⟨x, y⟩ are refused: an error that says dot(x, y).
[[noreturn]] void refuse_inner_product(token_reader& in);

}  // namespace proofread::identities
