// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/latex/term_reader.hpp"

namespace proofread::identities {
namespace {

/// Names that people give to functions.
bool is_function_letter(const std::string& name) {
  static constexpr std::array letters{"f", "g",   "h",   "p",   "q",   "k",   "J",     "L",
                                      "E", "phi", "ell", "psi", "NLL", "RSS", "varphi"};
  return std::find(letters.begin(), letters.end(), name) != letters.end();
}

/// The part of a superscript that names: (2) of a^{(2)}, * of w^*, and the rest.
std::pair<std::string, std::vector<atom>> label_above(const std::vector<atom>& above) {
  if (above.empty()) return {};
  const atom& first = above[0];
  const bool marks = first.kind == atom_kind::delimited || first.kind == atom_kind::word ||
                     first.kind == atom_kind::text || is(first, atom_kind::sign, "**") ||
                     is(first, atom_kind::mark, "bot");
  if (!marks || is_transpose_mark(first)) return {"", above};
  std::vector<atom> rest(above.begin() + 1, above.end());
  if (!rest.empty() && !is_transpose_mark(rest[0]) && rest[0].kind != atom_kind::mark)
    return {"", above};
  return {label_of({first}), std::move(rest)};
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
    return identity(a);
  }
  if (a.text == "O" && a.font == "bb") {
    ++at.next;
    return node(form::number, {}, a.where, "0");
  }
  const bool bracketed =
      at.next + 1 < at.atoms.size() && is(at.atoms[at.next + 1], atom_kind::delimited, "[");
  if (a.text == "E" && (a.font == "bb" || bracketed))
    fail(a.where, "an expectation is not part of the language");
  if (a.text == "N" && a.font == "cal")
    fail(a.where, "a normal distribution is not part of the language");
  const bool raised_e = a.text == "e" && !a.above.empty() && a.below.empty() &&
                        !is_transpose_mark(a.above[0]) && a.font.empty();
  if (raised_e && label_above(a.above).first.empty()) {
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

/// A bold 1. Without a size it takes the sizes of the context in turn.
expression_ptr term_reader::ones(const atom& a) {
  expression_ptr size = size_of_script(a.below);
  std::vector<expression_ptr> arguments;
  if (size) {
    arguments.push_back(std::move(size));
  } else {
    const auto& sizes = in_.known.sizes();
    const std::size_t count = std::max<std::size_t>(sizes.size(), 1);
    const std::size_t taken = in_.choices.of(ambiguity::ones, 2 * count);
    const std::string name = sizes.empty() ? "n" : sizes[taken % count];
    arguments.push_back(node(form::symbol, {}, a.where, name));
    if (taken >= count) arguments.push_back(arguments[0]);
  }
  atom rest = a;
  rest.below.clear();
  return with_scripts(node(form::call, std::move(arguments), a.where, "ones"), rest);
}

expression_ptr term_reader::symbol(cursor& at) {
  if (at.peek().kind == atom_kind::word &&
      (at.peek().text == "arg" || at.peek().text.rfind("argm", 0) == 0))
    return minimiser(at);
  if (expression_ptr special = special_symbol(at)) return special;
  if (is_plain_d(at.peek()) && !in_.uses.differentials.empty() && !in_.uses.plain_d &&
      in_.known.find("d") == nullptr)
    return differential(at);
  const atom& a = at.peek();
  if (is(a, atom_kind::word, "Var") || is(a, atom_kind::word, "Cov"))
    fail(a.where, "a variance is not part of the language");
  if (is(a, atom_kind::word, "LHS") || is(a, atom_kind::word, "RHS"))
    fail(a.where, "this stands for a side that is printed elsewhere");
  ++at.next;
  std::string name = base_name(a);
  if (a.font == "cal" && in_.known.find("cal" + name) != nullptr) name = "cal" + name;
  list above = a.above;
  // x^{(i)} with a bound i, perhaps with a further subscript.
  const bool marked = !above.empty() && above[0].kind == atom_kind::delimited &&
                      above[0].text == "(" && is_index(above[0].parts[0]);
  std::vector<list> by;
  if (marked) {
    by.push_back(above[0].parts[0]);
    above.erase(above.begin());
  }
  const bool entry = !a.below.empty() && is_index(a.below);
  if (entry) {
    for (list& each : indices_of(a.below)) by.push_back(std::move(each));
  } else if (!a.below.empty()) {
    const std::string whole = labelled(name, label_of(a.below));
    const bool literal = a.below.size() == 1 && a.below[0].kind == atom_kind::number &&
                         a.below[0].text != "0" && !in_.uses.of(name).numbered;
    const known_name* const known = in_.known.find(name);
    const bool shaped = known != nullptr && (known->kind == known_name::what::column ||
                                             known->kind == known_name::what::row);
    const bool alone = known == nullptr && in_.known.find(resolved(whole)) == nullptr &&
                       in_.uses.of(name).bare && in_.uses.of(name).vector;
    if (literal && ((shaped && in_.known.find(resolved(whole)) == nullptr) || alone)) {
      by.push_back(a.below);
      int& last = in_.entries[name];
      if (alone && a.below[0].text.size() < 3) last = std::max(last, std::stoi(a.below[0].text));
    } else {
      name = whole;
    }
  }
  const bool named_above = above.size() == 1 && above[0].kind == atom_kind::symbol &&
                           !is_transpose_mark(above[0]) && by.empty() &&
                           (in_.uses.of(base_name(a)).vector || !a.accents.empty());
  const auto [label, rest] = named_above ? std::pair(label_of(above), list{}) : label_above(above);
  name = labelled(name, label);
  if (a.primes == 1 && by.empty() && above.empty() && at.next_is(atom_kind::delimited, "(")) {
    if (expression_ptr slope = slope_at(at, a, resolved(name))) return slope;
  }
  if (entry && by.size() == 1) {
    if (const list* const which = family_argument(at)) {  // \phi_k(x_i): the k-th entry of the i-th
      by.insert(by.begin(), *which);
      ++at.next;
    }
  }
  expression_ptr made = by.empty() ? application(at, a, resolved(name))
                        : marked && entry && by.size() == 2
                            ? entry_of(indexed(a, resolved(name), {by[0]}), by[1], a.where)
                            : indexed(a, resolved(name), by);
  if (!made) made = named(name, a.where);
  const bool bold = a.font == "bold" || a.font == "vec";
  if (bold && by.empty() && made->kind == form::symbol) {
    in_.bold.insert(made->name);
    if (in_.uses.of(base_name(a)).vector) in_.vectors.insert(made->name);
  }
  const bool turned = a.primes > 0 || (!rest.empty() && is_transpose_mark(rest[0]));
  if (turned && made->kind == form::symbol) in_.transposed.insert(made->name);
  made = raised(std::move(made), rest, a.where);
  return primed(std::move(made), a.primes, a.where);
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
