// SPDX-License-Identifier: MIT
#include "solvers/measurement/regression.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/problems/exact.hpp"
#include "solvers/problems/reference.hpp"

namespace proofread::solvers {

namespace {

template <class S, class Entries>
auto widened(const Entries& A) {
  return A.unaryExpr([](const S& x) { return real(x); });
}

// ‖y − X·w‖² without noticeable rounding.
template <class S>
real sum_of_squares(const problem<S>& p, const vector<S>& w) {
  const working_precision scope(residual_bits<S>());
  const matrix<real> X = widened<S>(p.X);
  const vector<real> wide_w = widened<S>(w);
  const vector<real> r = widened<S>(p.y) - X * wide_w;
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
real total(const vector<S>& target, bool intercept) {
  const working_precision scope(residual_bits<S>());
  vector<real> y = widened<S>(target);
  if (intercept) y.array() -= real(y.sum()) / real(y.size());
  return y.squaredNorm();
}

template <class S>
real sum_of_squares_on_others(method<S> solve, const problem<S>& p, index j, refusal& no) {
  if (p.X.cols() == 1) return total<S>(p.X.col(0), false);
  const problem<S> others = column_on_others(p, j);
  const outcome<S> found = solve(others);
  if (const auto* refused = std::get_if<refusal>(&found)) {
    no = *refused;
    return real();
  }
  return sum_of_squares(others, std::get<solution<S>>(found).w);
}

template <class S>
S narrowed(int wide_bits, const auto& formula) {
  real found;
  {
    const working_precision scope(wide_bits);
    found = formula();
  }
  return rounded<S>(found);
}

// The table from its sums of squares, in the residual precision.
template <class S>
void enter_sums(regression<S>& to, const real& rss, const vector<real>& others, const real& tss,
                index freedom) {
  const int bits = residual_bits<S>();
  const auto deviation = [&] { return sqrt(rss / real(freedom)); };
  to.residual_sum_of_squares = rounded<S>(rss);
  to.residual_deviation = narrowed<S>(bits, deviation);
  to.r_squared = narrowed<S>(bits, [&] { return 1 - rss / tss; });
  to.deviations.resize(others.size());
  for (index j = 0; j < others.size(); ++j) {
    to.deviations(j) = narrowed<S>(bits, [&] { return deviation() / sqrt(others(j)); });
  }
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
  const real rss = sum_of_squares(p, out.w);
  vector<real> others(d);
  for (index j = 0; j < d; ++j) {
    refusal no{reason::empty, ""};
    others(j) = sum_of_squares_on_others(solve, p, j, no);
    if (!no.text.empty()) return no;
  }
  enter_sums(out, rss, others, total(p.y, intercept), n - d);
  return out;
}

regression<real> exact_regression(const problem<rational>& p, bool intercept) {
  const working_precision scope(table_bits);
  const reference r = solve_exactly(p);
  const rational rss = r.residual.dot(r.residual);
  const rational variance = rss / rational(p.X.rows() - p.X.cols());
  regression<real> out;
  out.w = r.w.unaryExpr([](const rational& x) { return real(x); });
  out.residual_sum_of_squares = real(rss);
  out.residual_deviation = sqrt(real(variance));
  const rational mean = intercept ? rational(p.y.sum() / rational(p.y.size())) : rational(0);
  rational sum = 0;
  for (index i = 0; i < p.y.size(); ++i) sum += (p.y(i) - mean) * (p.y(i) - mean);
  out.r_squared = real(rational(1) - rss / sum);
  out.deviations.resize(p.X.cols());
  for (index j = 0; j < p.X.cols(); ++j) {
    out.deviations(j) = sqrt(real(variance * r.inverse_diagonal(j)));
  }
  return out;
}

double digits(const real& value, const real& truth) {
  const working_precision scope(table_bits);
  const real error = truth == 0 ? abs(value) : abs(value - truth) / abs(truth);
  if (error == 0) return certified_digits;
  return std::clamp(static_cast<double>(-log10(error)), 0.0, certified_digits);
}

template <class S>
correct_digits compare(const regression<S>& found, const regression<real>& truth) {
  const auto worst = [](const vector<S>& values, const vector<real>& truths) {
    double least = certified_digits;
    for (index j = 0; j < values.size(); ++j) {
      least = std::min(least, digits(real(values(j)), truths(j)));
    }
    return least;
  };
  return {worst(found.w, truth.w), worst(found.deviations, truth.deviations),
          digits(real(found.residual_deviation), truth.residual_deviation),
          digits(real(found.r_squared), truth.r_squared),
          digits(real(found.residual_sum_of_squares), truth.residual_sum_of_squares)};
}

template <class S>
regression<S> rounded_table(const regression<real>& table) {
  const auto each = [](const vector<real>& v) {
    return vector<S>(v.unaryExpr([](const real& x) { return rounded<S>(x); }));
  };
  return {each(table.w), each(table.deviations), rounded<S>(table.residual_deviation),
          rounded<S>(table.r_squared), rounded<S>(table.residual_sum_of_squares)};
}

#define INSTANTIATE(S)                                                                       \
  template std::variant<regression<S>, refusal> regress(method<S>, const problem<S>&, bool); \
  template correct_digits compare(const regression<S>&, const regression<real>&);            \
  template regression<S> rounded_table(const regression<real>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
