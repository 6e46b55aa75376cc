// SPDX-License-Identifier: MIT
#include "properties/evaluation/integers.hpp"

#include <algorithm>
#include <charconv>

#include "identities/expression/fold.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::form;
using identities::role;

constexpr std::int64_t integer_limit = std::int64_t{1} << 31;

std::optional<std::int64_t> bounded(std::int64_t value) {
  if (value > integer_limit || value < -integer_limit) return std::nullopt;
  return value;
}

std::optional<std::int64_t> literal(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return bounded(value);
}

std::optional<std::int64_t> power_value(std::int64_t base, std::int64_t exponent) {
  if (exponent < 0) return std::nullopt;
  if (base == 0 || base == 1) return exponent == 0 ? 1 : base;
  if (base == -1) return exponent % 2 == 0 ? 1 : -1;
  std::int64_t result = 1;
  for (std::int64_t i = 0; i < exponent; ++i) {
    result *= base;
    if (!bounded(result)) return std::nullopt;
  }
  return result;
}

/// The integers up to 2^31, by slot.
struct integer_algebra {
  using value = std::int64_t;
  const std::vector<std::int64_t>& integers;

  std::optional<value> leaf(const identities::expression& node) const {
    if (node.kind == form::number) return literal(node.name);
    if (node.kind == form::call) return extremum(node);
    if (node.slot < 0 || node.slot >= static_cast<int>(integers.size())) return std::nullopt;
    const value found = integers[static_cast<std::size_t>(node.slot)];
    return found == unset_integer ? std::nullopt : std::optional(found);
  }
  std::optional<value> negated(value a) const { return bounded(-a); }
  std::optional<value> combined(form kind, value a, value b) const {
    switch (kind) {
      case form::add:
        return bounded(a + b);
      case form::subtract:
        return bounded(a - b);
      case form::power:
        return power_value(a, b);
      case form::divide:
        return b == 0 || a % b != 0 ? std::nullopt : std::optional(a / b);
      default:
        return bounded(a * b);
    }
  }
  std::optional<value> extremum(const identities::expression& node) const {
    const bool least = calls(node, identities::builtin::min);
    if (!least && !calls(node, identities::builtin::max)) return std::nullopt;
    std::optional<value> best;
    for (const auto& argument : node.arguments) {
      const auto next = fold(*argument, *this);
      if (!next) return std::nullopt;
      if (!best || (least ? *next < *best : *next > *best)) best = next;
    }
    return best;
  }
};

bool compare(comparison how, std::int64_t a, std::int64_t b) {
  switch (how) {
    case comparison::equal:
      return a == b;
    case comparison::not_equal:
      return a != b;
    case comparison::less:
      return a < b;
    case comparison::less_equal:
      return a <= b;
    case comparison::greater:
      return a > b;
    case comparison::greater_equal:
      return a >= b;
  }
  return false;
}

std::optional<bool> chain_truth(const identities::expression& chain,
                                const std::vector<std::int64_t>& integers) {
  bool all = true;
  for (std::size_t i = 0; i + 1 < chain.arguments.size(); ++i) {
    const auto a = integer_value(*chain.arguments[i], integers);
    const auto b = integer_value(*chain.arguments[i + 1], integers);
    if (!a || !b) return std::nullopt;
    all = all && compare(chain.relations[i], *a, *b);
  }
  return all;
}

}  // namespace

std::vector<std::int64_t> marked(const identities::proposition& problem,
                                 std::vector<std::int64_t> integers) {
  for (std::size_t slot = 0; slot < integers.size(); ++slot) {
    const role what = problem.symbols[slot].what;
    if (what != role::size && what != role::index) integers[slot] = unset_integer;
  }
  return integers;
}

std::optional<std::int64_t> integer_value(const identities::expression& node,
                                          const std::vector<std::int64_t>& integers) {
  return fold(node, integer_algebra{integers});
}

std::optional<bool> integer_truth(const identities::expression& statement,
                                  const std::vector<std::int64_t>& integers) {
  switch (statement.kind) {
    case form::relation:
      return chain_truth(statement, integers);
    case form::negation: {
      const auto inner = integer_truth(*statement.arguments[0], integers);
      return inner ? std::optional(!*inner) : std::nullopt;
    }
    case form::conjunction:
    case form::disjunction: {
      const auto a = integer_truth(*statement.arguments[0], integers);
      const auto b = integer_truth(*statement.arguments[1], integers);
      if (!a || !b) return std::nullopt;
      return statement.kind == form::conjunction ? *a && *b : *a || *b;
    }
    default:
      return std::nullopt;
  }
}

bool is_size_relation(const identities::proposition& problem,
                      const identities::expression& statement) {
  const std::size_t slots = problem.symbols.size();
  const auto probe =
      marked(problem, std::vector<std::int64_t>(slots, 12));  // 12/2, 12/3 are integers
  const std::vector<std::int64_t> unset(slots, unset_integer);
  return integer_truth(statement, probe) && !integer_truth(statement, unset);
}

std::map<std::string, std::int64_t> named_sizes(const identities::proposition& problem,
                                                const std::vector<std::int64_t>& integers) {
  std::map<std::string, std::int64_t> values;
  for (std::size_t slot = 0; slot < integers.size(); ++slot) {
    if (integers[slot] != unset_integer) values[problem.symbols[slot].name] = integers[slot];
  }
  return values;
}

std::set<int> drawn_names(const identities::proposition& problem,
                          const identities::expression& node) {
  std::set<int> names;
  walk(problem, node, [&](const identities::expression& each) {
    if (each.slot < 0 || (each.kind != form::symbol && each.kind != form::apply)) return;
    switch (problem.symbols[static_cast<std::size_t>(each.slot)].what) {
      case role::variable:
      case role::function:
      case role::svd_left:
      case role::svd_values:
      case role::svd_right:
        names.insert(each.slot);
        break;
      default:
        break;
    }
  });
  return names;
}

}  // namespace proofread::properties
