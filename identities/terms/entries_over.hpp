// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// The vector v with v[i] = term for every i: x for x[i], abs(x - y) for abs(x[i] - y[i]), x .* y
/// for x[i]*y[i]. nullptr if the term is made of more than entries x[i], numbers without the index,
/// sums, products, powers and functions that act on entries.
expression_ptr entries_over(const expression_ptr& term, const std::string& index);

}  // namespace proofread::identities
