// SPDX-License-Identifier: MIT
#include "identities/elaboration/integer_point.hpp"

#include <algorithm>
#include <charconv>

#include "identities/expression/functions.hpp"

namespace proofread::identities {
namespace {

constexpr std::int64_t most = 1'000'000'000;

std::optional<std::int64_t> literal(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > most) return {};
  return value;
}

std::optional<std::int64_t> small(std::int64_t value) {
  if (value > most || value < -most) return std::nullopt;
  return value;
}

bool compared(std::int64_t left, comparison how, std::int64_t right) {
  switch (how) {
    case comparison::equal:
      return left == right;
    case comparison::not_equal:
      return left != right;
    case comparison::less:
      return left < right;
    case comparison::less_equal:
      return left <= right;
    case comparison::greater:
      return left > right;
    case comparison::greater_equal:
      break;
  }
  return left >= right;
}

}  // namespace

void integer_point::set(int slot, std::int64_t value) {
  values_[slot] = value;
  named_[p_.symbols[static_cast<std::size_t>(slot)].name] = value;
}

void integer_point::unset(int slot) {
  const std::string& name = p_.symbols[static_cast<std::size_t>(slot)].name;
  values_.erase(slot);
  named_.erase(name);
  for (const auto& [outer, value] : values_) {
    if (p_.symbols[static_cast<std::size_t>(outer)].name == name) named_[name] = value;
  }
}

std::optional<std::int64_t> integer_point::extent(const size_expression& size) const {
  return evaluate(size, named_);
}

std::optional<std::int64_t> integer_point::value(const expression& node) const {
  if (node.kind == form::number) return literal(node.name);
  if (node.kind == form::symbol && node.slot >= 0) {
    if (const auto found = values_.find(node.slot); found != values_.end()) return found->second;
    const declaration& what = p_.symbols[static_cast<std::size_t>(node.slot)];
    return what.what == role::definition ? value(*what.value) : std::nullopt;
  }
  if (node.kind != form::negate && node.kind != form::add && node.kind != form::subtract &&
      node.kind != form::multiply && node.kind != form::scale) {
    return std::nullopt;
  }
  const auto left = value(*node.arguments[0]);
  if (!left) return std::nullopt;
  if (node.kind == form::negate) return -*left;
  const auto right = value(*node.arguments[1]);
  if (!right) return std::nullopt;
  const std::int64_t a = left.value(), b = right.value();
  if (node.kind == form::add) return small(a + b);
  return small(node.kind == form::subtract ? a - b : a * b);
}

/// rank(A) = d and rank(A) >= d are false where A has not so many rows or columns.
std::optional<bool> integer_point::rank_bound(const expression& left, comparison how,
                                              const expression& right) const {
  const bool asks = how == comparison::equal || how == comparison::greater_equal;
  if (!asks || !calls(left, builtin::rank)) return std::nullopt;
  const shape& type = left.arguments[0]->type;
  const auto rows = extent(type.rows), cols = extent(type.cols), wanted = value(right);
  if (!rows || !cols || !wanted || *wanted <= std::min(*rows, *cols)) return std::nullopt;
  return false;
}

std::optional<bool> integer_point::relation(const expression& node) const {
  bool known = true;
  for (std::size_t i = 0; i + 1 < node.arguments.size(); ++i) {
    const expression& left = *node.arguments[i];
    const expression& right = *node.arguments[i + 1];
    if (rank_bound(left, node.relations[i], right) == false) return false;
    const auto a = value(left), b = value(right);
    if (a && b && !compared(*a, node.relations[i], *b)) return false;
    known = known && a && b;
  }
  return known ? std::optional(true) : std::nullopt;
}

std::optional<bool> integer_point::holds(const expression& statement) const {
  if (statement.kind == form::relation) return relation(statement);
  if (statement.kind == form::negation) {
    const auto inner = holds(*statement.arguments[0]);
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  const bool all = statement.kind == form::conjunction;
  if (!all && statement.kind != form::disjunction) return std::nullopt;
  const auto left = holds(*statement.arguments[0]), right = holds(*statement.arguments[1]);
  if (left == !all || right == !all) return !all;
  return left && right ? std::optional(all) : std::nullopt;
}

bool integer_point::has_sizes_of_words() const {
  return std::all_of(p_.symbols.begin(), p_.symbols.end(), [&](const declaration& what) {
    const auto rows = extent(what.type.rows), cols = extent(what.type.cols);
    if (what.what != role::variable || !rows || !cols) return true;
    return std::all_of(what.words.begin(), what.words.end(), [&](const word& each) {
      if (each.name == "full column rank") return *rows >= *cols;
      if (each.name == "full row rank") return *rows <= *cols;
      const auto rank = each.argument ? value(*each.argument) : std::nullopt;
      return !rank || *rank <= std::min(*rows, *cols);
    });
  });
}

}  // namespace proofread::identities
