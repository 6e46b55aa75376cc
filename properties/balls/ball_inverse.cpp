// SPDX-License-Identifier: MIT
#include "properties/balls/ball_inverse.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "properties/balls/ball_matrix.hpp"
#include "properties/balls/ball_matrix_bounds.hpp"
#include "properties/balls/ball_matrix_midpoint.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

template <typename F>
matrix<ball<F>> exact_balls(const matrix<F>& midpoints) {
  matrix<ball<F>> a(midpoints.rows(), midpoints.cols());
  for (int k = 0; k < a.size(); ++k) a[k] = ball<F>(midpoints[k], 0);
  return a;
}

template <typename F>
matrix<F> midpoints_of(const matrix<ball<F>>& a) {
  matrix<F> m(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) m[k] = a[k].midpoint();
  return m;
}

// R ≈ A^-1 with the proof that A is invertible: G >= |I - R·A|, its row sums and 1 - ‖G‖∞ > 0.
template <typename F>
struct verified_inverse {
  matrix<ball<F>> approximate;
  matrix<double> defect;
  std::vector<double> row_sums;
  double contraction = 0;

  bool verify(const matrix<ball<F>>& a) {
    matrix<F> r = midpoints_of(a);
    if (!invert_midpoints(r)) return false;
    if (!std::all_of(r.begin(), r.end(), real_arithmetic<F>::is_finite)) return false;
    approximate = exact_balls(r);
    matrix<ball<F>> residual = ball_product(approximate, a);
    for (int i = 0; i < a.rows(); ++i) residual(i, i) -= ball<F>(1);
    defect = upper_bounds(residual);
    double norm = 0;
    row_sums.assign(static_cast<std::size_t>(a.rows()), 0);
    for (int i = 0; i < a.rows(); ++i) {
      double& sum = row_sums[static_cast<std::size_t>(i)];
      for (int j = 0; j < a.rows(); ++j) sum = radius::add(sum, defect(i, j));
      norm = std::max(norm, sum);
    }
    contraction = radius::subtract_down(1, norm);
    return norm < 1 && contraction > 0;
  }

  // m_ij ± (extra_ij + g_i·max_k size_kj / (1 - ‖G‖∞))
  void widen(matrix<ball<F>>& m, const matrix<double>& size, bool by_size) const {
    for (int j = 0; j < m.cols(); ++j) {
      double most = 0;
      for (int k = 0; k < m.rows(); ++k) most = std::max(most, size(k, j));
      const double tail = radius::divide(most, contraction);
      for (int i = 0; i < m.rows(); ++i) {
        const double extra = radius::multiply(row_sums[static_cast<std::size_t>(i)], tail);
        const double wider = by_size ? radius::add(extra, size(i, j)) : extra;
        m(i, j) = ball<F>(m(i, j).midpoint(), radius::add(m(i, j).radius(), wider));
      }
    }
  }
};

// diag(rows)·A·diag(cols) with powers of two that bring every row and column of A near 1.
template <typename F>
struct equilibration {
  std::vector<ball<F>> rows;
  std::vector<ball<F>> cols;

  explicit equilibration(const matrix<ball<F>>& a) {
    matrix<double> size = upper_bounds(a);
    for (int i = 0; i < a.rows(); ++i) {
      double most = 0;
      for (int j = 0; j < a.cols(); ++j) most = std::max(most, size(i, j));
      const double power = power_near_inverse(most);
      for (int j = 0; j < a.cols(); ++j) size(i, j) *= power;
      rows.emplace_back(F(power), 0);
    }
    for (int j = 0; j < a.cols(); ++j) {
      double most = 0;
      for (int i = 0; i < a.rows(); ++i) most = std::max(most, size(i, j));
      cols.emplace_back(F(power_near_inverse(most)), 0);
    }
  }
  static double power_near_inverse(double size) {
    return size > 0 ? std::ldexp(1.0, std::clamp(-std::ilogb(size), -1000, 1000)) : 1.0;
  }
  static void scale_rows(matrix<ball<F>>& a, const std::vector<ball<F>>& by) {
    for (int k = 0; k < a.size(); ++k) a[k] *= by[static_cast<std::size_t>(k / a.cols())];
  }
  static void scale_cols(matrix<ball<F>>& a, const std::vector<ball<F>>& by) {
    for (int k = 0; k < a.size(); ++k) a[k] *= by[static_cast<std::size_t>(k % a.cols())];
  }
};

template <typename F>
std::optional<matrix<ball<F>>> try_inverse(const matrix<ball<F>>& a) try {
  verified_inverse<F> inverse_of_a;
  if (!inverse_of_a.verify(a)) return std::nullopt;
  matrix<ball<F>>& result = inverse_of_a.approximate;
  inverse_of_a.widen(result, upper_product(inverse_of_a.defect, upper_bounds(result)), true);
  return std::move(result);
} catch (const undecidable_value&) {  // out of range: scaling may help
  return std::nullopt;
}

template <typename F>
std::optional<matrix<ball<F>>> try_solve(const matrix<ball<F>>& a, const matrix<ball<F>>& b) try {
  verified_inverse<F> inverse_of_a;
  if (!inverse_of_a.verify(a)) return std::nullopt;
  const matrix<ball<F>>& r = inverse_of_a.approximate;
  matrix<ball<F>> x = exact_balls(midpoints_of(ball_product(r, b)));
  matrix<ball<F>> residual = ball_product(a, x);
  for (int k = 0; k < b.size(); ++k) residual[k] = b[k] - residual[k];
  const matrix<ball<F>> correction = ball_product(r, residual);
  for (int k = 0; k < x.size(); ++k) x[k] += correction[k];
  inverse_of_a.widen(x, upper_bounds(correction), false);
  return x;
} catch (const undecidable_value&) {
  return std::nullopt;
}

[[noreturn]] void cannot_verify() {
  throw undecidable_value("the enclosures cannot tell whether the matrix is invertible");
}

}  // namespace

template <typename F>
matrix<ball<F>> ball_inverse(const matrix<ball<F>>& a) {
  if (a.size() == 0) return a;
  if (a.size() == 1) {
    if (a[0].is_exact_zero()) cannot_verify();
    return matrix<ball<F>>(inverse(a[0]));
  }
  if (auto direct = try_inverse(a)) return std::move(*direct);
  const equilibration<F> scaling(a);
  matrix<ball<F>> scaled = a;
  scaling.scale_rows(scaled, scaling.rows);
  scaling.scale_cols(scaled, scaling.cols);
  auto result = try_inverse(scaled);
  if (!result) cannot_verify();
  scaling.scale_rows(*result, scaling.cols);
  scaling.scale_cols(*result, scaling.rows);
  return std::move(*result);
}

template <typename F>
matrix<ball<F>> ball_solve(const matrix<ball<F>>& a, const matrix<ball<F>>& b) {
  if (b.size() == 0) return b;
  if (auto direct = try_solve(a, b)) return std::move(*direct);
  const equilibration<F> scaling(a);
  matrix<ball<F>> scaled = a;
  matrix<ball<F>> right = b;
  scaling.scale_rows(scaled, scaling.rows);
  scaling.scale_cols(scaled, scaling.cols);
  scaling.scale_rows(right, scaling.rows);
  auto result = try_solve(scaled, right);
  if (!result) cannot_verify();
  scaling.scale_rows(*result, scaling.cols);
  return std::move(*result);
}

// One line per scalar.
#define PROOFREAD_INVERSES(F)                                    \
  template matrix<ball<F>> ball_inverse(const matrix<ball<F>>&); \
  template matrix<ball<F>> ball_solve(const matrix<ball<F>>&, const matrix<ball<F>>&);
PROOFREAD_INVERSES(double)
PROOFREAD_INVERSES(real)
#undef PROOFREAD_INVERSES

}  // namespace proofread::properties
