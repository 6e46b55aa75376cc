// SPDX-License-Identifier: MIT
#include "identities/names/juxtaposition.hpp"

#include <utility>

#include "identities/names/joined_names.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

std::vector<declaration_item> apart(const joined_names& names,
                                    const std::vector<declaration_item>& given) {
  std::vector<declaration_item> made = given;
  for (declaration_item& item : made) item.value = names.apart(item.value);
  return made;
}

/// The statement, mended; nothing if a name to be mended stands before |-.
std::vector<edit> corrected(const joined_names& names, const expression_ptr& statement) {
  for (const auto& [name, meaning] : names.found()) {
    const span at = names.place(name);
    if (at.begin < statement->where.begin || at.end > statement->where.end) return {};
  }
  return {{statement->where, to_text(*names.apart(statement))}};
}

diagnostic in_doubt(joined_names& names, const expression_ptr& statement) {
  const std::string name = names.doubtful().front();
  for (const std::string& each : names.doubtful()) names.take_by_letters(each);
  const std::string apart = names.text(name);
  const std::string what = apart.back() == '\'' ? "the transpose" : "the product";
  return {names.place(name),
          "`" + name + "` is one name, and nothing declares it",
          "write " + apart + " for " + what + ", or declare " + name + " before |-",
          corrected(names, statement),
          {}};
}

/// Of a product that does not fit: the lines with factors transposed that do.
diagnostic unfit(joined_names& names, const std::vector<declaration_item>& given,
                 const expression_ptr& statement, const proposition_reader& read,
                 diagnostic problem) {
  for (const auto& [name, meaning] : names.found()) {
    const span at = names.place(name);
    if (problem.where.begin < at.begin || problem.where.end > at.end) continue;
    problem.message =
        "`" + name + "` is not declared, and as " + names.text(name) + " " + problem.message;
    problem.about = concern::names;
  }
  problem.mends.clear();
  for (const auto& [name, meaning] : names.found()) {
    if (meaning.subscript) continue;
    for (std::size_t i = 0; i < meaning.parts.size(); ++i) {
      names.transpose(name, i);
      if (read(apart(names, given), names.apart(statement))) {
        for (edit& each : corrected(names, statement)) problem.mends.push_back(std::move(each));
      }
      names.transpose_none();
    }
  }
  return problem;
}

/// What does not fit may fit with Xb as X*b, and is told so.
diagnostic with_products(joined_names& names, const std::vector<declaration_item>& given,
                         const expression_ptr& statement, const proposition_reader& read,
                         diagnostic problem) {
  const std::vector<std::string> joined = names.product_like();
  if (joined.empty()) return problem;
  for (const std::string& each : joined) names.take_by_letters(each);
  if (!read(apart(names, given), names.apart(statement))) return problem;
  const std::string& first = joined.front();
  problem.hint = "write " + names.text(first) + " for the product, or declare " + first;
  problem.mends = {{names.place(first), names.text(first)}};
  return problem;
}

}  // namespace

expected<proposition> read_apart(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement, bool infer,
                                 const proposition_reader& read) {
  joined_names names(given, statement, infer);
  if (!names.doubtful().empty()) return in_doubt(names, statement);
  if (names.found().empty()) {
    auto as_written = read(given, statement);
    if (as_written || !infer) return as_written;
    return with_products(names, given, statement, read, as_written.error());
  }
  auto result = read(apart(names, given), names.apart(statement));
  if (!result) return unfit(names, given, statement, read, result.error());
  for (const auto& [name, meaning] : names.found()) {
    result->remarks.push_back("`" + name + "` is read as " + names.text(name) +
                              ": nothing declares it");
  }
  return result;
}

}  // namespace proofread::identities
