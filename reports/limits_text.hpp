// SPDX-License-Identifier: MIT
#pragma once

#include "reports/results.hpp"
#include "reports/table.hpp"

namespace proofread::reports {

/// One row a statement with limits: how fast they are approached. Only a heading if there is none.
table limits_table(const results& document);

/// The same by rate: {rate, how many statements, the first of them}.
table rates_table(const results& document);

}  // namespace proofread::reports
