// SPDX-License-Identifier: MIT
#include "identities/printing/print_box_statement.hpp"

#include <array>
#include <utility>

namespace proofread::identities {
namespace {

box comparison_box(comparison how) {
  static constexpr std::array<std::pair<const char*, const char*>, 6> signs{
      {{"=", "="}, {"\\ne", "≠"}, {"<", "<"}, {"\\le", "≤"}, {">", ">"}, {"\\ge", "≥"}}};
  const auto& [latex, mathml] = signs[static_cast<std::size_t>(how)];
  return sign_box(latex, mathml);
}

box chain(const expression& node) {
  std::vector<box> parts;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    if (i > 0) parts.push_back(comparison_box(node.relations[i - 1]));
    parts.push_back(set_operand(part(node, i), looseness::sum));
  }
  return row_box(std::move(parts));
}

box membership(const expression& node, const char* space) {
  return row_box({set_operand(part(node, 0), looseness::sum), sign_box("\\in", "∈"),
                  function_box(space), sign_box("", "\u2061"), fenced_box(set(part(node, 1)))});
}

bool is_one(const expression& node) { return node.kind == form::number && node.name == "1"; }

box shape_claim(const expression& node) {
  box reals = sign_box("\\mathbb{R}", "ℝ");
  const bool vector = is_one(part(node, 2));
  box size = set(part(node, 1));
  if (!vector)
    size = row_box({set_operand(part(node, 1), looseness::product), sign_box("\\times", "×"),
                    set_operand(part(node, 2), looseness::product)});
  const bool scalar = vector && is_one(part(node, 1));
  return row_box({set_operand(part(node, 0), looseness::sum), sign_box("\\in", "∈"),
                  scalar ? std::move(reals) : raised_box(std::move(reals), std::move(size))});
}

/// Operands that are not relations stand in parentheses: readers do not share one precedence.
box connective(const expression& node, const char* latex, const char* mathml) {
  const auto operand = [&](std::size_t i) {
    const bool chained = part(node, i).kind == node.kind && i == 0 &&
                         (node.kind == form::conjunction || node.kind == form::disjunction);
    return set_operand(part(node, i), chained ? looseness::statement : looseness::relation);
  };
  return row_box({operand(0), sign_box(latex, mathml), operand(1)});
}

box quantified(const expression& node) {
  const bool all = node.kind == form::for_all;
  std::vector<box> parts{sign_box(all ? "\\forall" : "\\exists", all ? "∀" : "∃"),
                         set(part(node, 0))};
  if (!all) {
    parts.push_back(sign_box("=", "="));
    parts.push_back(set(part(node, 1)));
  }
  if (all && node.arguments.size() == 4) {
    parts.push_back(sign_box("\\in", "∈"));
    parts.push_back(set_operand(part(node, 2), looseness::sum));
    parts.push_back(sign_box("..", ".."));
    parts.push_back(set_operand(part(node, 3), looseness::sum));
  }
  parts.push_back(sign_box(":\\;", ":"));
  parts.push_back(set(part(node, all ? 1 : 2)));
  return row_box(std::move(parts));
}

std::string adjective(const std::string& word) {
  if (word == "posdef") return "is positive definite";
  if (word == "psd") return "is positive semidefinite";
  if (word == "skew") return "is skew-symmetric";
  if (word == "unit") return "has norm 1";
  if (word == "full column rank" || word == "full row rank") return "has " + word;
  return "is " + word;
}

}  // namespace

box set_statement(const expression& node) {
  switch (node.kind) {
    case form::relation:
      return chain(node);
    case form::in_range:
      return membership(node, "range");
    case form::in_null:
      return membership(node, "null");
    case form::predicate:
      return row_box({set_operand(part(node, 0), looseness::sum), words_box(adjective(node.name))});
    case form::defined:
      return row_box({set_operand(part(node, 0), looseness::sum), words_box("is defined")});
    case form::has_shape:
      return shape_claim(node);
    case form::conjunction:
      return connective(node, "\\land", "∧");
    case form::disjunction:
      return connective(node, "\\lor", "∨");
    case form::implication:
      return connective(node, "\\Rightarrow", "⇒");
    case form::equivalence:
      return connective(node, "\\Leftrightarrow", "⇔");
    case form::negation:
      return row_box({sign_box("\\lnot", "¬"), fenced_box(set(part(node, 0)))});
    default:
      return quantified(node);
  }
}

}  // namespace proofread::identities
