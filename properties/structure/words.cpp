// SPDX-License-Identifier: MIT
#include "properties/structure/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/functions.hpp"
#include "properties/evaluation/integers.hpp"

namespace proofread::properties {
namespace {

using identities::builtin;

enum class known_word : std::uint8_t {
#define PROOFREAD_WORD(identifier, text, made, rule) identifier,
#include "properties/structure/words.def"
#undef PROOFREAD_WORD
};

struct single_entry {
  const char* text;
  construction made;
  size_rule rule;
};
constexpr std::array singles{
#define PROOFREAD_WORD(identifier, text, made, rule) \
  single_entry{text, construction::made, size_rule::rule},
#include "properties/structure/words.def"
#undef PROOFREAD_WORD
};

struct pair_entry {
  known_word first, second;
  construction made;
  size_rule rule;
};
constexpr std::array pairs{
#define PROOFREAD_PAIR(first, second, made, rule) \
  pair_entry{known_word::first, known_word::second, construction::made, size_rule::rule},
#include "properties/structure/word_pairs.def"
#undef PROOFREAD_PAIR
};

const single_entry& entry(known_word which) { return singles[static_cast<std::size_t>(which)]; }

std::optional<known_word> find_word(const std::string& text) {
  for (std::size_t i = 0; i < singles.size(); ++i) {
    if (text == singles[i].text) return static_cast<known_word>(i);
  }
  return std::nullopt;
}

const pair_entry* find_pair(known_word a, known_word b) {
  for (const pair_entry& each : pairs) {
    if ((each.first == a && each.second == b) || (each.first == b && each.second == a))
      return &each;
  }
  return nullptr;
}

// Replaces a pair by one word with the same construction, where there is one: posdef for psd,
// invertible.
bool merge_once(std::vector<known_word>& words, std::vector<size_rule>& rules) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      const pair_entry* both = find_pair(words[i], words[j]);
      if (!both) continue;
      for (std::size_t k = 0; k < singles.size(); ++k) {
        if (singles[k].made != both->made) continue;
        rules.push_back(both->rule);
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(j));
        words[i] = static_cast<known_word>(k);
        return true;
      }
    }
  }
  return false;
}

std::string listed(const std::vector<known_word>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += entry(words[i]).text;
  }
  return text;
}

bool is_bare(const identities::expression& node) {
  return node.kind == identities::form::symbol && node.slot >= 0;
}

bool is_transpose_of(const identities::expression& node, int slot) {
  return node.kind == identities::form::transpose && is_bare(*node.arguments[0]) &&
         node.arguments[0]->slot == slot;
}

// Q'*Q = I or Q*Q' = I with Q square.
std::optional<int> orthogonal_name(const identities::expression& left,
                                   const identities::expression& right) {
  if (right.kind != identities::form::identity || left.kind != identities::form::multiply) {
    return std::nullopt;
  }
  const auto& a = *left.arguments[0];
  const auto& b = *left.arguments[1];
  if (is_bare(b) && is_transpose_of(a, b.slot) && b.type.rows == b.type.cols) return b.slot;
  if (is_bare(a) && is_transpose_of(b, a.slot) && a.type.rows == a.type.cols) return a.slot;
  return std::nullopt;
}

// norm(x) = 1, sumsq(x) = 1, x'*x = 1, dot(x, x) = 1 of a column.
std::optional<int> unit_name(const identities::expression& left,
                             const identities::expression& right) {
  if (right.kind != identities::form::number || right.name != "1") return std::nullopt;
  if (left.arguments.empty()) return std::nullopt;
  const auto& x = *left.arguments.back();
  const auto one = identities::size_expression::constant(1);
  if (!is_bare(x) || !(x.type.cols == one)) return std::nullopt;
  const auto& first = *left.arguments.front();
  const bool squares = calls(left, builtin::norm) || calls(left, builtin::sumsq);
  const bool dot = calls(left, builtin::dot) && is_bare(first) && first.slot == x.slot;
  const bool gram = left.kind == identities::form::multiply && is_transpose_of(first, x.slot);
  return squares || dot || gram ? std::optional(x.slot) : std::nullopt;
}

std::optional<claimed_word> rank_claim(const identities::proposition& problem,
                                       const identities::expression& left,
                                       const identities::expression_ptr& right) {
  const auto probe = marked(problem, std::vector<std::int64_t>(problem.symbols.size(), 1));
  if (!integer_value(*right, probe)) return std::nullopt;
  const bool is_rank =
      calls(left, builtin::rank) && left.arguments.size() == 1 && is_bare(*left.arguments[0]);
  if (!is_rank) return std::nullopt;
  return claimed_word{left.arguments[0]->slot, {"rank", right, right->where}};
}

}  // namespace

bool holds(size_rule rule, std::int64_t rows, std::int64_t cols, std::int64_t r) {
  const std::int64_t least = std::min(rows, cols);
  switch (rule) {
    case size_rule::any:
      return true;
    case size_rule::square:
      return rows == cols;
    case size_rule::even:
      return rows == cols && rows % 2 == 0;
    case size_rule::several:
      return rows == cols && rows >= 2;
    case size_rule::single:
      return rows == 1 && cols == 1;
    case size_rule::tall:
      return rows >= cols;
    case size_rule::wide:
      return rows <= cols;
    case size_rule::vector:
      return least == 1;
    case size_rule::vector_tall:
      return cols == 1;
    case size_rule::vector_wide:
      return rows == 1;
    case size_rule::rank_fits:
      return 0 <= r && r <= least;
    case size_rule::rank_even:
      return rows == cols && 0 <= r && r <= least && r % 2 == 0;
    case size_rule::rank_is_cols:
      return r == cols && cols <= rows;
    case size_rule::rank_is_rows:
      return r == rows && rows <= cols;
    case size_rule::rank_is_one:
      return r == 1;
    case size_rule::never:
      break;
  }
  return false;
}

const char* to_text(size_rule rule) {
  switch (rule) {
    case size_rule::square:
      return "square";
    case size_rule::even:
      return "square of even size";
    case size_rule::several:
      return "square of size 2 or more";
    case size_rule::single:
      return "1 x 1";
    case size_rule::tall:
      return "at least as many rows as columns";
    case size_rule::wide:
      return "at least as many columns as rows";
    case size_rule::vector:
      return "a vector";
    case size_rule::vector_tall:
      return "one column";
    case size_rule::vector_wide:
      return "one row";
    case size_rule::rank_fits:
      return "rank at most rows and columns";
    case size_rule::rank_even:
      return "even rank";
    case size_rule::rank_is_cols:
      return "rank equal to the columns";
    case size_rule::rank_is_rows:
      return "rank equal to the rows";
    case size_rule::rank_is_one:
      return "rank 1";
    case size_rule::never:
      return "impossible";
    case size_rule::any:
      break;
  }
  return "any";
}

structure resolve(const std::vector<identities::word>& words) {
  structure result;
  std::vector<known_word> left;
  for (const identities::word& each : words) {
    const auto found = find_word(each.name);
    if (!found) {
      result.unavailable = "no generator for the word " + each.name;
      return result;
    }
    if (std::find(left.begin(), left.end(), *found) != left.end()) continue;
    left.push_back(*found);
    result.rules.push_back(entry(*found).rule);
    if (each.argument) result.rank = each.argument;
  }
  while (left.size() > 1 && merge_once(left, result.rules)) {
  }
  if (left.size() == 1) result.made = entry(left[0]).made;
  const pair_entry* both = left.size() == 2 ? find_pair(left[0], left[1]) : nullptr;
  if (both) {
    result.made = both->made;
    result.rules.push_back(both->rule);
  } else if (left.size() > 1) {
    result.unavailable = listed(left) + " together are not in the table of generators";
  }
  return result;
}

std::optional<claimed_word> as_word(const identities::proposition& problem,
                                    const identities::expression& statement) {
  if (statement.kind == identities::form::predicate) {
    if (!is_bare(*statement.arguments[0]) || !find_word(statement.name)) return std::nullopt;
    return claimed_word{statement.arguments[0]->slot, {statement.name, nullptr, statement.where}};
  }
  if (statement.kind != identities::form::relation || statement.arguments.size() != 2 ||
      statement.relations[0] != identities::comparison::equal) {
    return std::nullopt;
  }
  for (int side = 0; side < 2; ++side) {
    const auto& a = statement.arguments[static_cast<std::size_t>(side)];
    const auto& b = statement.arguments[static_cast<std::size_t>(1 - side)];
    if (auto claim = rank_claim(problem, *a, b)) return claim;
    if (auto slot = orthogonal_name(*a, *b)) {
      return claimed_word{*slot, {"orthogonal", nullptr, statement.where}};
    }
    if (auto slot = unit_name(*a, *b)) {
      return claimed_word{*slot, {"unit", nullptr, statement.where}};
    }
  }
  return std::nullopt;
}

std::vector<identities::word> effective_words(const identities::proposition& problem, int slot) {
  std::vector<identities::word> words = problem.symbols[static_cast<std::size_t>(slot)].words;
  for (const auto& hypothesis : problem.hypotheses) {
    auto claim = as_word(problem, *hypothesis);
    if (claim && claim->slot == slot) words.push_back(std::move(claim->what));
  }
  return words;
}

}  // namespace proofread::properties
