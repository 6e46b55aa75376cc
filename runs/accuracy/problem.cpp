// SPDX-License-Identifier: MIT
#include "runs/accuracy/problem.hpp"

#include <algorithm>

#include "runs/conduct/seeds.hpp"

namespace proofread::runs {

namespace {

using solvers::index;
using solvers::rational;

// The largest power of two that is at most x; 1 for 0.
rational power_below(const rational& x) {
  if (x == 0) return 1;
  const solvers::working_precision scope(solvers::precisions[0].bits);
  int e = 0;
  static_cast<void>(frexp(solvers::real(x), &e));
  const rational guess = solvers::power(2, e - 1);
  return guess <= x ? guess : rational(guess / 2);
}

rational largest(const solvers::matrix<rational>& A) {
  rational most = 0;
  for (index k = 0; k < A.size(); ++k) most = std::max<rational>(most, abs(A(k)));
  return most;
}

// 2^-10·size², or size where that is no double.
rational usual_lambda(const rational& size) {
  const rational far = solvers::power(2, 500);
  return size > far || size * far < 1 ? size : rational(size * size / 1024);
}

}  // namespace

std::string name_of(const accuracy_problem& what) {
  const solvers::matrix_sizes sizes = shape_of(what.family, what.asked);
  return what.family.text + " " + std::to_string(sizes.rows) + " x " + std::to_string(sizes.cols);
}

solvers::problem<rational> draw(const accuracy_problem& what, std::uint64_t seed) {
  const entropy own = entropy_of(pinned_entropy(seed), name_of(what));
  solvers::problem<rational> p{draw_matrix(what.family, what.asked, own.seed), {}};
  properties::random_bits random(own.key);
  solvers::vector<rational> w(p.X.cols());
  for (index j = 0; j < w.size(); ++j) {
    const int size = static_cast<int>(random.below(9)) + 1;
    w(j) = random.below(2) == 0 ? size : -size;
  }
  p.y = p.X * w;
  const rational grain = power_below(largest(p.y)) / (1 << 20);
  for (index i = 0; i < p.y.size(); ++i) {
    p.y(i) += grain * (static_cast<int>(random.below(2049)) - 1024);
  }
  p.lambda = what.lambda ? *what.lambda : usual_lambda(power_below(largest(p.X)));
  return p;
}

}  // namespace proofread::runs
