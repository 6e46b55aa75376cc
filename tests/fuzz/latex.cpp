// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>

#include "identities/formulas/formula.hpp"
#include "identities/formulas/typed_statement.hpp"
#include "identities/latex/display.hpp"
#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/terms/abbreviations.hpp"
#include "tests/fuzz/defect.hpp"
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

namespace {

using namespace identities;

void check_places(const mapped_text& made, std::string_view file) {
  if (made.text.size() != made.origin.size()) defect("text without places", made.text);
  for (const std::uint32_t place : made.origin)
    if (place >= file.size()) defect("a place outside the file", made.text);
}

/// In the order of the file, and each inside it.
void check_displays(const found_formulas& in, std::string_view file) {
  std::size_t end = 0;
  for (const display& each : in.displays) {
    if (each.begin < end || each.end < each.begin || each.end > file.size())
      defect("displays overlap or leave the file", each.body.text);
    end = each.end;
    if (each.section >= in.sections.size()) defect("a display without a section", each.body.text);
    check_places(each.body, file);
    const mapped_text whole = expand(each.body, in.macros);
    if (whole.text.size() > longest_expansion + each.body.text.size())
      defect("an expansion outgrows its bound", each.body.text);
    check_places(whole, file);
    (void)read_atoms(whole);
  }
  for (const diagnostic& problem : in.problems) check_place(problem, file);
}

/// What it prints in the claim language reads there, and prints the same again.
void check_reading(const proposition& reading) {
  const std::string text = to_text(*reading.statement);
  const expected<expression_ptr> again = parse_statement(text, 0, true);
  if (!again) defect(again.error().message.c_str(), text);
  if (to_text(**again) != text) defect(to_text(**again).c_str(), text);
}

void check_readings(const fitting_readings& of, std::string_view file) {
  if (of.found.empty() && !of.problem) defect("neither a reading nor a problem", file);
  if (of.problem) check_place(*of.problem, file);
  for (const proposition& reading : of.found) check_reading(reading);
}

}  // namespace

void read_display(std::string_view text) {
  for (const note_format format : {note_format::markdown, note_format::tex, note_format::text})
    check_displays(find_formulas(text, format), text);
}

// Declarations on the first line, definitions of macros and a formula below it.
void read_formula(std::string_view text) {
  const std::size_t line = std::min(text.find('\n'), text.size());
  const auto declared = parse_declarations(text.substr(0, line));
  std::string rest(text);
  std::fill_n(rest.begin(), line, ' ');
  const std::vector<macro_definition> macros = take_macros(rest);
  if (rest.size() != text.size()) defect("places move where macros are taken out", text);
  const mapped_text body = mapped(rest);
  const auto given = spelled_as_in(read_atoms(expand(body, macros)),
                                   declared ? *declared : std::vector<declaration_item>{});
  const formula read = identities::read_formula(body, given, macros);
  for (const diagnostic& part : read.unread) check_place(part, text);
  for (const formula_step& step : read.steps) check_readings(step.readings, text);
  for (const formula_definition& each : read.defines)
    if (!parse_statement(each.value, 0, true)) defect("a value that does not parse", each.value);
}

void read_typed(std::string_view text) {
  const typed_statement read = read_typed_statement(std::string(text));
  if (read.readings.empty() && !read.problem) defect("neither a reading nor a problem", text);
  if (read.problem) check_place(*read.problem, text);
  for (const proposition& reading : read.readings) check_reading(reading);
}

}  // namespace proofread::fuzz
