// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/text/source.hpp"
#include "results/baseline/baseline.hpp"
#include "results/document/document.hpp"

namespace proofread::results {

/// Reads a results::document; the error is one line that names the file and what is wrong
/// with it.
/// "-" reads standard input.
identities::expected<document> read_results(const std::string& path);

/// The same for what a gate compares or calibrates: an `incompleteness` is an error.
identities::expected<document> read_whole_run(const std::string& path);

/// Reads what `proofread calibrate` wrote. The results of a whole run stand for themselves, without
/// noise.
identities::expected<baseline> read_baseline(const std::string& path);

}  // namespace proofread::results
