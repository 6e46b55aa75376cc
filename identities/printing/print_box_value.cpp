// SPDX-License-Identifier: MIT
#include "identities/printing/print_box_value.hpp"

#include <utility>

namespace proofread::identities {
namespace {

/// True if the formula begins with a minus, which stands in parentheses behind an operator.
bool begins_with_minus(const expression& node) {
  if (node.kind == form::negate) return true;
  if (node.kind == form::number) return node.name[0] == '-';
  const bool leading = node.kind == form::multiply || node.kind == form::scale ||
                       node.kind == form::entry_multiply || node.kind == form::entry_divide ||
                       node.kind == form::solve;
  return leading && begins_with_minus(part(node, 0));
}

box infix(const expression& node, looseness left, box sign, looseness right) {
  const expression& last = part(node, 1);
  return row_box({set_operand(part(node, 0), left), std::move(sign),
                  begins_with_minus(last) ? fenced_box(set(last)) : set_operand(last, right)});
}

/// True if the formula begins with a digit, so that a product needs a visible dot.
bool begins_with_number(const expression& node) {
  if (node.kind == form::number) return node.name[0] != '-';
  const bool leading = node.kind == form::multiply || node.kind == form::scale ||
                       node.kind == form::power || node.kind == form::index ||
                       node.kind == form::transpose || node.kind == form::entry_multiply;
  return leading && begins_with_number(part(node, 0));
}

box product(const expression& node) {
  const bool dotted = begins_with_number(part(node, 1));
  return infix(node, looseness::product, dotted ? sign_box("\\cdot", "⋅") : sign_box("", "\u2062"),
               looseness::fraction);
}

box fraction(const expression& node) {
  box made;
  made.what = box::kind::fraction;
  made.parts = {set(part(node, 0)), set(part(node, 1))};
  return made;
}

box subscripted(const expression& node) {
  return lowered_box(set_operand(part(node, 0), looseness::atom), set_list(node, 1));
}

box slice(const expression& node) {
  box colon = sign_box(":", ":");
  if (node.arguments.size() < 2) return colon;
  return infix(node, looseness::sum, std::move(colon), looseness::sum);
}

box table(const expression& node) {
  box made;
  made.what = box::kind::table;
  made.columns = node.integer > 0 ? static_cast<std::size_t>(node.integer) : 1;
  for (const expression_ptr& entry : node.arguments) made.parts.push_back(set(*entry));
  return made;
}

box identity(const expression& node) {
  box letter = name_box("I");
  return node.arguments.empty() ? letter : lowered_box(std::move(letter), set(part(node, 0)));
}

box operation(const expression& node) {
  switch (node.kind) {
    case form::negate:
      return row_box({sign_box("-", "−"), begins_with_minus(part(node, 0))
                                              ? fenced_box(set(part(node, 0)))
                                              : set_operand(part(node, 0), looseness::sign)});
    case form::add:
      return infix(node, looseness::sum, sign_box("+", "+"), looseness::binder);
    case form::subtract:
      return infix(node, looseness::sum, sign_box("-", "−"), looseness::product);
    case form::entry_multiply:
      return infix(node, looseness::product, sign_box("\\odot", "⊙"), looseness::script);
    case form::entry_divide:
      return infix(node, looseness::product, sign_box("\\oslash", "⊘"), looseness::script);
    case form::solve:
      return infix(node, looseness::product, sign_box("\\backslash", "\\"), looseness::script);
    case form::divide:
      return fraction(node);
    default:
      return product(node);
  }
}

}  // namespace

box set_value(const expression& node) {
  switch (node.kind) {
    case form::number:
      return number_box(node.name);
    case form::symbol:
      return name_box(node.name);
    case form::pi:
      return name_box("pi");
    case form::infinity:
      return sign_box("\\infty", "∞");
    case form::identity:
      return identity(node);
    case form::power:
      return raised_box(set_operand(part(node, 0), looseness::atom), set(part(node, 1)));
    case form::entry_power:
      return raised_box(
          set_operand(part(node, 0), looseness::atom),
          row_box({sign_box("\\circ", "∘"), set_operand(part(node, 1), looseness::sign)}));
    case form::transpose:
      return raised_box(set_operand(part(node, 0), looseness::atom), sign_box("\\top", "⊤"));
    case form::blocks:
      return table(node);
    case form::index:
      return subscripted(node);
    case form::range:
      return slice(node);
    case form::apply:
      return row_box({name_box(node.name), sign_box("", "\u2061"), fenced_box(set_list(node, 0))});
    default:
      return operation(node);
  }
}

}  // namespace proofread::identities
