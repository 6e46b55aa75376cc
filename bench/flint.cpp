// SPDX-License-Identifier: MIT
// Push-through at 6 x 8 once more, the evaluator beside the same arithmetic in FLINT (fractions)
// and Arb (balls), all in one run. Built where both libraries are found.
#include <arb_mat.h>
#include <benchmark/benchmark.h>
#include <flint/fmpq_mat.h>

#include <stdexcept>
#include <type_traits>

#include "identities/elaboration/elaborate.hpp"
#include "properties/balls/ball.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/scalars/random.hpp"

namespace proofread::properties {
namespace {

constexpr int rows = 6, cols = 8;

const identities::proposition& push_through() {
  static const auto problem = identities::read_one_liner(
      "X : 6 x 8, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)");
  if (!problem) throw std::logic_error(problem.error().message);
  return *problem;
}

void require(bool held) {
  if (!held) throw std::logic_error("push-through failed in the benchmark");
}

// Entries in [-100, 100]; lambda is 1.
matrix<rational> entries() {
  random_bits random(expand_seed(1));
  matrix<rational> X(rows, cols);
  for (rational& entry : X) entry = rational(static_cast<long>(random.below(201)) - 100);
  return X;
}

template <typename S>
void evaluated(benchmark::State& state) {
  const identities::proposition& problem = push_through();
  assignment<rational> exact;
  exact.integers.resize(problem.symbols.size());
  exact.values.resize(problem.symbols.size());
  exact.functions.resize(problem.symbols.size());
  exact.roots.resize(problem.symbols.size());
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].name == "X") exact.values[slot] = entries();
    if (problem.symbols[slot].name == "lambda") exact.values[slot] = matrix<rational>(rational(1));
  }
  const assignment<S> point = [&] {
    if constexpr (std::is_same_v<S, rational>)
      return exact;
    else
      return convert<S>(exact);
  }();
  evaluator<S> evaluate(problem);
  for (auto _ : state) {
    evaluate.move_to(point);
    require(evaluate.decide(*problem.statement).value >= truth::consistent);
  }
}

template <int bits>
void evaluated_in_balls(benchmark::State& state) {
  const working_precision scope(bits);
  evaluated<ball<real>>(state);
}

class fractions {
 public:
  fractions(int m, int n) { fmpq_mat_init(value, m, n); }
  ~fractions() { fmpq_mat_clear(value); }
  fractions(const fractions&) = delete;
  fractions& operator=(const fractions&) = delete;
  fmpq_mat_t value;
};

void add_identity(fmpq_mat_t a) {
  for (slong k = 0; k < fmpq_mat_nrows(a); ++k)
    fmpq_add_si(fmpq_mat_entry(a, k, k), fmpq_mat_entry(a, k, k), 1);
}

void in_flint(benchmark::State& state) {
  fractions X(rows, cols), Xt(cols, rows), inner(cols, cols), outer(rows, rows), left(cols, rows),
      right(cols, rows);
  const matrix<rational> drawn = entries();
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j)
      fmpq_set_si(fmpq_mat_entry(X.value, i, j), *drawn(i, j).to_int64(), 1);
  }
  fmpq_mat_transpose(Xt.value, X.value);
  for (auto _ : state) {
    fmpq_mat_mul(inner.value, Xt.value, X.value);
    add_identity(inner.value);
    fmpq_mat_mul(outer.value, X.value, Xt.value);
    add_identity(outer.value);
    require(fmpq_mat_inv(inner.value, inner.value) && fmpq_mat_inv(outer.value, outer.value));
    fmpq_mat_mul(left.value, inner.value, Xt.value);
    fmpq_mat_mul(right.value, Xt.value, outer.value);
    require(fmpq_mat_equal(left.value, right.value));
  }
}

class balls {
 public:
  balls(int m, int n) { arb_mat_init(value, m, n); }
  ~balls() { arb_mat_clear(value); }
  balls(const balls&) = delete;
  balls& operator=(const balls&) = delete;
  arb_mat_t value;
};

void add_identity(arb_mat_t a, slong bits) {
  for (slong k = 0; k < arb_mat_nrows(a); ++k)
    arb_add_si(arb_mat_entry(a, k, k), arb_mat_entry(a, k, k), 1, bits);
}

template <int bits>
void in_arb(benchmark::State& state) {
  balls X(rows, cols), Xt(cols, rows), inner(cols, cols), outer(rows, rows), left(cols, rows),
      right(cols, rows);
  const matrix<rational> drawn = entries();
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j)
      arb_set_si(arb_mat_entry(X.value, i, j), *drawn(i, j).to_int64());
  }
  arb_mat_transpose(Xt.value, X.value);
  for (auto _ : state) {
    arb_mat_mul(inner.value, Xt.value, X.value, bits);
    add_identity(inner.value, bits);
    arb_mat_mul(outer.value, X.value, Xt.value, bits);
    add_identity(outer.value, bits);
    require(arb_mat_inv(inner.value, inner.value, bits) &&
            arb_mat_inv(outer.value, outer.value, bits));
    arb_mat_mul(left.value, inner.value, Xt.value, bits);
    arb_mat_mul(right.value, Xt.value, outer.value, bits);
    require(arb_mat_overlaps(left.value, right.value));
  }
}

BENCHMARK(evaluated<rational>)->Name("rational/proofread");
BENCHMARK(in_flint)->Name("rational/FLINT");
BENCHMARK(evaluated_in_balls<mp50_bits>)->Name("mp50/proofread");
BENCHMARK(in_arb<mp50_bits>)->Name("mp50/Arb");
BENCHMARK(evaluated_in_balls<mp100_bits>)->Name("mp100/proofread");
BENCHMARK(in_arb<mp100_bits>)->Name("mp100/Arb");

}  // namespace
}  // namespace proofread::properties

BENCHMARK_MAIN();
