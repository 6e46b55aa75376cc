// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace proofread::runs {

/// What was understood of columns: a sentence for all of a kind, however many they are.
class column_remarks {
 public:
  /// What is said is that of the first of its kind.
  void add(const std::string& column, const std::string& kind, std::string said);
  /// "columns a, b, c, d, e and 7 more: left out, they have no value"
  std::vector<std::string> sentences() const;

 private:
  struct group {
    std::vector<std::string> columns;
    std::string said;
  };
  std::map<std::string, group> kinds_;
};

}  // namespace proofread::runs
