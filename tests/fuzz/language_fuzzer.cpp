// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"

// Whatever the text, reading it ends with a value or a diagnostic whose place lies in the text, and
// what is read prints as text that reads back to the same tree.

namespace {

using namespace proofread::identities;

[[noreturn]] void defect(const char* what, const std::string& text) {
  std::fprintf(stderr, "%s\n%s\n", what, text.c_str());
  std::abort();
}

void check_place(const diagnostic& problem, std::string_view text) {
  if (problem.where.begin > problem.where.end || problem.where.end > text.size() ||
      problem.message.empty())
    defect("a diagnostic without message or outside the text", problem.message);
  if (render(problem, "text", text).size() > 4096 + problem.message.size() + problem.hint.size())
    defect("a diagnostic shows too much", problem.message);
}

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

void check_one_liner(std::string_view text) {
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

template <typename T>
void check_list(const expected<T>& list, std::string_view text) {
  if (!list) return check_place(list.error(), text);
}

void check_note(std::string_view text) {
  const note read = read_note("note.md", std::string(text));
  for (const diagnostic& problem : read.problems) check_place(problem, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  switch (data[0] % 4) {
    case 0:
      check_list(parse_declarations(text), text);
      break;
    case 1:
      check_list(parse_definitions(text), text);
      break;
    case 2:
      check_note(text);
      break;
    default:
      check_one_liner(text);
  }
  return 0;
}
