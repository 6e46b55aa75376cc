// SPDX-License-Identifier: MIT
#include "solvers/methods/libraries/r_lm.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims r_lm_claims{.name = "r_lm",
                         .equation = "X P = Q R, R11 v = (Q'y)_1, w = P [v; 0]",
                         .minimises = objective::least_squares,
                         .fits = shapes::any,
                         .needs = rank_need::any,
                         .minimal_norm = false,
                         .bound = stability::limited_pivoting,
                         .columnwise = true,
                         .scalars = scalar_set::double_only,
                         .cost = "2 n d^2 - 2 d^3/3",
                         .source = "LINPACK Users' Guide 1979, ch. 9; Higham, Theorem 20.3",
                         .known_as = "R lm"};

namespace {

// The columns of X as dqrdc2 leaves them: R above the diagonal, the vectors v of the reflections
// from the diagonal down, R's diagonal apart.
struct limited_qr {
  matrix<double> packed;
  vector<double> diagonal;
  vector<double> left;   // of each column, its length below the rows done
  vector<double> whole;  // the length that it began with
  std::vector<index> order;
  index rank = 0;
};

void move_to_end(limited_qr& qr, index l) {
  const index last = qr.packed.cols() - 1;
  const vector<double> column = qr.packed.col(l);
  for (index j = l; j < last; ++j) qr.packed.col(j) = qr.packed.col(j + 1).eval();
  qr.packed.col(last) = column;
  std::rotate(qr.left.begin() + l, qr.left.begin() + l + 1, qr.left.end());
  std::rotate(qr.whole.begin() + l, qr.whole.begin() + l + 1, qr.whole.end());
  std::rotate(qr.order.begin() + l, qr.order.begin() + l + 1, qr.order.end());
}

// Sums one after the other, as the reference BLAS takes them.
template <class Left, class Right>
double dot(const Left& a, const Right& b) {
  double sum = 0;
  for (index i = 0; i < a.size(); ++i) sum += a(i) * b(i);
  return sum;
}
template <class Entries>
double length(const Entries& a) {
  return std::sqrt(dot(a, a));
}

// y ← y − v·(v'y)/v₀, v column l of `packed` from the diagonal down.
template <class Column>
void reflect_by(const limited_qr& qr, index l, Column&& y) {
  const index m = qr.packed.rows() - l;
  const auto v = qr.packed.col(l).tail(m);
  y.tail(m) -= v * (dot(v, y.tail(m)) / v(0));
}

// What is left of column j once row l is done.
void downdate(limited_qr& qr, index l, index j) {
  constexpr double too_little = 1 / 1e6;  // of the square, as dqrdc2 has it
  if (qr.left(j) == 0) return;
  const double gone = qr.packed(l, j) / qr.left(j);
  const double share = std::max(0.0, 1 - gone * gone);
  if (share < too_little) {
    qr.left(j) = length(qr.packed.col(j).tail(qr.packed.rows() - l - 1));
  } else {
    qr.left(j) *= std::sqrt(share);
  }
}

void eliminate_column(limited_qr& qr, index l) {
  const index n = qr.packed.rows();
  qr.diagonal(l) = qr.packed(l, l);
  if (l == n - 1) return;
  auto v = qr.packed.col(l).tail(n - l);
  double size = length(v);
  if (size == 0) return;
  if (v(0) < 0) size = -size;
  v *= 1 / size;
  v(0) += 1;
  for (index j = l + 1; j < qr.packed.cols(); ++j) {
    reflect_by(qr, l, qr.packed.col(j));
    downdate(qr, l, j);
  }
  qr.diagonal(l) = -size;
}

limited_qr limited_qr_of(const matrix<double>& X) {
  const index d = X.cols();
  limited_qr qr{X, vector<double>::Zero(std::min(X.rows(), d)), vector<double>(d), {}, {}, 0};
  for (index j = 0; j < d; ++j) qr.left(j) = length(X.col(j));
  qr.whole = qr.left.unaryExpr([](double size) { return size == 0 ? 1 : size; });
  qr.order.resize(static_cast<std::size_t>(d));
  std::iota(qr.order.begin(), qr.order.end(), index{0});
  index kept = d;
  for (index l = 0; l < qr.diagonal.size(); ++l) {
    for (; l < kept && qr.left(l) < qr.whole(l) * limited_tolerance; --kept) move_to_end(qr, l);
    eliminate_column(qr, l);
  }
  qr.rank = std::min(kept, X.rows());
  return qr;
}

outcome<double> solve_by_limited_qr(const problem<double>& p) {
  const limited_qr qr = limited_qr_of(p.X);
  vector<double> c = p.y;
  for (index l = 0; l < std::min(qr.rank, p.X.rows() - 1); ++l) reflect_by(qr, l, c);
  solution<double> out{.w = vector<double>::Zero(p.X.cols()), .residual = {}, .rank = qr.rank};
  for (index j = qr.rank - 1; j >= 0; --j) {
    c(j) /= qr.diagonal(j);
    c.head(j) -= c(j) * qr.packed.col(j).head(j);
    out.w(qr.order[static_cast<std::size_t>(j)]) = c(j);
  }
  return out;
}

}  // namespace

template <class S>
outcome<S> r_lm(const problem<S>& p) {
  return guarded_only<double>(p, r_lm_claims, solve_by_limited_qr);
}

#define INSTANTIATE(S) template outcome<S> r_lm(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
