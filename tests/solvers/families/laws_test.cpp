// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "properties/scalars/random.hpp"
#include "solvers/laws/laws.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {
namespace {

// X of the family and integers y, and a lambda beside the entries squared that a double holds.
problem<rational> drawn(const named_matrix_family& family, bool ridge, std::uint64_t seed) {
  properties::random_bits random(properties::expand_seed(seed));
  const matrix_sizes sizes{1 + static_cast<int>(random.below(7)),
                           1 + static_cast<int>(random.below(7))};
  problem<rational> p{draw_matrix(family, sizes, seed), {}};
  p.y.resize(p.X.rows());
  for (index i = 0; i < p.y.size(); ++i) p.y(i) = static_cast<int>(random.below(19)) - 9;
  const rational most = p.X.cwiseAbs().maxCoeff();
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
void obeyed_over(const named_matrix_family& family, bool ridge, std::uint64_t seed) {
  const stored<S> on = store(rounded<S>(drawn(family, ridge, seed)));
  for (const entry<S>& solver : all_solvers<S>()) {
    if (!takes_part<S>(solver.what, seed)) continue;
    for (const std::string& law : broken_laws(solver, on)) {
      RC_FAIL(family.text + ": " + law);
    }
  }
}

named_matrix_family any_family() {
  const auto& all = all_matrix_families();
  const auto& one = all[*rc::gen::inRange<std::size_t>(0, all.size())];
  std::string text(one.name);
  if (!one.parameters.empty() && one.parameters[0].name == "kappa") {
    text += "(kappa=1e" + std::to_string(*rc::gen::inRange(0, 20)) + ")";
  }
  if (one.name == "wide" || one.name == "tall") text += "(times=3)";
  if (one.name == "low_rank") {
    text += "(share=0." + std::to_string(*rc::gen::element(3, 5, 9)) + ")";
  }
  return *read_matrix_family(text);
}

template <class S>
void obeyed() {
  const auto family = any_family();
  const bool ridge = *rc::gen::arbitrary<bool>();
  const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>());
  RC_LOG() << family.text << (ridge ? ", ridge" : "") << ", seed " << seed << "\n";
  obeyed_over<S>(family, ridge, seed);
}

// obeyed() at a precision of the list.
void obeyed_at(std::string_view name) {
  at_precision(precision_named(name), []<class S>() { obeyed<S>(); });
}

RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_double, ()) { obeyed_at("double"); }
RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_quad, ()) { obeyed_at("quad"); }
RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_mp50, ()) { obeyed_at("mp50"); }
RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_mp100, ()) { obeyed_at("mp100"); }
RC_GTEST_PROP(laws, hold_over_the_matrix_families_in_rational, ()) { obeyed<rational>(); }

// Every family once, whatever the draws above left out.
TEST(laws, hold_over_each_family) {
  std::uint64_t seed = 0;
  for (const auto& one : all_matrix_families()) {
    const std::string text =
        std::string(one.name) + (one.name == "wide" || one.name == "tall" ? "(times=3)" : "");
    const auto family = *read_matrix_family(text);
    for (const bool ridge : {false, true}) {
      const stored<double> on = store(rounded<double>(drawn(family, ridge, ++seed)));
      for (const entry<double>& solver : all_solvers<double>()) {
        if (solver.what.bound == stability::statistical) continue;
        for (const std::string& law : broken_laws(solver, on)) ADD_FAILURE() << text << ": " << law;
      }
    }
  }
}

}  // namespace
}  // namespace proofread::solvers
