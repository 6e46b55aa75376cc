// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "results/document/own_data.hpp"

namespace proofread::runs {

/// The fewest correct digits of a coefficient, those beyond the attainable not counted: they are
/// luck. 0 without an answer.
double counted_digits(const results::data_trial& t, const results::own_data& of);

/// Of the solvers whose counted digits are within a digit of the best one's, the one whose error
/// bound guarantees most (to a tenth of a digit), and of those the cheapest by operations; nullptr
/// when none has a digit.
const results::data_trial* best_solver(const results::own_data& of);

/// Which solver to use, at what cost, and what else would help; a sentence each.
std::vector<std::string> own_data_advice(const results::own_data& of);

}  // namespace proofread::runs
