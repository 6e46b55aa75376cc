// SPDX-License-Identifier: MIT
#include "identities/elaboration/read_names.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/elaboration/closing.hpp"
#include "identities/elaboration/declare.hpp"
#include "identities/inference/infer_statement.hpp"
#include "identities/names/bound_names.hpp"
#include "identities/names/juxtaposition.hpp"
#include "identities/names/reading.hpp"
#include "identities/names/remarks.hpp"

namespace proofread::identities {
namespace {

/// The shapes of the names that nothing declares, as they would be declared.
std::string shapes_read(const written& what, const kinds_of_names& kinds, const proposition& read) {
  std::set<std::string> declared;
  for (const declaration_item& item : what.given)
    declared.insert(item.names.begin(), item.names.end());
  std::string text;
  for (const declaration& symbol : read.symbols) {
    const bool value = symbol.what == role::variable || symbol.what == role::definition ||
                       (symbol.what == role::bound && kinds.count(symbol.name) > 0);
    if (!value || !declared.insert(symbol.name).second) continue;
    text += (text.empty() ? "" : ", ") + symbol.name + " : " + to_text(symbol.type);
  }
  return text;
}

/// `told`: a remark says which shapes were read. It does so too where a relation alone makes a
/// matrix square.
expected<proposition> read_by(const written& what, const kinds_of_names& kinds,
                              const inference::stroke_reading& strokes, bool told) {
  try {
    inference inferred(what.infer(), kinds);
    inferred.strokes = strokes;
    declare(inferred, what.given, what.statement);
    const typed meaning = infer_statement(inferred, what.statement);
    inferred.settle();
    if (!inferred.sizes.waiting().empty()) {
      const auto& [a, b] = inferred.sizes.waiting().front();
      inference::fail(what.statement->where,
                      "the sizes cannot be inferred: " + to_text(inferred.sizes.legible(a)) +
                          " = " + to_text(inferred.sizes.legible(b)),
                      "declare the shapes before |-");
    }
    const bool narrower = what.infer() && !inferred.made_square.empty();
    proposition read = close_over(inferred, separate_bound_names(inferred, meaning), what.infer());
    const std::string shapes = told || narrower ? shapes_read(what, kinds, read) : "";
    if (!shapes.empty()) read.remarks.push_back("read as: " + shapes);
    return read;
  } catch (const malformed& problem) {
    return problem.what;
  }
}

/// True for more than the `t > 0` that declares a number t.
bool differs_from_letters(const kinds_of_names& kinds, const kinds_of_names& ordered) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const auto& each) {
    return ordered.count(each.first) == 0 || naming_rule(each.first) == letter::matrix;
  });
}

/// By letters, by orders among the hypotheses and by what speaks of vectors, then the nearest
/// reading that fits.
expected<proposition> read_kinds(const written& what, const inference::stroke_reading& strokes,
                                 const kinds_of_names& given_kinds) {
  kinds_of_names ordered;
  if (what.infer()) ordered = ordered_scalars(what.given, what.statement);
  const reader read = [&](const kinds_of_names& kinds) {
    return read_by(what, kinds, strokes,
                   kinds != given_kinds && differs_from_letters(kinds, ordered));
  };
  kinds_of_names spoken = given_kinds;
  spoken.merge(spoken_vectors(what.given, what.statement));
  kinds_of_names told = spoken;
  told.insert(ordered.begin(), ordered.end());
  const auto by_order = read(told);
  if (by_order) return by_order;
  const auto by_letter = ordered.empty() ? by_order : read(spoken);
  if (by_letter || what.names == undeclared::as_told) return by_letter;
  if (auto nearest = nearest_reading(what, read, told, by_order.error())) return *nearest;
  if (auto nearest = nearest_reading(what, read, spoken, by_letter.error())) return *nearest;
  diagnostic problem = by_letter.error();
  if (!what.infer()) return problem;
  for (const std::string& fits : declarations_that_fit(what, read, spoken, problem)) {
    problem.mends.push_back({{}, fits + " |- "});
  }
  return problem;
}

}  // namespace

expected<proposition> read_names(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement, undeclared names,
                                 const inference::stroke_reading& strokes,
                                 const kinds_of_names& kinds) {
  const bool infer = names != undeclared::refused;
  return read_apart(given, statement, infer, [&](const auto& items, const auto& tree) {
    auto read = read_kinds({items, tree, names}, strokes, kinds);
    if (read) add_remarks(*read, items, tree, infer);
    return read;
  });
}

}  // namespace proofread::identities
