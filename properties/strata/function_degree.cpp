// SPDX-License-Identifier: MIT
#include "properties/strata/function_degree.hpp"

#include <algorithm>
#include <optional>

#include "identities/expression/functions.hpp"
#include "properties/evaluation/integers.hpp"

namespace proofread::properties {
namespace {

using identities::form;
using identities::role;

constexpr int point_limit = 400;    // past this the degree is hopeless anyway
constexpr int visit_limit = 20000;  // definitions used many times over

class use_counter {
 public:
  use_counter(const identities::proposition& problem, const std::vector<std::int64_t>& integers)
      : problem_(problem), integers_(integers) {}

  void count(const identities::expression& node, int times, int order) {
    if (++visits_ > visit_limit) return;
    switch (node.kind) {
      case form::differential:
      case form::gradient:
        count(*node.arguments[0], times, order + 1);
        return;
      case form::hessian:
        count(*node.arguments[0], times, order + 2);
        return;
      case form::argmin:
      case form::argmax:
        order += 2;
        break;
      case form::limit:
        order += series_order(node);
        break;
      case form::sum_over:
        times = std::min(point_limit, times * terms(node));
        break;
      default:
        break;
    }
    for (const auto& argument : node.arguments) count(*argument, times, order);
    if (node.slot >= 0 && (node.kind == form::symbol || node.kind == form::apply)) {
      enter(node, times, order);
    }
  }

  std::map<int, function_use> uses;

 private:
  void enter(const identities::expression& node, int times, int order) {
    const auto& symbol = problem_.symbols[static_cast<std::size_t>(node.slot)];
    if (symbol.what == role::function) {
      function_use& use = uses[node.slot];
      use.points = std::min(point_limit, use.points + times);
      use.order = std::max(use.order, order);
    } else if (symbol.value &&
               (symbol.what == role::definition || symbol.what == role::defined_function)) {
      count(*symbol.value, times, order);
    }
  }

  int terms(const identities::expression& node) const {
    const auto lo = integer_value(*node.arguments[2], integers_);
    const auto hi = integer_value(*node.arguments[3], integers_);
    return lo && hi ? static_cast<int>(std::clamp<std::int64_t>(*hi - *lo + 1, 1, 12)) : 6;
  }

  // The pole order is at most the number of divisions by the limit variable, powers counted.
  int series_order(const identities::expression& node) const {
    int poles = 0;
    const std::string& variable = node.arguments[1]->name;
    const auto mentions = [&](const identities::expression& part) {
      return occurs(part, variable);
    };
    count_poles(*node.arguments[0], mentions, poles);
    return std::max(1, poles);
  }

  static bool occurs(const identities::expression& node, const std::string& name) {
    if (node.kind == form::symbol && node.name == name) return true;
    return std::any_of(node.arguments.begin(), node.arguments.end(),
                       [&](const auto& argument) { return occurs(*argument, name); });
  }

  template <typename Mentions>
  void count_poles(const identities::expression& node, const Mentions& mentions, int& poles) const {
    const bool divides = node.kind == form::divide || node.kind == form::entry_divide;
    if (divides && mentions(*node.arguments[1])) poles += order_of(*node.arguments[1]);
    if (calls(node, identities::builtin::inv)) ++poles;
    if (node.kind == form::power) {
      const auto exponent = integer_value(*node.arguments[1], integers_);
      if (exponent && *exponent < 0)
        poles += static_cast<int>(std::min<std::int64_t>(-*exponent, 8));
    }
    for (const auto& argument : node.arguments) count_poles(*argument, mentions, poles);
  }

  int order_of(const identities::expression& denominator) const {
    if (denominator.kind != form::power) return 1;
    const auto exponent = integer_value(*denominator.arguments[1], integers_);
    return exponent ? static_cast<int>(std::clamp<std::int64_t>(*exponent, 1, 8)) : 2;
  }

  const identities::proposition& problem_;
  const std::vector<std::int64_t>& integers_;
  int visits_ = 0;
};

}  // namespace

std::map<int, function_use> function_uses(const identities::proposition& problem,
                                          const std::vector<std::int64_t>& integers) {
  const std::vector<std::int64_t> known = marked(problem, integers);
  use_counter counter(problem, known);
  if (problem.statement) counter.count(*problem.statement, 1, 0);
  for (const auto& hypothesis : problem.hypotheses) counter.count(*hypothesis, 1, 0);
  return counter.uses;
}

int interpolating_degree(const function_use& use) { return use.points * (use.order + 1) - 1; }

int polynomial_degree(const function_use& use) { return std::max(3, interpolating_degree(use)); }

std::int64_t monomial_count(std::int64_t inputs, int degree, std::int64_t limit) {
  std::int64_t count = 1;
  for (int k = 1; k <= degree; ++k) {
    count = count * (inputs + k) / k;
    if (count > limit) return limit + 1;
  }
  return count;
}

std::vector<std::vector<int>> monomials(int inputs, int degree) {
  std::vector<std::vector<int>> all;
  std::vector<int> exponents(static_cast<std::size_t>(inputs), 0);
  for (int total = 0; total <= degree; ++total) {
    // Lexicographic compositions of `total` into `inputs` parts.
    exponents.assign(static_cast<std::size_t>(inputs), 0);
    if (inputs == 0) {
      if (total == 0) all.push_back(exponents);
      continue;
    }
    exponents[0] = total;
    for (;;) {
      all.push_back(exponents);
      std::size_t last = exponents.size() - 1;
      const int tail = exponents[last];
      exponents[last] = 0;
      std::size_t carry = last;
      while (carry > 0 && exponents[carry - 1] == 0) --carry;
      if (carry == 0) break;
      --exponents[carry - 1];
      exponents[carry] = tail + 1;
    }
  }
  return all;
}

}  // namespace proofread::properties
