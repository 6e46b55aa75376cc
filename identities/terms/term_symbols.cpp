// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

/// Names that people give to functions.
bool is_function_letter(const std::string& name) {
  static constexpr std::array letters{"f", "g",   "h",   "p",   "q",   "k",   "J",     "L",
                                      "E", "phi", "ell", "psi", "NLL", "RSS", "varphi"};
  return std::find(letters.begin(), letters.end(), name) != letters.end();
}

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
  if (!a.accents.empty() || in_.known.find(a.text) != nullptr) return nullptr;
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
  if (a.text == "N" && a.font == "cal")
    fail(a.where, "a normal distribution is not part of the language");
  const bool raised_e = a.text == "e" && !a.above.empty() && a.below.empty() &&
                        !is_transpose_mark(a.above[0]) && a.font.empty();
  if (raised_e && name_above(a.above).first.empty()) {
    ++at.next;
    return node(form::call, {value(a.above)}, a.where, "exp");
  }
  const bool applied =
      at.next + 1 < at.atoms.size() && is(at.atoms[at.next + 1], atom_kind::delimited, "(");
  if (a.text == "pi" && a.font.empty() && a.below.empty() && !applied && bound_.count("pi") == 0) {
    ++at.next;
    return with_scripts(node(form::pi, {}, a.where), a);
  }
  return nullptr;
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
    expression_ptr applied = application(at, a, name);
    return applied ? applied : named(name, a.where);
  }
  if (spelled.marked && spelled.entry && spelled.by.size() == 2)
    return entry_of(indexed(a, name, {spelled.by[0]}), spelled.by[1], a.where);
  return indexed(a, name, spelled.by);
}

/// The index of the one indexed letter in a parenthesis that stands next: i of (x_i), (x^{(i)}).
const std::vector<atom>* term_reader::family_argument(const cursor& at) const {
  if (!at.next_is(atom_kind::delimited, "(") || at.peek().parts[0].size() != 1) return nullptr;
  const atom& each = at.peek().parts[0][0];
  if (each.kind != atom_kind::symbol) return nullptr;
  if (is_index(each.below)) return &each.below;
  const bool marked = each.above.size() == 1 && each.above[0].kind == atom_kind::delimited;
  return marked && is_index(each.above) ? &each.above[0].parts[0] : nullptr;
}

/// f'(x) of a function: the derivative at x. Null where it is none.
expression_ptr term_reader::slope_at(cursor& at, const atom& head, const std::string& name) {
  const known_name* const known = in_.known.find(name);
  const bool function = known != nullptr && known->kind == known_name::what::function;
  const bool sigmoid = known == nullptr && head.text == "sigma" && head.below.empty() &&
                       in_.choices.of(ambiguity::sigma) == 0;
  if (!function && !sigmoid) return nullptr;
  const atom& inside = at.peek();
  ++at.next;
  in_.scalars.insert("dt");
  const expression_ptr t = node(form::symbol, {}, head.where, "dt");
  const expression_ptr value_at_t = node(form::apply, {t}, head.where, sigmoid ? "sigmoid" : name);
  return with_scripts(
      node(form::at, {node(form::gradient, {value_at_t, t}, head.where), t, value(inside.parts[0])},
           head.where),
      inside);
}

/// h(u) of a definition h(x) = ...: its value where u stands for x.
expression_ptr term_reader::value_at(const atom& head, const std::string& name,
                                     const std::vector<std::string>& parameters,
                                     const std::vector<list>& arguments) {
  expression_ptr made = node(form::symbol, {}, head.where, name);
  for (std::size_t k = 0; k < arguments.size(); ++k) {
    const expression_ptr argument = value(arguments[k]);
    if (argument->kind == form::symbol && argument->name == parameters[k]) continue;
    const expression_ptr of = node(form::symbol, {}, head.where, parameters[k]);
    made = node(form::at, {made, of, argument}, head.where);
  }
  return made;
}

/// f(x): what a name in front of a parenthesis is, or null where it is a factor.
expression_ptr term_reader::application(cursor& at, const atom& head, const std::string& name) {
  if (!at.next_is(atom_kind::delimited, "(") || !head.above.empty()) return nullptr;
  const atom& inside = at.peek();
  const known_name* const known = in_.known.find(name);
  const std::vector<list> parts = split(inside.parts[0]);
  const bool lone = std::all_of(parts.begin(), parts.end(), [](const list& part) {
    return part.size() == 1 && part[0].kind == atom_kind::symbol;
  });
  using what = known_name::what;
  const auto take = [&](expression_ptr made) {
    ++at.next;
    return with_scripts(std::move(made), inside);
  };
  if (known != nullptr && known->kind == what::function) {
    std::vector<expression_ptr> arguments;
    for (const list& part : parts) arguments.push_back(value(part));
    return take(node(form::apply, std::move(arguments), head.where, name));
  }
  if (known != nullptr && known->value && known->parameters.size() == parts.size())
    return take(value_at(head, name, known->parameters, parts));
  const list* const which = family_argument(at);
  if (which != nullptr && !is_index(head.below)) {  // \phi(x_i) is the i-th of its kind
    const list script = *which;
    const std::string data = data_name(name);
    const known_name* const matrix = in_.known.find(data);
    if (matrix != nullptr && matrix->kind == what::matrix)
      return take(indexed(head, name, {script}));
  }
  if (known != nullptr) {
    const symbol_use& use = in_.uses.of(base_name(head));
    const bool function_like = lone && use.applied && !use.operand && parts.size() == 1 &&
                               known->kind == what::scalar &&
                               in_.choices.of(ambiguity::application) == 0;
    const bool stands_for_value = (known->value && (lone || parts.size() > 1)) || function_like;
    return stands_for_value ? take(node(form::symbol, {}, head.where, name)) : nullptr;
  }
  const bool sigmoid = head.text == "sigma" && head.below.empty() && parts.size() == 1;
  if (sigmoid && in_.choices.of(ambiguity::sigma) == 0)
    return take(node(form::apply, {value(parts[0])}, head.where, "sigmoid"));
  const bool only_applied =
      in_.uses.of(base_name(head)).applied && !in_.uses.of(base_name(head)).operand;
  if (parts.size() > 1 || (lone && only_applied) || head.kind == atom_kind::word)
    return take(node(form::symbol, {}, head.where, name));
  if (is_function_letter(base_name(head)) && only_applied)
    fail(head.where, "what the function " + name + " is is not said",
         "declare it: " + name + " : R^n -> R");
  return nullptr;
}

}  // namespace proofread::identities
