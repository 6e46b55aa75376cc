// SPDX-License-Identifier: MIT
#include "properties/equations/scaled_solutions.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "properties/draws/word_check.hpp"
#include "properties/equations/equations.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

constexpr int samples_taken = 5;  // settle a polynomial of degree at most 3
constexpr std::size_t values_tried = 30;

}  // namespace

std::vector<assignment<rational>> scaled_solutions(const point_analysis& analysis,
                                                   const layout& plan, const drawn_matrix& name,
                                                   const std::vector<candidate>& values,
                                                   const std::vector<equation>& equations,
                                                   const assignment<rational>& base) {
  const equation_solver solver(analysis, plan);
  const auto slot = static_cast<std::size_t>(name.slot);
  std::vector<assignment<rational>> found;
  const auto scaled = [&](const matrix<rational>& by, const rational& t) {
    assignment<rational> point = base;
    point.values[slot] = sum_of(matrix<rational>(by.rows(), by.cols()), t, by);
    return point;
  };
  for (std::size_t i = 0; i < std::min(values.size(), values_tried); ++i) {
    const matrix<rational>& value = values[i].values.front().second;
    try {
      std::vector<matrix<rational>> samples;
      for (int k = 0; k < samples_taken; ++k) {
        samples.push_back(residual(analysis, equations, scaled(value, interpolation_point(k))));
      }
      for (const rational& root : first_roots(samples)) {
        assignment<rational> point = scaled(value, root);
        if (respects(analysis.problem, name, base.integers, *point.values[slot]) &&
            solver.hold(equations, point)) {
          found.push_back(std::move(point));
        }
      }
    } catch (const std::runtime_error&) {  // no value along this ray (trouble.hpp)
    }
  }
  return found;
}

}  // namespace proofread::properties
