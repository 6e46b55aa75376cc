// SPDX-License-Identifier: MIT
#include "identities/syntax/atoms.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/nesting.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/syntax/binders.hpp"
#include "identities/syntax/calls.hpp"
#include "identities/syntax/enclosures.hpp"
#include "identities/syntax/predicates.hpp"
#include "identities/syntax/statements.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t longest_name = 200;

tree group(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  tree inner = read_statement(in);
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return inner;
}

/// [[1, 2], [3, 4]] are rows in NumPy; here it would be one row.
void refuse_nested_rows(const token_reader& in, const token& opening,
                        const std::vector<tree>& rows) {
  std::string meant;
  for (const tree& row : rows) {
    const std::string_view text = in.source(row.node->where);
    const bool bracketed = row.node->kind == form::blocks && text.starts_with('[') &&
                           text.ends_with(']') && text.find_first_of(";[", 1) == text.npos;
    if (!bracketed) return;
    meant += (meant.empty() ? "[" : "; ") + std::string(text.substr(1, text.size() - 2));
  }
  in.fail(in.since(opening.begin), "rows in brackets of their own are NumPy's",
          "write the rows of a matrix with semicolons: [1, 2; 3, 4]",
          {{in.since(opening.begin), meant + "]"}});
}

tree blocks(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  std::vector<tree> entries;
  std::size_t columns = 0;
  std::size_t in_row = 0;
  in.in_blocks = true;
  for (;;) {
    entries.push_back(read_value(in));
    ++in_row;
    if (in.next_is(token_kind::number) || in.next_is(token_kind::name))
      in.unexpected("an operator, `,`, `;` or `]`", "write commas between blocks: [1, 2; 3, 4]",
                    {{{in.since(opening.begin).end, in.place(in.peek()).begin}, ", "}});
    if (in.take(token_kind::comma)) continue;
    if (columns != 0 && in_row != columns)
      in.fail(in.since(opening.begin),
              "a row has " + std::to_string(in_row) + " blocks, the row above has " +
                  std::to_string(columns),
              "write rows of equal length: [A, B; C, D]");
    columns = std::exchange(in_row, 0);
    if (!in.take(token_kind::semicolon)) break;
  }
  in.close(token_kind::close_bracket, opening, "an operator, `,`, `;` or `]`");
  if (columns == entries.size()) refuse_nested_rows(in, opening, entries);
  return in.build(
      form::blocks, std::move(entries),
      {in.since(opening.begin), in.place(opening), {}, static_cast<std::int64_t>(columns), {}});
}

tree square_root(token_reader& in) {
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  const std::size_t begin = in.peek().begin;
  tree inner = need_value(read_atom(in));
  while (in.next_is(token_kind::open_bracket)) inner = read_subscript(in, std::move(inner), begin);
  return in.build(form::call, {std::move(inner)},
                  {in.since(sign.begin), in.place(sign), "sqrt", 0, {}});
}

tree number(token_reader& in) {
  const token t = in.advance();
  const std::string text = spelling(in.source(t));
  const std::size_t mark = std::min(text.find('e'), text.size());
  const std::string exponent = text.substr(std::min(mark + 1, text.size()));
  const bool small = exponent.size() <= 5 && (exponent.empty() || std::stol(exponent) <= 1000) &&
                     (exponent.empty() || std::stol(exponent) >= -1000);
  if (mark > longest_number || !small)
    in.fail(in.place(t),
            "this number has more than " + std::to_string(longest_number) +
                " digits or an exponent beyond 1000",
            "write it as a product or a power");
  return in.leaf(form::number, t, text);
}

tree identity_matrix(token_reader& in) {
  const token t = in.advance();
  if (!in.next_is(token_kind::open_paren)) return in.leaf(form::identity, t);
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  std::vector<tree> size;
  size.push_back(read_value(in));
  if (in.next_is(token_kind::comma)) in.unexpected("an operator or `)`", "write I(n); I is square");
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(form::identity, std::move(size), {in.since(t.begin), in.place(t), {}, 0, {}});
}

/// sin^2(x) as sin(x)^2.
std::vector<edit> power_behind(const token_reader& in) {
  std::size_t opening = 1;
  while (in.next_is(token_kind::caret, opening) || in.next_is(token_kind::number, opening) ||
         in.next_is(token_kind::superscript, opening))
    ++opening;
  if (opening == 1 || !in.next_is(token_kind::open_paren, opening)) return {};
  std::size_t closing = opening;
  for (int depth = 1; depth > 0;) {
    ++closing;
    if (in.next_is(token_kind::end, closing)) return {};
    depth += in.next_is(token_kind::open_paren, closing) ? 1 : 0;
    depth -= in.next_is(token_kind::close_paren, closing) ? 1 : 0;
  }
  const span power{in.place(in.peek(1)).begin, in.place(in.peek(opening - 1)).end};
  const span argument{in.place(in.peek(opening)).begin, in.place(in.peek(closing)).end};
  return {{{power.begin, argument.end},
           std::string(in.source(argument)) + std::string(in.source(power))}};
}

/// Of which f.(x) and f(x) are one.
bool acts_on_entries(std::string_view function) {
  const builtin_facts* const known = find_builtin(function);
  return known != nullptr && known->acts_on_entries();
}

tree bare_name(token_reader& in) {
  const std::string text = spelling(in.source(in.peek()));
  if (is_reserved(text)) {
    const std::string use = text == "at" ? "at(f, y := g)" : text + "(...)";
    std::vector<edit> mends;
    const bool operand = in.next_is(token_kind::name, 1) || in.next_is(token_kind::stroke, 1);
    if (in.next_is(token_kind::name, 1) && find_builtin(text) != nullptr) {
      std::size_t last = 1;
      while (in.next_is(token_kind::quote, last + 1)) ++last;
      const span argument{in.place(in.peek(1)).begin, in.place(in.peek(last)).end};
      mends.push_back({{in.place(in.peek()).begin, argument.end},
                       text + "(" + std::string(in.source(argument)) + ")"});
    }
    if (mends.empty() && find_builtin(text) != nullptr) mends = power_behind(in);
    if (in.next_is(token_kind::bad, 1) && in.source(in.peek(1)) == "." && acts_on_entries(text))
      mends = {{in.place(in.peek(1)), ""}};
    in.fail(in.place(in.peek()), "`" + text + "` is a function and needs its arguments",
            "write " + (operand ? text + "(...) with parentheses" : use), std::move(mends));
  }
  if (in.source(in.peek()).find('.') != std::string_view::npos)
    in.fail(in.place(in.peek()), "`" + std::string(in.source(in.peek())) + "` is no name here",
            text == "e" ? "write exp(1)" : "write names without a module",
            {{in.place(in.peek()), text == "e" ? "exp(1)" : text}});
  return read_variable(in, "a name");
}

tree named(token_reader& in) {
  if (predicate_length(in) > 0) return read_predicate(in);
  if (!in.next_is(token_kind::open_paren, 1)) return bare_name(in);
  if (in.next_is_name("defined")) return read_definedness(in);
  if (at_binder(in)) return read_binder(in);
  return read_call(in);
}

}  // namespace

tree read_atom(token_reader& in) {
  switch (in.peek().kind) {
    case token_kind::number:
      return number(in);
    case token_kind::name:
      return named(in);
    case token_kind::open_paren:
      return group(in);
    case token_kind::open_bracket:
      return blocks(in);
    case token_kind::bar:
      return read_norm(in);
    case token_kind::stroke:
      return read_strokes(in);
    case token_kind::less:
    case token_kind::open_angle:
      refuse_inner_product(in);
    case token_kind::root:
      return square_root(in);
    case token_kind::word_identity:
      return identity_matrix(in);
    case token_kind::word_pi:
      return in.leaf(form::pi, in.advance());
    case token_kind::word_inf:
      in.fail(in.place(in.peek()), "inf stands outside the point of a limit",
              "write limit(f, t -> inf); infinity is no value");
    default:
      in.unexpected("a name, a number, `(` or `[`");
  }
}

std::string read_name(token_reader& in, std::string_view what) {
  if (!in.next_is(token_kind::name)) {
    const bool taken = in.next_is(token_kind::word_identity) || in.next_is(token_kind::word_pi) ||
                       in.next_is(token_kind::word_inf);
    in.unexpected(what, taken ? "choose another name; this one has a fixed meaning" : "");
  }
  if (in.peek().end - in.peek().begin > longest_name)
    in.fail(in.place(in.peek()),
            "this name has more than " + std::to_string(longest_name) + " characters");
  return spelling(in.source(in.advance()));
}

tree read_variable(token_reader& in, std::string_view what) {
  const token t = in.peek();
  std::string text = read_name(in, what);
  if (is_reserved(text))
    in.fail(in.place(t), "`" + text + "` has a fixed meaning", "choose another name");
  return in.leaf(form::symbol, t, std::move(text));
}

}  // namespace proofread::identities
