// SPDX-License-Identifier: MIT
// Push-through at 6 x 8: a sample through the engine (generation included), the evaluator alone,
// and the same arithmetic written by hand over the same scalar.
#include <benchmark/benchmark.h>

#include <stdexcept>
#include <type_traits>

#include "bench/push_through_by_hand.hpp"
#include "identities/elaboration/elaborate.hpp"
#include "properties/balls/ball.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/random.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

const identities::proposition& push_through() {
  static const auto problem = identities::read_one_liner(
      "X : 6 x 8, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)");
  if (!problem) throw std::logic_error(problem.error().message);
  return *problem;
}

const stratum& only_stratum() {
  static const stratification where = stratify(push_through());
  return where.strata.front();
}

int slot_of(const char* name) {
  const auto& symbols = push_through().symbols;
  for (std::size_t slot = 0; slot < symbols.size(); ++slot) {
    if (symbols[slot].name == name) return static_cast<int>(slot);
  }
  throw std::logic_error("no such name");
}

// Integer entries in [-100, 100] and lambda = 1: what bench/peers/ draws.
assignment<rational> integer_point(random_bits& random) {
  assignment<rational> point;
  const std::size_t slots = push_through().symbols.size();
  point.integers.resize(slots);
  point.values.resize(slots);
  point.functions.resize(slots);
  point.roots.resize(slots);
  matrix<rational> X(6, 8);
  for (rational& entry : X) entry = rational(static_cast<long>(random.below(201)) - 100);
  point.values[static_cast<std::size_t>(slot_of("X"))] = X;
  point.values[static_cast<std::size_t>(slot_of("lambda"))] = matrix<rational>(rational(1));
  return point;
}

template <typename S>
assignment<S> point_in(random_bits& random) {
  if constexpr (std::is_same_v<S, rational>) {
    return integer_point(random);
  } else {
    return convert<S>(integer_point(random));
  }
}

void require(bool held) {
  if (!held) throw std::logic_error("push-through failed in the benchmark");
}

void check_field(benchmark::State& state) {
  random_bits random(expand_seed(1));
  point_source source(push_through());
  evaluator<field> evaluate(push_through());
  for (auto _ : state) {
    const modulus_scope modulus(random_prime(random));
    const auto point = source.draw_field(only_stratum(), [&] { return random(); });
    evaluate.move_to(point);
    require(evaluate.decide(*push_through().statement).value == truth::consistent);
  }
}

template <typename S>
void check(benchmark::State& state) {
  random_bits random(expand_seed(1));
  evaluator<S> evaluate(push_through());
  for (auto _ : state) {
    const assignment<S> point = point_in<S>(random);
    evaluate.move_to(point);
    const truth told = evaluate.decide(*push_through().statement).value;
    require(told == truth::consistent || told == truth::yes || std::is_same_v<S, ball<double>>);
  }
}

template <typename S>
void evaluate_only(benchmark::State& state) {
  random_bits random(expand_seed(1));
  const assignment<S> point = convert<S>(integer_point(random));
  evaluator<S> evaluate(push_through());
  for (auto _ : state) {
    evaluate.move_to(point);
    benchmark::DoNotOptimize(evaluate.decide(*push_through().statement));
  }
}

template <typename S>
void by_hand(benchmark::State& state) {
  random_bits random(expand_seed(1));
  const assignment<S> point = convert<S>(integer_point(random));
  const matrix<S>& X = *point.values[static_cast<std::size_t>(slot_of("X"))];
  for (auto _ : state) benchmark::DoNotOptimize(push_through_by_hand(X, S(1)));
}

// A measurement at a working precision.
template <void (*measured)(benchmark::State&), int bits>
void at_precision(benchmark::State& state) {
  const working_precision scope(bits);
  measured(state);
}

BENCHMARK(check_field)->Name("check/field");
BENCHMARK(check<rational>)->Name("check/rational");
BENCHMARK(check<ball<double>>)->Name("check/double");
BENCHMARK((at_precision<check<ball<real>>, mp50_bits>))->Name("check/mp50");
BENCHMARK((at_precision<check<ball<real>>, mp100_bits>))->Name("check/mp100");
BENCHMARK(evaluate_only<ball<double>>)->Name("evaluate/double");
BENCHMARK((at_precision<evaluate_only<ball<real>>, mp50_bits>))->Name("evaluate/mp50");
BENCHMARK(by_hand<ball<double>>)->Name("hand/double");
BENCHMARK((at_precision<by_hand<ball<real>>, mp50_bits>))->Name("hand/mp50");

}  // namespace
}  // namespace proofread::properties

BENCHMARK_MAIN();
