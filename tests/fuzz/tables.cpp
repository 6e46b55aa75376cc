// SPDX-License-Identifier: MIT
#include "runs/tables/decimal.hpp"
#include "runs/tables/delimited_table.hpp"
#include "runs/tables/matrix_market.hpp"
#include "tests/fuzz/defect.hpp"
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

namespace {

void check_table(const identities::expected<runs::number_table>& table, std::string_view text) {
  if (!table) return check_place(table.error(), text);
  if (table->rows == 0 || table->cells.size() != table->rows * table->names.size())
    defect("a table without all its cells", text);
  for (const std::string_view cell : table->cells) {
    if (!runs::is_decimal(cell)) defect("a cell that is no number", cell);
  }
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
