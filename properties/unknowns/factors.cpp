// SPDX-License-Identifier: MIT
#include "properties/unknowns/factors.hpp"

#include <algorithm>
#include <utility>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

std::optional<rational> root_of(const rational& q) {
  if (q < rational()) return std::nullopt;
  try {
    return sqrt(q);
  } catch (const undecidable_value&) {
    return std::nullopt;
  }
}

// The square root of a single term.
std::optional<polynomial> root_of(const term& square) {
  std::vector<unknown_power> powers = square.powers;
  for (unknown_power& each : powers) {
    if (each.exponent % 2 == 1) return std::nullopt;
    each.exponent /= 2;
  }
  const auto coefficient = root_of(square.coefficient);
  if (!coefficient) return std::nullopt;
  return polynomial::monomial(*coefficient, std::move(powers));
}

// The powers that every term has.
std::vector<unknown_power> common_powers(const polynomial& p) {
  std::vector<unknown_power> common = p.terms().front().powers;
  for (const term& each : p.terms()) {
    std::vector<unknown_power> kept;
    for (const unknown_power& x : common) {
      const auto here = std::find_if(each.powers.begin(), each.powers.end(),
                                     [&](const auto& y) { return y.unknown == x.unknown; });
      if (here != each.powers.end())
        kept.push_back({x.unknown, std::min(x.exponent, here->exponent)});
    }
    common = std::move(kept);
  }
  return common;
}

}  // namespace

// Term by term from the leading one, as by hand: 2·lead(q)·t is the leading term of p - q².
std::optional<polynomial> square_root(const polynomial& p) {
  if (p.is_zero()) return polynomial();
  auto root = root_of(p.terms().front());
  if (!root || !root_of(p.terms().back())) return std::nullopt;
  const term twice{root->terms().front().powers, root->terms().front().coefficient * rational(2)};
  polynomial rest = p - *root * *root;
  while (!rest.is_zero()) {
    auto powers = quotient_of(rest.terms().front().powers, twice.powers);
    if (!powers) return std::nullopt;
    const polynomial next = polynomial::monomial(
        rest.terms().front().coefficient / twice.coefficient, std::move(*powers));
    rest -= (*root + *root + next) * next;
    *root += next;
  }
  return root;
}

void multiply(std::vector<polynomial_factor>& factors, const polynomial_factor& by) {
  const auto same = std::find_if(factors.begin(), factors.end(),
                                 [&](const auto& each) { return each.base == by.base; });
  if (same == factors.end()) {
    factors.push_back(by);
  } else {
    same->exponent += by.exponent;
  }
}

factored_polynomial factors_of(const polynomial& p) {
  primitive_part split = primitive_of(p);
  factored_polynomial all{split.factor, {}};
  polynomial& rest = split.primitive;
  if (rest.constant()) return all;
  const auto common = common_powers(rest);
  for (const unknown_power& each : common)
    all.factors.push_back({polynomial::unknown(each.unknown), each.exponent});
  if (!common.empty()) rest = *exact_quotient(std::move(rest), polynomial::monomial(1, common));
  if (rest.constant()) return all;
  std::uint32_t exponent = 1;
  while (auto root = square_root(rest)) {
    rest = std::move(*root);
    exponent *= 2;
  }
  multiply(all.factors, {std::move(rest), exponent});
  return all;
}

polynomial product_of(const std::vector<polynomial_factor>& factors) {
  polynomial product(rational(1));
  for (const polynomial_factor& each : factors) {
    for (std::uint32_t k = 0; k < each.exponent; ++k) product *= each.base;
  }
  return product;
}

}  // namespace proofread::properties
