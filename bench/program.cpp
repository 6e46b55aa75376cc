// SPDX-License-Identifier: MIT
// What a user waits for, as whole processes: the first verdict of a one-liner from the shell, and
// the built-in notes at every level. Budgets: 0.2 s and 10 s on two cores.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

void run(const std::string& arguments) {
  const std::string command = PROOFREAD_PROGRAM " " + arguments + " > /dev/null";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

void first_verdict(benchmark::State& state) {
  for (auto _ : state)
    run("check \"X : n x d, lambda > 0 |- "
        "inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)\"");
}

void catalogue(benchmark::State& state) {
  for (auto _ : state) run("verify --quiet --output ''");
}

// What costs by its size: matrices of 100, many names, many sizes, deep nesting.
std::string listed(int count, const std::string& separator,
                   const std::function<std::string(int)>& of) {
  std::string all;
  for (int k = 0; k < count; ++k) all += (k == 0 ? "" : separator) + of(k);
  return all;
}

std::string named(const char* name, int k) { return name + std::to_string(k); }

std::string scalars(const std::string& claim) {
  return listed(300, ", ", [](int k) { return named("x", k) + " : scalar"; }) + " |- " +
         listed(300, " + ", [](int k) { return named("x", k); }) + " = " + claim;
}

std::string product_of_24() {
  const auto shape = [](int k) {
    return named("A", k) + " : " + named("n", k) + " x " + named("n", k + 1);
  };
  return listed(24, ", ", shape) + " |- (" + listed(24, "*", [](int k) { return named("A", k); }) +
         ")' = " + listed(24, "*", [](int k) { return named("A", 23 - k) + "'"; });
}

std::string norms_of(const char* right) {
  return "x : n |- " + listed(40, "", [](int) { return "norm("; }) + "x" + std::string(40, ')') +
         " = " + right;
}

void check_large(benchmark::State& state, const std::string& line) {
  const std::string command = PROOFREAD_PROGRAM " check -q --seed 17 \"" + line + "\" > /dev/null";
  for (auto _ : state) benchmark::DoNotOptimize(std::system(command.c_str()));
}

void register_large() {
  const std::pair<const char*, std::string> lines[] = {
      {"det 100", "A : 100 x 100 |- det(A') = det(A)"},
      {"inv 100", "A : 100 x 100 |- inv(A)*A = I"},
      {"det X X' 32", "X : 32 x 32 |- det(X)^2 = det(X*X')"},
      {"300 scalars", scalars(listed(300, " + ", [](int k) { return named("x", 299 - k); }))},
      {"300 scalars, false", scalars("0")},
      {"24 sizes", product_of_24()},
      {"40 norms", norms_of("norm(x)")},
      {"40 norms, false", norms_of("2*norm(x)")}};
  for (const auto& [name, line] : lines) {
    benchmark::RegisterBenchmark(name, check_large, line)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
  }
}

BENCHMARK(first_verdict)->Name("first verdict")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(catalogue)
    ->Name("catalogue")
    ->UseRealTime()
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->Repetitions(3);

}  // namespace

int main(int count, char** arguments) {
  register_large();
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
