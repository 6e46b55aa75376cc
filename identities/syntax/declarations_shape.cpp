// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/expression/builtins.hpp"
#include "identities/syntax/parser.hpp"
#include "identities/syntax/slips.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t longest_size = 9;  // digits of a size literal

/// "nxd", "2x3": a shape whose blanks are missing.
bool looks_glued(std::string_view text) {
  return text.size() == 3 && text[1] == 'x' && text[0] != '_' && text[2] != '_';
}

}  // namespace

bool is_misleading_size(std::string_view name) {
  return name == "scalar" || name == "R" || name == "full" || is_declaration_word(name) ||
         !name_hint(name).empty() || looks_glued(name);
}

void parser::check_not_a_word() const {
  if (!next_is(token_kind::name)) return;
  const std::string_view text = source(peek());
  const bool separator_follows = next_is_name("x", 1) || next_is(token_kind::cross, 1);
  if (separator_follows) return;
  if (is_declaration_word(text) || text == "full")
    unexpected("a shape", "write n x n, n or scalar first, then the word; or the predicate " +
                              std::string(text) + "(A)");
  if (!name_hint(text).empty()) unexpected("a shape", name_hint(text));
  if (text == "R" || text == "ℝ")
    unexpected("a shape", "write scalar, n or n x d; R^d -> R^m declares a function");
  if (looks_glued(text))
    unexpected("a shape", "write " + std::string(text.substr(0, 1)) + " x " +
                              std::string(text.substr(2, 1)) + " with blanks");
}

/// SHAPE: `scalar`, `n` or `n x d`; rows without node for a scalar, cols without node for a vector.
parser::shape_text parser::shape_of() {
  if (next_is_name("scalar")) {
    advance();
    return {};
  }
  check_not_a_word();
  shape_text read{size(), {}};
  const bool glued = next_is(token_kind::name) && peek().begin == list_.tokens[next_ - 1].end &&
                     source(peek()).substr(0, 1) == "x" && source(peek()).size() > 1;
  if (glued) unexpected("` x ` and the columns", "write 2 x 3 with blanks");
  if (next_is(token_kind::cross) || next_is_name("x")) {
    advance();
    if (at_end_of_declaration())
      unexpected("the number of columns", "write n x d for a matrix, n alone for a column");
    read.cols = size();
  }
  return read;
}

bool parser::at_end_of_declaration() const {
  return next_is(token_kind::end) || next_is(token_kind::comma) || next_is(token_kind::turnstile);
}

tree parser::size() {
  const nesting deeper(*this, nesting::by::bracket);
  if (next_is(token_kind::open_bracket)) unexpected("a size", "write n x d, n or scalar");
  in_shape_ = true;
  tree read = value();
  in_shape_ = false;
  check_size(*read.node);
  return read;
}

void parser::check_size(const expression& node) const {
  const bool literal =
      node.kind == form::number && node.name.find_first_not_of("0123456789") == std::string::npos;
  if (literal && node.name.size() > longest_size)
    fail(node.where, "this size has more than " + std::to_string(longest_size) + " digits",
         "write a size that fits in a computer, or a name");
  const bool fits = literal || node.kind == form::symbol || node.kind == form::add ||
                    node.kind == form::subtract || node.kind == form::multiply;
  if (!fits)
    fail(node.where, "this is not a size",
         "write a positive integer, a name, or a sum or product of sizes");
  for (const expression_ptr& argument : node.arguments) check_size(*argument);
}

std::vector<word> parser::words() {
  std::vector<word> list;
  while (next_is(token_kind::name)) list.push_back(one_word());
  return list;
}

word parser::one_word() {
  const token first = advance();
  word read;
  read.name = std::string(source(first));
  if (read.name == "full" && (next_is_name("column") || next_is_name("row")) &&
      next_is_name("rank", 1)) {
    read.name += " " + std::string(source(advance()));
    read.name += " " + std::string(source(advance()));
  }
  read.where = since(first.begin);
  if (!is_declaration_word(read.name)) {
    const std::string_view near = nearest_word(read.name);
    std::string hint(name_hint(read.name));
    if (hint.empty() && is_declaration_word(near)) hint = "write " + std::string(near);
    if (hint.empty())
      hint =
          "write symmetric, skew, diagonal, posdef, psd, orthogonal, invertible, full column rank, "
          "full row rank, rank r, unit or nonzero";
    fail(read.where, "`" + read.name.substr(0, 40) + "` is no word of a declaration", hint);
  }
  if (read.name == "rank") {
    if (at_end_of_declaration()) unexpected("the rank", "write rank r with a number or a size");
    read.argument = size().node;
    read.where = since(first.begin);
  }
  return read;
}

/// R^k or R of a function's declaration, as the size k or 1.
tree parser::euclidean() {
  const token space = peek();
  if (!next_is_name("R") && !next_is_name("ℝ"))
    unexpected("R or R^d", "write f : R^d -> R^m; functions take and give vectors");
  advance();
  if (next_is(token_kind::superscript)) {
    const token t = advance();
    tree read = superscript_exponent(t);
    check_size(*read.node);
    return read;
  }
  if (!take(token_kind::caret)) return leaf(form::number, space, "1");
  const bool grouped = next_is(token_kind::open_paren);
  if (!grouped && !next_is(token_kind::number) && !next_is(token_kind::name))
    unexpected("a size", "write R^d or R^(n + 1)");
  tree read = need_value(atom());
  if (grouped && next_is_name("x")) unexpected("`)`", "write a vector; R^(n*d) has its size");
  check_size(*read.node);
  return read;
}

bool parser::at_function() const {
  if (!next_is_name("R") && !next_is_name("ℝ")) return false;
  const bool power = next_is(token_kind::caret, 1) || next_is(token_kind::superscript, 1);
  return power || next_is(token_kind::arrow, 1);
}

declaration_item parser::function(declaration_item item) {
  item.kind = declaration_item::sort::function;
  item.rows = euclidean().node;
  if (!next_is(token_kind::arrow))
    unexpected("`->`", "write x : d for a vector, f : R^d -> R^m for a function");
  advance();
  item.cols = euclidean().node;
  return item;
}

}  // namespace proofread::identities
