// SPDX-License-Identifier: MIT
#include "runs/tables/number_table.hpp"

#include "runs/tables/delimited_table.hpp"
#include "runs/tables/matrix_market.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

expected<number_table> read_number_table(std::string_view text, heading first) {
  std::string begin(text.substr(0, 14));
  for (char& c : begin) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (begin != "%%matrixmarket") return read_delimited(text, first);
  if (first != heading::names) return read_matrix_market(text);
  return diagnostic{{0, text.find('\n')}, "a MatrixMarket file has no row of names", ""};
}

}  // namespace proofread::runs
