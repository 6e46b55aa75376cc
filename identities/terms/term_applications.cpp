// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

/// Names that people give to functions.
bool is_function_letter(const std::string& name) {
  static constexpr std::array letters{"f", "g",   "h",   "p",   "q",   "k",   "J",     "L",
                                      "E", "phi", "ell", "psi", "NLL", "RSS", "varphi"};
  return std::find(letters.begin(), letters.end(), name) != letters.end();
}

}  // namespace

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
  const bool defined = known != nullptr && known->value && known->parameters.size() == 1;
  const bool sigmoid = known == nullptr && head.text == "sigma" && head.below.empty() &&
                       (!in_.uses.of("sigma").operand || in_.choices.of(ambiguity::sigma) == 0);
  if (!function && !sigmoid && !defined) return nullptr;
  const atom& inside = at.peek();
  ++at.next;
  if (defined) {
    const expression_ptr by = node(form::symbol, {}, head.where, known->parameters[0]);
    const expression_ptr slope =
        node(form::gradient, {node(form::symbol, {}, head.where, name), by}, head.where);
    const expression_ptr point = value(inside.parts[0]);
    const bool itself = point->kind == form::symbol && point->name == by->name;
    return with_scripts(itself ? slope : node(form::at, {slope, by, point}, head.where), inside);
  }
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

/// h_\theta(x), the hypothesis of a regression that nothing defines: linear, or logistic. Null for
/// another name.
expression_ptr term_reader::hypothesis(const atom& head, const list& argument) {
  const bool parameter = head.below.size() == 1 && head.below[0].kind == atom_kind::symbol &&
                         head.below[0].text.size() > 1;
  if (head.text != "h" || !head.accents.empty() || !parameter) return nullptr;
  const bool logistic = in_.choices.of(ambiguity::hypothesis) == 1;
  const expression_ptr name = value(head.below);
  if (name->kind != form::symbol) return nullptr;
  in_.transposed.insert(name->name);
  in_.remarks.insert(std::string("h is read as the hypothesis of a ") +
                     (logistic ? "logistic" : "linear") + " regression, which is not said");
  const expression_ptr row = node(form::transpose, {name}, head.where);
  list of = argument;
  if (!of.empty() && of.back().font.empty()) of.back().font = "vec";  // theta has as many entries
  const expression_ptr linear = node(form::multiply, {row, value(of)}, head.where);
  return logistic ? node(form::apply, {linear}, head.where, "sigmoid") : linear;
}

/// p(w | y), and p(w) where that is known up to a factor; null of anything else.
expression_ptr term_reader::density(const cursor& at, const atom& head) {
  const atom& inside = at.peek();
  const std::string name = density_named(head, inside);
  const bool given = std::any_of(inside.parts[0].begin(), inside.parts[0].end(),
                                 [](const atom& each) { return each.kind == atom_kind::bar; });
  if (!name.empty() && in_.known.find(name) != nullptr) return named(name, head.where);
  const known_name* const known =
      in_.known.find(resolved(labelled(base_name(head), label_of(head.below))));
  if (!given || (known != nullptr && known->parameters.empty())) return nullptr;
  const bool counted =
      std::any_of(inside.parts[0].begin(), inside.parts[0].end(), [&](const atom& each) {
        return each.kind == atom_kind::symbol && bound_.count(base_name(each)) > 0;
      });
  if (name.empty() || counted || is_one_of_several(at, head))
    fail(head.where, "what this density is is not said");
  return named(name, head.where);
}

/// Of f(x) beside f(y) a letter says nothing, but where it stands alone on a side and is defined.
bool term_reader::is_one_of_several(const cursor& at, const atom& head) const {
  const bool whole_side = at.next == 1 && at.atoms.size() == 2;
  return !whole_side && in_.uses.of(base_name(head)).arguments.size() > 1;
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
  if (expression_ptr read = density(at, head)) return take(std::move(read));
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
    const bool function_like = lone && use.applied && !use.operand && known->kind == what::scalar &&
                               in_.choices.of(ambiguity::application) == 0;
    const bool stands_for_value = (known->value && (lone || parts.size() > 1)) || function_like;
    return stands_for_value ? take(node(form::symbol, {}, head.where, name)) : nullptr;
  }
  const bool whole_side = at.next == 1 && at.atoms.size() == 2;  // h_\theta(x) = ... defines it
  if (parts.size() == 1 && !(whole_side && lone))
    if (expression_ptr read = hypothesis(head, parts[0])) return take(std::move(read));
  const bool sigmoid = head.text == "sigma" && head.below.empty() && parts.size() == 1;
  if (sigmoid && (!in_.uses.of("sigma").operand || in_.choices.of(ambiguity::sigma) == 0))
    return take(node(form::apply, {value(parts[0])}, head.where, "sigmoid"));
  const bool only_applied =
      in_.uses.of(base_name(head)).applied && !in_.uses.of(base_name(head)).operand;
  const bool any = in_.unsaid == unsaid_functions::as_variables && only_applied;
  if (any && parts.size() == 1 && head.kind == atom_kind::symbol) {
    const expression_ptr argument = value(parts[0]);
    in_.mappings.emplace(name, argument);
    const bool letter = argument->kind == form::symbol && in_.known.find(argument->name) == nullptr;
    const bool numbers = in_.choices.of(ambiguity::mapping, 3 + in_.known.sizes().size()) == 1;
    if (letter && numbers) in_.scalars.insert(argument->name);
    return take(node(form::apply, {argument}, head.where, name));
  }
  if (only_applied && is_one_of_several(at, head))
    fail(head.where, "what the function " + name + " is is not said",
         "declare it: " + name + " : R^n -> R");
  if (parts.size() > 1 || (lone && only_applied) || head.kind == atom_kind::word)
    return take(node(form::symbol, {}, head.where, name));
  if (is_function_letter(base_name(head)) && only_applied)
    fail(head.where, "what the function " + name + " is is not said",
         "declare it: " + name + " : R^n -> R");
  return nullptr;
}

}  // namespace proofread::identities
