// SPDX-License-Identifier: MIT
#include "runs/own_data/centring.hpp"

#include "solvers/problems/exact.hpp"

namespace proofread::runs {

using solvers::index;
using solvers::rational;

namespace {

solvers::vector<double> less(const solvers::vector<double>& v, const rational& mean) {
  return v.unaryExpr(
      [&](double x) { return solvers::rounded<double>(rational(solvers::exact(x) - mean)); });
}

}  // namespace

centring centring_of(const solvers::moments& with_ones) {
  const rational n = with_ones.n;
  return {with_ones.gram.row(0).tail(with_ones.d - 1).transpose() / n, with_ones.right(0) / n};
}

rational intercept_of(const centring& by, const solvers::vector<rational>& w) {
  return by.target - by.columns.dot(w);
}

solvers::moments centred(const solvers::moments& with_ones) {
  const centring by = centring_of(with_ones);
  const rational n = with_ones.n;
  const index d = with_ones.d - 1;
  solvers::moments out;
  out.n = with_ones.n;
  out.d = d;
  out.gram = with_ones.gram.bottomRightCorner(d, d) - n * by.columns * by.columns.transpose();
  out.right = with_ones.right.tail(d) - n * by.target * by.columns;
  out.squared_y = with_ones.squared_y - n * by.target * by.target;
  out.largest = rational(2) * with_ones.largest;
  return out;
}

solvers::problem<double> centred(const solvers::problem<double>& with_ones, const centring& by) {
  const index d = with_ones.X.cols() - 1;
  solvers::problem<double> out{solvers::matrix<double>(with_ones.X.rows(), d),
                               less(with_ones.y, by.target), with_ones.lambda};
  for (index j = 0; j < d; ++j) out.X.col(j) = less(with_ones.X.col(j + 1), by.columns(j));
  return out;
}

}  // namespace proofread::runs
