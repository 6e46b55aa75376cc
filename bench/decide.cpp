// SPDX-License-Identifier: MIT
// What deciding over the reals costs: the solver alone on formulas in two to ten unknowns, and
// whole statements, sampling included, at the exact level.
#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "properties/real_solver/solver.hpp"
#include "properties/scalars/random.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {
namespace {

polynomial dot(std::uint32_t first, std::uint32_t second, int size) {
  polynomial sum;
  for (int k = 0; k < size; ++k)
    sum += polynomial::unknown(first + static_cast<std::uint32_t>(k)) *
           polynomial::unknown(second + static_cast<std::uint32_t>(k));
  return sum;
}

/// Against Cauchy and Schwarz in R^n: (x'y)^2 > x'x·y'y has no solution.
query against_cauchy_schwarz(int n) {
  query asked;
  for (int k = 0; k < 2 * n; ++k) asked.unknowns.push_back("u" + std::to_string(k));
  const auto y = static_cast<std::uint32_t>(n);
  const polynomial inner = dot(0, y, n);
  asked.condition = formula::of(inner * inner - dot(0, 0, n) * dot(y, y, n), relation::positive);
  return asked;
}

void solver_alone(benchmark::State& state) {
  const query asked = against_cauchy_schwarz(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    const solution said = solve(asked, {});
    if (said.said == answer::satisfiable) throw std::logic_error("Cauchy and Schwarz refuted");
    state.SetLabel(to_text(said.said));
  }
}

void irrational_solution(benchmark::State& state) {
  const polynomial a = polynomial::unknown(0), b = polynomial::unknown(1);
  const query asked{
      {"a", "b"},
      formula::all_of({formula::of(a * a + b * b - polynomial(1), relation::zero),
                       formula::of((a + b) * (a + b) - polynomial(2), relation::zero)})};
  for (auto _ : state) {
    if (solve(asked, {}).said != answer::satisfiable) throw std::logic_error("there is a solution");
  }
}

const std::vector<std::string> lines = {
    "x : n, y : n |- (x'*y)^2 <= (x'*x)*(y'*y)",
    "X : n x d |- psd(X'*X)",
    "X : n x d, lambda > 0 |- posdef(X'*X + lambda*I)",
    "A : n x n posdef |- tr(A) > 0",
    "a > 0, b > 0 |- (a + b)/2 >= sqrt(a*b)",
    "X : n x d |- invertible(X'*X) iff rank(X) = d",
};

void statement(benchmark::State& state) {
  const std::string& line = lines[static_cast<std::size_t>(state.range(0))];
  const auto problem = identities::read_one_liner(line);
  if (!problem) throw std::logic_error(problem.error().message);
  check_options options;
  options.key = expand_seed(options.seed);
  options.levels = {level::exact};
  for (auto _ : state) {
    const finding found = check(*problem, options);
    state.SetLabel(std::string(to_text(found.result)) + "  " + line);
  }
}

BENCHMARK(solver_alone)->DenseRange(1, 5)->Unit(benchmark::kMillisecond);
BENCHMARK(irrational_solution)->Unit(benchmark::kMillisecond);
BENCHMARK(statement)
    ->DenseRange(0, static_cast<int>(lines.size()) - 1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace proofread::properties

BENCHMARK_MAIN();
