// SPDX-License-Identifier: MIT
#include "identities/formulas/assumptions.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool is_matrix(const declaration& symbol) {
  return symbol.what == role::variable && !(symbol.type.cols == scalar_shape().cols) &&
         !(symbol.type.rows == scalar_shape().rows);
}

/// Is a bound of the name among the hypotheses?
bool is_bounded(const proposition& p, std::size_t slot) {
  return std::any_of(p.hypotheses.begin(), p.hypotheses.end(), [&](const expression_ptr& each) {
    bool speaks = false;
    walk(*each, [&](const expression& node) {
      speaks = speaks || (node.kind == form::symbol && node.slot == static_cast<int>(slot));
    });
    return speaks;
  });
}

/// name > 0, typed.
expression_ptr positive(const declaration& symbol, std::size_t slot) {
  auto name = std::make_shared<expression>(*make(form::symbol, {}, symbol.name));
  name->slot = static_cast<int>(slot);
  name->type = symbol.type;
  auto zero = std::make_shared<expression>(*make(form::number, {}, "0"));
  zero->type = scalar_shape();
  auto bound = std::make_shared<expression>(*relate(name, comparison::greater, zero));
  bound->type = scalar_shape();
  return bound;
}

}  // namespace

std::vector<assumed_proposition> with_assumptions(const proposition& p,
                                                  const std::set<std::string>& said) {
  constexpr std::array<std::pair<const char*, const char*>, 5> words{{
      {"symmetric", " is symmetric"},
      {"posdef", " is positive definite"},
      {"diagonal", " is diagonal"},
      {"orthogonal", " is orthogonal"},
      {"full column rank", " has full column rank"},
  }};
  std::vector<assumed_proposition> made;
  for (const auto& [name, phrase] : words) {
    const bool of_rank = std::string_view(name) == "full column rank";
    for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
      const declaration& symbol = p.symbols[slot];
      const bool square = symbol.type.rows == symbol.type.cols;
      if (!is_matrix(symbol) || square == of_rank || !symbol.words.empty()) continue;
      if (!of_rank && said.count(symbol.name) > 0) continue;
      assumed_proposition each{p, symbol.name + phrase};
      each.content.symbols[slot].words.push_back({name, {}, {}});
      made.push_back(std::move(each));
    }
  }
  for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
    const declaration& symbol = p.symbols[slot];
    if (symbol.what != role::variable || !is_scalar(symbol.type) || is_bounded(p, slot)) continue;
    assumed_proposition each{p, symbol.name + " > 0"};
    each.content.hypotheses.push_back(positive(symbol, slot));
    made.push_back(std::move(each));
  }
  return made;
}

}  // namespace proofread::identities
