// SPDX-License-Identifier: MIT
#include "identities/formulas/gradient_fields.hpp"

#include <utility>

#include "identities/expression/walk.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

expression_ptr name_node(const std::string& name) { return make(form::symbol, {}, name); }

expression_ptr inner(expression_ptr a, expression_ptr b, span where) {
  return make(form::call, {std::move(a), std::move(b)}, "dot", 0, where);
}

/// A direction in the space of a name.
expression_ptr direction(const std::string& letter, const std::string& name,
                         term_setting& setting) {
  const std::string made = letter + "_" + name;
  setting.differentials.insert_or_assign(made, name);
  return name_node(made);
}

/// The field as a column: where it is printed as a row, transposed.
expression_ptr read(const gradient_field& field, term_setting& setting) {
  if (field.of_any) setting.unsaid = unsaid_functions::as_variables;
  const expression_ptr value = term_reader(setting).value(field.value);
  const bool row = setting.choices.of(ambiguity::layout) == 1;
  return row ? make(form::transpose, {value}, {}, 0, value->where) : value;
}

/// <F'(x)[t], u>: the derivative of <F, u> by x, along t.
expression_ptr change(const expression_ptr& field, const expression_ptr& u, const std::string& x,
                      const expression_ptr& t) {
  const span where = field->where;
  const expression_ptr part = inner(field, u, where);
  return inner(make(form::gradient, {part, name_node(x)}, {}, 0, where), t, where);
}

expression_ptr equal(const expression_ptr& a, const expression_ptr& b) {
  return relate(a, comparison::equal, b, a->where);
}

}  // namespace

std::optional<unsaid_slope> slope_of_unsaid(const expression& side, const known_names& known) {
  if (side.kind == form::transpose) return slope_of_unsaid(*side.arguments[0], known);
  const bool second = side.kind == form::hessian;
  if (!second && side.kind != form::gradient && side.kind != form::differential)
    return std::nullopt;
  const expression& loss = *side.arguments[0];
  const expression& by = *side.arguments[1];
  if (loss.kind != form::symbol || by.kind != form::symbol) return std::nullopt;
  const known_name* const said = known.find(loss.name);
  const known_name* const variable = known.find(by.name);
  if ((said != nullptr && said->value) || (variable != nullptr && variable->value))
    return std::nullopt;
  return unsaid_slope{loss.name, by.name, second ? 2 : 1};
}

bool is_derived(const expression& value) {
  bool found = false;
  walk(value, [&](const expression& node) {
    found = found || node.kind == form::gradient || node.kind == form::hessian ||
            node.kind == form::differential;
  });
  return found;
}

statement_maker is_a_gradient(const gradient_field& field) {
  return [field](term_setting& setting) {
    const std::string& x = field.of.variable;
    const expression_ptr value = read(field, setting);
    const expression_ptr u = direction("u", x, setting), v = direction("v", x, setting);
    if (field.of.order == 1) return equal(change(value, u, x, v), change(value, v, x, u));
    const expression_ptr t = direction("t", x, setting);
    const auto along = [&](const expression_ptr& direction) {
      return make(form::multiply, {value, direction}, {}, 0, value->where);
    };
    return make(form::conjunction,
                {equal(inner(along(u), v, value->where), inner(along(v), u, value->where)),
                 equal(change(along(u), v, x, t), change(along(t), v, x, u))},
                {}, 0, value->where);
  };
}

statement_maker are_of_one_function(const gradient_field& f, const gradient_field& g) {
  return [f, g](term_setting& setting) {
    const std::string &a = f.of.variable, &b = g.of.variable;
    const expression_ptr first = read(f, setting), second = read(g, setting);
    const expression_ptr u = direction("u", a, setting), v = direction("v", b, setting);
    return equal(change(first, u, b, v), change(second, v, a, u));
  };
}

statement_maker is_derivative_of(const gradient_field& f, const gradient_field& h) {
  return [f, h](term_setting& setting) {
    const std::string& x = f.of.variable;
    const expression_ptr slope = read(f, setting), second = read(h, setting);
    const expression_ptr u = direction("u", x, setting);
    const span where = second->where;
    const expression_ptr change =
        make(form::gradient, {inner(slope, u, where), name_node(x)}, {}, 0, where);
    return equal(change, make(form::multiply, {second, u}, {}, 0, where));
  };
}

}  // namespace proofread::identities
