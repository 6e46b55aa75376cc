// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace proofread::cli {

/// The text of a note with the lines of every claim, derive and refute block but `wanted` made
/// empty: lines keep their numbers, declarations stay, and the rest need not be read. `wanted` is a
/// name as the fence has it ("push-through").
std::string excerpt(std::string_view text, std::string_view wanted);

}  // namespace proofread::cli
