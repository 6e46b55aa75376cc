// SPDX-License-Identifier: MIT
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

std::vector<reader> readers() {
  return {{"declarations", read_declarations},
          {"definitions", read_definitions},
          {"note", read_note},
          {"claim", read_claim},
          {"display", read_display},
          {"formula", read_formula},
          {"typed", read_typed},
          {"delimited", read_delimited},
          {"matrix_market", read_matrix_market},
          {"results", read_results},
          {"baseline", read_baseline}};
}

}  // namespace proofread::fuzz
