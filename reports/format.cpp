// SPDX-License-Identifier: MIT
#include "reports/format.hpp"

namespace proofread::reports {

namespace formats {
#define PROOFREAD_FORMAT(name) std::string name(const results::document&, const format_options&);
#include "formats.def"
#undef PROOFREAD_FORMAT
}  // namespace formats

const std::map<std::string, format>& all_formats() {
  static const std::map<std::string, format> all = {
#define PROOFREAD_FORMAT(name) {#name, &formats::name},
#include "formats.def"
#undef PROOFREAD_FORMAT
  };
  return all;
}

}  // namespace proofread::reports
