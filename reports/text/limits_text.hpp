// SPDX-License-Identifier: MIT
#pragma once

#include "reports/layout/table.hpp"
#include "results/document/document.hpp"

namespace proofread::reports {

/// One row a statement with limits: how fast they are approached. Only a heading if there is none.
table limits_table(const results::document& document);

/// The same by rate: {rate, how many statements, the first of them}.
table rates_table(const results::document& document);

}  // namespace proofread::reports
