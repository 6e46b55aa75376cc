// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "solvers/laws/laws.hpp"

namespace proofread::solvers {
namespace {

// X of the family and integers y, and a lambda beside the entries squared that a double holds.
problem<rational> drawn(const properties::named_matrix_family& family, bool ridge,
                        std::uint64_t seed) {
  properties::random_bits random(properties::expand_seed(seed));
  const properties::matrix_sizes sizes{1 + static_cast<int>(random.below(7)),
                                       1 + static_cast<int>(random.below(7))};
  const auto drawn = draw_matrix(family, sizes, seed);
  problem<rational> p{matrix<rational>(drawn.rows(), drawn.cols()), vector<rational>(drawn.rows())};
  rational most = 1;
  for (int i = 0; i < drawn.rows(); ++i) {
    p.y(i) = static_cast<int>(random.below(19)) - 9;
    for (int j = 0; j < drawn.cols(); ++j) {
      p.X(i, j) = rational(properties::to_text(drawn(i, j)));
      most = i + j == 0 ? abs(p.X(i, j)) : std::max<rational>(most, abs(p.X(i, j)));
    }
  }
  const bool extreme = family.family->name == "huge" || family.family->name == "tiny";
  if (ridge) p.lambda = most == 0 ? rational(1) : rational(extreme ? most : most * most / (1 << 6));
  return p;
}

// Gradient descent takes up to 100 000 steps at 100 digits: one problem in eight.
template <class S>
bool takes_part(const claims& what, std::uint64_t seed) {
  if (what.bound == stability::statistical) return false;
  return std::is_same_v<S, double> || what.name != "gradient_descent" || seed % 8 == 0;
}

template <class S>
void obeyed_over(const properties::named_matrix_family& family, bool ridge, std::uint64_t seed) {
  const stored<S> on = store(rounded<S>(drawn(family, ridge, seed)));
  for (const entry<S>& solver : catalogue<S>()) {
    if (!takes_part<S>(solver.what, seed)) continue;
    for (const std::string& law : broken_laws(solver, on)) {
      RC_FAIL(family.text + ": " + law);
    }
  }
}

properties::named_matrix_family any_family() {
  const auto& all = properties::all_matrix_families();
  const auto& one = all[*rc::gen::inRange<std::size_t>(0, all.size())];
  std::string text(one.name);
  if (!one.parameters.empty() && one.parameters[0].name == "kappa") {
    text += "(kappa=1e" + std::to_string(*rc::gen::inRange(0, 20)) + ")";
  }
  if (one.name == "wide" || one.name == "tall") text += "(times=3)";
  if (one.name == "low_rank") {
    text += "(share=0." + std::to_string(*rc::gen::element(3, 5, 9)) + ")";
  }
  return *properties::read_matrix_family(text);
}

template <class S>
void obeyed() {
  const auto family = any_family();
  const bool ridge = *rc::gen::arbitrary<bool>();
  const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>());
  RC_LOG() << family.text << (ridge ? ", ridge" : "") << ", seed " << seed << "\n";
  obeyed_over<S>(family, ridge, seed);
}

#define FAMILIES(S) \
  RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_##S, ()) { obeyed<S>(); }
PROOFREAD_SOLVER_SCALARS(FAMILIES)

// Every family once, whatever the draws above left out.
TEST(laws, hold_over_each_family) {
  std::uint64_t seed = 0;
  for (const auto& one : properties::all_matrix_families()) {
    const std::string text =
        std::string(one.name) + (one.name == "wide" || one.name == "tall" ? "(times=3)" : "");
    const auto family = *properties::read_matrix_family(text);
    for (const bool ridge : {false, true}) {
      const stored<double> on = store(rounded<double>(drawn(family, ridge, ++seed)));
      for (const entry<double>& solver : catalogue<double>()) {
        if (solver.what.bound == stability::statistical) continue;
        for (const std::string& law : broken_laws(solver, on)) ADD_FAILURE() << text << ": " << law;
      }
    }
  }
}

}  // namespace
}  // namespace proofread::solvers
