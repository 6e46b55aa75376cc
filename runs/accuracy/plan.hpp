// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/text/source.hpp"
#include "runs/accuracy/run.hpp"
#include "runs/accuracy/sweep.hpp"

namespace proofread::runs {

struct accuracy_plan {
  std::vector<accuracy_problem> problems;
  accuracy_field field;
};

/// What the options select: their families x condition numbers x sizes x lambdas, each with its
/// default where the options say nothing about any of them. Errors name the choices.
identities::expected<accuracy_plan> plan_of(const accuracy_options& asked);

/// The options that decide which rows a sweep has, as one writes them: "--full --scalar double".
std::string selection_text(const accuracy_options& asked);

}  // namespace proofread::runs
