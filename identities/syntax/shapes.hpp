// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/lexing/token_reader.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// True for names that cannot begin a shape because the author means something else: `scalar`,
/// words, `R`, `vector`, `nxd`. Before ` x ` all but `scalar` may; in parentheses any may.
bool is_misleading_size(std::string_view name);

/// No rows for a scalar, no cols for a vector.
struct shape_text {
  tree rows, cols;
};
/// True before R or ℝ.
bool at_reals(const token_reader& in);
/// SHAPE: `scalar`, `n` or `n x d`; `R`, `R^n` or `R^(n x d)`.
shape_text read_shape(token_reader& in);
/// The words of a declaration: `symmetric`, `full column rank`, `rank r`.
std::vector<word> read_words(token_reader& in);
/// A function's domain and codomain stand next: `R^a -> R^b`.
bool at_function(const token_reader& in);
declaration_item read_function(token_reader& in, declaration_item item);

}  // namespace proofread::identities
