// SPDX-License-Identifier: MIT
#include "tests/cli/false_as_printed.hpp"

#include "cli/catalogue.hpp"
#include "identities/text/tab_separated.hpp"

namespace proofread::cli {

std::set<std::string> false_as_printed() {
  std::set<std::string> names;
  for (const auto& row : identities::read_tab_separated(catalogue_directory() + "/coverage.tsv")) {
    if (row[1] == "false as printed") names.insert(row[2]);
  }
  return names;
}

}  // namespace proofread::cli
