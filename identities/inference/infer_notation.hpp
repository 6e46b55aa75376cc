// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// What is written out by the shape of its argument (notation_spellings of spellings.hpp): mean(x),
/// softmax(x), sigmoid(x), and |E|, which is abs of a number and `in.strokes` of the rest. Null for
/// the application of another name.
typed infer_notation(inference& in, const expression& node);
/// True for the names that it knows.
bool is_notation(std::string_view name);

/// A number beside a vector in a sum or an order stands for the vector of which it is every entry:
/// one of `left` and `right` is replaced. A number is a literal, a declared scalar or (in a sum)
/// the value of a function, and arithmetic of these; a product of matrices that happens to be 1 x 1
/// is none. Not beside a square matrix, where c*I may be meant. `sum` is what they stand in.
void spread_number(inference& in, const expression& sum, typed& left, typed& right);

/// Says of each number that was spread that it was.
void remark_on_spread_numbers(inference& in);

}  // namespace proofread::identities
