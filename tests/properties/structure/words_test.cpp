// SPDX-License-Identifier: MIT
#include "properties/structure/words.hpp"

#include <rapidcheck/Random.h>

#include <set>

#include "properties/evaluation/integers.hpp"
#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

constexpr int draws = 200;

std::vector<std::string> word_texts() {
  return {
#define PROOFREAD_WORD(identifier, text, made, rule) text,
#include "properties/strata/stratify.hpp"
#include "properties/structure/words.def"
#undef PROOFREAD_WORD
  };
}

identities::expression_ptr symbol(const std::string& name, int slot) {
  auto node = std::make_shared<identities::expression>(
      *identities::make(identities::form::symbol, {}, name));
  node->slot = slot;
  node->type = identities::scalar_shape();
  return node;
}

// X : n x d WORDS (n x n if a word needs it), with r for `rank r`, n and d at most 3 in strata that
// count.
identities::proposition worded(const std::vector<std::string>& words) {
  identities::proposition problem;
  for (const char* name : {"n", "d", "r"}) {
    identities::declaration size;
    size.name = name;
    size.what = identities::role::size;
    size.type = identities::scalar_shape();
    problem.symbols.push_back(size);
  }
  identities::declaration x;
  x.name = "X";
  x.what = identities::role::variable;
  x.type = {identities::size_expression::name("n"), identities::size_expression::name("d")};
  for (const std::string& word : words) {
    x.words.push_back({word, word == "rank" ? symbol("r", 2) : nullptr, {}});
  }
  problem.symbols.push_back(x);
  return problem;
}

template <typename S>
void expect_words(const std::vector<std::string>& words, const assignment<S>& point) {
  const matrix<S>& x = *point.values[3];
  for (const std::string& word : words) {
    ASSERT_TRUE(holds_algebraically(word, x, static_cast<int>(point.integers[2])))
        << word << " in " << x.rows() << " x " << x.cols();
    if constexpr (std::is_same_v<S, rational>) {
      ASSERT_TRUE(holds_in_order(word, x)) << word;
    }
  }
}

// Strata with sides up to 4, each drawn until `draws` points are made.
void check_words(const std::vector<std::string>& words) {
  const identities::proposition problem = worded(words);
  std::vector<stratum> strata;
  for (const stratum& each : stratify(problem).strata) {
    if (each.integers[0] <= 4 && each.integers[1] <= 4) strata.push_back(each);
  }
  const bool contradictory = words == std::vector<std::string>{"skew", "posdef"} ||
                             words == std::vector<std::string>{"skew", "unit"};
  ASSERT_EQ(strata.empty(), contradictory);
  if (strata.empty()) return;
  point_source source(problem);
  ASSERT_EQ(source.unavailable(), "");
  rc::Random random(std::uint64_t{11});
  random_bits bits(expand_seed(5));
  const std::function<std::uint64_t()> next = [&] { return bits(); };
  for (int i = 0; i < draws; ++i) {
    const stratum& where = strata[static_cast<std::size_t>(i) % strata.size()];
    expect_words(words, source.draw_field(where, next));
    const family kind = static_cast<family>(i / static_cast<int>(strata.size()) % 4);
    const auto point = source.build(source.draw_sequence(where, kind, random.split().next(), 20));
    ASSERT_TRUE(point);
    expect_words(words, *point);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(Words, EveryWordHoldsByConstruction) {
  for (const std::string& word : word_texts()) {
    SCOPED_TRACE(word);
    check_words({word});
  }
}

TEST(Words, EveryPairHoldsByConstruction) {
  const auto words = word_texts();
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      SCOPED_TRACE(words[i] + " and " + words[j]);
      check_words({words[i], words[j]});
    }
  }
}

TEST(Words, ThreeWordsReduceWhereImplied) {
  check_words({"symmetric", "posdef", "invertible"});
  check_words({"symmetric", "psd", "invertible"});
  check_words({"orthogonal", "invertible", "full column rank"});
  EXPECT_EQ(point_source(worded({"skew", "orthogonal", "symmetric"})).unavailable(),
            "X: skew, orthogonal and symmetric together are not in the table of generators");
}

TEST(Words, UnknownWordIsNamed) {
  EXPECT_EQ(point_source(worded({"hermitian"})).unavailable(),
            "X: no generator for the word hermitian");
}

}  // namespace
}  // namespace proofread::properties
