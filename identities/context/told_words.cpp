// SPDX-License-Identifier: MIT
#include "identities/context/told_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

bool is_square_word(const std::string& what) {
  return what != "unit" && what != "nonzero" && what != "full column rank" &&
         what != "full row rank";
}

/// Replaces a name where it stands by itself.
std::string with_name(const std::string& text, const std::string& name, const std::string& by) {
  std::string made;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_word_character(text[end])) ++end;
    const std::string word = text.substr(i, std::max(end, i + 1) - i);
    made += word == name ? by : word;
    i += word.size();
  }
  return made;
}

/// The reading with both sizes of a matrix the same, where nothing says what they are.
std::optional<proposition> squared(const proposition& p, const std::string& name,
                                   const std::set<std::string>& said) {
  const std::string names = signature(p);
  const auto items = parse_declarations(names);
  if (!items) return std::nullopt;
  for (const declaration_item& item : *items) {
    const bool here = std::find(item.names.begin(), item.names.end(), name) != item.names.end();
    if (!here || !item.rows || !item.cols) continue;
    if (item.rows->kind != form::symbol || item.cols->kind != form::symbol) return std::nullopt;
    std::string kept = item.rows->name, other = item.cols->name;
    if (said.count(other) > 0) std::swap(kept, other);
    if (said.count(other) > 0) return std::nullopt;
    auto read = read_one_liner(with_name(names + " |- " + to_text(*p.statement), other, kept));
    return read ? std::optional(std::move(*read)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void add_told_word(proposition& p, const told_word& told, const std::set<std::string>& said) {
  for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
    const bool here = p.symbols[slot].what == role::variable && p.symbols[slot].name == told.name;
    if (!here || !p.symbols[slot].words.empty()) continue;
    const bool column = p.symbols[slot].type.cols == scalar_shape().cols;
    const std::string& what = told.what.name;
    if (!is_square_word(what)) {
      const bool of_vector = what == "unit" || what == "nonzero";
      if (of_vector == column) p.symbols[slot].words.push_back(told.what);
      return;
    }
    if (column) return;
    if (!(p.symbols[slot].type.rows == p.symbols[slot].type.cols)) {
      auto square = squared(p, told.name, said);
      if (!square) return;
      p = std::move(*square);
      for (declaration& symbol : p.symbols)
        if (symbol.name == told.name && symbol.type.rows == symbol.type.cols)
          symbol.words.push_back(told.what);
      return;
    }
    p.symbols[slot].words.push_back(told.what);
    return;
  }
}

}  // namespace proofread::identities
