// SPDX-License-Identifier: MIT
#include "properties/strata/literals.hpp"

#include <algorithm>
#include <cmath>

#include "identities/expression/walk.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/strata/constraints.hpp"

namespace proofread::properties {
namespace {

constexpr std::size_t literal_limit = 12;
constexpr std::size_t constant_limit = 6;
constexpr int largest_bits = 4096;
constexpr int small_bits = 3;  // of numerator and denominator together
constexpr int squared_bits = 64;

void add_new(std::vector<rational>& found, const rational& value, std::size_t limit) {
  const bool known = std::find(found.begin(), found.end(), value) != found.end();
  if (!known && found.size() < limit) found.push_back(value);
}

// Numbers, and terms of numbers alone, larger terms before their parts.
std::vector<rational> constants_of(const identities::proposition& problem) {
  std::vector<rational> found;
  walk(problem, [&](const identities::expression& node) {
    using identities::form;
    if (node.kind != form::number && node.kind != form::power && node.kind != form::divide) return;
    const auto value = literal_value(node, {});
    if (!value || is_zero(*value) == tribool::yes || value->bits() > largest_bits) return;
    add_new(found, *value, literal_limit);
  });
  return found;
}

}  // namespace

std::vector<rational> literals_of(const identities::proposition& problem) {
  std::vector<rational> found;
  for (const rational& value : constants_of(problem)) {
    for (const rational& each : {value, -value, inverse(value)}) {
      add_new(found, each, literal_limit);
    }
    if (value.bits() > 52) continue;
    for (const int k : {2, 3}) {
      const auto root = rational(std::llround(std::pow(to_double(value), 1.0 / k)));
      if (power(root, k) == value) add_new(found, root, literal_limit);
    }
  }
  return found;
}

std::vector<rational> neighbours_of_literals(const identities::proposition& problem) {
  std::vector<rational> found;
  std::vector<rational> constants = constants_of(problem);
  if (constants.size() > constant_limit) constants.resize(constant_limit);
  const std::size_t limit = 10 * constants.size();
  for (const rational& c : constants) {
    if (c.bits() <= small_bits) continue;
    const rational one = 1, two = 2;
    for (const rational& each : {two * c, c / two, c + one, c - one}) {
      add_new(found, each, limit);
      add_new(found, -each, limit);
    }
    if (c.bits() <= squared_bits) add_new(found, c * c, limit);
  }
  return found;
}

}  // namespace proofread::properties
