// SPDX-License-Identifier: MIT
// What the solvers' interface costs: each decomposition through it and through Eigen alone, on one
// 200 x 50 problem, in turns, the least time of all rounds. Budget: a ratio of 1.05. The exit code
// is 1 when a ratio is above it.
#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <Eigen/SVD>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <limits>
#include <vector>

#include "solvers/methods/least_squares/divide_svd.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"
#include "solvers/methods/least_squares/jacobi_svd.hpp"
#include "solvers/methods/least_squares/pivoted_qr.hpp"
#include "solvers/methods/normal_equations/normal_cholesky.hpp"
#include "solvers/methods/normal_equations/normal_ldlt.hpp"

namespace {

using proofread::solvers::matrix;
using proofread::solvers::outcome;
using proofread::solvers::problem;
using proofread::solvers::solution;
using coefficients = proofread::solvers::vector<double>;

constexpr double budget = 1.05;

struct contest {
  const char* name;
  std::function<double()> ours, plain;  ///< one solve; the sum of the coefficients
  int rounds;
};

template <class F>
double seconds(const F& work, double& sink) {
  const auto start = std::chrono::steady_clock::now();
  sink += work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Eigen's solve written as a solver, so that both sides hand over the same result.
template <class F>
std::function<double()> through_eigen(const F& solve) {
  return [solve] {
    coefficients w = solve();
    return w.sum();
  };
}

std::function<double()> through_interface(outcome<double> (*solve)(const problem<double>&),
                                          const problem<double>& p) {
  return [solve, &p] {
    const auto found = solve(p);
    return std::get<solution<double>>(found).w.sum();
  };
}

std::vector<contest> contests(const problem<double>& p) {
  namespace s = proofread::solvers;
  using M = matrix<double>;
  const int fast = 2000;
  const int slow = 60;
  const M& X = p.X;
  const coefficients& y = p.y;
  const auto thin = Eigen::ComputeThinU | Eigen::ComputeThinV;
  const auto gram = [&X] { return M(X.transpose() * X); };
  const auto right = [&X, &y] { return coefficients(X.transpose() * y); };
  return {
      {"normal_cholesky", through_interface(s::normal_cholesky<double>, p),
       through_eigen([=] { return Eigen::LLT<M, Eigen::Upper>(gram()).solve(right()).eval(); }),
       fast},
      {"normal_ldlt", through_interface(s::normal_ldlt<double>, p),
       through_eigen([=] { return Eigen::LDLT<M>(gram()).solve(right()).eval(); }), fast},
      {"householder_qr", through_interface(s::householder_qr<double>, p),
       through_eigen([&] { return Eigen::HouseholderQR<M>(X).solve(y).eval(); }), fast},
      {"pivoted_qr", through_interface(s::pivoted_qr<double>, p),
       through_eigen([&] { return Eigen::ColPivHouseholderQR<M>(X).solve(y).eval(); }), fast},
      {"divide_svd", through_interface(s::divide_svd<double>, p),
       through_eigen([&X, &y, thin] { return Eigen::BDCSVD<M>(X, thin).solve(y).eval(); }), slow},
      {"jacobi_svd", through_interface(s::jacobi_svd<double>, p),
       through_eigen([&X, &y, thin] { return Eigen::JacobiSVD<M>(X, thin).solve(y).eval(); }),
       slow},
  };
}

}  // namespace

int main() {
  std::srand(1);
  problem<double> p{matrix<double>::Random(200, 50), coefficients::Random(200)};
  double sink = 0;
  bool within = true;
  std::printf("%-16s %12s %12s %8s\n", "200 x 50", "ours [us]", "Eigen [us]", "ratio");
  for (const contest& each : contests(p)) {
    double ours = std::numeric_limits<double>::infinity();
    double plain = ours;
    for (int k = 0; k < each.rounds; ++k) {
      ours = std::min(ours, seconds(each.ours, sink));
      plain = std::min(plain, seconds(each.plain, sink));
    }
    within = within && ours <= budget * plain;
    std::printf("%-16s %12.1f %12.1f %8.3f\n", each.name, ours * 1e6, plain * 1e6, ours / plain);
  }
  std::printf("sum of all coefficients %.3g; budget for the ratio %.2f\n", sink, budget);
  return within ? 0 : 1;
}
