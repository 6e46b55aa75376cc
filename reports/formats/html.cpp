// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "reports/html/page.hpp"

namespace proofread::reports::formats {

std::string html(const results::document& document, const format_options& options);

std::string html(const results::document& document, const format_options& options) {
  return reports::html::page(document, options);
}

}  // namespace proofread::reports::formats
