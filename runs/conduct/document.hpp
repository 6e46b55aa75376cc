// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

#include "results/document/document.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/conduct/shard.hpp"

namespace proofread::runs {

/// A UTC time as documents record it.
std::string utc_now();

/// A document of one command that starts now: tool, seed, levels, started, one run record.
results::document begin_document(const std::string& command, const settings& how,
                                 const entropy& randomness, const shard& part = {});

/// Sets seconds (since `begun`), interrupted and the totals.
void end_document(results::document& document, std::chrono::steady_clock::time_point begun);

}  // namespace proofread::runs
