// SPDX-License-Identifier: MIT
#include "runs/tables/text_table.hpp"

#include "runs/tables/decimal.hpp"
#include "runs/tables/delimited_table.hpp"
#include "runs/tables/matrix_market.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

expected<text_table> read_text_table(std::string_view text, heading first) {
  if (lower_case(text.substr(0, 14)) != "%%matrixmarket") return read_delimited(text, first);
  if (first != heading::names) return read_matrix_market(text);
  return diagnostic{{0, text.find('\n')}, "a MatrixMarket file has no row of names", ""};
}

}  // namespace proofread::runs
