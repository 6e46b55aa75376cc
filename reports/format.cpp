// SPDX-License-Identifier: MIT
#include "reports/format.hpp"

#include "results/document/printable.hpp"

namespace proofread::reports {

namespace formats {
#define PROOFREAD_FORMAT(name) std::string name(const results::document&, const format_options&);
#include "formats.def"
#undef PROOFREAD_FORMAT
}  // namespace formats

namespace {

/// Whatever of a document a report shows, it leaves with printable characters alone. The page does
/// the same with what is not its own style and script; JSON escapes.
template <format Report>
std::string cleaned(const results::document& document, const format_options& options) {
  const std::string text = Report(document, options);
  return Report == &formats::html || Report == &formats::json ? text
                                                              : results::printable_lines(text);
}

}  // namespace

const std::map<std::string, format>& all_formats() {
  static const std::map<std::string, format> all = {
#define PROOFREAD_FORMAT(name) {#name, &cleaned<&formats::name>},
#include "formats.def"
#undef PROOFREAD_FORMAT
  };
  return all;
}

}  // namespace proofread::reports
