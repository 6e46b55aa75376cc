// SPDX-License-Identifier: MIT
#include "tests/identities/syntax/outline.hpp"

#include <array>

namespace proofread::identities {
namespace {

std::string head(const expression& node) {
  static constexpr std::array<const char*, 43> heads{
      "",       "",    "pi",    "inf",     "I",     "neg",    "+",     "-",     "*",
      "scale",  "/",   "^",     "'",       ".*",    "./",     ".^",    "\\",    "blocks",
      "index",  ":",   "call ", "apply ",  "diff",  "grad",   "hess",  "limit", "argmin",
      "argmax", "sum", "at",    "",        "range", "null",   "is ",   "shape", "defined",
      "and",    "or",  "not",   "implies", "iff",   "forall", "exists"};
  static constexpr std::array<const char*, 6> relations{"=", "!=", "<", "<=", ">", ">="};
  std::string text = heads[static_cast<std::size_t>(node.kind)] + node.name;
  for (const comparison how : node.relations)
    text += (text.empty() ? "" : " ") + std::string(relations[static_cast<std::size_t>(how)]);
  if (node.kind == form::blocks) text += "/" + std::to_string(node.integer);
  if (node.kind == form::limit && node.integer != 0) text += node.integer > 0 ? "+" : "-";
  return text;
}

}  // namespace

std::string outline(const expression& node) {
  if (node.arguments.empty() && node.kind != form::range) return head(node);
  std::string text = "(" + head(node);
  for (const expression_ptr& argument : node.arguments) text += " " + outline(*argument);
  return text + ")";
}

}  // namespace proofread::identities
