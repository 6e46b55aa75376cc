// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "identities/notes/note.hpp"
#include "results/document/document.hpp"
#include "runs/conduct/settings.hpp"

namespace proofread::runs {

/// Of a refuted chain L1 = L2 = L3: the side that alone stands in the way, from 1; 0: none.
std::size_t odd_side_of(const identities::goal& goal, const properties::finding& found,
                        const settings& how, const entropy& randomness);

/// Of a derivation in which two neighbouring steps `=` are refuted: the line between them, from 1,
/// if the lines before and after it agree; 0: none.
std::size_t odd_line_of(const identities::block& derivation, const results::block_result& found,
                        const settings& how, const entropy& randomness);

}  // namespace proofread::runs
