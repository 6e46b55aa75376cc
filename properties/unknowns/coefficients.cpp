// SPDX-License-Identifier: MIT
#include "properties/unknowns/coefficients.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {

namespace {

// The exponent of u in a term, and the term without it.
std::pair<std::uint32_t, polynomial> without(const term& each, std::uint32_t u) {
  std::uint32_t exponent = 0;
  std::vector<unknown_power> rest;
  for (const unknown_power& x : each.powers) {
    if (x.unknown == u) {
      exponent = x.exponent;
    } else {
      rest.push_back(x);
    }
  }
  return {exponent, polynomial::monomial(each.coefficient, std::move(rest))};
}

}  // namespace

void add_unknowns(const polynomial& p, unknown_set& all) {
  for (const term& each : p.terms()) {
    for (const unknown_power& x : each.powers) all.insert(x.unknown);
  }
}

std::vector<polynomial> coefficients_in(const polynomial& p, std::uint32_t u) {
  std::vector<polynomial> all(1);
  for (const term& each : p.terms()) {
    const auto [exponent, rest] = without(each, u);
    if (all.size() <= exponent) all.resize(exponent + 1);
    all[exponent] += rest;
  }
  return all;
}

std::vector<polynomial> coefficients_in(const polynomial& p,
                                        const std::vector<std::uint32_t>& all) {
  std::vector<polynomial> found{p};
  for (const std::uint32_t u : all) {
    std::vector<polynomial> next;
    for (const polynomial& each : found) {
      for (polynomial& part : coefficients_in(each, u)) next.push_back(std::move(part));
    }
    found = std::move(next);
  }
  return found;
}

std::optional<matrix<polynomial>> bordered_form(const polynomial& p,
                                                const std::vector<std::uint32_t>& u) {
  const auto n = static_cast<int>(u.size()) + 1;
  matrix<polynomial> form(n, n);
  for (const term& each : p.terms()) {
    std::vector<int> at;
    std::vector<unknown_power> rest;
    for (const unknown_power& x : each.powers) {
      const auto found = std::find(u.begin(), u.end(), x.unknown);
      if (found == u.end()) {
        rest.push_back(x);
      } else {
        at.insert(at.end(), x.exponent, static_cast<int>(found - u.begin()) + 1);
      }
    }
    if (at.size() > 2) return std::nullopt;
    at.resize(2, 0);
    const polynomial coefficient = polynomial::monomial(each.coefficient, std::move(rest));
    form(at[0], at[1]) += coefficient;
    form(at[1], at[0]) += coefficient;
  }
  return form;
}

}  // namespace proofread::properties
