// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/expression.hpp"
#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// The vector v with v[i] = term for every i: x for x[i], abs(x - y) for abs(x[i] - y[i]), x .* y
/// for x[i]*y[i]. nullptr if the term is made of more than entries x[i], numbers without the index,
/// sums, products, powers and functions that act on entries.
expression_ptr entries_over(const expression_ptr& term, const std::string& index);

/// The vector with the entries f_1, ..., f_count, of which one is given by its index: sum(i =
/// 1..count, f_i*e(i, count)).
expression_ptr vector_of(const expression_ptr& entry, const std::string& index,
                         const expression_ptr& count, span where);

/// An operator with a \le i \le b below it as the one with i = a below and b above.
atom with_range_as_limits(atom head);

}  // namespace proofread::identities
