// SPDX-License-Identifier: MIT
#include "properties/strata/size_cover.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "identities/expression/walk.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/pair_cover.hpp"
#include "properties/strata/size_bounds.hpp"

namespace proofread::properties {
namespace {

using tuple = size_tuple;

constexpr std::size_t tuple_budget = 60;
constexpr std::size_t small_budget = 30;
constexpr std::size_t larger_budget = 20;
constexpr std::int64_t largest_of_relations = 32;
constexpr double exhaustive_budget = 50000;
constexpr std::size_t sampled_sizes = 42000;  // of all names in a sample

// Each name of a size with the same values.
std::vector<size_name> with_values(const identities::proposition& problem,
                                   const std::set<std::int64_t>& values) {
  std::vector<size_name> names;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].what != identities::role::size) continue;
    names.push_back({slot, {values.begin(), values.end()}});
  }
  return names;
}

// The values 1..limit of each name and the literals of the size relations with their neighbours.
std::vector<size_name> domains(const identities::proposition& problem, std::int64_t limit,
                               const std::vector<std::int64_t>& literals) {
  std::set<std::int64_t> values;
  for (std::int64_t v = 1; v <= limit; ++v) values.insert(v);
  for (const std::int64_t literal : literals) {
    for (std::int64_t v = std::max<std::int64_t>(literal - 1, 1); v <= literal + 1; ++v) {
      if (literal > limit || v <= limit) values.insert(v);
    }
  }
  return with_values(problem, values);
}

// All tuples of the domains that are admitted, or those among a fixed sample where there are too
// many.
class enumeration {
 public:
  enumeration(const identities::proposition& problem, size_conditions& conditions,
              const std::vector<size_name>& names)
      : conditions_(conditions), names_(names), current_(problem.symbols.size(), unset_integer) {}

  std::vector<tuple> run() {
    double count = 1;
    for (const size_name& name : names_) count *= static_cast<double>(name.values.size());
    if (count <= exhaustive_budget) {
      all(0);
    } else {
      sample();
    }
    return std::move(found_);
  }

 private:
  void keep() {
    if (conditions_.admit(current_)) found_.push_back(current_);
  }
  void all(std::size_t k) {
    if (k == names_.size()) {
      keep();
      return;
    }
    for (const std::int64_t value : names_[k].values) {
      current_[names_[k].slot] = value;
      all(k + 1);
    }
  }
  void sample() {
    for (std::size_t v = 0; v < names_[0].values.size(); ++v) {
      for (const size_name& name : names_) current_[name.slot] = name.values[v];
      keep();
    }
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < sampled_sizes / names_.size(); ++i) {
      for (const size_name& name : names_) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        current_[name.slot] = name.values[(state >> 33) % name.values.size()];
      }
      keep();
    }
  }

  size_conditions& conditions_;
  const std::vector<size_name>& names_;
  tuple current_;
  std::vector<tuple> found_;
};

std::int64_t weight(const tuple& t) {
  std::int64_t total = 0;
  for (const std::int64_t v : t) total += v == unset_integer ? 0 : v;
  return total;
}

void sort_by_size(std::vector<tuple>& tuples) {
  std::sort(tuples.begin(), tuples.end(), [](const tuple& a, const tuple& b) {
    return std::make_tuple(weight(a), a) < std::make_tuple(weight(b), b);
  });
  tuples.erase(std::unique(tuples.begin(), tuples.end()), tuples.end());
}

std::string names_text(const identities::proposition& problem,
                       const std::vector<size_name>& names) {
  std::string text;
  for (const size_name& name : names) {
    text += (text.empty() ? "" : ", ") + problem.symbols[name.slot].name;
  }
  return text;
}

// "n = 7, d in 1..3": the sizes of some tuples, those of one value first.
std::string ranges_text(const identities::proposition& problem, const std::vector<size_name>& names,
                        const std::vector<tuple>& tuples) {
  std::string fixed;
  std::vector<size_name> free;
  std::set<std::int64_t> values;
  for (const size_name& name : names) {
    std::set<std::int64_t> seen;
    for (const tuple& t : tuples) seen.insert(t[name.slot]);
    if (seen.size() == 1) {
      fixed += (fixed.empty() ? "" : ", ") + problem.symbols[name.slot].name + " = " +
               std::to_string(*seen.begin());
      continue;
    }
    values.insert(seen.begin(), seen.end());
    free.push_back(name);
  }
  if (free.empty()) return fixed;
  const std::string range = *values.rbegin() <= 3 ? "1..3"
                                                  : std::to_string(*values.begin()) + ".." +
                                                        std::to_string(*values.rbegin());
  return fixed + (fixed.empty() ? "" : ", ") + names_text(problem, free) + " in " + range;
}

// "3", "3 of 9".
std::string of(std::size_t part, std::size_t whole) {
  return std::to_string(part) + (part < whole ? " of " + std::to_string(whole) : std::string());
}

// Tuples of 1 and one size past the numbers of the statement.
std::vector<tuple> far_tuples(const identities::proposition& problem, size_conditions& conditions) {
  std::vector<tuple> found;
  for (const std::int64_t size : sizes_past_numbers(problem)) {
    for (tuple& t : enumeration(problem, conditions, with_values(problem, {1, size})).run()) {
      const bool far = std::find(t.begin(), t.end(), size) != t.end();
      if (far && found.size() < larger_budget) found.push_back(std::move(t));
    }
  }
  return found;
}

// The smallest tuples at which a size relation of the statement is true, and false, where no known
// one is: n <= d + 3 beside n <= 2*d fails from n = 8, d = 4 on.
std::vector<tuple> deciding_tuples(const identities::proposition& problem,
                                   size_conditions& conditions, const std::vector<tuple>& known) {
  if (!problem.statement) return {};
  std::vector<const identities::expression*> relations;
  walk(problem, *problem.statement, [&](const identities::expression& node) {
    if (node.kind == identities::form::relation && is_size_relation(problem, node))
      relations.push_back(&node);
  });
  if (relations.empty()) return {};
  std::set<std::int64_t> values;
  for (std::int64_t v = 1; v <= largest_of_relations; ++v) values.insert(v);
  const auto names = with_values(problem, values);
  std::vector<tuple> all = enumeration(problem, conditions, names).run();
  sort_by_size(all);
  std::vector<tuple> found;
  for (const identities::expression* const relation : relations) {
    for (const bool wanted : {false, true}) {
      const auto decides = [&](const tuple& t) { return integer_truth(*relation, t) == wanted; };
      if (std::any_of(known.begin(), known.end(), decides)) continue;
      const auto first = std::find_if(all.begin(), all.end(), decides);
      if (first != all.end() && found.size() < larger_budget) found.push_back(*first);
    }
  }
  return found;
}

// The small tuples: all of them, or a pairwise cover and the smallest.
std::vector<tuple> choose_small(std::vector<tuple> all, const std::vector<size_name>& names) {
  if (all.size() <= small_budget) return all;
  std::vector<tuple> chosen;
  cover_pairs(chosen, all, names, small_budget);
  for (const tuple& t : all) {
    if (chosen.size() >= small_budget) break;
    if (std::find(chosen.begin(), chosen.end(), t) == chosen.end()) chosen.push_back(t);
  }
  return chosen;
}

size_tuples larger_only(const identities::proposition& problem, size_conditions& conditions) {
  for (const std::int64_t limit : {largest_size, 2 * largest_size}) {
    const auto names = domains(problem, limit, conditions.literals());
    std::vector<tuple> found = enumeration(problem, conditions, names).run();
    if (found.empty()) continue;
    sort_by_size(found);
    const std::size_t kept = std::min<std::size_t>(found.size(), 9);
    size_tuples result;
    result.covered = names_text(problem, names) + ": the " + std::to_string(kept) +
                     " smallest tuples that satisfy the size relations";
    found.resize(kept);
    result.small = kept;
    result.tuples = std::move(found);
    return result;
  }
  return {};
}

}  // namespace

size_tuples choose_sizes(const identities::proposition& problem, size_conditions& conditions) {
  const auto small_names = domains(problem, small_size, conditions.literals());
  std::vector<tuple> small = enumeration(problem, conditions, small_names).run();
  if (small.empty()) return larger_only(problem, conditions);
  sort_by_size(small);
  size_tuples result;
  if (small_names.empty()) {
    result.tuples = std::move(small);
    result.small = 1;
    result.covered = "the declared sizes";
    return result;
  }
  const std::size_t all_small = small.size();
  result.tuples = choose_small(std::move(small), small_names);
  result.small = result.tuples.size();
  const auto names = domains(problem, largest_size, conditions.literals());
  std::vector<tuple> candidates = enumeration(problem, conditions, names).run();
  sort_by_size(candidates);
  const bool complete = cover_pairs(result.tuples, candidates, names, tuple_budget);
  const std::vector<tuple> covered_small(
      result.tuples.begin(), result.tuples.begin() + static_cast<std::ptrdiff_t>(result.small));
  result.covered = ranges_text(problem, names, covered_small);
  if (all_small > 1) result.covered += " (" + of(result.small, all_small) + " tuples)";
  if (const std::size_t more = result.tuples.size() - result.small; more > 0) {
    const bool pairs = names.size() > 1;
    result.covered += std::string(pairs && complete ? ", pairwise to " : ", to ") +
                      std::to_string(largest_size) + (pairs && !complete ? ", not all pairs" : "") +
                      " (" + std::to_string(more) + " more)";
  }
  const auto most_of = [](const std::vector<tuple>& tuples) {
    std::int64_t most = 0;
    for (const tuple& t : tuples) most = std::max(most, *std::max_element(t.begin(), t.end()));
    return std::to_string(most);
  };
  const std::vector<tuple> larger = deciding_tuples(problem, conditions, result.tuples);
  if (!larger.empty()) {
    result.covered +=
        ", some to " + most_of(larger) + " (" + std::to_string(larger.size()) + " more)";
  }
  result.tuples.insert(result.tuples.end(), larger.begin(), larger.end());
  sort_by_size(result.tuples);
  result.far = far_tuples(problem, conditions);
  return result;
}

}  // namespace proofread::properties
