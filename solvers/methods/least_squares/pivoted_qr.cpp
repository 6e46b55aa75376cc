// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/pivoted_qr.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims pivoted_qr_claims{
    .name = "pivoted_qr",
    .equation = "X P = Q R, R11 v = (Q'y)_1, w = P [v; 0]",
    .minimises = objective::least_squares,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = false,
    .bound = stability::householder,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "2 n d^2 - 2 d^3/3",
    .source = "Businger and Golub 1965; Lawson and Hanson 1974, Theorem 16.36"};

namespace {

// Pivots that count.
template <class S>
index numerical_rank(const matrix<S>& packed) {
  using std::abs;
  const index n = packed.rows();
  const index d = packed.cols();
  const index k = std::min(n, d);
  const S error = householder_error<S>(std::max(n, d), k, unit_roundoff<S>());
  S largest(0);
  for (index j = 0; j < k; ++j) largest = std::max<S>(largest, abs(packed(j, j)));
  index rank = 0;
  for (index j = 0; j < k; ++j) rank += abs(packed(j, j)) > error * largest ? 1 : 0;
  return rank;
}

}  // namespace

template <class S>
trapezoid<S> trapezoid_of(const problem<S>& p) {
  const index d = p.X.cols();
  const reflections<S> qr = pivoted_householder<S>(p.X);
  const index rank = numerical_rank(qr.packed);
  vector<S> right = p.y;
  reflect_adjoint(qr, rank, right);
  trapezoid<S> out{matrix<S>::Zero(rank, d), right.head(rank), qr.order};
  for (index k = 0; k < d; ++k) {
    const index height = std::min(rank, k + 1);
    out.R.col(k).head(height) = qr.packed.col(k).head(height);
  }
  return out;
}

template <class S>
vector<S> unpermuted(const trapezoid<S>& t, const vector<S>& v) {
  vector<S> w(v.size());
  for (index k = 0; k < v.size(); ++k) w(t.order[static_cast<size_t>(k)]) = v(k);
  return w;
}

namespace {

template <class S>
outcome<S> solve_by_pivoted_qr(const problem<S>& p) {
  const trapezoid<S> t = trapezoid_of(p);
  const index rank = t.R.rows();
  vector<S> basic = vector<S>::Zero(p.X.cols());
  basic.head(rank) = solve_upper<S>(t.R, t.c);
  return solution<S>{.w = unpermuted(t, basic), .residual = {}, .rank = rank};
}

}  // namespace

template <class S>
outcome<S> pivoted_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, pivoted_qr_claims, nullptr);
  } else {
    return guarded<S>(p, pivoted_qr_claims, solve_by_pivoted_qr<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> pivoted_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_FACTORS(S)                           \
  template trapezoid<S> trapezoid_of(const problem<S>&); \
  template vector<S> unpermuted(const trapezoid<S>&, const vector<S>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_FACTORS)
#undef INSTANTIATE_FACTORS

}  // namespace proofread::solvers
