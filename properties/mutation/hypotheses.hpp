// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

enum class hypothesis_kind : std::uint8_t {
  word,      ///< of a declaration: `A symmetric`
  relation,  ///< lambda > 0, A*B = I, b in range(A), posdef(A)
  size,      ///< among sizes, indices and literals alone: n >= d, i != j
};
const char* to_text(hypothesis_kind kind);

/// One thing a proposition asks of its values. A chain 0 < a < b asks two things, a conjunction as
/// many as it has parts. Shapes, definitions and the ranges of indices are no hypotheses.
struct hypothesis {
  hypothesis_kind kind = hypothesis_kind::word;
  std::string text;        ///< "X full column rank", "X rank r", "lambda > 0", "n >= d"
  int slot = -1;           ///< word: whose
  std::size_t place = 0;   ///< word: which of its words; else: which of `hypotheses`
  std::size_t part = 0;    ///< which link of a chain or part of a conjunction
  identities::span where;  ///< in the text it was read from
};

/// The words first, declaration by declaration, then relations as written.
std::vector<hypothesis> hypotheses_of(const identities::proposition& problem);

/// The proposition that asks everything but this one thing. Names that nothing uses any more are
/// gone, and with them what was asked of them alone. `which` comes from hypotheses_of(problem).
identities::proposition without(const identities::proposition& problem, const hypothesis& which);

/// The proposition with one more word on a declared matrix, vector or scalar; nullopt if the name
/// is nothing drawn, has the word, or its shape cannot take it as declared (symmetric: n x d).
std::optional<identities::proposition> with_word(const identities::proposition& problem, int slot,
                                                 const std::string& word);

/// The proposition with one more relation, elaborated over the same symbols.
identities::proposition with_relation(const identities::proposition& problem,
                                      identities::expression_ptr relation);

/// Every name of `read` is one of `given`, with the same shape: nothing was taken for new.
bool names_are_known(const identities::proposition& read, const identities::proposition& given);

}  // namespace proofread::properties
