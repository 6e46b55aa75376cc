// SPDX-License-Identifier: MIT
#include "identities/elaboration/elaborate.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "identities/elaboration/correct.hpp"
#include "identities/elaboration/definition_extent.hpp"
#include "identities/elaboration/index_ranges.hpp"
#include "identities/elaboration/read_names.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/expression/walk.hpp"
#include "identities/names/respell.hpp"
#include "identities/names/uses.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {

namespace {

/// The first |E| of a tree, or null.
const expression* first_strokes(const expression_ptr& tree) {
  const expression* found = nullptr;
  if (!tree) return found;
  walk(*tree, [&](const expression& node) {
    const bool it = node.kind == form::apply && node.name == "|";
    if (it && found == nullptr) found = &node;
  });
  return found;
}

/// |E| of a matrix may be the determinant or the absolute values, of a vector the norm or the
/// absolute values: read if one of them alone fits.
expected<proposition> read_strokes(const std::vector<declaration_item>& given,
                                   const expression_ptr& statement, undeclared names,
                                   const expression& strokes, const kinds_of_names& kinds) {
  std::map<std::string, proposition> readings;
  std::optional<diagnostic> problem;
  for (const char* of_matrix : {"det", "abs"}) {
    for (const char* of_vector : {"norm", "abs"}) {
      auto read = read_names(given, statement, names, {of_matrix, of_vector}, kinds);
      if (read) {
        const std::string text = typed_line(*read);
        readings.try_emplace(text, std::move(*read));
      } else if (!problem) {
        problem = read.error();
      }
    }
  }
  if (readings.empty()) return *problem;
  if (readings.size() == 1) return std::move(readings.begin()->second);
  const std::string inside = inference::show(*strokes.arguments[0]);
  diagnostic both{strokes.where, "`|" + inside + "|` can be read in two ways here",
                  "write what is meant: det(A), abs(A) of the entries, or norm(x)"};
  for (const auto& [line, meaning] : readings) both.corrected.push_back(line);
  return both;
}

/// The places of every name of a line, and the names of its sizes.
struct names_of_line {
  std::map<std::string, std::map<std::size_t, std::size_t>> places;  ///< begin and end
  std::vector<std::string> sizes;
};

names_of_line names_in(const one_liner& line) {
  names_with_places sizes, all;
  for (const declaration_item& item : line.given) {
    for (const expression_ptr& size : {item.rows, item.cols}) symbols_of(size, sizes);
    for (const word& each : item.words) symbols_of(each.argument, all);
    symbols_of(item.value, all);
  }
  symbols_of(line.statement, all);
  names_of_line found;
  all.insert(all.end(), sizes.begin(), sizes.end());
  for (const auto& [name, where] : all) found.places[name][where.begin] = where.end;
  for (const auto& [name, where] : sizes) {
    if (std::find(found.sizes.begin(), found.sizes.end(), name) == found.sizes.end())
      found.sizes.push_back(name);
  }
  return found;
}

/// The lines that are read once two of the declared sizes are one: X : n x n for X : n x d.
std::vector<std::string> with_equal_sizes(const std::string& text) {
  constexpr std::size_t most_sizes = 4;
  std::vector<std::string> lines;
  const auto parsed = parse_one_liner(text);
  if (!parsed) return lines;
  const names_of_line names = names_in(*parsed);
  const std::size_t count = std::min(names.sizes.size(), most_sizes);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = i + 1; k < count; ++k) {
      const std::string &kept = names.sizes[i], &other = names.sizes[k];
      std::string line = text;
      const auto& places = names.places.at(other);
      for (auto at = places.rbegin(); at != places.rend(); ++at)
        line.replace(at->first, at->second - at->first, kept);
      if (read_one_liner(line)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace

expected<proposition> elaborate(const std::vector<declaration_item>& written,
                                const expression_ptr& typed_statement, undeclared names,
                                const kinds_of_names& kinds) {
  try {
    require_bounded_definitions(written, typed_statement);
    const std::vector<declaration_item> given = respelled(written);
    const expression_ptr statement = respelled(typed_statement, written);
    const expression* strokes = first_strokes(statement);
    for (const declaration_item& item : given)
      strokes = strokes == nullptr ? first_strokes(item.value) : strokes;
    auto read = strokes == nullptr ? read_names(given, statement, names, {}, kinds)
                                   : read_strokes(given, statement, names, *strokes, kinds);
    if (read) require_indices_in_range(*read);
    return read;
  } catch (const malformed& problem) {
    return problem.what;
  }
}

expected<proposition> read_one_liner(std::string_view text) {
  const auto parsed = parse_one_liner(text);
  if (!parsed) return parsed.error();
  return elaborate(parsed->given, parsed->statement, undeclared::by_nearest);
}

expected<proposition> read_typed_line(const std::string& text) {
  const auto read = [](const std::string& line) { return read_one_liner(line); };
  expected<proposition> content = read(text);
  if (content) return content;
  diagnostic problem = content.error();
  add_corrected(problem, text, [&](const std::string& line) -> std::optional<diagnostic> {
    const auto again = read(line);
    return again ? std::nullopt : std::optional(again.error());
  });
  if (problem.corrected.empty() && problem.mends.empty())
    problem.corrected = with_equal_sizes(text);
  return problem;
}

}  // namespace proofread::identities
