// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace proofread::identities {

using word_list = std::vector<std::string>;

/// Small letters; a hyphen parts words; i.e. is one word. Words of their own are a comma, a colon,
/// the end of a question, "?", and of any other sentence and item of a list, ".".
word_list words_of(const std::string& prose);

inline bool ends_sentence(const std::string& word) { return word == "." || word == "?"; }

template <std::size_t n>
bool among(const std::array<const char*, n>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// What the words at a place say of a name or a value, as a word of a declaration, and how many
/// words that are: positive definite is posdef, and two. "scalar" is a shape. Null if nothing.
std::pair<const char*, std::size_t> phrase_at(const word_list& text, std::size_t at);

/// Where the clause about a name ends.
bool ends_clause(const std::string& word);
bool is_negation(const std::string& word);

/// What may stand between such a word and the name: a symmetric covariance matrix $A$.
bool is_filler(const std::string& word);

}  // namespace proofread::identities
