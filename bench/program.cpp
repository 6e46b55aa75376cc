// SPDX-License-Identifier: MIT
// What a user waits for, as whole processes: the first verdict of a one-liner from the shell, and
// the built-in notes at every level. Budgets: 0.2 s and 10 s on two cores.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

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

BENCHMARK(first_verdict)->Name("first verdict")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(catalogue)
    ->Name("catalogue")
    ->UseRealTime()
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->Repetitions(3);

}  // namespace

BENCHMARK_MAIN();
