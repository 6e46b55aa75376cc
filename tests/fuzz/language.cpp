// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"
#include "tests/fuzz/defect.hpp"
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

// What is read prints as text that reads back to the same tree.
namespace {

using namespace identities;

/// Without the marks of other notations (the 2 of ‖x‖_2), which inference takes off and no text
/// keeps.
expression_ptr unmarked(const expression& tree) {
  auto plain = std::make_shared<expression>(tree);
  if (plain->kind == form::call) plain->integer = 0;
  for (expression_ptr& argument : plain->arguments) argument = unmarked(*argument);
  return plain;
}

void check_print(const expression& tree) {
  const std::string text = to_text(tree);
  const expected<expression_ptr> again = parse_statement(text, 0, true);
  if (!again) defect(again.error().message.c_str(), text);
  if (!same(**again, *unmarked(tree))) defect("the printed text reads as another tree", text);
  (void)to_latex(tree);
  (void)to_mathml(tree);
}

template <typename T>
void check_list(const expected<T>& list, std::string_view text) {
  if (!list) return check_place(list.error(), text);
}

}  // namespace

void read_declarations(std::string_view text) { check_list(parse_declarations(text), text); }

void read_definitions(std::string_view text) { check_list(parse_definitions(text), text); }

void read_note(std::string_view text) {
  const note read = identities::read_note("note.md", std::string(text));
  for (const diagnostic& problem : read.problems) check_place(problem, text);
}

void read_claim(std::string_view text) {
  const expected<one_liner> line = parse_one_liner(text);
  if (!line) return check_place(line.error(), text);
  check_print(*line->statement);
  for (const declaration_item& item : line->given)
    if (item.value) check_print(*item.value);
  const expected<proposition> meaning = read_one_liner(text);
  if (!meaning) return check_place(meaning.error(), text);
  (void)signature(*meaning);
  (void)to_text(*meaning->statement);
  (void)to_latex(*meaning->statement);
}

}  // namespace proofread::fuzz
