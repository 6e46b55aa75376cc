// SPDX-License-Identifier: MIT
#include "identities/inference/scope.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "identities/expression/fold.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/inference/unify.hpp"
#include "identities/text/edit_distance.hpp"

namespace proofread::identities {
namespace {

std::optional<size_expression> literal_size(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > 1'000'000) return {};
  return size_expression::constant(value);
}

std::optional<size_expression> power_size(const size_expression& base, std::int64_t exponent) {
  if (exponent < 0 || exponent > 8) return std::nullopt;
  size_expression result = size_expression::constant(1);
  for (std::int64_t i = 0; i < exponent; ++i) {
    result = result * base;
    if (!small_enough(result)) return std::nullopt;
  }
  return result;
}

/// Polynomials in sizes, small enough to write down.
struct size_algebra {
  using value = size_expression;
  const scope& names;

  static std::optional<value> small(value made) {
    return small_enough(made) ? std::optional(std::move(made)) : std::nullopt;
  }
  std::optional<value> leaf(const expression& node) const {
    if (node.kind == form::number) return literal_size(node.name);
    if (node.kind != form::symbol || node.slot < 0) return std::nullopt;
    return names.at(node.slot).size;
  }
  std::optional<value> negated(const value& a) const { return small(value{} - a); }
  std::optional<value> combined(form kind, const value& a, const value& b) const {
    switch (kind) {
      case form::add:
        return small(a + b);
      case form::subtract:
        return small(a - b);
      case form::power:
        if (const auto exponent = b.as_constant()) return power_size(a, *exponent);
        return std::nullopt;
      case form::divide:
        return std::nullopt;
      default:
        return small(a * b);
    }
  }
};

}  // namespace

letter naming_rule(std::string_view name) {
  const char first = name.empty() ? 'x' : name[0];
  if (first >= 'A' && first <= 'Z') return letter::matrix;
  if (is_greek(name) || (first >= 'a' && first <= 'g')) return letter::scalar;
  return letter::vector;
}

int scope::add(entry item) {
  entries_.push_back(std::move(item));
  return count() - 1;
}

int scope::declare(entry item) {
  const std::string name = item.what.name;
  return globals_[name] = add(std::move(item));
}

int scope::declare_local(entry item) {
  locals_.push_back(add(std::move(item)));
  return locals_.back();
}

void scope::leave() { locals_.pop_back(); }

std::optional<int> scope::find(const std::string& name) const {
  for (auto local = locals_.rbegin(); local != locals_.rend(); ++local) {
    if (at(*local).what.name == name) return *local;
  }
  const auto found = globals_.find(name);
  return found == globals_.end() ? std::nullopt : std::optional<int>(found->second);
}

bool scope::is_size_name(const std::string& name) const {
  const size_expression wanted = size_expression::name(name);
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const entry& item) { return item.size == wanted; });
}

std::string scope::nearest(const std::string& name, bool function) const {
  std::string best;
  std::size_t distance = name.size() < 2 ? 1 : name.size() < 5 ? 2 : 3;
  for (const entry& item : entries_) {
    const role what = item.what.what;
    if (function != (what == role::function || what == role::defined_function)) continue;
    const bool other_case =
        name.size() == 1 && item.what.name.size() == 1 && (name[0] ^ item.what.name[0]) == 0x20;
    const std::size_t away = other_case ? 0 : edit_distance(name, item.what.name);
    if (away < distance) {
      distance = away;
      best = item.what.name;
    }
  }
  return best;
}

std::optional<size_expression> as_size(const expression& node, const scope& names) {
  return fold(node, size_algebra{names});
}

arithmetic arithmetic_of(const expression& node, const scope& names) {
  const auto worst = [&] {
    arithmetic result = arithmetic::integer;
    for (const auto& part : node.arguments) result = std::max(result, arithmetic_of(*part, names));
    return result;
  };
  switch (node.kind) {
    case form::number:
      return node.name.find_first_of(".eE") == std::string::npos ? arithmetic::integer
                                                                 : arithmetic::fraction;
    case form::symbol:
      return node.slot < 0 ? arithmetic::other : names.at(node.slot).numbers;
    case form::negate:
    case form::add:
    case form::subtract:
    case form::multiply:
    case form::scale:
    case form::blocks:
      return worst();
    case form::divide:
      return std::max(worst(), arithmetic::fraction);
    case form::power:
      return node.arguments[1]->kind == form::negate ? std::max(worst(), arithmetic::fraction)
                                                     : worst();
    case form::call:
      if (facts_of(node).integers == integrality::always) return arithmetic::integer;
      return facts_of(node).integers == integrality::kept ? worst() : arithmetic::other;
    default:
      return arithmetic::other;
  }
}

}  // namespace proofread::identities
