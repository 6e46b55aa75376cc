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
    auto read = read_one_liner(with_name(typed_line(p), other, kept));
    return read ? std::optional(std::move(*read)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void add_told_word(proposition& p, const told_word& told, const std::set<std::string>& said) {
  const auto here = [&](const declaration& symbol) {
    return symbol.what == role::variable && symbol.name == told.name && symbol.words.empty();
  };
  auto symbol = std::find_if(p.symbols.begin(), p.symbols.end(), here);
  if (symbol == p.symbols.end()) return;
  const word_subject of = subject_of(told.what.name);
  const bool column = symbol->type.cols == scalar_shape().cols;
  if (column != (of == word_subject::column)) return;
  if (of == word_subject::square && !(symbol->type.rows == symbol->type.cols)) {
    auto square = squared(p, told.name, said);
    if (!square) return;
    p = std::move(*square);
    symbol = std::find_if(p.symbols.begin(), p.symbols.end(), here);
    if (symbol == p.symbols.end() || !(symbol->type.rows == symbol->type.cols)) return;
  }
  symbol->words.push_back(told.what);
}

}  // namespace proofread::identities
