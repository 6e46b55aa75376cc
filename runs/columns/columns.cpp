// SPDX-License-Identifier: MIT
#include "runs/columns/columns.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "results/document/printable.hpp"
#include "runs/conduct/nearest.hpp"

namespace proofread::runs {

namespace {

using identities::diagnostic;
using results::in_quotes;

std::optional<std::size_t> number_of(const text_table& table, const std::string& target) {
  std::size_t number = 0;
  const char* all = target.data() + target.size();
  const auto [end, error] = std::from_chars(target.data(), all, number);
  if (error != std::errc() || end != all || number < 1 || number > table.names.size()) {
    return std::nullopt;
  }
  return number - 1;
}

std::vector<std::size_t> columns_named(const text_table& table, const std::string& target) {
  std::vector<std::size_t> found;
  for (std::size_t j = 0; j < table.names.size(); ++j) {
    if (table.names[j] == target) found.push_back(j);
  }
  return found;
}

diagnostic no_column(const text_table& table, const std::string& target) {
  constexpr std::size_t most = 20;
  std::string names;
  for (std::size_t j = 0; j < table.names.size() && j < most; ++j) {
    names += (j == 0 ? "" : ", ") + results::printable(table.names[j], 40);
  }
  if (table.names.size() > most) names += ", ...";
  return {{},
          "no column is called " + in_quotes(target) +
              suggestion(results::printable(nearest(target, table.names))),
          "it has " + names};
}

}  // namespace

identities::expected<std::size_t> column_of(const text_table& table, const std::string& target) {
  const std::vector<std::size_t> named = columns_named(table, target);
  const std::optional<std::size_t> number = number_of(table, target);
  if (named.empty()) {
    if (number) return *number;
    return no_column(table, target);
  }
  const std::string first = std::to_string(named[0] + 1);
  if (named.size() > 1) {
    return diagnostic{{},
                      std::to_string(named.size()) + " columns are called " + in_quotes(target),
                      "the number of one of them, the first is " + first};
  }
  if (number && *number != named[0]) {
    return diagnostic{{},
                      in_quotes(target) + " is ambiguous: the name of column " + first +
                          " and the number of column " + target,
                      "rename the column"};
  }
  return named[0];
}

std::vector<std::string> shared_names(const text_table& table) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& name : table.names) ++counts[name];
  std::vector<std::string> all;
  for (const auto& [name, count] : counts) {
    if (count > 1) all.push_back(std::to_string(count) + " columns are called " + in_quotes(name));
  }
  return all;
}

}  // namespace proofread::runs
