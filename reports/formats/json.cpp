// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "reports/results_json.hpp"

namespace proofread::reports::formats {

std::string json(const results& document, const format_options& options);

std::string json(const results& document, const format_options&) { return to_json(document); }

}  // namespace proofread::reports::formats
