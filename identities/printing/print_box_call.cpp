// SPDX-License-Identifier: MIT
#include "identities/printing/print_box_call.hpp"

#include <utility>

#include "identities/expression/functions.hpp"

namespace proofread::identities {
namespace {

box prefix_call(const expression& node) {
  box function = function_box(node.name);
  if (const builtin_facts* const known = called(node)) {
    if (!known->latex.empty()) function.latex = known->latex;
    if (!known->mathml.empty()) function.mathml = known->mathml;
  }
  return row_box({std::move(function), sign_box("", "\u2061"), fenced_box(set_list(node, 0))});
}

box norm(const expression& node) {
  return fenced_box(set(part(node, 0)), "\\lVert", "‖", "\\rVert", "‖");
}

box constant(const expression& node, const char* digit) {
  if (node.arguments.size() < 2) return lowered_box(number_box(digit), set(part(node, 0)));
  return lowered_box(number_box(digit),
                     row_box({set(part(node, 0)), sign_box("\\times", "×"), set(part(node, 1))}));
}

box root(const expression& node) {
  box made;
  made.what = box::kind::root;
  made.parts = {set(part(node, 0))};
  return made;
}

box kronecker(const expression& node) {
  std::vector<box> parts;
  for (const expression_ptr& argument : node.arguments) {
    if (!parts.empty()) parts.push_back(sign_box("\\otimes", "⊗"));
    parts.push_back(set_operand(*argument, looseness::fraction));
  }
  return row_box(std::move(parts));
}

box under(box base, box below) {
  box made;
  made.what = box::kind::under;
  made.parts = {std::move(base), std::move(below)};
  return made;
}

box partial(const expression& node) {
  const box curl = sign_box("\\partial", "∂");
  const bool short_body = part(node, 0).kind == form::symbol || part(node, 0).kind == form::apply;
  box fraction;
  fraction.what = box::kind::fraction;
  box below = row_box({curl, set(part(node, 1))});
  if (short_body) {
    fraction.parts = {row_box({curl, set(part(node, 0))}), std::move(below)};
    return fraction;
  }
  fraction.parts = {curl, std::move(below)};
  return row_box({std::move(fraction), fenced_box(set(part(node, 0)))});
}

box nabla(const expression& node) {
  box sign = lowered_box(sign_box("\\nabla", "∇"), set(part(node, 1)));
  if (node.kind == form::hessian) sign = raised_box(std::move(sign), number_box("2"));
  return row_box({std::move(sign), set_operand(part(node, 0), looseness::script)});
}

box limit(const expression& node) {
  box point = set(part(node, 2));
  if (node.integer != 0)
    point = raised_box(set_operand(part(node, 2), looseness::atom),
                       node.integer > 0 ? sign_box("+", "+") : sign_box("-", "−"));
  box below = row_box({set(part(node, 1)), sign_box("\\to", "→"), std::move(point)});
  box name = function_box("lim");
  name.latex = "\\lim";
  return row_box(
      {under(std::move(name), std::move(below)), set_operand(part(node, 0), looseness::product)});
}

box extremum(const expression& node) {
  box name = function_box(node.kind == form::argmin ? "arg min" : "arg max");
  name.latex =
      node.kind == form::argmin ? "\\operatorname*{arg\\,min}" : "\\operatorname*{arg\\,max}";
  box below = set(part(node, 1));
  if (node.arguments.size() > 2)
    below = row_box({std::move(below), sign_box(":", ":"), set(part(node, 2))});
  return row_box(
      {under(std::move(name), std::move(below)), set_operand(part(node, 0), looseness::product)});
}

box sum(const expression& node) {
  box made;
  made.what = box::kind::bounded;
  box below = row_box({set(part(node, 1)), sign_box("=", "="), set(part(node, 2))});
  made.parts = {sign_box("\\sum", "∑"), std::move(below), set(part(node, 3))};
  return row_box({std::move(made), set_operand(part(node, 0), looseness::product)});
}

box substitution(const expression& node) {
  box bar = fenced_box(set(part(node, 0)), ".", "", "|", "|");
  box below = row_box({set(part(node, 1)), sign_box("=", "="), set(part(node, 2))});
  return lowered_box(std::move(bar), std::move(below));
}

}  // namespace

box set_call(const expression& node) {
  const auto script = [&](box mark) {
    return raised_box(set_operand(part(node, 0), looseness::atom), std::move(mark));
  };
  const builtin_facts* const function = find_builtin(node.name);
  if (function == nullptr || node.arguments.empty()) return prefix_call(node);
  switch (function->id) {
    case builtin::inv:
      return script(row_box({sign_box("-", "−"), number_box("1")}));
    case builtin::pinv:
      return script(sign_box("+", "+"));
    case builtin::norm:
      return norm(node);
    case builtin::norm1:
      return lowered_box(norm(node), number_box("1"));
    case builtin::sumsq:
      return raised_box(norm(node), number_box("2"));
    case builtin::abs:
      return fenced_box(set(part(node, 0)), "|", "|", "|", "|");
    case builtin::dot:
      return fenced_box(set_list(node, 0), "\\langle", "⟨", "\\rangle", "⟩");
    case builtin::kron:
      return kronecker(node);
    case builtin::zeros:
      return constant(node, "0");
    case builtin::ones:
      return constant(node, "1");
    case builtin::sqrt:
      return root(node);
    case builtin::unit_vector:
      if (node.arguments.size() == 2) return lowered_box(name_box("e"), set(part(node, 0)));
      break;
    default:
      break;
  }
  return prefix_call(node);
}

box set_binder(const expression& node) {
  switch (node.kind) {
    case form::differential:
      return partial(node);
    case form::gradient:
    case form::hessian:
      return nabla(node);
    case form::limit:
      return limit(node);
    case form::argmin:
    case form::argmax:
      return extremum(node);
    case form::sum_over:
      return sum(node);
    default:
      return substitution(node);
  }
}

}  // namespace proofread::identities
