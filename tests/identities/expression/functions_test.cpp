// SPDX-License-Identifier: MIT
#include "identities/expression/functions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::identities {
namespace {

TEST(functions, every_row_is_found_by_its_identifier_and_by_its_name) {
  for (const builtin_facts& row : builtins()) {
    EXPECT_EQ(&facts_of(row.id), &row) << row.name;
    EXPECT_EQ(find_builtin(row.name), &row);
  }
  EXPECT_EQ(find_builtin("trace"), nullptr);
  const auto sorted = builtins_by_name();
  EXPECT_TRUE(std::is_sorted(sorted.begin(), sorted.end(),
                             [](const auto* a, const auto* b) { return a->name < b->name; }));
  EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end(),
                               [](const auto* a, const auto* b) { return a->name == b->name; }),
            sorted.end());
}

TEST(functions, elementary_ones_act_on_entries_and_leave_the_rationals) {
  for (const builtin_facts& row : builtins()) {
    if (!is_elementary(row.id)) continue;
    EXPECT_EQ(row.shaped, shape_rule::entrywise) << row.name;
    EXPECT_NE(row.values, value_kind::rational) << row.name;
    EXPECT_EQ(row.degree, degree_rule::opaque) << row.name;
    EXPECT_FALSE(row.ordered) << row.name;
  }
  EXPECT_TRUE(is_elementary(builtin::exp));
  EXPECT_FALSE(is_elementary(builtin::abs));
}

TEST(functions, a_symmetry_agrees_with_the_known_value) {
  for (const builtin_facts& row : builtins()) {
    if (row.mirror == symmetry::odd) {
      EXPECT_EQ(row.known.value, 0) << row.name;
    }
    if (row.mirror == symmetry::exponential) {
      EXPECT_EQ(row.known.value, 1) << row.name;
    }
    if (row.mirror == symmetry::logarithmic) {
      EXPECT_EQ(row.known.at, 1) << row.name;
    }
  }
}

TEST(functions, a_node_that_calls_one_is_told_from_others) {
  const expression_ptr x = make(form::symbol, {}, "x");
  const expression_ptr root = make(form::call, {x}, "sqrt");
  EXPECT_TRUE(calls(*root, builtin::sqrt));
  EXPECT_FALSE(calls(*root, builtin::exp));
  EXPECT_EQ(called(*make(form::apply, {x}, "sqrt")), nullptr);
  EXPECT_EQ(called(*root)->id, builtin::sqrt);
}

}  // namespace
}  // namespace proofread::identities
