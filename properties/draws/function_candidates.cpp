// SPDX-License-Identifier: MIT
#include "properties/draws/function_candidates.hpp"

#include <algorithm>

#include "properties/strata/function_degree.hpp"

namespace proofread::properties {

std::vector<candidate> function_candidates(const drawn_function& plan) {
  const auto all = monomials(plan.inputs, std::min(plan.degree, 3));
  std::vector<candidate> found;
  const auto offer = [&](long cost, const auto& coefficient) {
    polynomial_map<rational> map;
    map.inputs = plan.inputs;
    map.exponents = all;
    map.coefficients = matrix<rational>(plan.outputs, static_cast<int>(all.size()));
    for (int i = 0; i < plan.outputs; ++i) {
      for (std::size_t m = 0; m < all.size(); ++m) {
        map.coefficients(i, static_cast<int>(m)) = coefficient(i, all[m]);
      }
    }
    found.push_back({cost, {}, {{plan.slot, std::move(map)}}});
  };
  const auto degree = [](const std::vector<int>& e) {
    int total = 0;
    for (const int k : e) total += k;
    return total;
  };
  offer(0, [](int, const auto&) { return rational(0); });
  offer(8, [&](int, const auto& e) { return rational(degree(e) == 0 ? 1 : 0); });
  for (const int power : {1, 2, 3}) {
    offer(8 + 4 * power, [&](int i, const auto& e) {
      const auto own = static_cast<std::size_t>(i) % e.size();
      return rational(degree(e) == power && e[own] == power ? 1 : 0);
    });
  }
  offer(28, [&](int, const auto& e) {
    return rational(degree(e) == 2 && *std::max_element(e.begin(), e.end()) == 1 ? 1 : 0);
  });
  offer(40, [&](int i, const auto& e) { return rational(degree(e) <= 2 ? 1 + i : 0); });
  offer(60, [&](int i, const auto& e) { return rational(1 + (i + 2 * degree(e) + e[0]) % 4); });
  return found;
}

}  // namespace proofread::properties
