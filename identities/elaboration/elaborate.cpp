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
  return problem;
}

}  // namespace proofread::identities
