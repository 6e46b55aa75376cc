// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace proofread::runs {

/// The first of the nearest words within two changes of a letter (put in, taken out, replaced or
/// swapped with its neighbour), and fewer than half of the letters; or
/// empty.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

/// "; did you mean verify?", or empty.
std::string suggestion(const std::string& nearest_word);

}  // namespace proofread::runs
