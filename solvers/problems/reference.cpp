// SPDX-License-Identifier: MIT
#include "solvers/problems/reference.hpp"

#include <algorithm>

#include "solvers/problems/elimination.hpp"
#include "solvers/problems/moments.hpp"

namespace proofread::solvers {

namespace {

using rationals = matrix<rational>;

rational squared(const vector<rational>& v) { return v.dot(v); }
rational squared_norm(const rationals& A) { return (A.array() * A.array()).sum(); }

void add_lambda(rationals& G, const rational& lambda) {
  for (index i = 0; i < G.rows(); ++i) G(i, i) += lambda;
}

// n ≥ d and X'X + lambda·I invertible.
bool solve_by_gram(reference& r) {
  const auto& [X, y, lambda] = r.given;
  rationals G = gram(X);
  add_lambda(G, lambda);
  const rationals inverted = inverse(G);
  if (inverted.size() == 0) return false;
  r.w = inverted * (X.transpose() * y);
  r.inverse_diagonal = inverted.diagonal();
  r.pinv_A_squared = inverted.trace();
  r.residual = y - X * r.w;
  if (lambda != 0) {
    r.alpha = r.residual / lambda;
    r.pinv_B_squared = inverted.trace() + rational(X.rows() - X.cols()) / lambda;
  } else if (X.rows() == X.cols()) {
    r.alpha = inverse(X.transpose()) * r.w;
    r.pinv_B_squared = r.pinv_A_squared;
  }
  return true;
}

// n < d and X·X' + lambda·I invertible.
bool solve_by_kernel(reference& r) {
  const auto& [X, y, lambda] = r.given;
  rationals K = gram(X.transpose());
  add_lambda(K, lambda);
  const rationals inverted = inverse(K);
  if (inverted.size() == 0) return false;
  r.alpha = inverted * y;
  r.w = X.transpose() * r.alpha;
  r.residual = y - X * r.w;
  r.pinv_B_squared = r.pinv_A_squared = inverted.trace();
  if (lambda != 0) {
    r.pinv_A_squared += rational(X.cols() - X.rows()) / lambda;
  } else {
    r.null_projector = -X.transpose() * inverted * X;
    add_lambda(r.null_projector, 1);
  }
  return true;
}

// X = C·R, C the pivot columns, R the echelon rows: X⁺ = R'(R·R')⁻¹(C'C)⁻¹C'.
void solve_by_rank_factors(reference& r) {
  const auto& [X, y, lambda] = r.given;
  const echelon form = reduced(X, X.cols());
  r.rank = static_cast<index>(form.pivots.size());
  rationals C(X.rows(), r.rank);
  for (index k = 0; k < r.rank; ++k) C.col(k) = X.col(form.pivots[static_cast<size_t>(k)]);
  const rationals& R = form.rows;
  const rationals CC = inverse(gram(C));
  const rationals RR = inverse(gram(R.transpose()));
  r.w = R.transpose() * (RR * (CC * (C.transpose() * y)));
  r.residual = y - X * r.w;
  r.pinv_A_squared = (RR * CC).trace();
  r.null_projector = -R.transpose() * RR * R;
  add_lambda(r.null_projector, 1);
}

void solve_rank_zero(reference& r) {
  r.w = vector<rational>::Zero(r.given.X.cols());
  r.residual = r.given.y;
  r.null_projector = rationals::Identity(r.given.X.cols(), r.given.X.cols());
}

}  // namespace

reference solve_exactly(const problem<rational>& p) {
  reference r;
  r.given = p;
  const index n = p.X.rows();
  const index d = p.X.cols();
  r.rank = p.lambda != 0 ? d : std::min(n, d);
  if (n >= d ? solve_by_gram(r) : solve_by_kernel(r)) return r;
  if (squared_norm(p.X) == 0) {
    r.rank = 0;
    solve_rank_zero(r);
  } else {
    solve_by_rank_factors(r);
  }
  return r;
}

real root(const rational& x) {
  const working_precision scope(comparison_bits);
  return sqrt(real(x));
}

real norm(const vector<rational>& v) { return root(v.dot(v)); }

vector<rational> column_scales(const reference& r, bool columnwise) {
  const matrix<rational>& X = r.given.X;
  vector<rational> D = vector<rational>::Constant(X.cols(), 1);
  if (!columnwise || r.inverse_diagonal.size() == 0) return D;
  for (index j = 0; j < X.cols(); ++j) {
    int e = 0;
    const rational column = squared(X.col(j)) + r.given.lambda;
    if (column == 0) continue;
    static_cast<void>(frexp(root(column), &e));
    D(j) = power(2, e);
  }
  return D;
}

geometry norms(const reference& r, bool columnwise) {
  const auto& [X, y, lambda] = r.given;
  const working_precision scope(comparison_bits);
  const vector<rational> D = column_scales(r, columnwise);
  geometry g;
  g.n = X.rows();
  g.d = X.cols();
  g.rank = r.rank;
  g.lambda = real(lambda);
  g.norm_X = root(squared_norm(X));
  g.norm_y = root(squared(y));
  g.norm_w = root(squared(r.w));
  rational A = 0;
  rational least = 0;
  rational pinv = r.inverse_diagonal.size() == 0 ? r.pinv_A_squared : rational(0);
  rational Dw = 0;
  rational most = 0;
  for (index j = 0; j < g.d; ++j) {
    const rational column = (squared(X.col(j)) + lambda) / (D(j) * D(j));
    A += column;
    least = j == 0 ? column : std::min<rational>(least, column);
    if (r.inverse_diagonal.size() != 0) pinv += D(j) * D(j) * r.inverse_diagonal(j);
    Dw += D(j) * D(j) * r.w(j) * r.w(j);
    for (index i = 0; i < g.n; ++i) most = std::max<rational>(most, abs(X(i, j)));
  }
  g.norm_A = root(A);
  g.least_column = root(least);
  g.pinv_A = root(pinv);
  g.norm_Dw = root(Dw);
  g.norm_residual = root(squared(r.residual) + lambda * squared(r.w));
  g.norm_B = root(squared_norm(X) + lambda * rational(g.n));
  g.pinv_B = r.alpha.size() == 0 ? std::numeric_limits<real>::infinity() : root(r.pinv_B_squared);
  g.norm_alpha = r.alpha.size() == 0 ? real(0) : root(squared(r.alpha));
  g.norm_z = r.alpha.size() == 0 ? real(0) : root(squared(r.w) + lambda * squared(r.alpha));
  int e = 0;
  static_cast<void>(frexp(real(most), &e));
  g.largest = most == 0 ? real(1) : ldexp(real(1), e);
  return g;
}

}  // namespace proofread::solvers
