// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/walk.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

namespace {

/// Does an exponent speak of an entry, as y_i and 1 - y_i do?
bool is_real(const expression& exponent) {
  bool found = false;
  walk(exponent, [&](const expression& node) { found = found || node.kind == form::index; });
  return found;
}

/// [A \quad B]: wide spaces part blocks.
atom with_commas(atom enclosed) {
  for (atom& each : enclosed.parts[0])
    if (each.kind == atom_kind::gap) each.kind = atom_kind::punctuation;
  return enclosed;
}

}  // namespace

/// A superscript behind what it belongs to: T, -1, -T, +, or an exponent.
expression_ptr term_reader::raised(expression_ptr base, list above, span where) {
  list script = trimmed(above);
  const auto literal = [&](std::size_t i, std::string_view text) {
    return i < script.size() && script[i].kind == atom_kind::number && script[i].text == text;
  };
  while (!script.empty()) {
    std::size_t taken = 0;
    const bool known_T =
        in_.known.find("T") != nullptr && in_.known.find("T")->kind == known_name::what::size;
    const auto transposes = [&](std::size_t i) {
      return i < script.size() && is_transpose_mark(script[i]) && script[i].above.empty() &&
             !(known_T && script[i].kind == atom_kind::symbol);
    };
    if (transposes(0)) {
      base = base->kind == form::transpose && base->arguments[0]->kind == form::index
                 ? base->arguments[0]  // the row that was made a column
                 : node(form::transpose, {std::move(base)}, where);
      taken = 1;
    } else if (is(script[0], atom_kind::mark, "'")) {
      base = primed(std::move(base), 1, where);
      taken = 1;
    } else if (is(script[0], atom_kind::sign, "-") && script.size() > 1 &&
               (literal(1, "1") || transposes(1)) && (script.size() == 2 || transposes(2))) {
      const expression_ptr minus_one =
          node(form::negate, {node(form::number, {}, where, "1")}, where);
      base = node(form::power, {std::move(base), minus_one}, where);
      if (transposes(1)) base = node(form::transpose, {std::move(base)}, where);
      taken = 2;
    } else if (script.size() == 1 &&
               (is(script[0], atom_kind::mark, "+") || is(script[0], atom_kind::sign, "+"))) {
      base = node(form::call, {std::move(base)}, where, "pinv");
      taken = 1;
    } else if (script.size() == 1 && script[0].kind == atom_kind::mark) {
      fail(script[0].where, "this mark is not read here");
    } else {
      expression_ptr exponent = value(script);
      const bool literal_power = exponent->kind == form::number && base->kind != form::number;
      const bool by_entry = literal_power && in_.choices.of(ambiguity::power) == 1;
      const bool real = exponent->kind != form::number && is_real(*exponent);
      if (real) return real_power(base, exponent, where);
      return node(by_entry ? form::entry_power : form::power,
                  {std::move(base), std::move(exponent)}, where);
    }
    script.erase(script.begin(), script.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  return base;
}

/// b^a of a number a that need not be whole: exp(a*log(b)).
expression_ptr term_reader::real_power(const expression_ptr& base, const expression_ptr& exponent,
                                       span where) {
  const expression_ptr logarithm = node(form::call, {base}, where, "log");
  return node(form::call, {node(form::multiply, {exponent, logarithm}, where)}, where, "exp");
}

expression_ptr term_reader::primed(expression_ptr base, std::size_t primes, span where) {
  if (primes == 0) return base;
  const bool names = in_.uses.transposes && base->kind == form::symbol;
  const bool other = (in_.choices.of(ambiguity::prime) == 1) != names;
  if (other && base->kind == form::symbol)
    return node(form::symbol, {}, where, base->name + "_prime");
  if (primes > 1) fail(where, "more than one prime");
  return node(form::transpose, {std::move(base)}, where);
}

expression_ptr term_reader::with_scripts(expression_ptr base, const atom& a) {
  if (!a.below.empty()) {
    const bool number = a.below.size() == 1 && a.below[0].kind == atom_kind::number;
    const bool entries = number || is_index(a.below) || counts(a.below);
    if (!entries) fail(a.below[0].where, "this subscript is not read here");
    std::vector<expression_ptr> arguments{std::move(base)};
    for (const list& each : indices_of(a.below)) arguments.push_back(value(each));
    base = node(form::index, std::move(arguments), a.where);
  }
  base = raised(std::move(base), a.above, a.where);
  return primed(std::move(base), a.primes, a.where);
}

expression_ptr term_reader::delimited(const atom& a) {
  if (a.kind == atom_kind::group) {
    atom rest = a;
    if (a.text == "brace") rest.below.clear(), rest.above.clear();
    return with_scripts(value(a.parts[0]), rest);
  }
  if (a.text == "||") return norm(a);
  if (a.text == "|") return strokes(a);
  if (a.text == "[" && std::any_of(a.parts[0].begin(), a.parts[0].end(),
                                   [](const atom& each) { return each.kind == atom_kind::gap; }))
    return with_scripts(enclosed_list(with_commas(a)), a);
  const list inside = trimmed(a.parts[0]);
  const bool several = split(inside).size() > 1;
  if (a.text == "<" && several) {
    const std::vector<list> parts = split(inside);
    if (parts.size() != 2) fail(a.where, "an inner product has two parts");
    return with_scripts(node(form::call, {value(parts[0]), value(parts[1])}, a.where, "dot"), a);
  }
  if (several) return with_scripts(enclosed_list(a), a);
  if (a.text != "(" && a.text != "[" && a.text != "{")
    fail(a.where, "what these delimiters mean is not known");
  return with_scripts(value(inside), a);
}

/// [1, 0]: a row; (x_1, x_2) likewise.
expression_ptr term_reader::enclosed_list(const atom& a) {
  atom row = a;
  row.parts = split(trimmed(a.parts[0]));
  row.columns = row.parts.size();
  if (expression_ptr read = pattern(row)) return read;  // (x_1, \ldots, x_n)
  std::vector<expression_ptr> entries;
  for (const list& part : row.parts) entries.push_back(value(part));
  const auto count = static_cast<std::int64_t>(entries.size());
  return make(form::blocks, std::move(entries), {}, count, a.where);
}

expression_ptr term_reader::norm(const atom& a) {
  const std::string index = label_of(a.below);
  if (!index.empty() && index != "1" && index != "2" && index != "F")
    fail(a.below[0].where, "a norm with the index " + index + " is not part of the language",
         "the 2-norm, the Frobenius norm and the 1-norm of a vector are");
  expression_ptr inside = value(a.parts[0]);
  // The index of a 1- or 2-norm stays with the call: of a matrix it would be another norm.
  const std::int64_t order = index == "1" ? 1 : index == "2" ? 2 : 0;
  const auto of_inside = [&](const char* function) {
    return make(form::call, {inside}, function, order, a.where);
  };
  const bool squared = a.above.size() == 1 && is(a.above[0], atom_kind::number, "2");
  if (squared && order != 1) return of_inside("sumsq");
  return raised(of_inside(order == 1 ? "norm1" : "norm"), a.above, a.where);
}

expression_ptr term_reader::strokes(const atom& a) {
  const std::string index = label_of(a.below);
  if (!index.empty()) return norm(a);
  expression_ptr inside = value(a.parts[0]);
  const bool determinant = in_.choices.of(ambiguity::strokes) == 1;
  expression_ptr made = determinant ? node(form::call, {std::move(inside)}, a.where, "det")
                                    : node(form::apply, {std::move(inside)}, a.where, "|");
  return raised(std::move(made), a.above, a.where);
}

/// a where b > c, d otherwise: step(b - c)*a + (1 - step(b - c))*d. Of two cases only, the second
/// of which is the rest.
expression_ptr term_reader::cases(const atom& a) {
  const auto refuse = [&] {
    fail(a.where, "these cases are not read", "two are, the second of which is otherwise");
  };
  if (a.columns != 2 || a.parts.size() != 4) refuse();
  const auto condition = [&](const list& cell) {
    list bare;
    for (const atom& each : trimmed(cell))
      if (each.kind != atom_kind::text) bare.push_back(each);
    return bare;
  };
  const auto branch = [&](const list& cell) {
    list bare = trimmed(cell);
    while (!bare.empty() && bare.back().kind == atom_kind::punctuation) bare.pop_back();
    return value(bare);
  };
  const list first = condition(a.parts[1]), rest = condition(a.parts[3]);
  const expression_ptr here = first.empty() ? nullptr : indicated(first, a.where);
  const bool opposite = rest.empty() || complements(first, rest);
  if (!here || !opposite) refuse();
  const expression_ptr one = node(form::number, {}, a.where, "1");
  const expression_ptr there = node(form::subtract, {one, here}, a.where);
  const expression_ptr inside = node(form::entry_multiply, {here, branch(a.parts[0])}, a.where);
  const expression_ptr outside = branch(a.parts[2]);
  if (outside->kind == form::number && outside->name == "0") return inside;
  return node(form::add, {inside, node(form::entry_multiply, {there, outside}, a.where)}, a.where);
}

/// 1 where a relation of two numbers holds, else 0: step(b - c) of b > c, 1 - step(c - b) of b >=
/// c. Null of any other relation.
expression_ptr term_reader::indicated(const list& relation, span where) {
  const auto sign = std::find_if(relation.begin(), relation.end(),
                                 [](const atom& each) { return each.kind == atom_kind::relation; });
  static constexpr std::array orders{">", "<", ">=", "<="};
  if (sign == relation.end() || std::find(orders.begin(), orders.end(), sign->text) == orders.end())
    return nullptr;
  const bool greater = sign->text[0] == '>';
  expression_ptr above = value(list(relation.begin(), sign)),
                 below = value(list(sign + 1, relation.end()));
  if (!greater) std::swap(above, below);
  const bool strict = sign->text.size() == 1;
  if (!strict) std::swap(above, below);
  const bool zero = below->kind == form::number && below->name == "0";
  const expression_ptr difference = zero ? above : node(form::subtract, {above, below}, where);
  const expression_ptr step = node(form::call, {difference}, where, "step");
  if (strict) return step;
  return node(form::subtract, {node(form::number, {}, where, "1"), step}, where);
}

/// b <= c is what b > c is not.
bool term_reader::complements(const list& one, const list& other) {
  static constexpr std::array opposites{std::pair{">", "<="}, std::pair{"<", ">="}};
  if (one.size() != other.size()) return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const atom &a = one[i], &b = other[i];
    if (a.kind != b.kind) return false;
    if (a.kind != atom_kind::relation) {
      if (a.text != b.text || label_of({a}) != label_of({b})) return false;
      continue;
    }
    const bool turned = std::any_of(opposites.begin(), opposites.end(), [&](const auto& each) {
      return (a.text == each.first && b.text == each.second) ||
             (b.text == each.first && a.text == each.second);
    });
    if (!turned) return false;
  }
  return true;
}

expression_ptr term_reader::matrix(const atom& a) {
  if (a.parts.empty()) fail(a.where, "a matrix without entries");
  if (a.text == "cases") return cases(a);
  if (expression_ptr read = pattern(a)) return read;
  std::vector<expression_ptr> cells;
  for (const list& cell : a.parts) {
    const list entry = trimmed(cell);
    cells.push_back(entry.empty() ? node(form::number, {}, a.where, "0") : value(entry));
  }
  auto made =
      make(form::blocks, std::move(cells), {}, static_cast<std::int64_t>(a.columns), a.where);
  return made;
}

}  // namespace proofread::identities
