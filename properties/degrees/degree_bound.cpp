// SPDX-License-Identifier: MIT
#include "properties/degrees/degree_bound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string>

#include "identities/expression/functions.hpp"
#include "properties/degrees/degree_algebra.hpp"
#include "properties/degrees/degree_drawn.hpp"
#include "properties/degrees/degree_exponent.hpp"
#include "properties/strata/function_degree.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::expression;
using identities::form;
using identities::proposition;
using identities::role;

class bounder {
 public:
  bounder(const proposition& problem, const stratum& where) : problem_(problem), where_(where) {
    for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
      const role what = problem.symbols[slot].what;
      if (what == role::size || what == role::index) {
        sizes_[problem.symbols[slot].name] = where.integers[slot];
      }
    }
  }

  // The largest difference of two sides in a statement.
  degree_bound statement(const expression& node) {
    if (node.kind == form::relation) return relation(node);
    degree_bound worst;
    for (const auto& argument : node.arguments) {
      const degree_bound part = identities::is_statement(*argument)
                                    ? statement(*argument)
                                    : predicate(value(*argument), *argument);
      worst = larger(worst, part);
    }
    return worst;
  }

  degree_bound value(const expression& node);

 private:
  degree_bound relation(const expression& node) {
    degree_bound worst;
    for (std::size_t i = 0; i + 1 < node.arguments.size(); ++i) {
      worst = larger(worst, sum(value(*node.arguments[i]), value(*node.arguments[i + 1])));
    }
    return worst;
  }

  // Rank, range, orthogonality and the like are minors of products of the argument with itself, or
  // compare these with a constant.
  degree_bound predicate(const degree_bound& argument, const expression& node) {
    degree_bound squared = product(argument, argument, extent(node));
    squared.numerator = std::max(squared.numerator, squared.denominator);
    return determinant(squared, extent(node) + 1);
  }

  std::int64_t number(const identities::size_expression& size) {
    return identities::evaluate(size, sizes_).value_or(1);
  }
  double rows(const expression& node) { return static_cast<double>(number(node.type.rows)); }
  double cols(const expression& node) { return static_cast<double>(number(node.type.cols)); }
  double extent(const expression& node) { return std::max(rows(node), cols(node)); }
  double entries(const expression& node) { return rows(node) * cols(node); }

  std::optional<double> integer(const expression& node) { return integer_of(node, sizes_); }

  degree_bound symbol(const expression& node);
  degree_bound meaning(int slot);
  degree_bound call(const expression& node);
  degree_bound raised(const expression& node);
  degree_bound applied(const expression& node);
  degree_bound sum_over(const expression& node);
  degree_bound minimiser(const expression& node);
  degree_bound both_sides(const expression& node, double& size);
  degree_bound all_arguments(const expression& node) {
    degree_bound total;
    for (const auto& argument : node.arguments) total = sum(total, value(*argument));
    return total;
  }

  const proposition& problem_;
  const stratum& where_;
  std::map<std::string, std::int64_t> sizes_;
  std::map<int, function_use> functions_;  // polynomials whose degree depends on how they are used
  std::map<int, degree_bound> definitions_;  // and bodies of functions
  int sums_ = 0;                             // around what is bounded
  int visited_ = 0;
};

degree_bound bounder::symbol(const expression& node) {
  if (node.slot < 0) return {1, 0, 0, 0};
  const declaration& what = problem_.symbols[static_cast<std::size_t>(node.slot)];
  if (what.what == role::bound) return {1, 0, 0, 0};
  if (what.what == role::definition) return meaning(node.slot);
  if (what.what != role::size && what.what != role::index)
    return bound_drawn(problem_, where_, node.slot);
  return {0, 0, std::log2(static_cast<double>(sizes_[what.name]) + 1) + 1, 0};
}

// Indices of sums may stand in an exponent of a function's body: its bound is that of one index.
degree_bound bounder::meaning(int slot) {
  const auto known = definitions_.find(slot);
  if (sums_ == 0 && known != definitions_.end()) return known->second;
  const degree_bound found = value(*problem_.symbols[static_cast<std::size_t>(slot)].value);
  if (sums_ == 0) definitions_[slot] = found;
  return found;
}

degree_bound bounder::raised(const expression& node) {
  const degree_bound base = value(*node.arguments[0]);
  const auto exponent = integer(*node.arguments[1]);
  const bool matrix_power = node.kind == form::power;
  const double m = matrix_power ? 1 : entries(node);
  if (!exponent) return entrywise(opaque(sum(base, value(*node.arguments[1]))), m);
  const double size = matrix_power ? rows(node) : 1;
  if (*exponent >= 0) return power(base, *exponent, size);
  return entrywise(power(inverse(base, size), *exponent, size), m);
}

degree_bound bounder::applied(const expression& node) {
  const declaration& what = problem_.symbols[static_cast<std::size_t>(node.slot)];
  const degree_bound argument = all_arguments(node);
  if (what.what == role::defined_function) return substitute(meaning(node.slot), argument);
  const auto use = functions_.find(node.slot);
  const double degree = std::max(64, use == functions_.end() ? 0 : polynomial_degree(use->second));
  return {1 + degree * std::max(argument.numerator, argument.denominator),
          degree * argument.denominator, degree * (argument.bits + 3), argument.inverted};
}

degree_bound bounder::call(const expression& node) {
  using identities::degree_rule;
  const degree_rule rule = identities::facts_of(node).degree;
  if (rule == degree_rule::constant || node.arguments.empty()) return {};
  if (rule == degree_rule::opaque) return entrywise(opaque(all_arguments(node)), entries(node));
  const expression& first = *node.arguments[0];
  const degree_bound x = value(first);
  const double size = extent(first);
  switch (rule) {
    case degree_rule::inverse:
      return inverse(x, size);
    case degree_rule::determinant:
      return determinant(x, size);
    case degree_rule::total:
      return {x.numerator, x.denominator, x.bits + 2 * std::log2(size + 1), x.inverted};
    case degree_rule::log_determinant:
      return opaque(determinant(x, size));
    case degree_rule::product:
      return std::accumulate(node.arguments.begin() + 1, node.arguments.end(), x,
                             [&](const degree_bound& total, const auto& factor) {
                               return product(total, value(*factor), size);
                             });
    case degree_rule::square:
      return product(x, x, entries(first));
    case degree_rule::pseudo_inverse: {
      const degree_bound minors = determinant(product(x, x, size), 2 * size);
      return {std::max(minors.numerator, 2 * size * x.numerator + x.denominator), minors.numerator,
              minors.bits, x.inverted + minors.numerator};
    }
    default:
      return x;
  }
}

// The solution of a linear system of second derivatives, constraints and their derivatives.
degree_bound bounder::minimiser(const expression& node) {
  degree_bound slope = derivative(value(*node.arguments[0]));
  degree_bound system = derivative(slope);
  double size = entries(node);
  if (node.arguments.size() > 2) {
    const degree_bound constraints = both_sides(*node.arguments[2], size);
    system = sum(system, derivative(constraints));
    slope = sum(slope, constraints);
  }
  return product(inverse(system, size), slope, size);
}

// A bound for all sides of the equalities; `size` grows by the number of their entries.
degree_bound bounder::both_sides(const expression& node, double& size) {
  degree_bound total;
  const bool relation = node.kind == form::relation;
  for (const auto& part : node.arguments) {
    total = sum(total, relation ? value(*part) : both_sides(*part, size));
    if (relation) size += entries(*part);
  }
  return total;
}

// Every term has a denominator of its own; exponents may depend on the index.
degree_bound bounder::sum_over(const expression& node) {
  constexpr double most = 1000;
  const double high = integer(*node.arguments[3]).value_or(64);
  const double low = integer(*node.arguments[2]).value_or(high);
  degree_bound term = value(*node.arguments[0]);
  const auto before = sizes_;
  ++sums_;
  for (double k = low; k <= std::min(high, low + most); ++k) {
    sizes_[node.arguments[1]->name] = static_cast<std::int64_t>(k);
    const double inverted = term.inverted;
    term = larger(term, value(*node.arguments[0]));
    term.inverted = std::max(inverted, term.inverted - inverted);
  }
  sizes_ = before;
  --sums_;
  const double terms = std::max(high, high - low) + 1;
  return {term.numerator + terms * term.denominator, terms * term.denominator,
          terms * (term.bits + 1), terms * term.inverted};
}

degree_bound bounder::value(const expression& node) {
  constexpr int most_visited = 1'000'000;  // sums inside sums are gone through term by term
  if (++visited_ > most_visited) return {unbounded, unbounded, unbounded, unbounded};
  const auto argument = [&](std::size_t i) { return value(*node.arguments[i]); };
  switch (node.kind) {
    case form::number:
      return literal(node.name);
    case form::pi:
      return {1, 0, 0, 0};
    case form::infinity:
    case form::identity:
    case form::range:
      return {};
    case form::symbol:
      return symbol(node);
    case form::negate:
    case form::transpose:
    case form::index:
      return argument(0);
    case form::add:
    case form::subtract:
      return sum(argument(0), argument(1));
    case form::multiply:
      return product(argument(0), argument(1), cols(*node.arguments[0]));
    case form::scale:
    case form::entry_multiply:
      return product(argument(0), argument(1), 1);
    case form::divide:
    case form::entry_divide: {
      const degree_bound divisor = argument(1);
      return product(argument(0), entrywise(inverse(divisor, 1), entries(*node.arguments[1])), 1);
    }
    case form::power:
    case form::entry_power:
      return raised(node);
    case form::solve:
      return product(inverse(argument(0), rows(*node.arguments[0])), argument(1),
                     rows(*node.arguments[0]));
    case form::blocks:
      return all_arguments(node);
    case form::call:
      return call(node);
    case form::apply:
      return applied(node);
    case form::differential:
    case form::gradient:
      return derivative(argument(0));
    case form::hessian:
      return derivative(derivative(argument(0)));
    case form::argmin:
    case form::argmax:
      return minimiser(node);
    case form::limit: {
      // lim P/q is a ratio of coefficients of P and q once the point is substituted.
      const degree_bound body = argument(0);
      return node.arguments[2]->kind == form::infinity ? body : substitute(body, argument(2));
    }
    case form::sum_over:
      return sum_over(node);
    case form::at:
      return substitute(argument(0), argument(2));
    default:
      return {unbounded, unbounded, unbounded, unbounded};
  }
}

}  // namespace

degree_bound bound_degree(const proposition& problem, const stratum& where) {
  return bounder(problem, where).statement(*problem.statement);
}

degree_bound bound_degree(const proposition& problem, const stratum& where,
                          const expression& node) {
  return bounder(problem, where).value(node);
}

}  // namespace proofread::properties
