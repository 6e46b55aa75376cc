// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace proofread::runs {

/// Letters to insert, delete, replace or swap with their neighbour to make one word of the other.
std::size_t edit_distance(const std::string& a, const std::string& b);

/// The first of the nearest words within two such changes, and fewer than half of the letters; or
/// empty.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

/// "; did you mean verify?", or empty.
std::string suggestion(const std::string& nearest_word);

}  // namespace proofread::runs
