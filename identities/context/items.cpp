// SPDX-License-Identifier: MIT
#include "identities/context/items.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/context/told.hpp"
#include "identities/expression/walk.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

bool is_one(const expression_ptr& size) {
  return !size || (size->kind == form::number && size->name == "1");
}

}  // namespace

bool same_shape(const declaration_item& a, const declaration_item& b) {
  const auto alike = [](const expression_ptr& one, const expression_ptr& other) {
    return !one || !other ? !one && !other : same(*one, *other);
  };
  return a.kind == b.kind && alike(a.rows, b.rows) && alike(a.cols, b.cols);
}

bool fits(const declaration_item& item, const std::string& what) {
  if (item.kind != sort::variables || !item.rows) return false;
  const word_subject of = subject_of(what);
  const bool column = is_one(item.cols);
  if (column || of == word_subject::column) return column && of == word_subject::column;
  return of == word_subject::matrix || same(*item.rows, *item.cols);
}

void add_in_order(std::vector<declaration_item> definitions, std::vector<declaration_item>& made) {
  std::stable_sort(definitions.begin(), definitions.end(),
                   [](const auto& a, const auto& b) { return a.where.begin < b.where.begin; });
  std::set<std::string> waiting;
  for (const declaration_item& item : definitions) waiting.insert(defined_name(item));
  while (!definitions.empty()) {
    const auto ready = std::find_if(definitions.begin(), definitions.end(), [&](const auto& item) {
      std::set<std::string> inside;
      collect_names(defined_value(item), inside);
      return std::none_of(inside.begin(), inside.end(),
                          [&](const std::string& name) { return waiting.count(name) > 0; });
    });
    const auto next = ready == definitions.end() ? definitions.begin() : ready;
    waiting.erase(defined_name(*next));
    made.push_back(std::move(*next));
    definitions.erase(next);
  }
}

bool has(const std::vector<word>& words, const std::string& name) {
  return std::any_of(words.begin(), words.end(),
                     [&](const word& each) { return each.name == name; });
}

}  // namespace proofread::identities
