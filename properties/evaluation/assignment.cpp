// SPDX-License-Identifier: MIT
#include "properties/evaluation/assignment.hpp"

#include "properties/balls/ball.hpp"

namespace proofread::properties {
namespace {

template <typename S>
matrix<S> convert_matrix(const matrix<rational>& from) {
  matrix<S> to(from.rows(), from.cols());
  for (int k = 0; k < from.size(); ++k) to[k] = from_rational<S>(from[k]);
  return to;
}

}  // namespace

template <typename S>
assignment<S> convert(const assignment<rational>& point) {
  assignment<S> result;
  result.integers = point.integers;
  result.values.resize(point.values.size());
  result.functions.resize(point.functions.size());
  result.roots.resize(point.roots.size());
  for (std::size_t slot = 0; slot < point.values.size(); ++slot) {
    if (point.values[slot]) result.values[slot] = convert_matrix<S>(*point.values[slot]);
  }
  for (std::size_t slot = 0; slot < point.functions.size(); ++slot) {
    if (!point.functions[slot]) continue;
    const auto& from = *point.functions[slot];
    result.functions[slot] =
        polynomial_map<S>{from.inputs, from.exponents, convert_matrix<S>(from.coefficients)};
  }
  return result;
}

template assignment<ball<double>> convert(const assignment<rational>&);
template assignment<ball<real>> convert(const assignment<rational>&);

}  // namespace proofread::properties
