// SPDX-License-Identifier: MIT
#include "identities/context/decompositions.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "identities/context/words.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

bool is_name(const expression& tree) { return tree.kind == form::symbol; }

/// U, S and V of U*S*V'; nothing of another product.
std::vector<const expression*> factors(const expression& product) {
  if (product.kind != form::multiply || product.arguments[0]->kind != form::multiply) return {};
  const expression& front = *product.arguments[0];
  const expression& turned = *product.arguments[1];
  if (turned.kind != form::transpose || !is_name(*turned.arguments[0])) return {};
  if (!is_name(*front.arguments[0]) || !is_name(*front.arguments[1])) return {};
  return {front.arguments[0].get(), front.arguments[1].get(), turned.arguments[0].get()};
}

}  // namespace

bool speaks_of_svd(const std::vector<prose_piece>& paragraph) {
  static constexpr std::array partial{"thin",     "reduced",   "compact", "economy",
                                      "economic", "truncated", "skinny"};
  bool found = false;
  for (const prose_piece& each : paragraph) {
    const word_list words = words_of(each.before);
    for (std::size_t k = 0; k < words.size(); ++k) {
      if (among(partial, words[k])) return false;
      found = found || words[k] == "svd" ||
              (words[k] == "singular" && k + 2 < words.size() &&
               (words[k + 1] == "value" || words[k + 1] == "values") &&
               words[k + 2] == "decomposition");
    }
  }
  return found;
}

void read_as_svd(declaration_item& equation) {
  if (equation.kind != sort::let_value) return;
  const auto parts = factors(*equation.value);
  std::set<std::string> distinct{equation.names[0]};
  std::vector<std::string> names;
  for (const expression* each : parts) {
    if (distinct.insert(each->name).second) names.push_back(each->name);
  }
  if (names.size() != 3) return;
  equation.kind = sort::svd;
  equation.value = make(form::symbol, {}, equation.names[0]);
  equation.places.assign(names.size(), equation.where);
  equation.names = std::move(names);
}

}  // namespace proofread::identities
