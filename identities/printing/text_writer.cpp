// SPDX-License-Identifier: MIT
#include "identities/printing/text_writer.hpp"

#include <string_view>

#include "identities/syntax/shapes.hpp"

namespace proofread::identities {
namespace {

bool is_power(const expression& node) {
  return node.kind == form::power || node.kind == form::entry_power;
}

/// ^T is the transpose, so an exponent must not begin with that name.
bool reads_as_transpose(const expression& node) {
  return (node.kind == form::symbol || node.kind == form::apply) && node.name == "T";
}

bool is_text(const expression& node, std::string_view text) {
  return node.kind == form::number && node.name == text;
}

}  // namespace

/// The minus of a - (-b) and a*(-b) stands in parentheses, though a - -b could be read.
bool text_writer::behind_operator() const {
  const std::size_t last = text.find_last_not_of(' ');
  return last != std::string::npos &&
         std::string_view("+-*/\\").find(text[last]) != std::string_view::npos;
}

void text_writer::write(const expression& node, bool tail) {
  if (write_leaf(node) || write_operation(node) || write_factor(node)) return;
  if (*binder_name(node.kind) != '\0') return write_binder(node);
  write_statement(node, tail);
}

bool text_writer::write_leaf(const expression& node) {
  switch (node.kind) {
    case form::number:
      if (node.name[0] == '-' && behind_operator()) {
        text += '(' + node.name + ')';
        return true;
      }
      [[fallthrough]];
    case form::symbol:
      text += node.name;
      return true;
    case form::pi:
      text += "pi";
      return true;
    case form::infinity:
      text += "inf";
      return true;
    case form::identity:
      text += 'I';
      if (node.arguments.empty()) return true;
      break;
    case form::call:
    case form::apply:
      text += node.name;
      break;
    default:
      return false;
  }
  text += '(';
  list(node);
  text += ')';
  return true;
}

bool text_writer::write_operation(const expression& node) {
  const auto product = [&](const char* sign) {
    binary(node, tightness::product, sign, tightness::sign, false);
    return true;
  };
  switch (node.kind) {
    case form::add:
      binary(node, tightness::sum, " + ", tightness::product, false);
      return true;
    case form::subtract:
      binary(node, tightness::sum, " - ", tightness::product, false);
      return true;
    case form::multiply:
    case form::scale:
      return product("*");
    case form::divide:
      return product("/");
    case form::solve:
      return product(" \\ ");
    case form::entry_multiply:
      return product(" .* ");
    case form::entry_divide:
      return product(" ./ ");
    case form::negate:
      if (behind_operator()) {
        bracketed(node);
      } else {
        text += '-';
        operand(part(node, 0), tightness::sign, false);
      }
      return true;
    default:
      return false;
  }
}

bool text_writer::write_factor(const expression& node) {
  switch (node.kind) {
    case form::transpose:
      operand(part(node, 0), tightness::power, false);
      text += '\'';
      return true;
    case form::power:
    case form::entry_power:
      power_base(part(node, 0));
      text += node.kind == form::power ? "^" : ".^";
      exponent(part(node, 1), node.kind == form::power);
      return true;
    case form::index:
      power_base(part(node, 0));
      text += '[';
      list(node, 1);
      text += ']';
      return true;
    case form::range:
      if (!node.arguments.empty()) inside(part(node, 0));
      text += ':';
      if (node.arguments.size() > 1) inside(part(node, 1));
      return true;
    case form::blocks:
      write_blocks(node);
      return true;
    default:
      return false;
  }
}

/// Left of ^ and [: a power there would be read as part of the exponent.
void text_writer::power_base(const expression& base) {
  if (is_power(base)) return bracketed(base);
  operand(base, tightness::power, false);
}

void text_writer::exponent(const expression& node, bool after_caret) {
  if (node.kind == form::negate) {
    text += '-';
    exponent(part(node, 0), after_caret);
  } else if (is_power(node)) {
    exponent_base(part(node, 0), after_caret);
    text += node.kind == form::power ? "^" : ".^";
    exponent(part(node, 1), node.kind == form::power);
  } else {
    exponent_base(node, after_caret);
  }
}

void text_writer::exponent_base(const expression& node, bool after_caret) {
  const bool subscripted = node.kind == form::index && part(node, 0).kind != form::number;
  if (subscripted) {
    exponent_base(part(node, 0), after_caret);
    text += '[';
    list(node, 1);
    text += ']';
  } else if (text_tightness(node) < tightness::atom || (after_caret && reads_as_transpose(node))) {
    bracketed(node);
  } else {
    write(node, true);
  }
}

void text_writer::write_blocks(const expression& node) {
  text += '[';
  const auto columns = static_cast<std::size_t>(node.integer);
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    if (i > 0) text += columns > 0 && i % columns == 0 ? "; " : ", ";
    inside(part(node, i));
  }
  text += ']';
}

void text_writer::write_binder(const expression& node) {
  text += binder_name(node.kind);
  text += '(';
  if (node.kind == form::sum_over) {
    text += part(node, 1).name + " = ";
    inside(part(node, 2));
    text += "..";
    inside(part(node, 3));
    text += ", ";
    inside(part(node, 0));
    text += ')';
    return;
  }
  inside(part(node, 0));
  text += ", ";
  inside(part(node, 1));
  if (node.arguments.size() > 2) {
    text += node.kind == form::limit ? " -> " : node.kind == form::at ? " := " : " : ";
    operand(part(node, 2), tightness::equivalence, true);
  }
  if (node.kind == form::limit && node.integer != 0) text += node.integer > 0 ? '+' : '-';
  text += ')';
}

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
  if (node.kind == form::for_all && node.arguments.size() == 4) {
    text += " in ";
    inside(part(node, 2));
    text += "..";
    inside(part(node, 3));
  }
  text += " : ";
  operand(part(node, node.kind == form::for_all ? 1 : 2), tightness::equivalence, true);
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
