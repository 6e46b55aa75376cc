// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/unknown_entries.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/unknowns/cases.hpp"
#include "properties/unknowns/fraction.hpp"

namespace proofread::properties {
namespace {

using fractions = matrix<fraction>;

// Every choice of rows, by rising count: the principal minors that are read off.
std::vector<std::vector<int>> choices(int n) {
  std::vector<std::vector<int>> all;
  for (unsigned bits = 1; bits < 1U << n; ++bits) {
    all.emplace_back();
    for (int k = 0; k < n; ++k) {
      if ((bits >> k & 1U) != 0) all.back().push_back(k);
    }
  }
  return all;
}

fractions gram(const fractions& a) {
  return a.rows() <= a.cols() ? times(a, transposed(a)) : times(transposed(a), a);
}

int rank_from(const std::vector<fraction>& p) {
  auto r = static_cast<int>(p.size()) - 1;
  while (r > 0 && is_zero(p[static_cast<std::size_t>(r)]) == tribool::yes) --r;
  return r;
}

fractions scaled(fractions a, const fraction& by) {
  for (fraction& entry : a) entry *= by;
  return a;
}

}  // namespace

fractions solve_unknown(const fractions& a, const fractions& b) {
  const fraction below = determinant(a);
  if (is_zero(below) == tribool::yes) throw undefined_value("inverse of a singular matrix");
  return scaled(times(adjugate(a), b), inverse(below));
}

bool posdef_unknown(const fractions& a) {
  std::vector<int> first;
  for (int k = 0; k < a.rows(); ++k) {
    first.push_back(k);
    if (!is_positive(determinant(selected(a, first, first)))) return false;
  }
  return true;
}

std::vector<fraction> principal_minors(const fractions& a) {
  std::vector<fraction> all;
  for (const auto& chosen : choices(a.rows()))
    all.push_back(determinant(selected(a, chosen, chosen)));
  return all;
}

bool psd_unknown(const fractions& a) {
  const auto minors = principal_minors(a);
  return std::none_of(minors.begin(), minors.end(),
                      [](const fraction& minor) { return is_positive(-minor); });
}

int rank_unknown(const fractions& a) {
  if (a.rows() == a.cols() && is_zero(determinant(a)) == tribool::no) return a.rows();
  return rank_from(characteristic_polynomial(gram(a)));
}

fractions pseudo_inverse_unknown(const fractions& a) {
  const bool square = a.rows() == a.cols();
  if (square && is_zero(determinant(a)) == tribool::no)
    return solve_unknown(a, identity_matrix<fraction>(a.rows()));
  const fractions c = gram(a);
  const auto p = characteristic_polynomial(c);
  const int rank = rank_from(p);
  if (rank == 0) return fractions(a.cols(), a.rows(), fraction(0));
  fractions sum = identity_matrix<fraction>(c.rows());
  for (int k = 1; k < rank; ++k) {
    sum = times(c, sum);
    for (int i = 0; i < c.rows(); ++i) sum(i, i) += p[static_cast<std::size_t>(k)];
  }
  const fractions adjoint = transposed(a);
  sum = a.rows() <= a.cols() ? times(adjoint, sum) : times(sum, adjoint);
  return scaled(std::move(sum), -inverse(p[static_cast<std::size_t>(rank)]));
}

}  // namespace proofread::properties
