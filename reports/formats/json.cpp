// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "results/json/results_json.hpp"

namespace proofread::reports::formats {

using results::to_json;

std::string json(const results::document& document, const format_options& options);

std::string json(const results::document& document, const format_options&) {
  return to_json(document);
}

}  // namespace proofread::reports::formats
