// SPDX-License-Identifier: MIT
#include "solvers/methods/libraries/scipy_drivers.hpp"

#if PROOFREAD_HAS_LAPACK

#include <array>
#include <numeric>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/libraries/lapack_drivers.hpp"

namespace proofread::solvers {

const claims scipy_lstsq_claims{.name = "scipy_lstsq",
                                .equation = "dgelsd: X = U S V', rcond = eps",
                                .minimises = objective::least_squares,
                                .fits = shapes::any,
                                .needs = rank_need::any,
                                .minimal_norm = true,
                                .bound = stability::lapack_full_rank,
                                .columnwise = false,
                                .scalars = scalar_set::double_only,
                                .cost = "about 2 n d^2 + 10 d^3",
                                .source = "LAPACK Users' Guide, sections 2.3.2 and 4.5",
                                .known_as = "scipy.linalg.lstsq"};

const claims sklearn_linear_claims{.name = "sklearn_linear",
                                   .equation = "X - 1 m' = U S V', w0 = mean(y) - m'v",
                                   .minimises = objective::least_squares,
                                   .fits = shapes::tall,
                                   .needs = rank_need::any,
                                   .minimal_norm = false,
                                   .bound = stability::lapack_full_rank,
                                   .columnwise = false,
                                   .scalars = scalar_set::double_only,
                                   .cost = "about 2 n d^2 + 10 d^3",
                                   .source = "LAPACK Users' Guide, sections 2.3.2 and 4.5",
                                   .known_as = "sklearn LinearRegression"};

namespace {

outcome<double> by_gelsd(const problem<double>& p) {
  return divided_lstsq(p, std::numeric_limits<double>::epsilon());
}

// As NumPy adds entries that stand one after another: eight sums side by side, in halves beyond
// 128. Source: NumPy 1.24, loops_utils.h.src, pairwise_sum.
double pairwise_sum(const double* a, index n) {
  constexpr index side_by_side = 8, most = 128;
  if (n < side_by_side) return std::accumulate(a, a + n, 0.0);
  if (n > most) {
    const index half = n / 2 - n / 2 % side_by_side;
    return pairwise_sum(a, half) + pairwise_sum(a + half, n - half);
  }
  std::array<double, side_by_side> r{};
  const index whole = n - n % side_by_side;
  for (index i = 0; i < whole; ++i) r[static_cast<std::size_t>(i % side_by_side)] += a[i];
  const double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  return std::accumulate(a + whole, a + n, sum);
}

double mean(const vector<double>& v) {
  return pairwise_sum(v.data(), v.size()) / static_cast<double>(v.size());
}

// Of several columns NumPy adds one row to the next.
vector<double> means_of(const matrix<double>& X) {
  if (X.cols() == 1) return vector<double>::Constant(1, mean(X.col(0)));
  vector<double> sums = vector<double>::Zero(X.cols());
  for (index i = 0; i < X.rows(); ++i) sums += X.row(i).transpose();
  return sums / static_cast<double>(X.rows());
}

bool begins_with_a_constant(const matrix<double>& X) {
  return X(0, 0) != 0 && (X.col(0).array() == X(0, 0)).all();
}

outcome<double> by_centring(const problem<double>& p) {
  if (!begins_with_a_constant(p.X)) return by_gelsd(p);
  const index slopes = p.X.cols() - 1;
  const double mean_y = mean(p.y);
  solution<double> out{.w = vector<double>(slopes + 1), .residual = {}, .rank = 1};
  out.w(0) = mean_y / p.X(0, 0);
  if (slopes == 0) return out;
  const vector<double> means = means_of(p.X.rightCols(slopes));
  const problem<double> centred{p.X.rightCols(slopes).rowwise() - means.transpose(),
                                p.y.array() - mean_y};
  const outcome<double> found = by_gelsd(centred);
  const auto* done = std::get_if<solution<double>>(&found);
  if (done == nullptr) return found;
  out.w.tail(slopes) = done->w;
  out.w(0) = (mean_y - means.dot(done->w)) / p.X(0, 0);
  out.rank += done->rank;
  return out;
}

}  // namespace

template <class S>
outcome<S> scipy_lstsq(const problem<S>& p) {
  return guarded_only<double>(p, scipy_lstsq_claims, by_gelsd);
}

template <class S>
outcome<S> sklearn_linear(const problem<S>& p) {
  return guarded_only<double>(p, sklearn_linear_claims, by_centring);
}

#define INSTANTIATE(S)                                \
  template outcome<S> scipy_lstsq(const problem<S>&); \
  template outcome<S> sklearn_linear(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers

#endif
