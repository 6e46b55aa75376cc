// SPDX-License-Identifier: MIT
#include "solvers/families/spectrum.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace proofread::solvers {

namespace {

// Rotates rows i and k of A: 5 times an orthogonal map.
void rotate(matrix<rational>& A, int i, int k, bool steep) {
  const rational c = steep ? 3 : 4;
  const rational s = steep ? 4 : 3;
  for (int j = 0; j < A.cols(); ++j) {
    const rational top = A(i, j);
    A(i, j) = c * top + s * A(k, j);
    A(k, j) = c * A(k, j) - s * top;
  }
}

void scale(matrix<rational>& A, int i, const rational& by) {
  for (int j = 0; j < A.cols(); ++j) A(i, j) *= by;
}

// Multiplies the rows of A by 5^layers times an orthogonal matrix; returns layers.
int mix_rows(matrix<rational>& A, properties::random_bits& random) {
  const int n = static_cast<int>(A.rows());
  for (int i = n - 1; i >= 0; --i) {
    const int k = static_cast<int>(random.below(static_cast<std::uint64_t>(i) + 1));
    for (int j = 0; j < A.cols(); ++j) std::swap(A(i, j), A(k, j));
    if (random() % 2 == 0) scale(A, i, -1);
  }
  int layers = 0;
  for (int stride = 1; stride < n; stride *= 2, ++layers) {
    for (int i = 0; i < n; ++i) {
      if (i / stride % 2 != 0) continue;
      if (i + stride < n) rotate(A, i, i + stride, random() % 2 == 0);
      if (i + stride >= n) scale(A, i, 5);
    }
  }
  return layers;
}

}  // namespace

matrix<rational> with_singular_values(matrix_draw& from, const std::vector<rational>& sigma) {
  matrix<rational> X(from.sizes.rows, from.sizes.cols);
  for (std::size_t k = 0; k < sigma.size(); ++k) {
    X(static_cast<int>(k), static_cast<int>(k)) = sigma[k];
  }
  int layers = mix_rows(X, from.random);
  X.transposeInPlace();
  layers += mix_rows(X, from.random);
  X.transposeInPlace();
  const double size =
      std::log2(to_double(*std::max_element(sigma.begin(), sigma.end()))) + layers * std::log2(5.0);
  const rational by = power(2, -std::lround(size));
  X *= by;
  return X;
}

std::vector<rational> singular_values(const matrix_sizes& sizes, const rational& kappa,
                                      const std::function<double(int k, int m)>& place) {
  const int count = std::min(sizes.rows, sizes.cols);
  const double top = std::log2(to_double(kappa));
  std::vector<rational> sigma{count > 1 ? kappa : 1};
  for (int k = 1; k + 1 < count; ++k) {
    const double exponent = top * (1 - place(k, count - 1));
    const double whole = std::floor(exponent);
    const std::int64_t mantissa = std::llround(std::exp2(exponent - whole + 24));
    const rational value = rational(mantissa) * power(2, std::llround(whole) - 24);
    sigma.push_back(std::clamp<rational>(value, 1, kappa));
  }
  if (count > 1) sigma.push_back(1);
  std::sort(sigma.rbegin(), sigma.rend());
  return sigma;
}

family_parameter kappa_parameter() {
  return {"kappa", power(10, 8), 1, power(10, 300), "condition number, exact"};
}

}  // namespace proofread::solvers
