// SPDX-License-Identifier: MIT
#include "identities/syntax/parse.hpp"

#include <utility>

#include "identities/syntax/parser.hpp"

namespace proofread::identities {
namespace {

/// Runs a reading of the text; a syntax error becomes the diagnostic of the result.
template <typename T, typename Read>
expected<T> attempt(std::string_view text, std::size_t base, Read read) {
  try {
    parser reader(text, base);
    return T(read(reader));
  } catch (syntax_error& error) {
    return std::move(error.problem);
  }
}

}  // namespace

expression_ptr parser::finish_value() {
  expression_ptr node = value().node;
  finish();
  return node;
}

expression_ptr parser::finish_statement(bool allow_expression) {
  tree read = statement();
  finish();
  if (!allow_expression) read = need_statement(std::move(read));
  return std::move(read.node);
}

void parser::finish() {
  if (!next_is(token_kind::end)) unexpected("an operator or the end");
}

void parser::turnstile() { expect(token_kind::turnstile, "an operator, `,` or `|-`"); }

expected<expression_ptr> parse_expression(std::string_view text, std::size_t base) {
  return attempt<expression_ptr>(text, base, [](parser& reader) { return reader.finish_value(); });
}

expected<expression_ptr> parse_statement(std::string_view text, std::size_t base,
                                         bool allow_expression) {
  return attempt<expression_ptr>(
      text, base, [&](parser& reader) { return reader.finish_statement(allow_expression); });
}

expected<std::vector<declaration_item>> parse_declarations(std::string_view text,
                                                           std::size_t base) {
  return attempt<std::vector<declaration_item>>(text, base, [](parser& reader) {
    std::vector<declaration_item> list = reader.declarations();
    reader.finish();
    return list;
  });
}

expected<std::vector<declaration_item>> parse_definitions(std::string_view text, std::size_t base) {
  return attempt<std::vector<declaration_item>>(text, base, [](parser& reader) {
    std::vector<declaration_item> list = reader.definitions();
    reader.finish();
    return list;
  });
}

expected<one_liner> parse_one_liner(std::string_view text) {
  return attempt<one_liner>(text, 0, [](parser& reader) {
    one_liner line;
    line.has_turnstile = reader.has_turnstile();
    if (line.has_turnstile) {
      line.given = reader.declarations();
      reader.turnstile();
    }
    line.statement = reader.finish_statement(false);
    return line;
  });
}

}  // namespace proofread::identities
