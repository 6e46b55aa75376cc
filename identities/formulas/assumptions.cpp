// SPDX-License-Identifier: MIT
#include "identities/formulas/assumptions.hpp"

#include <array>

namespace proofread::identities {

std::vector<assumed_proposition> with_assumptions(const proposition& p, const known_names& known) {
  constexpr std::array words{"symmetric", "posdef", "diagonal", "orthogonal", "full column rank"};
  std::vector<assumed_proposition> made;
  for (const char* name : words) {
    for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
      const declaration& symbol = p.symbols[slot];
      const bool matrix = symbol.what == role::variable &&
                          !(symbol.type.cols == scalar_shape().cols) &&
                          !(symbol.type.rows == scalar_shape().rows);
      if (!matrix || known.find(symbol.name) != nullptr || !symbol.words.empty()) continue;
      const bool square = symbol.type.rows == symbol.type.cols;
      if (square == (std::string(name) == "full column rank")) continue;
      assumed_proposition each{p, symbol.name + " " + name};
      each.content.symbols[slot].words.push_back({name, {}, {}});
      made.push_back(std::move(each));
    }
  }
  return made;
}

}  // namespace proofread::identities
