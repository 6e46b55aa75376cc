// SPDX-License-Identifier: MIT
#include "runs/columns/number_table.hpp"
#include "runs/tables/decimal.hpp"
#include "runs/tables/delimited_table.hpp"
#include "runs/tables/matrix_market.hpp"
#include "tests/fuzz/defect.hpp"
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

namespace {

void check_numbers(const runs::text_table& table, std::string_view text, bool lenient) {
  runs::number_request asked;
  asked.dummies = asked.drop_missing = lenient;
  asked.target = table.names.size() - 1;
  for (std::size_t j = 0; j < asked.target; ++j) asked.columns.push_back(j);
  const auto numbers = runs::read_numbers(text, table, asked);
  if (!numbers) return check_place(numbers.error(), text);
  if (numbers->rows == 0 || numbers->cells.size() != numbers->rows * numbers->names.size())
    defect("numbers without all their cells", text);
  for (const std::string_view cell : numbers->cells) {
    if (!runs::is_decimal(cell)) defect("a cell that is no number", cell);
  }
}

void check_table(const identities::expected<runs::text_table>& table, std::string_view text) {
  if (!table) return check_place(table.error(), text);
  if (table->rows == 0 || table->cells.size() != table->rows * table->names.size() ||
      table->unnamed.size() != table->names.size())
    defect("a table without all its cells", text);
  for (const bool lenient : {false, true}) check_numbers(*table, text, lenient);
}

}  // namespace

void read_delimited(std::string_view text) {
  for (const auto first :
       {runs::heading::by_its_fields, runs::heading::names, runs::heading::numbers})
    check_table(runs::read_delimited(text, first), text);
}

void read_matrix_market(std::string_view text) {
  check_table(runs::read_matrix_market(text), text);
}

}  // namespace proofread::fuzz
