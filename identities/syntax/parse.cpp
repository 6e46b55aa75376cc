// SPDX-License-Identifier: MIT
#include "identities/syntax/parse.hpp"

#include <iterator>
#include <utility>

#include "identities/lexing/token_reader.hpp"
#include "identities/syntax/declarations.hpp"
#include "identities/syntax/statements.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// Runs a reading of the text; a syntax error becomes the diagnostic of the result.
template <typename T, typename Read>
expected<T> attempt(std::string_view text, std::size_t base, Read read) {
  try {
    token_reader in(text, base);
    return T(read(in));
  } catch (syntax_error& error) {
    return std::move(error.problem);
  }
}

void append(std::vector<declaration_item>& to, std::vector<declaration_item> items) {
  std::move(items.begin(), items.end(), std::back_inserter(to));
}

/// The last of what is listed after `if` or `for all` is the statement: for all A : n x n, A = A.
expression_ptr taken_statement(token_reader& in, std::vector<declaration_item>& given) {
  if (given.empty() || given.back().kind != declaration_item::sort::relation)
    in.unexpected("a statement", "write for all X : n x d, STATEMENT or if P then STATEMENT");
  expression_ptr statement = given.back().value;
  given.pop_back();
  return statement;
}

/// `if P, Q then S`, `for all A : n x n : S`; the declarations stand next.
void read_conditional(token_reader& in, one_liner& line) {
  append(line.given, read_declarations(in));
  const bool apart = in.next_is_name("then") || in.next_is(token_kind::colon);
  if (apart) in.advance();
  line.statement =
      apart ? need_statement(read_statement(in)).node : taken_statement(in, line.given);
}

/// Before conditions: if, where, with, for, ...
bool at_leading_word(const token_reader& in) {
  if (in.next_is_name("if") || in.next_is_name("when")) return true;
  return in.at_condition() && !at_for_all(in) && in.next_is(token_kind::name, 1);
}

/// `if P then S`, or `for all` with shapes, or `let D, S`; false if the line is none of these.
bool read_leading_condition(token_reader& in, one_liner& line) {
  const bool introduces = at_introduction(in);
  if (at_leading_word(in) || introduces) {
    in.advance();
    read_conditional(in, line);
    if (introduces && line.given.empty())
      in.unexpected("a statement", "write the conditions before |-, and the statement behind it");
    return true;
  }
  if (!at_for_all(in)) return false;
  const std::size_t begin = in.mark();
  try {
    line.statement = need_statement(read_statement(in)).node;
    return true;
  } catch (const syntax_error& as_quantifier) {
    const std::size_t reached = in.mark();
    in.reset(begin);
    if (in.advance().kind == token_kind::name) in.advance();
    try {
      read_conditional(in, line);
      return true;
    } catch (const syntax_error&) {
      if (in.mark() > reached) throw;
      throw as_quantifier;
    }
  }
}

/// `S if P`, `S where A : n x n`, `S for all A : n x n`.
void read_trailing_conditions(token_reader& in, one_liner& line) {
  const auto stands = [&](std::size_t ahead) {
    return in.at_condition(ahead) && !in.next_is_name("then", ahead);
  };
  while (stands(0) || (in.next_is(token_kind::comma) && stands(1))) {
    in.take(token_kind::comma);
    if (at_for_all(in)) in.advance();
    in.advance();
    std::size_t bare = 0;
    while (in.next_is(token_kind::name, bare) && in.next_is(token_kind::comma, bare + 1)) bare += 2;
    const bool names = in.next_is(token_kind::name, bare) && in.next_is(token_kind::end, bare + 1);
    if (!names) append(line.given, read_declarations(in));
    for (std::size_t i = 0; names && i <= bare; ++i) in.advance();
  }
}

void finish(const token_reader& in) {
  if (!in.next_is(token_kind::end)) in.unexpected("an operator or the end");
}

/// A value is no statement; but where something stands behind it that is what is wrong.
tree statement_or_unread(token_reader& in) {
  tree read = read_statement(in);
  const bool ends =
      in.next_is(token_kind::end) || in.next_is(token_kind::comma) || in.at_condition();
  if (!is_statement(*read.node) && !ends) finish(in);
  return need_statement(std::move(read));
}

expression_ptr whole_statement(token_reader& in, bool allow_expression) {
  tree read = read_statement(in);
  finish(in);
  if (!allow_expression) read = need_statement(std::move(read));
  return std::move(read.node);
}

}  // namespace

expected<expression_ptr> parse_expression(std::string_view text, std::size_t base) {
  return attempt<expression_ptr>(text, base, [](token_reader& in) {
    expression_ptr node = read_value(in).node;
    finish(in);
    return node;
  });
}

expected<expression_ptr> parse_statement(std::string_view text, std::size_t base,
                                         bool allow_expression) {
  return attempt<expression_ptr>(
      text, base, [&](token_reader& in) { return whole_statement(in, allow_expression); });
}

expected<std::vector<declaration_item>> parse_declarations(std::string_view text,
                                                           std::size_t base) {
  return attempt<std::vector<declaration_item>>(text, base, [](token_reader& in) {
    std::vector<declaration_item> list = read_declarations(in);
    finish(in);
    return list;
  });
}

expected<std::vector<declaration_item>> parse_definitions(std::string_view text, std::size_t base) {
  return attempt<std::vector<declaration_item>>(text, base, [](token_reader& in) {
    std::vector<declaration_item> list = read_definitions(in);
    finish(in);
    return list;
  });
}

expected<one_liner> parse_one_liner(std::string_view text, std::size_t base) {
  return attempt<one_liner>(text, base, [](token_reader& in) {
    one_liner line;
    line.has_turnstile = in.has_turnstile();
    if (line.has_turnstile) {
      line.given = read_declarations(in);
      in.expect(token_kind::turnstile, "an operator, `,` or `|-`");
    }
    if (line.has_turnstile || !read_leading_condition(in, line))
      line.statement = statement_or_unread(in).node;
    read_trailing_conditions(in, line);
    finish(in);
    return line;
  });
}

}  // namespace proofread::identities
