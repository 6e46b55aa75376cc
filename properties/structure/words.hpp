// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// How a matrix that satisfies its declaration words is put together (structured.hpp).
enum class construction : std::uint8_t {
  plain,
  zero,
  identity,
  symmetric,
  symmetric_invertible,
  symmetric_rank,
  symmetric_nonzero,
  skew,
  skew_invertible,
  skew_rank,
  skew_nonzero,
  diagonal,       ///< rectangular too
  diagonal_full,  ///< no zero on the diagonal
  diagonal_rank,  ///< r non-zero places; component: which
  diagonal_nonzero,
  diagonal_positive,
  diagonal_nonnegative,
  diagonal_places,           ///< component, read as bits: which entries are not 0
  diagonal_places_positive,  ///< the same, these entries positive
  diagonal_unit,             ///< ±e1; component: the sign
  posdef,
  psd,
  psd_rank,
  psd_nonzero,
  orthogonal,            ///< component: the sign of det
  orthogonal_symmetric,  ///< component: how many eigenvalues -1
  orthogonal_skew,       ///< component: the sign of the Pfaffian
  orthogonal_diagonal,   ///< component: the signs
  invertible,
  full_column_rank,
  full_row_rank,
  rank,
  unit,  ///< component, if there is one entry: the sign
  nonzero,
};

/// What words ask of the shape: rows x cols, and the r of `rank r`.
enum class size_rule : std::uint8_t {
  any,
  square,
  even,          ///< square, rows even
  several,       ///< square, rows >= 2
  single,        ///< 1 x 1
  tall,          ///< rows >= cols
  wide,          ///< rows <= cols
  vector,        ///< cols = 1 or rows = 1
  vector_tall,   ///< cols = 1
  vector_wide,   ///< rows = 1
  rank_fits,     ///< 0 <= r <= min(rows, cols)
  rank_even,     ///< rank_fits, square, r even
  rank_is_cols,  ///< r = cols <= rows
  rank_is_rows,  ///< r = rows <= cols
  rank_is_one,   ///< r = 1
  never,
};
bool holds(size_rule rule, std::int64_t rows, std::int64_t cols, std::int64_t r);
const char* to_text(size_rule rule);  ///< "even size", for messages

/// The words of one declared name in normal form.
struct structure {
  construction made = construction::plain;
  std::vector<size_rule> rules;
  identities::expression_ptr rank;  ///< r of `rank r`, else null
  std::string unavailable;          ///< no parametrisation: which words together
};

/// Words that are implied by others are dropped; one word or a pair of the table is left, or the
/// combination is unavailable.
structure resolve(const std::vector<identities::word>& words);

/// The words a variable has by its declaration and by hypotheses `word(X)`, `rank(X) = k`,
/// `Q'*Q = I`, `norm(x) = 1` about the bare name.
std::vector<identities::word> effective_words(const identities::proposition& problem, int slot);

/// The words a statement claims of a bare declared name: posdef(A), rank(A) = k, Q'*Q = I, norm(x)
/// = 1.
struct claimed_word {
  int slot = -1;
  identities::word what;
};
std::optional<claimed_word> as_word(const identities::proposition& problem,
                                    const identities::expression& statement);

}  // namespace proofread::properties
