// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/kkt.hpp"

#include <cmath>
#include <utility>

#include "solvers/kernels/complete_lu.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims kkt_claims{.name = "kkt",
                        .equation = "[I X; X' 0] [r; w] = [y; 0]",
                        .minimises = objective::least_squares,
                        .fits = shapes::any,
                        .needs = rank_need::full,
                        .minimal_norm = true,
                        .bound = stability::complete_lu,
                        .columnwise = false,
                        .scalars = scalar_set::all,
                        .cost = "2 (n + d)^3/3",
                        .source = "Bjorck 1996, sections 1.5 and 2.5; Higham 2002, section 9.4"};

namespace {

// The power of two above every |Xᵢⱼ|; 1 over Q.
template <class S>
S power_above(const matrix<S>& X) {
  if constexpr (is_exact<S>) {
    return S(1);
  } else {
    using std::frexp;
    using std::ldexp;
    int e = 0;
    static_cast<void>(frexp(S(X.cwiseAbs().maxCoeff()), &e));
    return ldexp(S(1), e);
  }
}

template <class S>
outcome<S> solve_by_kkt(const problem<S>& p) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  const bool tall = n >= d;
  const index top = tall ? n : d;
  const S scale = power_above(p.X);
  matrix<S> K = matrix<S>::Zero(n + d, n + d);
  K.topLeftCorner(top, top).setIdentity();
  K.topRightCorner(top, n + d - top) = (tall ? p.X : matrix<S>(p.X.transpose())) / scale;
  K.bottomLeftCorner(n + d - top, top) = K.topRightCorner(top, n + d - top).transpose();
  vector<S> right = vector<S>::Zero(n + d);
  right.segment(tall ? 0 : d, n) = p.y;
  const auto z = solve_by_complete_lu<S>(std::move(K), std::move(right),
                                         gamma<S>(3 * (n + d) * (n + d), unit_roundoff<S>()));
  if (!z) return refusal{reason::rank_deficient, "the optimality system is singular"};
  solution<S> found{.w = z->segment(tall ? n : 0, d) / scale, .residual = {}, .rank = n + d - top};
  if (tall) found.residual = z->head(n);
  return found;
}

}  // namespace

template <class S>
outcome<S> kkt(const problem<S>& p) {
  return guarded<S>(p, kkt_claims, solve_by_kkt<S>);
}

#define INSTANTIATE(S) template outcome<S> kkt(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
