// SPDX-License-Identifier: MIT
#include "identities/syntax/shapes.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/slips.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t longest_size = 9;  // digits of a size literal

/// "nxd", "2x3": a shape whose blanks are missing.
bool looks_glued(std::string_view text) {
  return text.size() == 3 && text[1] == 'x' && text[0] != '_' && text[2] != '_';
}

void check_not_a_word(const token_reader& in) {
  if (!in.next_is(token_kind::name)) return;
  const std::string_view text = in.source(in.peek());
  const bool separator_follows = in.next_is_name("x", 1) || in.next_is(token_kind::cross, 1);
  if (separator_follows) return;
  if (is_declaration_word(text) || text == "full")
    in.unexpected("a shape", "write n x n, n or scalar first, then the word; or the predicate " +
                                 std::string(text) + "(A)");
  if (!name_hint(text).empty()) in.unexpected("a shape", name_hint(text));
  if (text == "R" || text == "ℝ")
    in.unexpected("a shape", "write scalar, n or n x d; R^d -> R^m declares a function");
  if (looks_glued(text))
    in.unexpected("a shape", "write " + std::string(text.substr(0, 1)) + " x " +
                                 std::string(text.substr(2, 1)) + " with blanks");
}

bool at_end_of_declaration(const token_reader& in) {
  return in.next_is(token_kind::end) || in.next_is(token_kind::comma) ||
         in.next_is(token_kind::turnstile);
}

void check_size(const token_reader& in, const expression& node) {
  const bool literal =
      node.kind == form::number && node.name.find_first_not_of("0123456789") == std::string::npos;
  if (literal && node.name.size() > longest_size)
    in.fail(node.where, "this size has more than " + std::to_string(longest_size) + " digits",
            "write a size that fits in a computer, or a name");
  const bool fits = literal || node.kind == form::symbol || node.kind == form::add ||
                    node.kind == form::subtract || node.kind == form::multiply;
  if (!fits)
    in.fail(node.where, "this is not a size",
            "write a positive integer, a name, or a sum or product of sizes");
  for (const expression_ptr& argument : node.arguments) check_size(in, *argument);
}

tree read_size(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  if (in.next_is(token_kind::open_bracket)) in.unexpected("a size", "write n x d, n or scalar");
  in.in_shape = true;
  tree read = read_value(in);
  in.in_shape = false;
  check_size(in, *read.node);
  return read;
}

word one_word(token_reader& in) {
  const token first = in.advance();
  word read;
  read.name = std::string(in.source(first));
  if (read.name == "full" && (in.next_is_name("column") || in.next_is_name("row")) &&
      in.next_is_name("rank", 1)) {
    read.name += " " + std::string(in.source(in.advance()));
    read.name += " " + std::string(in.source(in.advance()));
  }
  read.where = in.since(first.begin);
  if (!is_declaration_word(read.name)) {
    const std::string_view near = nearest_word(read.name);
    std::string hint(name_hint(read.name));
    if (hint.empty() && is_declaration_word(near)) hint = "write " + std::string(near);
    if (hint.empty())
      hint =
          "write symmetric, skew, diagonal, posdef, psd, orthogonal, invertible, full column rank, "
          "full row rank, rank r, unit or nonzero";
    in.fail(read.where, "`" + read.name.substr(0, 40) + "` is no word of a declaration", hint);
  }
  if (read.name == "rank") {
    if (at_end_of_declaration(in))
      in.unexpected("the rank", "write rank r with a number or a size");
    read.argument = read_size(in).node;
    read.where = in.since(first.begin);
  }
  return read;
}

/// R^k or R of a function's declaration, as the size k or 1.
tree euclidean(token_reader& in) {
  const token space = in.peek();
  if (!in.next_is_name("R") && !in.next_is_name("ℝ"))
    in.unexpected("R or R^d", "write f : R^d -> R^m; functions take and give vectors");
  in.advance();
  if (in.next_is(token_kind::superscript)) {
    const token t = in.advance();
    tree read = read_superscript(in, t);
    check_size(in, *read.node);
    return read;
  }
  if (!in.take(token_kind::caret)) return in.leaf(form::number, space, "1");
  const bool grouped = in.next_is(token_kind::open_paren);
  if (!grouped && !in.next_is(token_kind::number) && !in.next_is(token_kind::name))
    in.unexpected("a size", "write R^d or R^(n + 1)");
  tree read = need_value(read_atom(in));
  if (grouped && in.next_is_name("x")) in.unexpected("`)`", "write a vector; R^(n*d) has its size");
  check_size(in, *read.node);
  return read;
}

}  // namespace

bool is_misleading_size(std::string_view name) {
  return name == "scalar" || name == "R" || name == "full" || is_declaration_word(name) ||
         !name_hint(name).empty() || looks_glued(name);
}

shape_text read_shape(token_reader& in) {
  if (in.next_is_name("scalar")) {
    in.advance();
    return {};
  }
  check_not_a_word(in);
  shape_text read{read_size(in), {}};
  const bool glued = in.next_is(token_kind::name) && in.next_is_glued() &&
                     in.source(in.peek()).substr(0, 1) == "x" && in.source(in.peek()).size() > 1;
  if (glued) in.unexpected("` x ` and the columns", "write 2 x 3 with blanks");
  if (in.next_is(token_kind::cross) || in.next_is_name("x")) {
    in.advance();
    if (at_end_of_declaration(in))
      in.unexpected("the number of columns", "write n x d for a matrix, n alone for a column");
    read.cols = read_size(in);
  }
  return read;
}

std::vector<word> read_words(token_reader& in) {
  std::vector<word> list;
  while (in.next_is(token_kind::name)) list.push_back(one_word(in));
  return list;
}

bool at_function(const token_reader& in) {
  if (!in.next_is_name("R") && !in.next_is_name("ℝ")) return false;
  const bool power = in.next_is(token_kind::caret, 1) || in.next_is(token_kind::superscript, 1);
  return power || in.next_is(token_kind::arrow, 1);
}

declaration_item read_function(token_reader& in, declaration_item item) {
  item.kind = declaration_item::sort::function;
  item.rows = euclidean(in).node;
  if (!in.next_is(token_kind::arrow))
    in.unexpected("`->`", "write x : d for a vector, f : R^d -> R^m for a function");
  in.advance();
  item.cols = euclidean(in).node;
  return item;
}

}  // namespace proofread::identities
