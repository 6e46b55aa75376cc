// SPDX-License-Identifier: MIT
#include "solvers/measurement/regression.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/problems/reference.hpp"

namespace proofread::solvers {

namespace {

template <class S>
using wide = typename residual_scalar<S>::type;

// ‖y − X·w‖² without noticeable rounding.
template <class S>
wide<S> sum_of_squares(const problem<S>& p, const vector<S>& w) {
  const vector<wide<S>> r =
      p.y.template cast<wide<S>>() - p.X.template cast<wide<S>>() * w.template cast<wide<S>>();
  return r.squaredNorm();
}

// Column j as the target, the others as the columns.
template <class S>
problem<S> column_on_others(const problem<S>& p, index j) {
  const index d = p.X.cols();
  problem<S> out{matrix<S>(p.X.rows(), d - 1), p.X.col(j)};
  out.X.leftCols(j) = p.X.leftCols(j);
  out.X.rightCols(d - 1 - j) = p.X.rightCols(d - 1 - j);
  return out;
}

template <class S>
wide<S> total(const vector<S>& target, bool intercept) {
  vector<wide<S>> y = target.template cast<wide<S>>();
  if (intercept) y.array() -= wide<S>(y.sum()) / wide<S>(y.size());
  return y.squaredNorm();
}

template <class S>
wide<S> sum_of_squares_on_others(method<S> solve, const problem<S>& p, index j, refusal& no) {
  if (p.X.cols() == 1) return total<S>(p.X.col(0), false);
  const problem<S> others = column_on_others(p, j);
  const outcome<S> found = solve(others);
  if (const auto* refused = std::get_if<refusal>(&found)) {
    no = *refused;
    return wide<S>(0);
  }
  return sum_of_squares(others, std::get<solution<S>>(found).w);
}

}  // namespace

template <class S>
std::variant<regression<S>, refusal> regress(method<S> solve, const problem<S>& p, bool intercept) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  if (n <= d)
    return refusal{reason::wrong_shape, "a regression table needs more rows than columns"};
  const outcome<S> found = solve(p);
  if (const auto* no = std::get_if<refusal>(&found)) return *no;
  regression<S> out;
  out.w = std::get<solution<S>>(found).w;
  const wide<S> rss = sum_of_squares(p, out.w);
  const wide<S> deviation = sqrt(wide<S>(rss / wide<S>(n - d)));
  out.residual_sum_of_squares = static_cast<S>(rss);
  out.residual_deviation = static_cast<S>(deviation);
  out.r_squared = static_cast<S>(wide<S>(1 - rss / total(p.y, intercept)));
  out.deviations.resize(d);
  for (index j = 0; j < d; ++j) {
    refusal no{reason::empty, ""};
    const wide<S> others = sum_of_squares_on_others(solve, p, j, no);
    if (!no.text.empty()) return no;
    out.deviations(j) = static_cast<S>(wide<S>(deviation / sqrt(others)));
  }
  return out;
}

regression<mp100> exact_regression(const problem<rational>& p, bool intercept) {
  const reference r = solve_exactly(p);
  const rational rss = r.residual.dot(r.residual);
  const rational variance = rss / rational(p.X.rows() - p.X.cols());
  regression<mp100> out;
  out.w = r.w.unaryExpr([](const rational& x) { return mp100(x); });
  out.residual_sum_of_squares = mp100(rss);
  out.residual_deviation = sqrt(mp100(variance));
  const rational mean = intercept ? rational(p.y.sum() / rational(p.y.size())) : rational(0);
  rational sum = 0;
  for (index i = 0; i < p.y.size(); ++i) sum += (p.y(i) - mean) * (p.y(i) - mean);
  out.r_squared = mp100(rational(1 - rss / sum));
  out.deviations.resize(p.X.cols());
  for (index j = 0; j < p.X.cols(); ++j) {
    out.deviations(j) = sqrt(mp100(rational(variance * r.inverse_diagonal(j))));
  }
  return out;
}

double digits(const mp100& value, const mp100& truth) {
  const mp100 error = truth == 0 ? mp100(abs(value)) : mp100(abs(value - truth) / abs(truth));
  if (error == 0) return certified_digits;
  return std::clamp(static_cast<double>(-log10(error)), 0.0, certified_digits);
}

template <class S>
correct_digits compare(const regression<S>& found, const regression<mp100>& truth) {
  const auto worst = [](const vector<S>& values, const vector<mp100>& truths) {
    double least = certified_digits;
    for (index j = 0; j < values.size(); ++j) {
      least = std::min(least, digits(mp100(values(j)), truths(j)));
    }
    return least;
  };
  return {worst(found.w, truth.w), worst(found.deviations, truth.deviations),
          digits(mp100(found.residual_deviation), truth.residual_deviation),
          digits(mp100(found.r_squared), truth.r_squared),
          digits(mp100(found.residual_sum_of_squares), truth.residual_sum_of_squares)};
}

#define INSTANTIATE(S)                                                                       \
  template std::variant<regression<S>, refusal> regress(method<S>, const problem<S>&, bool); \
  template correct_digits compare(const regression<S>&, const regression<mp100>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE)

}  // namespace proofread::solvers
