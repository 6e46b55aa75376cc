// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/latex/atoms.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// How a word is said: "A is symmetric" tells, of what is defined it claims; "let A be symmetric"
/// supposes it from there on; "if A is symmetric" in its paragraph.
enum class word_hold : std::uint8_t { stated, supposed, conditional };

/// A word that a note says of a name: A is symmetric.
struct told_word {
  std::string name;
  word what;
  word_hold how = word_hold::stated;
};

/// What a word may be said of: unit of a column, symmetric of a square matrix, full column rank of
/// any matrix.
enum class word_subject : std::uint8_t { column, square, matrix };
word_subject subject_of(const std::string& word);

/// What a note says about its names.
struct told {
  std::vector<declaration_item> items;
  std::vector<told_word> words;
  /// X = U \Sigma V^T: what a name is, or the condition of a sentence.
  std::vector<declaration_item> equations = {};
  std::vector<std::string> introduced = {};  ///< Q of "let Q be orthogonal", "for any Q"
};

/// What a formula says about names: X \in \mathbb{R}^{n \times d} and lists of such, mappings
/// f : \mathbb{R}^n \to \mathbb{R}, bounds \lambda > 0 and n \ge d, A = A^T, A \succ 0,
/// \lVert x \rVert = 1, X = U \Sigma V^T. What else it says is left out; nothing is refused.
told told_by(const std::vector<atom>& formula);

/// The names in a formula that is a name or a list of them, as the reader of formulas spells them;
/// none where it is anything else.
std::vector<std::string> lone_names(const std::vector<atom>& formula);

/// The two sizes of `n \times d`, or of `n` alone the one; none where it is anything else.
std::vector<expression_ptr> sizes_of(const std::vector<atom>& formula);

}  // namespace proofread::identities
