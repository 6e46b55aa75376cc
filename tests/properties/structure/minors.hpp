// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {

/// Words checked by minors (Leibniz determinants), independently of every elimination in the
/// product.

template <typename S>
S minor_of(const matrix<S>& a, const std::vector<int>& rows, const std::vector<int>& cols) {
  std::vector<int> order(cols.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  S total(0L);
  do {
    long sign = 1;
    S term(1L);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) sign = order[j] > order[i] ? -sign : sign;
      term = term * a(rows[i], cols[static_cast<std::size_t>(order[i])]);
    }
    total += S(sign) * term;
  } while (std::next_permutation(order.begin(), order.end()));
  return total;
}

inline std::vector<std::vector<int>> subsets(int count, int size) {
  std::vector<std::vector<int>> found;
  for (int mask = 0; mask < (1 << count); ++mask) {
    std::vector<int> members;
    for (int i = 0; i < count; ++i) {
      if ((mask >> i) & 1) members.push_back(i);
    }
    if (static_cast<int>(members.size()) == size) found.push_back(std::move(members));
  }
  return found;
}

/// The largest size of a minor that is not 0.
template <typename S>
int rank_by_minors(const matrix<S>& a) {
  for (int size = std::min(a.rows(), a.cols()); size > 0; --size) {
    for (const auto& rows : subsets(a.rows(), size)) {
      for (const auto& cols : subsets(a.cols(), size)) {
        if (is_zero(minor_of(a, rows, cols)) == tribool::no) return size;
      }
    }
  }
  return 0;
}

template <typename S>
S determinant_by_minors(const matrix<S>& a) {
  const auto all = subsets(a.rows(), a.rows()).front();
  return minor_of(a, all, all);
}

template <typename S>
bool mirrored(const matrix<S>& a, long sign) {
  if (a.rows() != a.cols()) return false;
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) {
      if (is_zero(a(i, j) - S(sign) * a(j, i)) != tribool::yes) return false;
    }
  }
  return true;
}

template <typename S>
bool columns_orthonormal(const matrix<S>& a) {
  for (int i = 0; i < a.cols(); ++i) {
    for (int j = 0; j < a.cols(); ++j) {
      S total(i == j ? -1L : 0L);
      for (int k = 0; k < a.rows(); ++k) total += a(k, i) * a(k, j);
      if (is_zero(total) != tribool::yes) return false;
    }
  }
  return true;
}

/// Words that are equations or rank conditions; in `field` the cone of posdef and psd is symmetry
/// alone.
template <typename S>
bool holds_algebraically(const std::string& word, const matrix<S>& a, int r) {
  S squares(0L);
  bool off_diagonal = false, any = false;
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) {
      const bool entry = is_zero(a(i, j)) == tribool::no;
      squares += a(i, j) * a(i, j);
      any = any || entry;
      off_diagonal = off_diagonal || (entry && i != j);
    }
  }
  if (word == "symmetric" || word == "posdef" || word == "psd") return mirrored(a, 1);
  if (word == "skew") return mirrored(a, -1);
  if (word == "diagonal") return !off_diagonal;
  if (word == "orthogonal") return a.rows() == a.cols() && columns_orthonormal(a);
  if (word == "invertible") return a.rows() == a.cols() && rank_by_minors(a) == a.rows();
  if (word == "full column rank") return rank_by_minors(a) == a.cols();
  if (word == "full row rank") return rank_by_minors(a) == a.rows();
  if (word == "rank") return rank_by_minors(a) == r;
  if (word == "unit") return is_zero(squares - S(1L)) == tribool::yes;
  return word == "nonzero" && any;
}

/// Sylvester: all leading minors positive; all principal minors nonnegative for psd.
inline bool holds_in_order(const std::string& word, const matrix<rational>& a) {
  if (word != "posdef" && word != "psd") return true;
  for (int size = 1; size <= a.rows(); ++size) {
    for (const auto& places : subsets(a.rows(), size)) {
      const bool leading = places.back() == size - 1;
      const ternary_sign minor = sign(minor_of(a, places, places));
      if (minor == ternary_sign::negative) return false;
      if (word == "posdef" && leading && minor != ternary_sign::positive) return false;
    }
  }
  return true;
}

}  // namespace proofread::properties
