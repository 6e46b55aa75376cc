// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// True if a power, in the wide sense, stands next: A^k, A^T, A^-T, A^{-1}, A², A⁻ᵀ, A .^ k, A†.
bool at_power(const token_reader& in);
/// Reads it; the base is read and begins at `begin`.
tree read_power(token_reader& in, tree base, std::size_t begin);
/// What the superscript t writes, as in A², xⁿ: an integer or a letter.
tree read_superscript(const token_reader& in, const token& t);

}  // namespace proofread::identities
