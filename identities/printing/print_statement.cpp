// SPDX-License-Identifier: MIT
#include <string_view>

#include "identities/printing/print_text.hpp"
#include "identities/syntax/shapes.hpp"

namespace proofread::identities {
namespace {

bool is_text(const expression& node, std::string_view text) {
  return node.kind == form::number && node.name == text;
}

}  // namespace

void text_writer::write_statement(const expression& node, bool tail) {
  switch (node.kind) {
    case form::relation:
      operand(part(node, 0), tightness::sum, false);
      for (std::size_t i = 1; i < node.arguments.size(); ++i) {
        text += std::string(" ") + comparison_text(node.relations[i - 1]) + " ";
        operand(part(node, i), tightness::sum, false);
      }
      return;
    case form::in_range:
    case form::in_null:
      operand(part(node, 0), tightness::sum, false);
      text += node.kind == form::in_range ? " in range(" : " in null(";
      inside(part(node, 1));
      text += ')';
      return;
    case form::predicate:
    case form::defined:
      text += (node.kind == form::defined ? "defined" : node.name) + "(";
      inside(part(node, 0));
      text += ')';
      return;
    case form::has_shape:
      operand(part(node, 0), tightness::sum, false);
      text += " : ";
      return shape(part(node, 1), part(node, 2));
    case form::conjunction:
      return binary(node, tightness::conjunction, " and ", tightness::negation, tail);
    case form::disjunction:
      return binary(node, tightness::disjunction, " or ", tightness::conjunction, tail);
    case form::implication:
      return binary(node, tightness::disjunction, " implies ", tightness::implication, tail);
    case form::equivalence:
      return binary(node, tightness::implication, " iff ", tightness::implication, tail);
    case form::negation:
      text += "not ";
      return operand(part(node, 0), tightness::negation, tail);
    default:
      return write_quantifier(node);
  }
}

void text_writer::write_quantifier(const expression& node) {
  text += node.kind == form::exists ? "exists " : "forall ";
  text += part(node, 0).name;
  if (node.kind == form::exists) {
    text += " := ";
    inside(part(node, 1));
  }
  text += " : ";
  operand(*node.arguments.back(), tightness::equivalence, true);
}

void text_writer::shape(const expression& rows, const expression& cols) {
  if (is_text(rows, "1") && is_text(cols, "1")) {
    text += "scalar";
    return;
  }
  const expression* first = &rows;
  while (text_tightness(*first) < tightness::sign && !first->arguments.empty())
    first = first->arguments[0].get();
  const bool vector = is_text(cols, "1");
  if (first->kind == form::symbol && is_misleading_size(first->name) &&
      (first->name == "scalar" || vector || first != &rows)) {
    bracketed(rows);
  } else {
    operand(rows, vector ? tightness::sum : tightness::product, false);
  }
  if (vector) return;
  text += " x ";
  operand(cols, tightness::product, false);
}

}  // namespace proofread::identities
