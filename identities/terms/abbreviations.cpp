// SPDX-License-Identifier: MIT
#include "identities/terms/abbreviations.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/latex/symbols.hpp"
#include "identities/terms/known_names.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts(1);
  for (const char c : name) {
    const bool number = is_digit(c) && !parts.back().empty() && !is_digit(parts.back().back());
    if (c == '_' || number) parts.emplace_back();
    if (c != '_') parts.back() += c;
  }
  return parts;
}

/// How many of `parts` from the k-th on are left out where the rest of `shorter` is made of
/// beginnings of them; nullopt if it is not.
std::optional<int> left_out(const std::string& shorter, std::size_t at,
                            const std::vector<std::string>& parts, std::size_t k) {
  if (k == parts.size()) return at == shorter.size() ? std::optional(0) : std::nullopt;
  std::size_t length = 0;
  while (length < parts[k].size() && at + length < shorter.size() &&
         parts[k][length] == shorter[at + length])
    ++length;
  for (; length > 0; --length) {
    if (const auto rest = left_out(shorter, at + length, parts, k + 1)) return rest;
  }
  if (k == 0) return std::nullopt;
  const auto rest = left_out(shorter, at, parts, k + 1);
  return rest ? std::optional(*rest + 1) : std::nullopt;
}

void collect_names(const std::vector<atom>& atoms, std::set<std::string>& names) {
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const atom& each = atoms[i];
    if (i + 1 < atoms.size() && is(atoms[i + 1], atom_kind::delimited, "(") &&
        each.kind == atom_kind::symbol)
      if (const std::string density = density_named(each, atoms[i + 1]); !density.empty())
        names.insert(density);
    if (each.kind == atom_kind::symbol || each.kind == atom_kind::word) {
      const std::string base = each.kind == atom_kind::symbol ? base_name(each) : each.text;
      const bool mark = !each.above.empty() && !is_transpose_mark(each.above[0]) &&
                        !label_of({each.above[0]}).empty();
      const bool index = each.below.size() == 1 && each.below[0].kind == atom_kind::symbol;
      if ((each.below.empty() && !mark) || index) names.insert(base);
      const std::string below = labelled(base, label_of(each.below));
      names.insert(below);
      if (mark) names.insert(labelled(below, label_of({each.above[0]})));
      if (mark) names.insert(labelled(below, label_of(each.above)));
    }
    for (const auto& part : each.parts) collect_names(part, names);
    collect_names(each.above, names);
    collect_names(each.below, names);
  }
}

expression_ptr renamed(const expression_ptr& tree, const std::map<std::string, std::string>& to) {
  if (!tree) return tree;
  std::vector<expression_ptr> arguments;
  for (const expression_ptr& part : tree->arguments) arguments.push_back(renamed(part, to));
  auto copy = std::make_shared<expression>(*with_arguments(*tree, std::move(arguments)));
  const auto found = to.find(copy->name);
  const bool name = copy->kind == form::symbol || copy->kind == form::apply;
  if (name && found != to.end()) copy->name = found->second;
  return copy;
}

std::string plain(const std::string& name) {
  std::string made;
  for (const char c : name)
    if (c != '_') made += c;
  return made;
}

/// The symbol that a declared name abbreviates best; "" if none or two do alike.
std::string best(const std::string& shorter, const std::set<std::string>& names,
                 const known_names& known) {
  std::pair<int, int> least(1000, 0);
  std::string found;
  for (const std::string& name : names) {
    if (known.find(name) != nullptr || is_reserved(name)) continue;
    auto parts = parts_of(name);
    auto out = left_out(shorter, 0, parts, 0);
    if (!out && is_letter(shorter[0]) && is_letter(name[0]) &&
        is_capital(shorter[0]) != is_capital(name[0])) {  // L of the values lambda_i
      parts[0][0] = static_cast<char>(parts[0][0] ^ ('a' ^ 'A'));
      if (const auto other = left_out(shorter, 0, parts, 0)) out = *other + 10;
    }
    if (!out) continue;
    const std::pair rank(*out, static_cast<int>(parts.size()));
    if (rank < least) {
      least = rank;
      found = name;
    } else if (rank == least) {
      found.clear();
    }
  }
  return found;
}

}  // namespace

bool abbreviates(const std::string& shorter, const std::string& name) {
  return left_out(shorter, 0, parts_of(name), 0).has_value();
}

std::set<std::string> names_spelled_in(const std::vector<atom>& formula) {
  std::set<std::string> names;
  collect_names(formula, names);
  return names;
}

std::vector<declaration_item> spelled_as_in(const std::vector<atom>& formula,
                                            std::vector<declaration_item> given) {
  const std::set<std::string> names = names_spelled_in(formula);
  const known_names known(given);
  std::set<std::string> spelled;
  for (const std::string& name : names) spelled.insert(plain(name));
  std::map<std::string, std::string> to;
  std::set<std::string> taken;
  for (const std::string& each : known.names()) {
    const bool size = known.find(each)->kind == known_name::what::size;
    if (size || spelled.count(plain(each)) > 0) continue;
    std::string name = best(each, names, known);
    if (name.size() == each.size() && name != each && name.substr(1) == each.substr(1))
      name.clear();  // X and its x_i are two things
    if (!name.empty() && taken.insert(name).second) to[each] = name;
  }
  return renamed_in(std::move(given), to);
}

std::vector<declaration_item> renamed_in(std::vector<declaration_item> given,
                                         const std::map<std::string, std::string>& to) {
  for (declaration_item& item : given) {
    for (std::vector<std::string>* list : {&item.names, &item.parameters}) {
      for (std::string& name : *list)
        if (const auto found = to.find(name); found != to.end()) name = found->second;
    }
    item.value = renamed(item.value, to);
    item.under = renamed(item.under, to);
    item.rows = renamed(item.rows, to);
    item.cols = renamed(item.cols, to);
  }
  return given;
}

}  // namespace proofread::identities
