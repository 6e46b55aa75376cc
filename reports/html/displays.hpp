// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "results/document/document.hpp"

namespace proofread::reports::html {

/// Where a display stands, as the fence in its place holds that.
std::string place_text(const identities::line_place& place, std::size_t column);

/// What such a fence holds: the place, and the formula as it is typeset, which is empty for a claim
/// in a line.
std::pair<std::string, std::string> place_and_formula(const std::string& fence);

/// The text of a note with a fence in the place of each displayed formula, what is false in it in
/// \class{false-step}{...}, and with one behind each paragraph that claims something in a line.
std::string with_displays(const results::note_result& note);

/// The formula with what stands from a byte to the end of its side in \class{false-step}{...}; as
/// it was where that is no whole.
std::string with_false_step(std::string formula, std::size_t from);

}  // namespace proofread::reports::html
