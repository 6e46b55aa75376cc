// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <utility>

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

/// One or two letters that count, i or jk, none of which anything declares.
bool term_reader::counts(const list& script) const {
  if (script.empty() || script.size() > 2) return false;
  return std::all_of(script.begin(), script.end(), [&](const atom& each) {
    const bool letter = each.kind == atom_kind::symbol && each.text.size() == 1 &&
                        std::string_view("ijklrs").find(each.text) != std::string_view::npos;
    return letter && each.above.empty() && each.below.empty() &&
           in_.known.find(each.text) == nullptr;
  });
}

/// Is a subscript that nothing binds an entry? A number of a vector is, where the name with the
/// number is no other one; i of a vector and ij of a matrix may be.
bool term_reader::is_free_entry(const atom& a, const std::string& name, const std::string& whole) {
  if (in_.known.find(resolved(whole)) != nullptr) return false;
  using what = known_name::what;
  const known_name* const known = in_.known.find(name);
  const bool column = known != nullptr && (known->kind == what::column || known->kind == what::row);
  const symbol_use& use = in_.uses.of(name);
  const bool number = a.below.size() == 1 && a.below[0].kind == atom_kind::number;
  if (number && a.below[0].text != "0" && !use.numbered) {
    const bool alone = known == nullptr && use.bare && use.vector;
    if (alone && a.below[0].text.size() < 3) {
      int& last = in_.entries[name];
      last = std::max(last, std::stoi(a.below[0].text));
    }
    return column || alone;
  }
  const bool counted = a.below.size() == 1 && in_.uses.counted.count(base_name(a.below[0])) > 0;
  const bool one = a.below.size() == 1 && (use.bare || counted);
  const bool fits = known != nullptr
                        ? (column && one) || (known->kind == what::matrix && a.below.size() == 2)
                        : counted && !use.vector && !use.transposed && !use.behind_transpose;
  return fits && counts(a.below) && in_.choices.of(ambiguity::subscript) == 0;
}

/// A letter with its subscripts: the name, and what it is an entry of.
term_reader::spelled_symbol term_reader::spell(const atom& a) {
  spelled_symbol made;
  made.name = base_name(a);
  if (a.font == "cal" && in_.known.find("cal" + made.name) != nullptr)
    made.name = "cal" + made.name;
  list above = a.above;
  made.marked = !above.empty() && above[0].kind == atom_kind::delimited && above[0].text == "(" &&
                is_index(above[0].parts[0]);
  if (made.marked) {  // x^{(i)} with a bound i, perhaps with a further subscript
    made.by.push_back(above[0].parts[0]);
    above.erase(above.begin());
  }
  made.entry = !a.below.empty() && (is_index(a.below) || (made.marked && counts(a.below)));
  if (made.entry) {
    for (list& each : indices_of(a.below)) made.by.push_back(std::move(each));
  } else if (!a.below.empty()) {
    const std::string whole = labelled(made.name, label_of(a.below));
    if (is_free_entry(a, made.name, whole)) {
      for (list& each : indices_of(a.below)) made.by.push_back(std::move(each));
    } else {
      made.name = whole;
    }
  }
  const bool named_above = above.size() == 1 && above[0].kind == atom_kind::symbol &&
                           !is_transpose_mark(above[0]) && made.by.empty() &&
                           (in_.uses.of(base_name(a)).vector || !a.accents.empty());
  auto [label, rest] = named_above ? std::pair(label_of(above), list{}) : name_above(above);
  made.name = labelled(made.name, label);
  made.above = std::move(rest);
  if (made.by.empty() && made.name != base_name(a) && is_only_label(a, made.name))
    made.name = base_name(a);
  return made;
}

/// Is W_o or W^{[l]} the W that is declared? It is where W stands nowhere without this label.
bool term_reader::is_only_label(const atom& a, const std::string& whole) const {
  const std::string base = base_name(a);
  const known_name* const known = in_.known.find(resolved(base));
  const symbol_use& use = in_.uses.of(base);
  const auto number = [](const list& label) {
    return label.size() == 1 && label[0].kind == atom_kind::number;
  };
  const bool layer =
      !a.above.empty() && a.above[0].kind == atom_kind::delimited && !number(a.above[0].parts[0]);
  const bool numbered = !a.above.empty() && a.above[0].kind == atom_kind::delimited &&
                        number(a.above[0].parts[0]) && counts(a.below);  // W_i^{(1)}: an entry
  const bool label =
      a.below.empty() ? layer : !number(a.below) && !numbered && known != nullptr && !known->value;
  return known != nullptr && known->kind != known_name::what::size && label && !use.bare &&
         use.labels.size() == 1 && in_.known.find(resolved(whole)) == nullptr;
}

}  // namespace proofread::identities
