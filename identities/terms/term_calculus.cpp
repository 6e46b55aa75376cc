// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

bool is_d(const atom& a) {
  return a.kind == atom_kind::partial ||
         (a.kind == atom_kind::symbol && a.text == "d" && a.below.empty() && a.accents.empty() &&
          (a.font.empty() || a.font == "upright"));
}

/// The order that a sign of differentiation bears: 2 of \partial^2.
int order_of(const atom& a) {
  if (a.above.empty()) return 1;
  return a.above.size() == 1 && is(a.above[0], atom_kind::number, "2") ? 2 : 0;
}

std::vector<atom> without_square(std::vector<atom> by) {
  if (!by.empty() && by.back().above.size() == 1 && is(by.back().above[0], atom_kind::number, "2"))
    by.back().above.clear();
  return by;
}

/// Is a subscript a letter in a font or with an accent, which is no index?
bool names_variable(const std::vector<atom>& script) {
  return script.size() == 1 && script[0].kind == atom_kind::symbol &&
         (!script[0].accents.empty() || script[0].font == "bold" || script[0].font == "vec");
}

/// x of x^T and whether it was transposed.
std::pair<expression_ptr, bool> variable_of(const expression_ptr& by) {
  if (by->kind == form::transpose) return {by->arguments[0], true};
  return {by, false};
}

/// The parts of \partial x \partial y^T.
std::vector<std::vector<atom>> variables(const std::vector<atom>& below) {
  std::vector<std::vector<atom>> found;
  for (const atom& each : below) {
    if (is_d(each)) {
      found.emplace_back();
    } else {
      if (found.empty()) found.emplace_back();
      found.back().push_back(each);
    }
  }
  return found;
}

}  // namespace

bool term_reader::is_differential(const list& atoms) {
  if (atoms.empty() || !is_d(atoms[0])) return false;
  return atoms[0].kind == atom_kind::partial || order_of(atoms[0]) != 0;
}

/// What a sign of differentiation in front acts on: a parenthesis or all factors behind it.
expression_ptr term_reader::operand(cursor& at) {
  while (at.next_is(atom_kind::gap)) ++at.next;
  if (at.at_end()) fail(at.place(), "what is differentiated is missing");
  const bool applied = at.next_is(atom_kind::symbol) && at.next + 1 < at.atoms.size() &&
                       is(at.atoms[at.next + 1], atom_kind::delimited, "(") &&
                       !in_.uses.of(base_name(at.peek())).operand;
  return applied ? read_factor(at) : read_group(at);  // \nabla f(x) A is the gradient times A
}

/// \nabla_w f, \nabla^2_w f, \partial_w f.
expression_ptr term_reader::gradient(cursor& at) {
  const atom head = at.peek();
  ++at.next;
  const int order = order_of(head);
  if (order == 0) fail(head.where, "a derivative of this order is not read");
  list by = head.below;
  if (by.empty() && at.next + 1 < at.atoms.size() && at.peek().kind == atom_kind::symbol &&
      is(at.atoms[at.next + 1], atom_kind::delimited, "(")) {
    const list& argument = at.atoms[at.next + 1].parts[0];
    if (argument.size() == 1 && argument[0].kind == atom_kind::symbol) by = argument;
  }
  if (by.empty() && at.next_is(atom_kind::symbol) && names_variable(at.peek().below))
    by = at.peek().below;  // \nabla E_{\hat w}
  const bool lone = in_.uses.lone_nablas && !by.empty();
  const expression_ptr body = lone ? node(form::symbol, {}, head.where, "loss") : operand(at);
  if (by.empty()) return gradient_by_some(body, order, head.where);
  return derived(body, std::vector<list>(static_cast<std::size_t>(order), by), head.where);
}

/// Without a variable: one of the names in the body.
expression_ptr term_reader::gradient_by_some(const expression_ptr& body, int order, span where) {
  std::vector<std::string> names;
  std::set<std::string> not_variables(in_.known.sizes().begin(), in_.known.sizes().end());
  not_variables.insert(in_.sizes.begin(), in_.sizes.end());
  walk(*body, [&](const expression& each) {
    if (each.kind == form::sum_over) not_variables.insert(each.arguments[1]->name);
    const bool name = each.kind == form::symbol && not_variables.count(each.name) == 0;
    if (name && std::find(names.begin(), names.end(), each.name) == names.end())
      names.push_back(each.name);
  });
  std::sort(names.begin(), names.end());  // alike on both sides of a relation
  const known_name* const defined =
      body->kind == form::symbol ? in_.known.find(body->name) : nullptr;
  if (body->kind == form::symbol && defined == nullptr && in_.objective) {
    std::vector<std::string> variables;
    for (const std::string& each : in_.known.names()) {
      const bool size = not_variables.count(each) > 0;
      if (!size && !in_.known.find(each)->value && in_.objective(each)) variables.push_back(each);
    }
    if (!variables.empty()) {
      const std::size_t k = in_.choices.of(ambiguity::variable, variables.size());
      const std::string& by = variables[std::min(k, variables.size() - 1)];
      return node(order == 2 ? form::hessian : form::gradient,
                  {in_.objective(by), node(form::symbol, {}, where, by)}, where);
    }
  }
  if (names.empty() || (body->kind == form::symbol && (defined == nullptr || !defined->value)))
    fail(where, "by what is differentiated is not said", "write \\nabla_w");
  const std::size_t taken = in_.choices.of(ambiguity::variable, names.size());
  const expression_ptr by = node(form::symbol, {}, where, names[std::min(taken, names.size() - 1)]);
  return node(order == 2 ? form::hessian : form::gradient, {body, by}, where);
}

/// \frac{\partial f}{\partial x}, \frac{d}{dx} f, \frac{\partial^2 f}{\partial x \partial x^T}.
expression_ptr term_reader::quotient_derivative(cursor& at) {
  const atom a = at.peek();
  ++at.next;
  const list above = trimmed(a.parts[0]);
  const int order = order_of(above[0]);
  if (order == 0) fail(above[0].where, "a derivative of this order is not read");
  std::vector<list> by = variables(trimmed(a.parts[1]));
  if (order == 2 && by.size() == 1) {
    by[0] = without_square(by[0]);
    by.push_back(by[0]);
  }
  if (by.size() != static_cast<std::size_t>(order))
    fail(a.where, "as many variables as the order of the derivative are expected");
  const list rest(above.begin() + 1, above.end());
  const expression_ptr body = rest.empty() ? operand(at) : value(rest);
  atom scripts = a;
  scripts.parts.clear();
  return with_scripts(derived(body, by, a.where), scripts);
}

/// dX: a change of X; d of anything else: its derivative along the changes of the letters in it,
/// that is diff(f(X + t*dX), t) at t = 0.
expression_ptr term_reader::differential(cursor& at) {
  const atom head = at.peek();
  ++at.next;
  const auto change_of = [&](const std::string& letter, span where) {
    const std::string name = "d" + letter;
    in_.differentials.insert_or_assign(name, resolved(letter));
    return node(form::symbol, {}, where, name);
  };
  const auto& letters = in_.uses.differentials;
  const bool letter =
      at.next_is(atom_kind::symbol) &&
      std::find(letters.begin(), letters.end(), base_name(at.peek())) != letters.end();
  const bool applied =
      at.next + 1 < at.atoms.size() && is(at.atoms[at.next + 1], atom_kind::delimited, "(");
  if (letter && !applied) {
    const atom& a = at.peek();
    ++at.next;
    return with_scripts(change_of(base_name(a), {head.where.begin, a.where.end}), a);
  }
  expression_ptr body = read_factor(at);
  const expression_ptr t = node(form::symbol, {}, head.where, "dt");
  bool depends = false;
  for (const std::string& each : std::set<std::string>(letters.begin(), letters.end())) {
    const std::string name = resolved(each);
    if (!in_.known.depends(*body, name)) continue;
    depends = true;
    const expression_ptr x = node(form::symbol, {}, head.where, name);
    const expression_ptr change =
        node(form::multiply, {t, change_of(each, head.where)}, head.where);
    body = node(form::at, {body, x, node(form::add, {x, change}, head.where)}, head.where);
  }
  if (!depends) fail(head.where, "how what stands behind the d depends on something is not said");
  in_.scalars.insert("dt");
  return node(
      form::at,
      {node(form::differential, {body, t}, head.where), t, node(form::number, {}, head.where, "0")},
      head.where);
}

/// What a lone name stands for that nothing explains: the objective of the note; the name itself
/// where there is none, a loss of which nothing is said.
expression_ptr term_reader::with_dependence(const expression_ptr& body, const std::string& variable,
                                            span where) {
  const bool logarithm = calls(*body, builtin::log);  // \log p(y | x)
  const expression& of = logarithm ? *body->arguments[0] : *body;
  const bool unknown = of.kind == form::symbol && in_.known.find(of.name) == nullptr;
  const expression_ptr meant = unknown && in_.objective ? in_.objective(variable) : nullptr;
  if (meant && in_.known.depends(*meant, variable)) return meant;
  const known_name* const declared = of.kind == form::symbol ? in_.known.find(of.name) : nullptr;
  const bool number =
      declared != nullptr && declared->kind == known_name::what::scalar && !declared->value;
  if (logarithm || in_.unsaid != unsaid_functions::as_losses || !(unknown || number))
    fail(where, "how what is differentiated depends on " + variable + " is not said",
         "define it before this formula");
  return body;
}

/// The derivative by one variable, or by two of one name.
expression_ptr term_reader::derived(const expression_ptr& body, const std::vector<list>& by,
                                    span where) {
  std::vector<expression_ptr> entries;
  expression_ptr name;
  bool across = false;
  for (const list& each : by) {
    const auto [variable, transposed] = variable_of(value(each));
    across = transposed;
    expression_ptr whole = variable;
    if (variable->kind == form::index && variable->arguments.size() == 2) {
      whole = variable->arguments[0];
      entries.push_back(variable->arguments[1]);
    }
    const bool stacked = whole->kind == form::call && whole->name == "vec";
    if (whole->kind != form::symbol && !stacked)
      fail(where, "a derivative is taken by a name",
           "name what is differentiated by, and say what it is");
    if (name && !same(*name, *whole)) fail(where, "a mixed derivative is not read");
    name = whole;
  }
  const std::string& variable = name->kind == form::symbol ? name->name : name->arguments[0]->name;
  if (!in_.known.depends(*body, variable)) {
    if (body->kind == form::apply && body->arguments.size() == 1 && entries.empty()) {
      // \nabla_x f(Az): the gradient at Az
      const expression_ptr x = node(form::symbol, {}, where, variable);
      const expression_ptr of = node(form::apply, {x}, where, body->name);
      const form kind = by.size() == 2 ? form::hessian : form::gradient;
      return node(form::at, {node(kind, {of, x}, where), x, body->arguments[0]}, where);
    }
    const expression_ptr meant = with_dependence(body, variable, where);
    if (meant != body) return derived(meant, by, where);
  }
  form kind = by.size() == 2 ? form::hessian : form::gradient;
  if (by.size() == 1 && entries.empty()) {
    const bool other = in_.choices.of(ambiguity::layout) == 1;
    if (other != across) kind = form::differential;
  }
  expression_ptr made = node(kind, {body, name}, where);
  if (entries.empty()) return made;
  if (entries.size() != by.size()) fail(where, "a mixed derivative is not read");
  std::vector<expression_ptr> arguments{made};
  arguments.insert(arguments.end(), entries.begin(), entries.end());
  return node(form::index, std::move(arguments), where);
}

}  // namespace proofread::identities
