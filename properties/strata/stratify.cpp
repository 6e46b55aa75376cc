// SPDX-License-Identifier: MIT
#include "properties/strata/stratify.hpp"

#include <algorithm>
#include <set>

#include "properties/evaluation/integers.hpp"
#include "properties/strata/size_cover.hpp"
#include "properties/structure/components.hpp"

namespace proofread::properties {
namespace {

using identities::role;

constexpr std::size_t small_combinations = 40;  // strata of one size tuple
constexpr std::size_t large_combinations = 6;
constexpr std::size_t index_budget = 40;  // index tuples of one size tuple

// Every value of every index, in the order of their declarations.
class index_values {
 public:
  index_values(const identities::proposition& problem, size_conditions& conditions)
      : problem_(problem), conditions_(conditions) {}

  std::vector<std::vector<std::int64_t>> of(std::vector<std::int64_t> sizes) {
    found_.clear();
    extend(std::move(sizes), 0);
    if (found_.size() > index_budget) {
      thinned_ = true;
      std::vector<std::vector<std::int64_t>> kept;
      for (std::size_t i = 0; i < index_budget; ++i) {
        kept.push_back(found_[i * (found_.size() - 1) / (index_budget - 1)]);
      }
      found_ = std::move(kept);
    }
    return found_;
  }
  bool thinned() const { return thinned_; }

 private:
  void extend(std::vector<std::int64_t> values, std::size_t slot) {
    while (slot < values.size() && problem_.symbols[slot].what != role::index) ++slot;
    if (slot == values.size()) {
      if (conditions_.admit(values)) found_.push_back(std::move(values));
      return;
    }
    const auto& bounds = problem_.symbols[slot].bounds;
    const auto lo = integer_value(*bounds[0], values);
    const auto hi = integer_value(*bounds[1], values);
    if (!lo || !hi) return;
    for (std::int64_t v = *lo; v <= *hi && found_.size() < 4000; ++v) {
      values[slot] = v;
      extend(values, slot + 1);
    }
  }

  const identities::proposition& problem_;
  size_conditions& conditions_;
  std::vector<std::vector<std::int64_t>> found_;
  bool thinned_ = false;
};

// All combinations of the options of the axes, or, past the budget, each option of each axis in
// turn.
std::vector<std::vector<int>> combinations(const std::vector<axis>& axes, std::size_t budget,
                                           bool& thinned) {
  std::size_t product = 1, longest = 1;
  for (const axis& each : axes) {
    product = std::min<std::size_t>(product * each.options.size(), 1000000);
    longest = std::max(longest, each.options.size());
  }
  const bool all = product <= budget;
  thinned = thinned || !all;
  const std::size_t rows = all ? product : std::min(std::max(budget, longest), 2 * budget);
  std::vector<std::vector<int>> result;
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<int> row;
    std::size_t rest = i, shift = 0;
    for (const axis& each : axes) {
      const std::size_t count = each.options.size();
      row.push_back(each.options[all ? rest % count : (i + shift * (i / count)) % count]);
      rest /= count;
      ++shift;
    }
    result.push_back(std::move(row));
  }
  return result;
}

// At these sizes and indices, with nothing else fixed.
stratum at_integers(const std::vector<std::int64_t>& integers) {
  stratum base;
  base.integers = integers;
  std::replace(base.integers.begin(), base.integers.end(), unset_integer, std::int64_t{0});
  base.ranks.assign(integers.size(), -1);
  base.components.assign(integers.size(), -1);
  return base;
}

void add_strata(const std::vector<std::int64_t>& integers, const std::vector<axis>& axes,
                std::size_t budget, bool& thinned, std::vector<stratum>& strata) {
  const stratum base = at_integers(integers);
  for (const auto& row : combinations(axes, budget, thinned)) {
    stratum each = base;
    for (std::size_t k = 0; k < axes.size(); ++k) {
      auto& place = axes[k].what == axis::sort::rank ? each.ranks : each.components;
      place[static_cast<std::size_t>(axes[k].slot)] = row[k];
    }
    strata.push_back(std::move(each));
  }
}

std::string axes_text(const identities::proposition& problem, const std::set<int>& ranked,
                      const std::set<int>& split, bool thinned) {
  std::string text;
  for (const int slot : ranked) {
    text += "; " + problem.symbols[static_cast<std::size_t>(slot)].name + " of every rank";
  }
  if (!split.empty()) {
    text += "; components of";
    const char* separator = " ";
    for (const int slot : split) {
      text += separator + problem.symbols[static_cast<std::size_t>(slot)].name;
      separator = ", ";
    }
  }
  return text + (thinned ? "; where these are many, each but not every combination" : "");
}

}  // namespace

stratification stratify(const identities::proposition& problem) {
  stratification result;
  size_conditions conditions(problem);
  const size_tuples sizes = choose_sizes(problem, conditions);
  index_values indices(problem, conditions);
  std::set<int> ranked, split;
  bool thinned = false, some_ranks = false;
  std::size_t number = 0;
  for (const auto& tuple : sizes.tuples) {
    const std::size_t budget = number++ < sizes.small ? small_combinations : large_combinations;
    for (const auto& integers : indices.of(tuple)) {
      const std::vector<axis> axes = discrete_choices(problem, integers);
      for (const axis& each : axes) {
        (each.what == axis::sort::rank ? ranked : split).insert(each.slot);
        some_ranks = some_ranks || !each.complete;
      }
      add_strata(integers, axes, budget, thinned, result.strata);
    }
  }
  for (const auto& tuple : sizes.far) {
    const auto all = indices.of(tuple);
    if (!all.empty()) result.far.push_back(at_integers(all.back()));
  }
  result.covered = sizes.covered + axes_text(problem, ranked, split, thinned);
  if (some_ranks) result.covered += "; not every rank of the large matrices";
  if (indices.thinned()) result.covered += "; indices: not every value at the larger sizes";
  if (!conditions.too_large().empty()) result.covered += "; not covered: " + conditions.too_large();
  if (result.strata.empty()) {
    result.covered.clear();
    result.none = conditions.too_large().empty() ? "no sizes up to 12 satisfy " + conditions.asked()
                                                 : conditions.too_large();
  }
  return result;
}

}  // namespace proofread::properties
