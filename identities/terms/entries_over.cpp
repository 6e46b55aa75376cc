// SPDX-License-Identifier: MIT
#include "identities/terms/entries_over.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool mentions(const expression& tree, const std::string& name) {
  bool found = false;
  walk(tree, [&](const expression& each) {
    found = found || (each.kind == form::symbol && each.name == name);
  });
  return found;
}

/// |a|, which is read by the shape of a.
constexpr const char* bars = "|";

bool acts_on_entries(const expression& node) {
  const builtin_facts* const known = node.kind == form::call ? find_builtin(node.name) : nullptr;
  return known != nullptr && known->acts_on_entries();
}

/// The operator between vectors that an operator between entries is: .* for * of two entries.
form over_entries(form kind, bool both) {
  if (kind == form::multiply && both) return form::entry_multiply;
  if (kind == form::divide && both) return form::entry_divide;
  return kind == form::power ? form::entry_power : kind;
}

}  // namespace

expression_ptr entries_over(const expression_ptr& term, const std::string& index) {
  const auto& parts = term->arguments;
  if (term->kind == form::index) {
    const bool entry = parts.size() == 2 && parts[1]->kind == form::symbol &&
                       parts[1]->name == index && !mentions(*parts[0], index);
    return entry ? parts[0] : nullptr;
  }
  const bool sum =
      term->kind == form::negate || term->kind == form::add || term->kind == form::subtract;
  const bool product = term->kind == form::multiply || term->kind == form::divide;
  const bool magnitude = term->kind == form::apply && term->name == bars;
  const bool function = parts.size() == 1 && (magnitude || acts_on_entries(*term));
  if (!sum && !product && term->kind != form::power && !function) return nullptr;
  std::vector<expression_ptr> entries;
  std::size_t vectors = 0;
  for (const expression_ptr& part : parts) {
    const bool has_index = mentions(*part, index);
    entries.push_back(has_index ? entries_over(part, index) : part);
    if (!entries.back() || (sum && !has_index)) return nullptr;
    vectors += has_index ? 1 : 0;
  }
  const bool right_alone = vectors == 1 && !mentions(*parts[0], index);
  if (vectors == 0 || (right_alone && term->kind != form::multiply && !function)) return nullptr;
  if (magnitude) return make(form::call, std::move(entries), "abs", 0, term->where);
  auto vector = std::make_shared<expression>(*with_arguments(*term, std::move(entries)));
  vector->kind = over_entries(term->kind, vectors == 2);
  return vector;
}

expression_ptr vector_of(const expression_ptr& entry, const std::string& index,
                         const expression_ptr& count, span where) {
  const expression_ptr i = make(form::symbol, {}, index, 0, where);
  const expression_ptr unit = make(form::call, {i, count}, "e", 0, where);
  const expression_ptr one = make(form::number, {}, "1", 0, where);
  return make(form::sum_over, {make(form::multiply, {entry, unit}, {}, 0, where), i, one, count},
              {}, 0, where);
}

atom with_range_as_limits(atom head) {
  std::vector<atom>& below = head.below;
  const auto at_most = [](const atom& each) { return is(each, atom_kind::relation, "<="); };
  const auto first = std::find_if(below.begin(), below.end(), at_most);
  if (!head.above.empty() || std::distance(first, below.end()) < 4 || !at_most(first[2]))
    return head;
  atom equal = *first;
  equal.text = "=";
  head.above.assign(first + 3, below.end());
  const std::vector<atom> from(below.begin(), first);
  below = {first[1], std::move(equal)};
  below.insert(below.end(), from.begin(), from.end());
  return head;
}

}  // namespace proofread::identities
