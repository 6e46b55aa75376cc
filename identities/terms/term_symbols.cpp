// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

std::string without_marks(const std::string& name) {
  std::string plain;
  for (const char c : name)
    if (c != '_') plain += c;
  return plain;
}

}  // namespace

/// The name as the context spells it: S_0 may be declared as S0.
std::string term_reader::resolved(const std::string& name) const {
  if (in_.known.find(name) != nullptr) return name;
  for (const std::string& known : in_.known.names()) {
    if (without_marks(known) == without_marks(name)) return known;
  }
  return is_reserved(name) ? name + "_" : name;
}

expression_ptr term_reader::named(const std::string& name, span where) {
  return node(form::symbol, {}, where, resolved(name));
}

/// Letters with a meaning of their own: I, e^x, pi, O.
expression_ptr term_reader::special_symbol(cursor& at) {
  const atom& a = at.peek();
  const bool applied =
      at.next + 1 < at.atoms.size() && is(at.atoms[at.next + 1], atom_kind::delimited, "(");
  if (a.text == "N" && a.font == "cal" && (applied || in_.known.find(a.text) == nullptr))
    fail(a.where, "a normal distribution is not part of the language");
  if (!a.accents.empty() || in_.known.find(a.text) != nullptr) return nullptr;
  if (expression_ptr delta = kronecker_delta(a)) {
    ++at.next;
    return delta;
  }
  if (a.text == "I" && a.primes == 0) {
    ++at.next;
    if (at.next_is(atom_kind::delimited) && a.below.empty()) {
      if (expression_ptr step = indicator(at.peek())) {
        ++at.next;
        return step;
      }
    }
    return identity(a);
  }
  if (a.text == "O" && a.font == "bb") {
    ++at.next;
    return node(form::number, {}, a.where, "0");
  }
  const bool bracketed =
      at.next + 1 < at.atoms.size() && is(at.atoms[at.next + 1], atom_kind::delimited, "[");
  if (a.text == "E" && (a.font == "bb" || bracketed)) return expectation(at);
  const bool raised_e = a.text == "e" && !a.above.empty() && a.below.empty() &&
                        !is_transpose_mark(a.above[0]) && a.font.empty();
  if (raised_e && name_above(a.above).first.empty()) {
    ++at.next;
    return node(form::call, {value(a.above)}, a.where, "exp");
  }
  if (a.text == "pi" && a.font.empty() && a.below.empty() && !applied && bound_.count("pi") == 0) {
    ++at.next;
    return with_scripts(node(form::pi, {}, a.where), a);
  }
  return nullptr;
}

/// \delta_{ij} and I_{ij}: an entry of the identity that the indices run through. Null where they
/// are no indices.
expression_ptr term_reader::kronecker_delta(const atom& a) {
  if (a.text != "I" && a.text != "delta") return nullptr;
  if (!is_index(a.below) && !counts(a.below)) return nullptr;
  const std::vector<list> by = indices_of(a.below);
  if (by.size() != 2) return nullptr;
  for (std::size_t k = 0; k < 2; ++k) {  // beside \partial z_j: dz_i/dz_j
    const auto counted =
        by[k].size() == 1 ? in_.uses.counted.find(base_name(by[k][0])) : in_.uses.counted.end();
    if (counted == in_.uses.counted.end() || bound_.count(counted->first) > 0) continue;
    const expression_ptr of = named(counted->second, a.where);
    const expression_ptr entry = node(form::index, {of, value(by[1 - k])}, a.where);
    const expression_ptr slope = node(form::gradient, {entry, of}, a.where);
    return node(form::index, {slope, value(by[k])}, a.where);
  }
  if (!is_index(a.below)) return nullptr;
  expression_ptr size;
  for (const list& each : by) {
    const std::string index = each.size() == 1 ? base_name(each[0]) : "";
    const auto bound = bound_.find(index);
    const known_name* const declared = in_.known.find(index);
    if (bound != bound_.end())
      size = bound->second.hi ? bound->second.hi : bound->second.extent;
    else if (declared != nullptr)
      size = declared->cols;
    if (size) break;
  }
  if (!size) fail(a.where, "through what these indices run is not said", "declare them: i in 1..n");
  const expression_ptr identity = node(form::identity, {size}, a.where);
  return node(form::index, {identity, value(by[0]), value(by[1])}, a.where);
}

/// E[f]; what is told below it or behind a bar is not read.
expression_ptr term_reader::expectation(cursor& at) {
  const atom& head = at.peek();
  ++at.next;
  const bool enclosed =
      at.next_is(atom_kind::delimited, "[") || at.next_is(atom_kind::delimited, "(");
  if (!in_.expectations || !enclosed || !head.above.empty())
    fail(head.where, "of an expectation only what linearity gives is checked");
  const atom& inside = at.peek();
  ++at.next;
  const list& of = inside.parts[0];
  const bool conditional = std::any_of(
      of.begin(), of.end(), [](const atom& each) { return each.kind == atom_kind::bar; });
  const bool lone =
      of.size() > 1 && of[0].kind == atom_kind::symbol && of[1].kind == atom_kind::bar;
  if (lone && head.below.empty()) {
    const expression_ptr name = value({of[0]});
    if (name->kind == form::symbol)
      return node(form::apply, {name}, head.where, conditional_expectation_name);
  }
  if (conditional || !head.below.empty())
    fail(head.where, "an expectation under a condition is not part of the language");
  return with_scripts(node(form::apply, {value(of)}, head.where, expectation_name), inside);
}

/// 1[a > b]: the step of a - b. Null where no condition stands in the brackets.
expression_ptr term_reader::indicator(const atom& condition) {
  const list& inside = condition.parts[0];
  const auto relation = std::find_if(inside.begin(), inside.end(), [](const atom& each) {
    return each.kind == atom_kind::relation;
  });
  if (relation == inside.end()) return nullptr;
  const bool greater = relation->text == ">";
  if (!greater && relation->text != "<")
    fail(relation->where, "an indicator of this relation is not part of the language");
  expression_ptr above = value(list(inside.begin(), relation));
  expression_ptr below = value(list(relation + 1, inside.end()));
  if (!greater) std::swap(above, below);
  const bool zero = below->kind == form::number && below->name == "0";
  return node(form::call, {zero ? above : node(form::subtract, {above, below}, condition.where)},
              condition.where, "step");
}

/// The size in I_n, 1_N, I_{n \times n}, or null.
expression_ptr term_reader::size_of_script(const list& script) {
  list size;
  for (const atom& each : script) {
    if (each.kind == atom_kind::sign && (each.text == "*" || each.text == "**")) break;
    size.push_back(each);
  }
  if (size.empty()) return nullptr;
  expression_ptr read = value(size);
  is_size(read);
  return read;
}

expression_ptr term_reader::identity(const atom& a) {
  expression_ptr size = size_of_script(a.below);
  std::vector<expression_ptr> arguments;
  if (size) arguments.push_back(std::move(size));
  expression_ptr made = node(form::identity, std::move(arguments), a.where);
  return a.above.empty() ? made : raised(std::move(made), a.above, a.where);
}

/// A bold 1: a column as long as it has to be, the matrix of ones, a column of a size of the
/// context.
expression_ptr term_reader::ones(const atom& a) {
  expression_ptr size = size_of_script(a.below);
  std::vector<expression_ptr> arguments;
  const auto& sizes = in_.known.sizes();
  const std::size_t taken = size ? 0 : in_.choices.of(ambiguity::ones, 2 + sizes.size());
  if (size)
    arguments.push_back(std::move(size));
  else if (taken >= 2)
    arguments.push_back(node(form::symbol, {}, a.where, sizes[taken - 2]));
  atom rest = a;
  rest.below.clear();
  const expression_ptr column = node(form::call, std::move(arguments), a.where, "ones");
  if (taken != 1) return with_scripts(column, rest);
  const expression_ptr row = node(form::transpose, {column}, a.where);
  return with_scripts(node(form::multiply, {column, row}, a.where), rest);
}

expression_ptr term_reader::symbol(cursor& at) {
  const atom& a = at.peek();
  if (a.kind == atom_kind::word && (a.text == "arg" || a.text.rfind("argm", 0) == 0))
    return minimiser(at);
  if (expression_ptr special = special_symbol(at)) return special;
  if (is_plain_d(a) && !in_.uses.differentials.empty() && !in_.uses.plain_d &&
      in_.known.find("d") == nullptr)
    return differential(at);
  if (is(a, atom_kind::word, "Var") || is(a, atom_kind::word, "Cov"))
    fail(a.where, "a variance is not part of the language");
  if (is(a, atom_kind::word, "const")) in_.scalars.insert(a.text);
  if (is(a, atom_kind::word, "LHS") || is(a, atom_kind::word, "RHS"))
    fail(a.where, "this stands for a side that is printed elsewhere");
  ++at.next;
  spelled_symbol spelled = spell(a);
  const std::string name = resolved(spelled.name);
  if (a.primes == 1 && spelled.by.empty() && spelled.above.empty() &&
      at.next_is(atom_kind::delimited, "(")) {
    if (expression_ptr slope = slope_at(at, a, name)) return slope;
  }
  expression_ptr made = unraised(at, a, name, spelled);
  const bool bold = a.font == "bold" || a.font == "vec";
  if (bold && spelled.by.empty() && made->kind == form::symbol) {
    in_.bold.insert(made->name);
    if (in_.uses.of(base_name(a)).vector) in_.vectors.insert(made->name);
  }
  const list& rest = spelled.above;
  const bool turned = a.primes > 0 || (!rest.empty() && is_transpose_mark(rest[0]));
  if (turned && made->kind == form::symbol) in_.transposed.insert(made->name);
  made = raised(std::move(made), rest, a.where);
  return primed(std::move(made), a.primes, a.where);
}

/// The name that a letter of which nothing is known depends on, as mu does on X where \partial \mu
/// / \partial X_j stands beside mu. Null where it depends on none.
expression_ptr term_reader::varied_by(const std::string& name) {
  const auto slope = in_.uses.slopes.find(name);
  if (slope == in_.uses.slopes.end() || in_.known.find(name) != nullptr) return nullptr;
  if (in_.uses.of(name).times <= slope->second.times) return nullptr;
  const expression_ptr by = node(form::symbol, {}, {}, resolved(slope->second.by));
  in_.mappings.emplace(name, by);
  return by;
}

/// The name, its entry or what it is applied to, before superscripts.
expression_ptr term_reader::unraised(cursor& at, const atom& a, const std::string& name,
                                     spelled_symbol& spelled) {
  if (spelled.entry && spelled.by.size() == 1) {
    if (const list* const which = family_argument(at)) {  // \phi_k(x_i): the k-th entry of the i-th
      spelled.by.insert(spelled.by.begin(), *which);
      ++at.next;
    }
  }
  if (spelled.by.empty()) {
    if (expression_ptr applied = application(at, a, name)) return applied;
    const expression_ptr by =
        in_.unsaid == unsaid_functions::as_variables ? varied_by(name) : nullptr;
    return by ? node(form::apply, {by}, a.where, name) : named(name, a.where);
  }
  if (spelled.marked && spelled.entry && spelled.by.size() == 2)
    return entry_of(indexed(a, name, {spelled.by[0]}), spelled.by[1], a.where);
  return indexed(a, name, spelled.by);
}

}  // namespace proofread::identities
