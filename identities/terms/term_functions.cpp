// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/terms/entries_over.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

/// Functions of a matrix take all factors behind them: tr A B, det A B.
bool takes_whole_product(const std::string& name) {
  const builtin_facts* const facts = find_builtin(name);
  return facts != nullptr && !facts->acts_on_entries();
}

/// tr(A)^{-1} B is the trace of a product, and tr(A B)^T of a transpose, for a number has none. All
/// other scripts behind a parenthesis are of the value: tr(A)^2, tr(A)^{-1}, vec(A)^T, det(A)^{-1}
/// B.
bool has_script_inside(const std::vector<atom>& atoms, std::size_t parenthesis,
                       const std::string& name) {
  const bool number = name == "tr" || name == "rank";
  if (!number && name != "vec" && name != "diag") return false;
  const atom& of = atoms[parenthesis];
  const bool one_mark = of.above.size() == 1 &&
                        (is_transpose_mark(of.above[0]) || is(of.above[0], atom_kind::mark, "'"));
  if (number && (of.primes > 0 || one_mark)) return true;
  const bool inverse = of.above.size() == 2 && is(of.above[0], atom_kind::sign, "-") &&
                       is(of.above[1], atom_kind::number, "1");
  if (!inverse || parenthesis + 1 >= atoms.size()) return false;
  const atom& behind = atoms[parenthesis + 1];
  return behind.kind == atom_kind::symbol || behind.kind == atom_kind::delimited;
}

}  // namespace

/// What a function is applied to: a parenthesis, or the factors behind its name.
expression_ptr term_reader::argument(cursor& at, const std::string& name) {
  while (at.next_is(atom_kind::gap)) ++at.next;
  if (at.at_end()) fail(at.place(), "the argument of " + name + " is missing");
  const bool enclosed = at.next_is(atom_kind::delimited, "(") ||
                        at.next_is(atom_kind::delimited, "[") ||
                        at.next_is(atom_kind::delimited, "{");
  const atom& a = at.peek();
  if (enclosed && !has_script_inside(at.atoms, at.next, name)) {
    ++at.next;
    return value(a.parts[0]);
  }
  if (at.next_is(atom_kind::group) && a.above.empty() && a.below.empty()) {
    ++at.next;
    return value(a.parts[0]);
  }
  if (takes_whole_product(name)) {
    expression_ptr product = read_group(at, true);
    while (at.next_is(atom_kind::sign, "*")) {
      const span where = at.place();
      ++at.next;
      product = node(form::multiply, {std::move(product), read_group(at, true)}, where);
    }
    return product;
  }
  return read_group(at, true);
}

expression_ptr term_reader::function(cursor& at) {
  const atom a = at.peek();
  std::string name = a.text;
  ++at.next;
  if ((name == "min" || name == "max") && !a.below.empty()) return extreme_entry(at, a);
  if (name == "diag" && at.next_is(atom_kind::delimited)) {
    const atom& inside = at.peek();
    if (split(trimmed(inside.parts[0])).size() > 1) {
      ++at.next;
      const expression_ptr entries = node(form::transpose, {enclosed_list(inside)}, inside.where);
      return node(form::call, {entries}, a.where, name);
    }
  }
  if ((name == "max" || name == "min") && at.next_is(atom_kind::delimited)) {
    const atom& inside = at.peek();
    ++at.next;
    std::vector<expression_ptr> arguments;
    for (const list& part : split(trimmed(inside.parts[0]))) arguments.push_back(value(part));
    return node(form::call, std::move(arguments), a.where, name);
  }
  const bool strokes_inside = name == "det" && at.next_is(atom_kind::delimited, "|");
  atom behind;
  if (at.next_is(atom_kind::delimited) && !at.next_is(atom_kind::delimited, "|") &&
      !at.next_is(atom_kind::delimited, "||") && !has_script_inside(at.atoms, at.next, name))
    behind = at.peek();
  behind.where = a.where;
  expression_ptr of;
  if (strokes_inside) {  // \det|A| is the determinant once
    of = value(at.peek().parts[0]);
    ++at.next;
  } else {
    of = argument(at, name);
  }
  if (name == "diag" && in_.choices.of(ambiguity::diagonal) == 1) name = "diagvec";
  const bool builtin = find_builtin(name) != nullptr;
  expression_ptr made = node(builtin ? form::call : form::apply, {std::move(of)}, a.where, name);
  if (name == "logdet") made = node(form::call, {made->arguments[0]}, a.where, name);
  if (!a.below.empty() && !is_index(a.below) && !counts(a.below))
    fail(a.below[0].where, "this subscript of a function is not read");
  return with_scripts(with_scripts(std::move(made), a), behind);
}

/// \max_i x_i, the largest of what has an index; a minimum over all w has no value here.
expression_ptr term_reader::extreme_entry(cursor& at, const atom& operation) {
  const atom head = with_range_as_limits(operation);
  const list by = trimmed(head.below);
  const bool from_one = by.size() == 1 || (by.size() == 3 && is(by[1], atom_kind::relation, "=") &&
                                           is(by[2], atom_kind::number, "1"));
  const bool one_name = from_one && by[0].kind == atom_kind::symbol && by[0].below.empty();
  if (one_name && bound_.count(base_name(by[0])) == 0) {
    const std::string index = base_name(by[0]);
    const expression_ptr last = head.above.empty() ? nullptr : value(head.above);
    is_size(last);
    bound_.insert_or_assign(index, bound_index{last, nullptr});
    const expression_ptr entry = argument(at, head.text);
    const expression_ptr entries =
        last ? vector_of(entry, index, last, head.where) : entries_over(entry, index);
    bound_.erase(index);
    if (entries) return node(form::call, {entries}, head.where, head.text);
  }
  fail(operation.where, "the value of a minimum is not part of the language",
       "say what the minimiser satisfies, or write \\arg\\min");
}

/// \arg\min_w f, \underset{w}{\operatorname{argmin}} f.
expression_ptr term_reader::minimiser(cursor& at) {
  const atom head = at.peek();
  ++at.next;
  bool least = head.text == "argmin";
  list below = head.below;
  if (head.text == "arg") {
    if (!at.next_is(atom_kind::function)) fail(head.where, "arg without min or max");
    least = at.peek().text == "min";
    if (below.empty()) below = at.peek().below;
    ++at.next;
  }
  if (below.empty()) fail(head.where, "what the minimum is over is not said", "write \\arg\\min_w");
  const auto set = std::find_if(below.begin(), below.end(), [](const atom& each) {
    return is(each, atom_kind::relation, "in");
  });
  below.erase(set, below.end());  // w \in \mathbb{R}^d: all of them
  const expression_ptr by = value(below);
  if (by->kind != form::symbol) fail(below[0].where, "a minimum is over a name");
  while (at.next_is(atom_kind::gap)) ++at.next;
  const expression_ptr objective = read_sum_of_terms(at);
  return node(least ? form::argmin : form::argmax, {objective, by}, head.where);
}

expression_ptr term_reader::limit(cursor& at) {
  const atom head = at.peek();
  ++at.next;
  std::size_t arrow = 0;
  while (arrow < head.below.size() && head.below[arrow].kind != atom_kind::relation) ++arrow;
  if (arrow == 0 || arrow + 1 >= head.below.size() || head.below[arrow].text.rfind("->", 0) != 0)
    fail(head.where, "where the limit is taken is not said", "write \\lim_{t \\to 0}");
  const list by(head.below.begin(), head.below.begin() + static_cast<std::ptrdiff_t>(arrow));
  list point(head.below.begin() + static_cast<std::ptrdiff_t>(arrow) + 1, head.below.end());
  std::int64_t side = head.below[arrow].text == "->+"   ? 1
                      : head.below[arrow].text == "->-" ? -1
                                                        : 0;
  if (point.size() == 1 && point[0].above.size() == 1 &&
      point[0].above[0].kind == atom_kind::sign) {
    side = point[0].above[0].text == "+" ? 1 : -1;
    point[0].above.clear();
  }
  const expression_ptr towards = value(point);
  const expression_ptr name = value(by);
  if (name->kind != form::symbol) fail(head.where, "a limit is taken by a name");
  in_.scalars.insert(name->name);
  const expression_ptr of = read_term(at);
  return make(form::limit, {of, name, towards}, {}, side, head.where);
}

/// \sum_i f_i, \prod_i f_i.
expression_ptr term_reader::large_operator(cursor& at) {
  const atom head = with_range_as_limits(at.peek());
  ++at.next;
  const list below = trimmed(head.below);
  const bool multiplied = head.kind == atom_kind::product;
  if (below.empty() && multiplied) fail(head.where, "what is multiplied is not said");
  if (below.empty()) {  // \sum u: of all entries
    if (at.at_end()) fail(head.where, "a sum of nothing");
    return with_scripts(node(form::call, {read_factor(at)}, head.where, "sum"), atom{});
  }
  return ranged(at, below, head.above, head.where, multiplied);
}

/// What stands behind a product, up to the next one.
expression_ptr term_reader::read_multiplied(cursor& at) {
  list body;
  for (std::size_t i = at.next; i < at.atoms.size(); ++i) {
    if (i > at.next && at.atoms[i].kind == atom_kind::product) break;
    body.push_back(at.atoms[i]);
  }
  cursor inside{body};
  expression_ptr read = read_term(inside);
  at.next += inside.next;
  return read;
}

/// The sum of f_i; their product is the determinant of the diagonal matrix of them, det(I +
/// sum((f_i
/// - 1)*e_i*e_i')).
expression_ptr term_reader::over_index(expression_ptr body, const expression_ptr& index,
                                       const expression_ptr& lo, const expression_ptr& hi,
                                       bool multiplied, span where) {
  if (!multiplied) return node(form::sum_over, {std::move(body), index, lo, hi}, where);
  const expression_ptr unit = node(form::call, {index, hi}, where, "e");
  const expression_ptr place =
      node(form::multiply, {unit, node(form::transpose, {unit}, where)}, where);
  const expression_ptr one = node(form::number, {}, where, "1");
  const expression_ptr excess = node(form::subtract, {std::move(body), one}, where);
  const expression_ptr others =
      node(form::sum_over, {node(form::multiply, {excess, place}, where), index, lo, hi}, where);
  const expression_ptr diagonal = node(form::add, {node(form::identity, {}, where), others}, where);
  return node(form::call, {diagonal}, where, "det");
}

/// The names in a size are sizes.
void term_reader::is_size(const expression_ptr& size) {
  if (!size) return;
  walk(*size, [&](const expression& each) {
    if (each.kind == form::symbol && in_.known.find(each.name) == nullptr &&
        bound_.count(each.name) == 0)
      in_.sizes.insert(each.name);
  });
}

/// A sum or a product over one index, i = 1 or i or i \in B, or over several: i,j.
expression_ptr term_reader::ranged(cursor& at, const list& below, const list& above, span where,
                                   bool multiplied) {
  std::vector<std::string> names;
  expression_ptr lo = node(form::number, {}, where, "1");
  for (std::size_t i = 0; i < below.size(); ++i) {
    const atom& each = below[i];
    if (each.kind == atom_kind::symbol && each.below.empty()) {
      const std::string name = base_name(each);
      if (std::find(names.begin(), names.end(), name) != names.end())
        fail(each.where, name + " is summed over twice");
      names.push_back(name);
    } else if (is(each, atom_kind::relation, "=")) {
      lo = value(list(below.begin() + static_cast<std::ptrdiff_t>(i) + 1, below.end()));
      break;
    } else if (is(each, atom_kind::relation, "in")) {
      break;
    } else if (each.kind != atom_kind::punctuation) {
      fail(each.where, "a condition on what is summed over is not read");
    }
  }
  if (names.empty()) fail(where, "what is summed over is not said");
  expression_ptr hi = above.empty() ? nullptr : value(above);
  is_size(hi);
  bool unknown_size = false;
  if (hi && !in_.known.empty()) {
    walk(*hi, [&](const expression& each) {
      const bool unknown = each.kind == form::symbol && in_.known.find(each.name) == nullptr;
      unknown_size = unknown_size || unknown;
    });
  }
  std::map<std::string, bound_index> outer;
  for (const std::string& name : names) {
    if (const auto found = bound_.find(name); found != bound_.end()) outer.insert(*found);
    bound_.insert_or_assign(name, bound_index{unknown_size ? nullptr : hi, nullptr});
  }
  expression_ptr body = multiplied ? read_multiplied(at) : read_term(at);
  for (std::size_t k = names.size(); k-- > 0;) {
    const bound_index index = bound_.at(names[k]);
    expression_ptr end = index.hi ? index.hi : index.extent;
    if (!end) end = hi ? hi : node(form::symbol, {}, where, "n");
    is_size(end);
    if (!multiplied) add_mean(names[k], lo, end, where);
    bound_.erase(names[k]);
    body = over_index(std::move(body), node(form::symbol, {}, where, names[k]), lo, end, multiplied,
                      where);
  }
  for (auto& [name, index] : outer) bound_.insert_or_assign(name, index);
  return body;
}

}  // namespace proofread::identities
