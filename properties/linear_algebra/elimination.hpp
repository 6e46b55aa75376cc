// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <numeric>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "properties/linear_algebra/inverse.hpp"
#include "properties/linear_algebra/rough_size.hpp"

namespace proofread::properties {

/// Rows I and columns J, both ascending in the order of elimination, with A(I, J) square,
/// invertible and of the rank of A: then A = A(:, J) A(I, J)⁻¹ A(I, :).
struct rank_profile {
  std::vector<int> rows;
  std::vector<int> cols;
  int rank() const { return static_cast<int>(rows.size()); }
};

template <typename T>
bool contains_series(const T&) {
  return false;
}
template <typename S>
bool contains_series(const extended<S>& x) {
  if (x.is_plain()) return false;
  if (!x.node().tag.nilpotent) return true;
  return contains_series(x.node().terms[0]) || contains_series(x.node().terms[1]);
}

namespace elimination {

/// The unit of largest size in this column among the rows from `first` on; -1 if all are exactly
/// zero. Where none is a unit but some are not zero, the rank changes with the infinitesimals:
/// undefined_value.
template <typename T>
int pivot_row(matrix<T>& a, int first, int col) {
  int best = -1;
  double size = 0;
  bool all_zero = true;
  std::optional<undecidable_value> unclear;
  for (int i = first; i < a.rows(); ++i) {
    try {
      if (!decide_invertible(a(i, col), nullptr)) {
        all_zero = all_zero && decide_zero(a(i, col), nullptr);
        continue;
      }
      if constexpr (std::is_same_v<T, fraction>) return i;  // to ask of another makes cases
    } catch (const undecidable_value& reason) {
      unclear = reason;
      continue;
    }
    const double own_size = rough_size(a(i, col));
    if (best >= 0 && own_size <= size) continue;
    best = i;
    size = own_size;
  }
  if (best >= 0) return best;
  if (unclear) throw undecidable_value("an enclosure cannot tell the rank");
  if (!all_zero) throw undefined_value("the rank is not constant here");
  return -1;
}

/// Clears the column below row `at`: by division, or over series by cross-multiplication, which
/// keeps finite sums finite.
template <typename T>
void clear_below(matrix<T>& a, int at, int col, bool cross) {
  count_work(std::int64_t{a.rows() - at} * (a.cols() - col) * words_of<T>);
  const T pivot = a(at, col);
  const T scale = cross ? T(0) : T(inverse(pivot));
  for (int i = at + 1; i < a.rows(); ++i) {
    if (!is_extended<T> && is_zero(a(i, col)) == tribool::yes) continue;
    const T factor = cross ? a(i, col) : T(a(i, col) * scale);
    for (int j = col + 1; j < a.cols(); ++j) {
      const T taken = factor * a(at, j);
      a(i, j) = cross ? T(pivot * a(i, j) - taken) : T(a(i, j) - taken);
    }
    a(i, col) = T(0);
  }
}

template <typename T>
rank_profile found_profile(matrix<T> a) {
  bool cross = false;
  for (const T& entry : a) cross = cross || contains_series(entry);
  std::vector<int> order(static_cast<std::size_t>(a.rows()));
  std::iota(order.begin(), order.end(), 0);
  rank_profile profile;
  int at = 0;
  for (int col = 0; col < a.cols() && at < a.rows(); ++col) {
    const int pivot = pivot_row(a, at, col);
    if (pivot < 0) continue;
    std::swap(order[static_cast<std::size_t>(at)], order[static_cast<std::size_t>(pivot)]);
    for (int j = 0; j < a.cols() && pivot != at; ++j) std::swap(a(pivot, j), a(at, j));
    clear_below(a, at, col, cross);
    profile.rows.push_back(order[static_cast<std::size_t>(at)]);
    profile.cols.push_back(col);
    ++at;
  }
  return profile;
}

}  // namespace elimination

/// The profile found by elimination; a decision, so that balls take the one found exactly at their
/// point. Over jets the rank must be constant in the directions of the infinitesimals, else
/// undefined_value. Balls without a log: undecidable_value unless their own pivots settle it.
template <typename T>
rank_profile rank_profile_of(const matrix<T>& a, decision_log* log) {
  rank_profile profile;
  const bool look_up = replaying(log);
  if (!look_up) profile = elimination::found_profile(a);
  const auto agreed = [&](std::int64_t own) {
    return static_cast<int>(*settle(log, decision::pivot, own));
  };
  const auto rank = static_cast<std::size_t>(agreed(profile.rank()));
  profile.rows.resize(rank);
  profile.cols.resize(rank);
  for (int& row : profile.rows) row = agreed(row);
  for (int& col : profile.cols) col = agreed(col);
  return profile;
}

template <typename T>
int rank(const matrix<T>& a, decision_log* log) {
  if constexpr (std::is_same_v<T, fraction>) return rank_unknown(a);
  return rank_profile_of(a, log).rank();
}

template <typename T>
std::vector<int> all_rows(const matrix<T>& a) {
  std::vector<int> all(static_cast<std::size_t>(a.rows()));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// A = F G with F = A(:, J) of full column rank and G of full row rank, G(:, J) = I: the nonzero
/// rows of the reduced row echelon form of A.
template <typename T>
struct rank_factorisation {
  rank_profile profile;
  matrix<T> F;
  matrix<T> G;
};

template <typename T>
rank_factorisation<T> factors_of(const matrix<T>& a, rank_profile profile, decision_log* log) {
  rank_factorisation<T> result;
  result.profile = std::move(profile);
  const std::vector<int>& rows = result.profile.rows;
  const std::vector<int>& cols = result.profile.cols;
  result.F = selected(a, all_rows(a), cols);
  const matrix<T> core = selected(a, rows, cols);
  result.G = solve(core, selected(a, rows, all_rows(transposed(a))), log);
  for (int j = 0; j < result.profile.rank(); ++j) {
    for (int i = 0; i < result.profile.rank(); ++i) {
      result.G(i, cols[static_cast<std::size_t>(j)]) = T(i == j ? 1L : 0L);
    }
  }
  return result;
}

template <typename T>
rank_factorisation<T> rank_factors(const matrix<T>& a, decision_log* log) {
  return factors_of(a, rank_profile_of(a, log), log);
}

/// A basis of {x : A x = 0}, as columns.
template <typename T>
matrix<T> null_space(const matrix<T>& a, decision_log* log) {
  const rank_factorisation<T> factors = rank_factors(a, log);
  const std::vector<int>& cols = factors.profile.cols;
  matrix<T> basis(a.cols(), a.cols() - factors.profile.rank(), T(0));
  int next = 0;
  for (int col = 0; col < a.cols(); ++col) {
    if (std::find(cols.begin(), cols.end(), col) != cols.end()) continue;
    basis(col, next) = T(1);
    for (int i = 0; i < factors.profile.rank(); ++i) {
      basis(cols[static_cast<std::size_t>(i)], next) = -factors.G(i, col);
    }
    ++next;
  }
  return basis;
}

/// B - A X for the X that solves the rows of the profile: zero exactly if every column of B is in
/// range(A).
template <typename T>
matrix<T> range_residual(const matrix<T>& a, const matrix<T>& b, decision_log* log) {
  const rank_profile profile = rank_profile_of(a, log);
  const std::vector<int> columns = all_rows(transposed(b));
  const matrix<T> x =
      solve(selected(a, profile.rows, profile.cols), selected(b, profile.rows, columns), log);
  const matrix<T> reached = times(selected(a, all_rows(a), profile.cols), x);
  matrix<T> residual = b;
  for (int k = 0; k < b.size(); ++k) residual[k] -= reached[k];
  for (const int row : profile.rows) {
    for (int j = 0; j < b.cols(); ++j) residual(row, j) = T(0);
  }
  return residual;
}

template <typename T>
tribool in_range(const matrix<T>& a, const matrix<T>& b, decision_log* log) {
  tribool result = tribool::yes;
  for (const T& entry : range_residual(a, b, log)) result = std::min(result, is_zero(entry));
  return result;
}

}  // namespace proofread::properties
