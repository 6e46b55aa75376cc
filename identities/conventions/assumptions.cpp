// SPDX-License-Identifier: MIT
#include "identities/conventions/assumptions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
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

expression_ptr typed(const expression_ptr& tree, const shape& type, int slot = -1) {
  auto made = std::make_shared<expression>(*tree);
  made->type = type;
  made->slot = slot;
  return made;
}

expression_ptr name_of(const declaration& symbol, std::size_t slot) {
  return typed(make(form::symbol, {}, symbol.name), symbol.type, static_cast<int>(slot));
}

/// VALUE cmp NUMBER of a number.
expression_ptr compared(const expression_ptr& value, comparison how, const char* number) {
  const expression_ptr bound = typed(make(form::number, {}, number), scalar_shape());
  return typed(relate(value, how, bound), scalar_shape());
}

/// Is it a column of free entries?
bool is_vector(const declaration& symbol) {
  return symbol.what == role::variable && symbol.type.cols == scalar_shape().cols &&
         !is_scalar(symbol.type);
}

/// One size in place of another.
class size_renamer {
 public:
  size_renamer(const proposition& p, std::string from, std::string to)
      : from_(std::move(from)), to_(std::move(to)) {
    for (std::size_t slot = 0; slot < p.symbols.size(); ++slot)
      if (p.symbols[slot].name == to_) slot_ = static_cast<int>(slot);
  }

  proposition of(proposition p) const {
    for (declaration& each : p.symbols) {
      each.type = of(each.type);
      each.domain = of(each.domain);
      each.value = of(each.value);
      for (expression_ptr& bound : each.bounds) bound = of(bound);
      for (word& said : each.words) said.argument = of(said.argument);
    }
    for (expression_ptr& each : p.hypotheses) each = of(each);
    p.statement = of(p.statement);
    return p;
  }

 private:
  size_expression of(const size_expression& size) const {
    size_expression made;
    for (const auto& [product, count] : size.terms) {
      std::vector<std::string> names = product;
      std::replace(names.begin(), names.end(), from_, to_);
      std::sort(names.begin(), names.end());
      made.terms[names] += count;
    }
    std::erase_if(made.terms, [](const auto& term) { return term.second == 0; });
    return made;
  }
  shape of(const shape& type) const { return {of(type.rows), of(type.cols)}; }
  expression_ptr of(const expression_ptr& tree) const {
    if (!tree) return tree;
    std::vector<expression_ptr> parts;
    for (const expression_ptr& part : tree->arguments) parts.push_back(of(part));
    auto made = std::make_shared<expression>(*with_arguments(*tree, std::move(parts)));
    made->type = of(made->type);
    if (made->kind == form::symbol && made->name == from_) {
      made->name = to_;
      made->slot = slot_;
    }
    return made;
  }

  std::string from_, to_;
  int slot_ = -1;
};

/// The name of a size that is nothing else, or "".
std::string size_name(const size_expression& size) {
  const bool lone = size.terms.size() == 1 && size.terms.begin()->second == 1 &&
                    size.terms.begin()->first.size() == 1;
  return lone ? size.terms.begin()->first[0] : "";
}

/// With the matrix a square one, where nothing said its sizes; nullopt where it cannot be.
std::optional<proposition> with_square(const proposition& p, std::size_t slot) {
  const shape& type = p.symbols[slot].type;
  if (type.rows == type.cols) return p;
  const std::string rows = size_name(type.rows), cols = size_name(type.cols);
  if (rows.empty() || cols.empty()) return std::nullopt;
  return size_renamer(p, cols, rows).of(p);
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
  constexpr std::array<std::pair<const char*, const char*>, 2> sums{{
      {"sumsq", "the length of "},
      {"sum", "the sum of "},
  }};
  std::vector<assumed_proposition> made;
  for (const auto& [name, phrase] : words) {
    const bool of_rank = std::string_view(name) == "full column rank";
    const bool of_any = std::string_view(name) == "diagonal";
    for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
      const declaration& symbol = p.symbols[slot];
      const bool square = symbol.type.rows == symbol.type.cols;
      const bool orthogonal = std::string_view(name) == "orthogonal";
      const bool shaped = of_rank ? !square : square || orthogonal || of_any;
      if (!is_matrix(symbol) || !shaped || !symbol.words.empty()) continue;
      if (!of_rank && said.count(symbol.name) > 0) continue;
      const auto content = orthogonal ? with_square(p, slot) : std::optional(p);
      if (!content) continue;
      assumed_proposition each{*content, symbol.name + phrase};
      each.content.symbols[slot].words.push_back({name, {}, {}});
      made.push_back(std::move(each));
    }
  }
  for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
    const declaration& symbol = p.symbols[slot];
    if (symbol.what != role::variable || !is_scalar(symbol.type) || is_bounded(p, slot)) continue;
    assumed_proposition each{p, symbol.name + " > 0"};
    each.content.hypotheses.push_back(compared(name_of(symbol, slot), comparison::greater, "0"));
    made.push_back(std::move(each));
  }
  for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
    const declaration& symbol = p.symbols[slot];
    if (!is_vector(symbol) || said.count(symbol.name) > 0 || is_bounded(p, slot)) continue;
    for (const auto& [function, phrase] : sums) {
      assumed_proposition each{p, phrase + symbol.name + " is 1"};
      const expression_ptr total =
          typed(make(form::call, {name_of(symbol, slot)}, function), scalar_shape());
      each.content.hypotheses.push_back(compared(total, comparison::equal, "1"));
      made.push_back(std::move(each));
    }
  }
  return made;
}

}  // namespace proofread::identities
