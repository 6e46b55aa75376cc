// SPDX-License-Identifier: MIT
#include "identities/syntax/shapes.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/nesting.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/lexing/spellings.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/powers.hpp"
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
  if (is_declaration_word(text) || !find_word(text).empty() || text == "full")
    in.unexpected("a shape",
                  "write n x n, n or scalar first, then the word; or the predicate " +
                      std::string(text) + "(A)",
                  {{in.place(in.peek()), "n x n " + std::string(text)}});
  if (!name_hint(text).empty()) {
    const bool noun = !shapes_instead(in.source(in.peek(1))).empty();  // square matrix
    const bool shaped =                                                // real n x n is n x n
        (in.next_is(token_kind::name, 1) && !noun) || in.next_is(token_kind::number, 1);
    std::vector<edit> mends;
    if (shaped) mends.push_back({in.place(in.peek()), ""});
    for (const std::string& each : shaped ? std::vector<std::string>{} : shapes_instead(text))
      mends.push_back({in.place(in.peek()), each});
    in.unexpected("a shape", name_hint(text), std::move(mends));
  }
  if (looks_glued(text))
    in.unexpected("a shape",
                  "write " + std::string(text.substr(0, 1)) + " x " +
                      std::string(text.substr(2, 1)) + " with blanks",
                  {{in.place(in.peek()),
                    std::string(text.substr(0, 1)) + " x " + std::string(text.substr(2, 1))}});
}

bool at_end_of_declaration(const token_reader& in) {
  return in.next_is(token_kind::end) || in.next_is(token_kind::comma) ||
         in.next_is(token_kind::semicolon) || in.next_is(token_kind::turnstile);
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

/// The words `full column rank`, `positive definite` and the like, of several tokens; else one.
std::string word_text(token_reader& in) {
  std::string text(in.source(in.advance()));
  if (text == "full" && (in.next_is_name("column") || in.next_is_name("row")) &&
      in.next_is_name("rank", 1)) {
    text += " " + std::string(in.source(in.advance()));
    text += " " + std::string(in.source(in.advance()));
    return text;
  }
  const bool dashed = in.next_is(token_kind::minus) && in.next_is_glued();
  const token& second = in.peek(dashed ? 1 : 0);
  if (second.kind != token_kind::name) return text;
  const std::string phrase = text + " " + std::string(in.source(second));
  const bool skew = dashed && phrase == "skew symmetric";
  if (find_word(phrase).empty() && !skew) return text;
  if (dashed) in.advance();
  in.advance();
  return skew ? "skew" : phrase;
}

word one_word(token_reader& in) {
  const token first = in.peek();
  word read;
  read.name = word_text(in);
  if (const std::string_view meant = find_word(read.name); !meant.empty()) read.name = meant;
  read.where = in.since(first.begin);
  if (!is_declaration_word(read.name)) {
    const std::string near = nearest_declaration_word(read.name);
    std::string hint(name_hint(read.name));
    std::vector<edit> mends;
    if (hint.empty() && !near.empty()) mends.push_back({read.where, near});
    if (hint.empty() && !near.empty()) hint = "write " + near;
    if (hint.empty())
      hint =
          "write symmetric, skew, diagonal, posdef, psd, orthogonal, invertible, full column rank, "
          "full row rank, rank r, unit or nonzero";
    if (read.name == "by") {
      hint = "write n x d";
      mends = {{read.where, "x"}};
    } else if (!shapes_instead(read.name).empty() || is_prose(read.name, false)) {
      hint = is_prose(read.name, false) ? "leave it out" : "leave it out; the shape says so";
      const bool blank = in.source(span{read.where.begin - 1, read.where.begin}) == " ";
      mends = {{{read.where.begin - (blank ? 1 : 0), read.where.end}, ""}};
    }
    if (read.name == "full" && in.next_is_name("rank")) {
      const span whole{read.where.begin, in.place(in.peek()).end};
      mends = {{whole, "full column rank"}, {whole, "full row rank"}};
    }
    in.fail(read.where, "`" + read.name.substr(0, 40) + "` is no word of a declaration", hint,
            std::move(mends));
  }
  if (read.name == "rank") {
    if (at_end_of_declaration(in))
      in.unexpected("the rank", "write rank r with a number or a size");
    read.argument = read_size(in).node;
    read.where = in.since(first.begin);
  }
  return read;
}

bool at_separator(const token_reader& in, std::size_t ahead = 0) {
  return in.next_is(token_kind::cross, ahead) || in.next_is_name("x", ahead);
}

/// n or n x d as it stands in ℝⁿˣᵈ.
shape_text superscript_shape(token_reader& in) {
  const token t = in.advance();
  const std::string_view text = in.source(t);
  const std::size_t cross = text.find("ˣ");
  const auto part = [&](std::size_t begin, std::size_t end) {
    const token piece{token_kind::superscript, static_cast<std::uint32_t>(t.begin + begin),
                      static_cast<std::uint32_t>(t.begin + end)};
    tree read = read_superscript(in, piece);
    check_size(in, *read.node);
    return read;
  };
  constexpr std::size_t cross_length = std::string_view("ˣ").size();
  if (cross == std::string_view::npos) return {part(0, text.size()), {}};
  return {part(0, cross), part(cross + cross_length, text.size())};
}

/// R, R^n, R^(n x d), R^{n x d}, ℝⁿˣᵈ: the shape; no rows for R.
shape_text real_space(token_reader& in) {
  if (!in.next_is_name("R") && !in.next_is_name("ℝ"))
    in.unexpected("R or R^d", "write f : R^d -> R^m; functions take and give vectors");
  in.advance();
  if (in.next_is(token_kind::superscript)) return superscript_shape(in);
  if (!in.take(token_kind::caret)) return {};
  const bool braced = in.next_is(token_kind::open_brace);
  if (!braced && !in.next_is(token_kind::open_paren) && !in.next_is(token_kind::number) &&
      !in.next_is(token_kind::name))
    in.unexpected("a size", "write R^d or R^(n + 1)");
  shape_text read;
  if (braced || in.next_is(token_kind::open_paren)) {
    const token opening = in.advance();
    read.rows = read_size(in);
    if (at_separator(in)) {
      in.advance();
      read.cols = read_size(in);
    }
    in.close(braced ? token_kind::close_brace : token_kind::close_paren, opening,
             braced ? "`}`" : "`)`");
  } else {
    read.rows = need_value(read_atom(in));
    check_size(in, *read.rows.node);
    if (at_separator(in)) {
      in.advance();
      read.cols = read_size(in);
    }
  }
  return read;
}

/// Such a space in a function's declaration, as the size of its vectors.
tree euclidean(token_reader& in) {
  const token space = in.peek();
  shape_text read = real_space(in);
  if (!read.rows.node) return in.leaf(form::number, space, "1");
  if (read.cols.node)
    in.fail(read.cols.node->where, "functions take and give vectors",
            "write R^(n*d), which has the entries of a matrix");
  return std::move(read.rows);
}

}  // namespace

bool at_reals(const token_reader& in) { return in.next_is_name("R") || in.next_is_name("ℝ"); }

bool is_misleading_size(std::string_view name) {
  return name == "scalar" || name == "R" || name == "full" || is_declaration_word(name) ||
         !name_hint(name).empty() || looks_glued(name);
}

shape_text read_shape(token_reader& in) {
  if (in.next_is_name("scalar")) {
    in.advance();
    return {};
  }
  if (at_reals(in) && !at_separator(in, 1)) return real_space(in);
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
  while (in.next_is(token_kind::name) && !in.at_condition()) list.push_back(one_word(in));
  return list;
}

bool at_function(const token_reader& in) {
  if (!at_reals(in)) return false;
  std::size_t ahead = 1;
  while (!in.next_is(token_kind::end, ahead) && !in.next_is(token_kind::comma, ahead) &&
         !in.next_is(token_kind::semicolon, ahead) && !in.next_is(token_kind::turnstile, ahead)) {
    if (in.next_is(token_kind::arrow, ahead)) return true;
    ++ahead;
  }
  return false;
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
