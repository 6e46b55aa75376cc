// SPDX-License-Identifier: MIT
#include "runs/accuracy/paths.hpp"

#include <cmath>

#include "runs/accuracy/problem.hpp"
#include "runs/conduct/interrupt.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/reference.hpp"

namespace proofread::runs {

namespace {

using solvers::rational;
using solvers::vector;

constexpr int decades = 12;

double distance(const vector<rational>& a, const vector<rational>& b) {
  const vector<rational> difference = a - b;
  return static_cast<double>(solvers::root(difference.dot(difference)));
}

void follow(const std::string& name, const accuracy_problem& what, std::uint64_t seed,
            row_book& book) {
  solvers::problem<rational> p = draw(what, seed);
  p.lambda = 0;
  const vector<rational> without = solvers::solve_exactly(p).w;
  const vector<rational> right = p.X.transpose() * p.y;
  for (int half = -2 * decades; half <= 2 * decades && !interrupted(); ++half) {
    results::ridge_path_point point;
    point.problem = name;
    point.lambda = std::pow(10.0, half / 2.0);
    if (book.has(point)) continue;
    p.lambda = solvers::exact(point.lambda);
    const vector<rational> w = solvers::solve_exactly(p).w;
    for (const rational& x : w) point.coefficients.push_back(solvers::rounded<double>(x));
    point.to_zero = distance(w, without);
    point.to_infinity = distance(p.lambda * w, right);
    book.add(point);
  }
}

}  // namespace

std::vector<accuracy_step> path_steps(std::uint64_t seed) {
  std::vector<accuracy_step> steps;
  for (const auto& [label, family] :
       {std::pair{"tall", "integers"}, std::pair{"rank-deficient", "low_rank(share=0.5)"}}) {
    const accuracy_problem what{*solvers::read_matrix_family(family), {10, 4}, rational(0)};
    const std::string name = std::string(label) + ": " + name_of(what);
    steps.push_back(
        {"ridge path, " + name, [=](row_book& book) { follow(name, what, seed, book); }});
  }
  return steps;
}

}  // namespace proofread::runs
