// SPDX-License-Identifier: MIT
#include "tests/runs/false_as_printed.hpp"

#include "identities/text/tab_separated.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {

std::set<std::string> false_as_printed() {
  std::set<std::string> names;
  for (const auto& row : identities::read_tab_separated(catalogue_directory() + "/coverage.tsv")) {
    if (row[1] == "false as printed") names.insert(row[2]);
  }
  return names;
}

}  // namespace proofread::runs
