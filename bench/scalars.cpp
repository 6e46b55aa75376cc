// SPDX-License-Identifier: MIT
// The base scalars: one operation each, and ball matrices beside the same arithmetic in the plain
// midpoints.
#include <benchmark/benchmark.h>

#include <cmath>

#include "properties/balls/ball_inverse.hpp"
#include "properties/balls/ball_matrix.hpp"
#include "properties/balls/ball_matrix_midpoint.hpp"
#include "properties/elementary/elementary.hpp"
#include "properties/scalars/field.hpp"

namespace proofread::properties {
namespace {

constexpr random_bits::key_type key = {1, 2, 3, 4};

void draw_prime(benchmark::State& state) {
  prime_source source(key);
  for (auto _ : state) benchmark::DoNotOptimize(source());
}
BENCHMARK(draw_prime);

void set_modulus(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(modulus_scope(mersenne_61));
}
BENCHMARK(set_modulus);

void invert_in_field(benchmark::State& state) {
  random_bits random(key);
  field a = field::draw(random);
  for (auto _ : state) benchmark::DoNotOptimize(a = inverse(a) + field(1));
}
BENCHMARK(invert_in_field);

void multiply_in_field(benchmark::State& state) {
  random_bits random(key);
  field a = field::draw(random);
  const field b = field::draw(random);
  for (auto _ : state) benchmark::DoNotOptimize(a *= b);
}
BENCHMARK(multiply_in_field);

void add_small_rationals(benchmark::State& state) {
  const rational a(355, 113);
  const rational b(-22, 7);
  for (auto _ : state) benchmark::DoNotOptimize(a + b);
}
BENCHMARK(add_small_rationals);

void add_big_rationals(benchmark::State& state) {
  const rational a = power(rational(355, 113), 20);
  const rational b = power(rational(22, 7), 20);
  for (auto _ : state) benchmark::DoNotOptimize(a + b);
}
BENCHMARK(add_big_rationals);

/// Dyadic entries in [-1, 1] of 30 bits, short enough for exact products; thirds are not.
template <typename F>
matrix<ball<F>> entries(int rows, int cols) {
  random_bits random(key);
  matrix<ball<F>> a(rows, cols);
  for (auto& entry : a) {
    const double drawn = static_cast<double>(random.below(0x80000001)) * 0x1p-30 - 1;
    entry = ball<F>(F(drawn) / F(3), 0);
  }
  return a;
}

template <typename F>
matrix<F> plain(const matrix<ball<F>>& a) {
  matrix<F> m(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) m[k] = a[k].midpoint();
  return m;
}

template <typename F>
void multiply_plain(benchmark::State& state) {
  const matrix<F> a = plain(entries<F>(8, 8));
  F term{};
  for (auto _ : state) {
    matrix<F> c(8, 8);
    for (int i = 0; i < 8; ++i) {
      for (int k = 0; k < 8; ++k) {
        for (int j = 0; j < 8; ++j) subtract_product(c(i, j), term, a(i, k), a(k, j));
      }
    }
    benchmark::DoNotOptimize(c);
  }
}
template <typename F>
void multiply_balls(benchmark::State& state) {
  const matrix<ball<F>> a = entries<F>(8, 8);
  for (auto _ : state) benchmark::DoNotOptimize(ball_product(a, a));
}
template <typename F>
void invert_plain(benchmark::State& state) {
  const matrix<F> a = plain(entries<F>(8, 8));
  for (auto _ : state) {
    matrix<F> copy = a;
    invert_midpoints(copy);
    benchmark::DoNotOptimize(copy);
  }
}
template <typename F>
void invert_balls(benchmark::State& state) {
  const matrix<ball<F>> a = entries<F>(8, 8);
  for (auto _ : state) benchmark::DoNotOptimize(ball_inverse(a));
}
template <typename F>
void push_through_balls(benchmark::State& state) {
  const matrix<ball<F>> x = entries<F>(6, 8);
  for (auto _ : state) {
    matrix<ball<F>> t(8, 6);
    for (int k = 0; k < 48; ++k) t(k % 8, k / 8) = x[k];
    matrix<ball<F>> gram = ball_product(t, x);
    matrix<ball<F>> outer = ball_product(x, t);
    for (int i = 0; i < 8; ++i) gram(i, i) += ball<F>(1);
    for (int i = 0; i < 6; ++i) outer(i, i) += ball<F>(1);
    benchmark::DoNotOptimize(ball_product(ball_inverse(gram), t));
    benchmark::DoNotOptimize(ball_product(t, ball_inverse(outer)));
  }
}
template <typename F>
void exp_of_ball(benchmark::State& state) {
  const ball<F> x = entries<F>(1, 1)[0];
  for (auto _ : state) benchmark::DoNotOptimize(exp(x));
}
// A measurement at a working precision.
template <void (*measured)(benchmark::State&), int bits>
void at_precision(benchmark::State& state) {
  const working_precision scope(bits);
  measured(state);
}
#define PROOFREAD_BENCH_ALL(name)                                         \
  BENCHMARK(name<double>);                                                \
  BENCHMARK((at_precision<name<real>, mp50_bits>))->Name(#name "<mp50>"); \
  BENCHMARK((at_precision<name<real>, mp100_bits>))->Name(#name "<mp100>");
PROOFREAD_BENCH_ALL(multiply_plain)
PROOFREAD_BENCH_ALL(multiply_balls)
PROOFREAD_BENCH_ALL(invert_plain)
PROOFREAD_BENCH_ALL(invert_balls)
PROOFREAD_BENCH_ALL(push_through_balls)
PROOFREAD_BENCH_ALL(exp_of_ball)

}  // namespace
}  // namespace proofread::properties

BENCHMARK_MAIN();
