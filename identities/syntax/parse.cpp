// SPDX-License-Identifier: MIT
#include "identities/syntax/parse.hpp"

#include <utility>

#include "identities/syntax/declarations.hpp"
#include "identities/syntax/statements.hpp"
#include "identities/syntax/token_reader.hpp"
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

void finish(const token_reader& in) {
  if (!in.next_is(token_kind::end)) in.unexpected("an operator or the end");
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

expected<one_liner> parse_one_liner(std::string_view text) {
  return attempt<one_liner>(text, 0, [](token_reader& in) {
    one_liner line;
    line.has_turnstile = in.has_turnstile();
    if (line.has_turnstile) {
      line.given = read_declarations(in);
      in.expect(token_kind::turnstile, "an operator, `,` or `|-`");
    }
    line.statement = whole_statement(in, false);
    return line;
  });
}

}  // namespace proofread::identities
