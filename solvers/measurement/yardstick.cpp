// SPDX-License-Identifier: MIT
#include "solvers/measurement/yardstick.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "solvers/kernels/double.hpp"
#include "solvers/methods/definite_solve.hpp"
#include "solvers/problems/elimination.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/modular.hpp"
#include "solvers/problems/verified_inverse.hpp"

namespace proofread::solvers {

namespace {

matrix<rational> shifted(matrix<rational> G, const rational& lambda) {
  for (index j = 0; j < G.rows(); ++j) G(j, j) += lambda;
  return G;
}

rational trace(const matrix<rational>& A) { return A.diagonal().sum(); }

// G⁺ of a singular G = C·R, C pivot columns, R echelon rows: R'(R·R')⁻¹(C'C)⁻¹C'.
matrix<rational> pseudo_inverse(const matrix<rational>& G, index& rank) {
  const echelon form = reduced(G, G.cols());
  rank = static_cast<index>(form.pivots.size());
  if (rank == 0) return matrix<rational>::Zero(G.rows(), G.cols());
  matrix<rational> C(G.rows(), rank);
  for (index k = 0; k < rank; ++k) C.col(k) = G.col(form.pivots[static_cast<size_t>(k)]);
  const matrix<rational>& R = form.rows;
  return R.transpose() * (inverse(gram(R.transpose())) * (inverse(gram(C)) * C.transpose()));
}

geometry sizes_from(const yardstick& y, const matrix<rational>& inverted, index rank) {
  const moments& m = y.data;
  const rational& lambda = y.lambda;
  const vector<rational>& w = y.w;
  const working_precision scope(comparison_bits);
  geometry g;
  g.n = m.n;
  g.d = m.d;
  g.rank = rank;
  g.lambda = real(lambda);
  const rational ww = w.dot(w);
  const rational rr = squared_residual(y, w);
  g.norm_X = root(trace(m.gram));
  g.norm_y = root(m.squared_y);
  g.norm_w = g.norm_Dw = root(ww);
  g.norm_A = root(trace(m.gram) + lambda * rational(m.d));
  g.least_column = root(m.gram.diagonal().minCoeff() + lambda);
  g.pinv_A = root(trace(inverted));
  g.norm_residual = root(rr + lambda * ww);
  g.norm_B = root(trace(m.gram) + lambda * rational(m.n));
  g.pinv_B = std::numeric_limits<real>::infinity();
  if (lambda != 0) {
    g.pinv_B = root(trace(inverted) + rational(m.n - m.d) / lambda);
    g.norm_alpha = root(rr) / real(lambda);
    g.norm_z = root(ww + rr / lambda);
  } else if (m.n == m.d && rank == m.d) {
    g.pinv_B = g.pinv_A;
    g.norm_alpha = root(w.dot(inverted * w));
    g.norm_z = g.norm_w;
  }
  int e = 0;
  static_cast<void>(frexp(real(m.largest), &e));
  g.largest = m.largest == 0 ? real(1) : ldexp(real(1), e);
  return g;
}

// A symmetric rational matrix over 2^e as doubles; e returned.
int scaled_to_double(const matrix<rational>& A, matrix<double>& out) {
  const working_precision scope(comparison_bits);
  int e = 0;
  static_cast<void>(frexp(real(trace(A)), &e));
  out.resize(A.rows(), A.cols());
  for (index i = 0; i < A.rows(); ++i) {
    for (index j = 0; j < A.cols(); ++j) {
      out(i, j) = static_cast<double>(real(ldexp(real(A(i, j)), -e)));
    }
  }
  return e;
}

real largest_eigenvalue(const matrix<rational>& A) {
  const working_precision scope(comparison_bits);
  matrix<double> scaled;
  const int e = scaled_to_double(A, scaled);
  return ldexp(real(largest_eigenvalue_of(scaled)), e);
}

bool long_elimination(const matrix<rational>& S) {
  constexpr double tenth_of_a_second = 1e7;
  return elimination_products(S) > tenth_of_a_second;
}

matrix<rational> inverse_of(const matrix<rational>& S) {
  if (long_elimination(S)) {
    if (auto found = verified_inverse_of(S, vector<rational>::Zero(S.rows())))
      return found->inverse;
  }
  return inverse(S);
}

// w and the inverse; nothing where X'X + lambda·I is singular.
void solve_regular(yardstick& y) {
  const matrix<rational> S = shifted(y.data.gram, y.lambda);
  if (long_elimination(S)) {
    if (auto found = verified_inverse_of(S, y.data.right)) {
      y.w = std::move(found->w);
      y.inverse = std::move(found->inverse);
      return;
    }
  }
  y.inverse = inverse(S);
  if (y.inverse.size() != 0) y.w = y.inverse * y.data.right;
}

}  // namespace

bool may_be_singular(const moments& data, const rational& lambda) {
  return !regular_modulo_prime(cleared(shifted(data.gram, lambda)).entries);
}

yardstick yardstick_of(const moments& data, const rational& lambda) {
  yardstick y{data, lambda, {}, {}, true, cleared(data.gram), {}};
  index rank = data.d;
  if (data.n >= data.d || lambda != 0) solve_regular(y);
  matrix<rational> inverted = y.inverse;
  if (inverted.size() == 0) {
    inverted = pseudo_inverse(data.gram, rank);
    y.unique = rank == data.d;
    y.w = inverted * data.right;
  }
  y.sizes = sizes_from(y, inverted, rank);
  if (!y.unique && rank == data.n) {
    y.sizes.pinv_B = y.sizes.pinv_A;
    y.sizes.norm_alpha = root(y.w.dot(inverted * y.w));
    y.sizes.norm_z = y.sizes.norm_w;
  }
  return y;
}

yardstick yardstick_of(const problem<rational>& p) {
  const moments data = moments_of(integer_columns_of(p));
  if (p.X.rows() >= p.X.cols()) return yardstick_of(data, p.lambda);
  const reference exactly = solve_exactly(p);
  return {data,
          p.lambda,
          exactly.w,
          norms(exactly, false),
          exactly.null_projector.size() == 0,
          cleared(data.gram),
          {}};
}

real error_norm(const yardstick& y, const vector<rational>& w) { return norm(w - y.w); }

rational squared_residual(const yardstick& y, const vector<rational>& w) {
  return y.data.squared_y - rational(2) * y.data.right.dot(w) + w.dot(product(y.gram, w));
}

vector<rational> gradient(const yardstick& y, const vector<rational>& w) {
  return y.data.right - product(y.gram, w) - y.lambda * w;
}

double residual_cosine(const yardstick& y, const vector<rational>& w) {
  const working_precision scope(comparison_bits);
  const real r = root(squared_residual(y, w) + y.lambda * w.dot(w));
  if (r == 0 || y.sizes.norm_A == 0) return 0;
  const vector<rational> g = gradient(y, w);
  return static_cast<double>(real(root(g.dot(g)) / (y.sizes.norm_A * r)));
}

double condition_number_from_gram(const matrix<rational>& gram) {
  return condition_number_from_gram(gram, inverse_of(gram));
}

double condition_number_from_gram(const matrix<rational>& gram, const matrix<rational>& inverted) {
  const working_precision scope(comparison_bits);
  if (inverted.size() == 0) return std::numeric_limits<double>::infinity();
  return static_cast<double>(real(sqrt(largest_eigenvalue(gram) * largest_eigenvalue(inverted))));
}

double condition_number(const matrix<rational>& X) {
  return condition_number_from_gram(X.rows() < X.cols() ? gram(X.transpose()) : gram(X));
}

}  // namespace proofread::solvers
