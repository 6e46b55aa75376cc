// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/text/source.hpp"
#include "reports/baseline.hpp"
#include "reports/results.hpp"

namespace proofread::cli {

/// Reads a results document; the error is one line that names the file and what is wrong with it.
/// "-" reads standard input.
identities::expected<reports::results> read_results(const std::string& path);

/// Reads what `proofread calibrate` wrote. Results stand for themselves, without noise.
identities::expected<reports::baseline> read_baseline(const std::string& path);

}  // namespace proofread::cli
