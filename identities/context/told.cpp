// SPDX-License-Identifier: MIT
#include "identities/context/told.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

using list = std::vector<atom>;
using sort = declaration_item::sort;

bool is_reals(const atom& a) {
  return a.kind == atom_kind::reals ||
         (a.kind == atom_kind::symbol && a.text == "R" && a.font == "bb");
}

/// What atoms mean where nothing is declared, or null.
expression_ptr value_of(const list& atoms) {
  const known_names nothing;
  formula_uses uses;
  collect_uses(atoms, uses);
  reading_choices usual;
  term_setting setting{nothing, uses, usual};
  try {
    return term_reader(setting).value(atoms);
  } catch (const unread_part&) {
    return nullptr;
  }
}

/// A number, a name, and sums, differences and products of these.
bool is_size(const expression_ptr& tree) {
  if (!tree) return false;
  bool plain = true;
  walk(*tree, [&](const expression& node) {
    const bool part = node.kind == form::symbol || node.kind == form::number ||
                      node.kind == form::add || node.kind == form::subtract ||
                      node.kind == form::multiply;
    plain = plain && part;
  });
  return plain;
}

std::vector<list> split_at(const list& atoms, const std::vector<const char*>& marks) {
  std::vector<list> parts(1);
  for (const atom& each : atoms) {
    const bool mark = each.kind == atom_kind::text || each.kind == atom_kind::row_end ||
                      each.kind == atom_kind::arrow ||
                      ((each.kind == atom_kind::punctuation || each.kind == atom_kind::sign) &&
                       std::find(marks.begin(), marks.end(), each.text) != marks.end());
    if (mark)
      parts.emplace_back();
    else if (each.kind != atom_kind::gap && each.kind != atom_kind::align)
      parts.back().push_back(each);
  }
  return parts;
}

/// The exponents of \mathbb{R}: none of a number, one of a column, two of a matrix.
std::optional<std::vector<expression_ptr>> exponents(const atom& reals) {
  if (reals.above.empty()) return std::vector<expression_ptr>{};
  if (reals.above.size() == 1 && reals.above[0].kind == atom_kind::sign)
    return std::vector<expression_ptr>{};  // \mathbb{R}^+
  std::vector<expression_ptr> sizes = sizes_of(reals.above);
  if (sizes.empty() || sizes.size() > 2) return std::nullopt;
  return sizes;
}

/// Q^{-1}
bool is_inverse_of(const expression& tree, const expression& of) {
  const bool power = tree.kind == form::power && same(*tree.arguments[0], of);
  return power && to_text(*tree.arguments[1]) == "-1";
}

expression_ptr zero() { return make(form::number, {}, "0"); }

class teller {
 public:
  told run(const list& formula) {
    for (const list& piece : split_at(formula, {",", ";", "."})) read(piece);
    return std::move(made_);
  }

 private:
  void read(const list& piece) {
    const auto relation = std::find_if(piece.begin(), piece.end(), [](const atom& each) {
      return each.kind == atom_kind::relation;
    });
    if (relation == piece.end()) {
      for (std::string& name : lone_names(piece)) waiting_.push_back(std::move(name));
      return;
    }
    const list left(piece.begin(), relation), right(relation + 1, piece.end());
    if (relation->text == "in")
      membership(left, right);
    else if (relation->text == "->" || relation->text == "mapsto")
      mapping(left, right);
    else
      compared(left, *relation, right);
    waiting_.clear();
  }

  void membership(const list& left, const list& right) {
    std::vector<std::string> names = std::move(waiting_);
    const std::vector<std::string> last = lone_names(left);
    if (last.empty() || right.size() != 1 || !is_reals(right[0])) return;
    names.insert(names.end(), last.begin(), last.end());
    const auto sizes = exponents(right[0]);
    if (!sizes) return;
    const bool positive = sizes->empty() && (!right[0].above.empty() || !right[0].below.empty());
    for (const std::string& name : names) {
      if (positive) {
        const bool strict = right[0].below.size() > 1;
        bound(make(form::symbol, {}, name),
              strict ? comparison::greater : comparison::greater_equal, zero());
        continue;
      }
      declaration_item item;
      item.kind = sort::variables;
      item.names = {name};
      item.places = {left.back().where};
      if (!sizes->empty()) item.rows = sizes->front();
      if (sizes->size() == 2) item.cols = sizes->back();
      item.where = left.back().where;
      made_.items.push_back(std::move(item));
    }
  }

  /// f : \mathbb{R}^n \to \mathbb{R}; the colon stands on the left.
  void mapping(const list& left, const list& right) {
    const bool shaped = left.size() == 3 && is(left[1], atom_kind::punctuation, ":") &&
                        is_reals(left[2]) && right.size() == 1 && is_reals(right[0]);
    if (!shaped) return;
    const std::vector<std::string> names = lone_names({left[0]});
    const auto from = exponents(left[2]), to = exponents(right[0]);
    if (names.size() != 1 || !from || !to || from->size() > 1 || to->size() > 1) return;
    declaration_item item;
    item.kind = sort::function;
    item.names = names;
    item.places = {left[0].where};
    if (!from->empty()) item.rows = from->front();
    if (!to->empty()) item.cols = to->front();
    item.where = left[0].where;
    made_.items.push_back(std::move(item));
  }

  void compared(const list& left, const atom& relation, const list& right) {
    const expression_ptr a = value_of(left), b = value_of(right);
    if (!a || !b) return;
    const bool name = a->kind == form::symbol && left.size() == 1;
    const bool nothing = b->kind == form::number && b->name == "0";
    if (name && nothing && (relation.text == "succ" || relation.text == "succeq"))
      made_.words.push_back({a->name, {relation.text == "succ" ? "posdef" : "psd", {}, {}}});
    if (relation.text == "=") {
      if (name) meaning(*a, b);
      return equation(*a, *b);
    }
    const auto how = relation.text == ">"    ? std::optional(comparison::greater)
                     : relation.text == ">=" ? std::optional(comparison::greater_equal)
                     : relation.text == "<"  ? std::optional(comparison::less)
                     : relation.text == "<=" ? std::optional(comparison::less_equal)
                     : relation.text == "!=" ? std::optional(comparison::not_equal)
                                             : std::nullopt;
    const bool number = b->kind == form::number;
    if (how && name && (number || b->kind == form::symbol)) bound(a, *how, b);
  }

  void bound(const expression_ptr& name, comparison how, const expression_ptr& by) {
    declaration_item item;
    item.kind = sort::relation;
    item.value = relate(name, how, by);
    item.where = name->where;
    made_.items.push_back(std::move(item));
  }

  /// X = U \Sigma V^T: no number, no other name and nothing of X itself.
  void meaning(const expression& name, const expression_ptr& value) {
    std::set<std::string> inside;
    collect_names(value, inside);
    if (value->arguments.empty() || inside.count(name.name) > 0) return;
    declaration_item item;
    item.kind = sort::let_value;
    item.names = {name.name};
    item.places = {name.where};
    item.value = value;
    item.where = {name.where.begin, value->where.end};
    made_.equations.push_back(std::move(item));
  }

  /// A = A^T, Q^T Q = I, Q^{-1} = Q^T, \lVert x \rVert = 1.
  void equation(const expression& a, const expression& b) {
    const auto says = [&](const std::string& name, const char* what) {
      made_.words.push_back({name, {what, {}, {}}});
    };
    for (const auto& [one, other] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
      const bool turned = one->kind == form::transpose && one->arguments[0]->kind == form::symbol &&
                          other->kind == form::symbol && one->arguments[0]->name == other->name;
      if (turned) says(other->name, "symmetric");
      const bool product = one->kind == form::multiply && other->kind == form::identity &&
                           one->arguments[0]->kind == form::transpose &&
                           one->arguments[1]->kind == form::symbol &&
                           same(*one->arguments[0]->arguments[0], *one->arguments[1]);
      if (product) says(one->arguments[1]->name, "orthogonal");
      const bool inverse =
          one->kind == form::transpose && is_inverse_of(*other, *one->arguments[0]);
      if (inverse && one->arguments[0]->kind == form::symbol)
        says(one->arguments[0]->name, "orthogonal");
      const bool length = calls(*one, builtin::norm) && one->arguments[0]->kind == form::symbol &&
                          other->kind == form::number && other->name == "1";
      if (length) says(one->arguments[0]->name, "unit");
    }
  }

  told made_;
  std::vector<std::string> waiting_;  // x of x, y \in \mathbb{R}^n
};

}  // namespace

word_subject subject_of(const std::string& word) {
  if (word == "unit" || word == "nonzero") return word_subject::column;
  const bool of_rank = word == "full column rank" || word == "full row rank";
  return of_rank ? word_subject::matrix : word_subject::square;
}

told told_by(const std::vector<atom>& formula) { return teller().run(formula); }

std::vector<std::string> lone_names(const std::vector<atom>& formula) {
  std::vector<std::string> names;
  for (const list& part : split_at(formula, {",", ";"})) {
    if (part.empty()) continue;
    const bool letter = part.size() == 1 && part[0].primes == 0 &&
                        (part[0].kind == atom_kind::symbol || part[0].kind == atom_kind::word);
    const expression_ptr tree = letter ? value_of(part) : nullptr;
    if (!tree || tree->kind != form::symbol) return {};
    names.push_back(tree->name);
  }
  return names;
}

std::vector<expression_ptr> sizes_of(const std::vector<atom>& formula) {
  std::vector<expression_ptr> sizes;
  for (const list& part : split_at(formula, {"*", "**"})) {
    const bool applied = std::any_of(part.begin(), part.end(), [](const atom& each) {
      return each.kind == atom_kind::delimited;
    });
    const expression_ptr size = part.empty() || applied ? nullptr : value_of(part);
    if (!is_size(size)) return {};
    sizes.push_back(size);
  }
  return sizes;
}

}  // namespace proofread::identities
