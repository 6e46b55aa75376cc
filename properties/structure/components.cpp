// SPDX-License-Identifier: MIT
#include "properties/structure/components.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/structure/svd_arrangement.hpp"

namespace proofread::properties {
namespace {

using identities::form;
using identities::role;

constexpr int enumerated_signs = 3;
constexpr int enumerated_places = 20;
constexpr int enumerated_ranks = 12;
constexpr int enumerated_zeros = 4;

int sign_patterns(int count) { return count <= enumerated_signs ? 1 << count : count + 1; }

int choices(int count, int r) {
  int result = 1;
  for (int k = 1; k <= r; ++k) {
    result = result * (count - k + 1) / k;
    if (result >= enumerated_places) return enumerated_places;
  }
  return result;
}

bool is_nonzero(construction made) {
  return made == construction::nonzero || made == construction::symmetric_nonzero ||
         made == construction::skew_nonzero || made == construction::psd_nonzero ||
         made == construction::diagonal_nonzero;
}

std::vector<int> first(int count) {
  std::vector<int> options(static_cast<std::size_t>(count));
  std::iota(options.begin(), options.end(), 0);
  return options;
}

bool asks_for_rank(const identities::expression& node) {
  if (const auto* const function = identities::called(node)) return function->jumps_with_rank();
  return node.kind == form::predicate &&
         (node.name == "invertible" || node.name == "rank" || node.name == "full column rank" ||
          node.name == "full row rank");
}

// Matrices that stand, bare or transposed, where their rank decides.
std::set<int> ranked_names(const identities::proposition& problem) {
  std::set<int> found;
  const auto note = [&](const identities::expression* node) {
    while (node->kind == form::transpose) node = node->arguments[0].get();
    if (node->kind != form::symbol || node->slot < 0) return;
    if (problem.symbols[static_cast<std::size_t>(node->slot)].what == role::variable) {
      found.insert(node->slot);
    }
  };
  walk(problem, [&](const identities::expression& node) {
    if (asks_for_rank(node)) note(node.arguments[0].get());
    if (node.kind == form::in_range || node.kind == form::in_null) note(node.arguments[1].get());
  });
  return found;
}

struct measured {
  int rows = 1, cols = 1;
};

measured measure(const identities::shape& type, const std::map<std::string, std::int64_t>& named) {
  return {static_cast<int>(identities::evaluate(type.rows, named).value_or(1)),
          static_cast<int>(identities::evaluate(type.cols, named).value_or(1))};
}

// Every rank, the full one first; of large matrices a few.
axis rank_axis(int slot, int least) {
  if (least > enumerated_ranks) {
    return {axis::sort::rank, slot, {least, least - 1, least / 2, 2, 1, 0}, false};
  }
  std::vector<int> ranks = first(least + 1);
  std::reverse(ranks.begin(), ranks.end());
  return {axis::sort::rank, slot, std::move(ranks), true};
}

// Every choice of entries that are not 0, all of them first; of large matrices a few of each
// number.
axis places_axis(int slot, int least) {
  axis result{axis::sort::component, slot, {}, least <= enumerated_zeros};
  const int all = (1 << std::min(least, 30)) - 1;
  if (result.complete) {
    for (int bits = all; bits >= 0; --bits) result.options.push_back(bits);
    return result;
  }
  for (int r = std::min(least, 30); r >= 0; --r) {
    const int low = (1 << r) - 1;
    result.options.push_back(low);
    if ((all & ~low) != 0 && r > 0) result.options.push_back((low << (least - r)) & all);
  }
  return result;
}

void add_ranks(construction made, int slot, int least, std::vector<axis>& axes) {
  const auto ranked = of_one_rank(made);
  if (!ranked) return;
  const bool places =
      *ranked == construction::diagonal_places || *ranked == construction::diagonal_places_positive;
  axis made_axis = places ? places_axis(slot, least) : rank_axis(slot, least);
  std::vector<int>& options = made_axis.options;
  options.erase(std::remove_if(options.begin(), options.end(),
                               [&](int r) {
                                 return (r == 0 && is_nonzero(made)) ||
                                        (r % 2 == 1 && *ranked == construction::skew_rank);
                               }),
                options.end());
  axes.push_back(std::move(made_axis));
}

// All places of a lower rank are reached by the signs of U and V together, else by the values.
void add_free_svd(const svd_plan& plan, measured size, std::vector<axis>& axes) {
  const int least = std::min(size.rows, size.cols);
  const auto component = [&](int slot, int count) {
    if (slot >= 0 && count > 1) axes.push_back({axis::sort::component, slot, first(count), true});
  };
  component(plan.left, 2);
  component(plan.right, 2);
  if (plan.kind == svd_values::one || plan.kind == svd_values::zero || least == 1) return;
  const bool both = plan.left >= 0 && plan.right >= 0;
  component(plan.values, both ? 2 : least + 1);
}

void add_svd(const svd_plan& plan, measured size, int r, std::vector<axis>& axes) {
  if (plan.is_arranged()) {
    const svd_arrangements made = arrangements_of(plan, size.rows, r);
    const int count = static_cast<int>(made.all.size());
    axes.push_back({axis::sort::component, plan.matrix, first(count), made.complete});
    const int factor = plan.right >= 0 ? plan.right : plan.left;
    if (factor >= 0) axes.push_back({axis::sort::component, factor, first(2), true});
    return;
  }
  if (plan.kind == svd_values::nonnegative || plan.kind == svd_values::nonzero) {
    axis ranks_of_x = rank_axis(plan.matrix, std::min(size.rows, size.cols));
    if (plan.kind == svd_values::nonzero) ranks_of_x.options.pop_back();
    axes.push_back(std::move(ranks_of_x));
  }
  if (plan.relation == svd_relation::free) add_free_svd(plan, size, axes);
}

}  // namespace

std::optional<construction> of_one_rank(construction made) {
  switch (made) {
    case construction::plain:
    case construction::nonzero:
      return construction::rank;
    case construction::symmetric:
    case construction::symmetric_nonzero:
      return construction::symmetric_rank;
    case construction::skew:
    case construction::skew_nonzero:
      return construction::skew_rank;
    case construction::psd:
    case construction::psd_nonzero:
      return construction::psd_rank;
    case construction::diagonal:
    case construction::diagonal_nonzero:
      return construction::diagonal_places;
    case construction::diagonal_nonnegative:
      return construction::diagonal_places_positive;
    default:
      return std::nullopt;
  }
}

bool is_stratified_by_rank(const identities::proposition& problem, int slot) {
  const auto plans = svd_plans(problem);
  for (const svd_plan& plan : plans) {
    if (plan.matrix == slot) return plan.kind != svd_values::nonzero;
  }
  return std::none_of(problem.hypotheses.begin(), problem.hypotheses.end(), [&](const auto& each) {
    const auto word = as_word(problem, *each);
    return !(word && word->slot == slot) && drawn_names(problem, *each).count(slot) > 0;
  });
}

int component_count(construction made, int rows, int cols, int r) {
  const int least = std::min(rows, cols);
  switch (made) {
    case construction::orthogonal:
      return 2;
    case construction::orthogonal_symmetric:
      return rows + 1;
    case construction::orthogonal_skew:
      return 2;
    case construction::orthogonal_diagonal:
      return sign_patterns(rows);
    case construction::diagonal_unit:
      return 2;
    case construction::diagonal_rank:
      return choices(least, r);
    case construction::unit:
      return rows * cols == 1 ? 2 : 1;
    default:
      return 1;
  }
}

std::vector<bool> sign_pattern(int count, int component) {
  std::vector<bool> minus(static_cast<std::size_t>(count), false);
  for (int i = 0; i < count; ++i) {
    minus[static_cast<std::size_t>(i)] =
        count <= enumerated_signs ? ((component >> i) & 1) != 0 : i < component;
  }
  return minus;
}

std::vector<int> places(int count, int r, int component) {
  std::vector<int> chosen = first(r);
  for (int step = 0; step < component; ++step) {
    int k = r - 1;
    while (k >= 0 && chosen[static_cast<std::size_t>(k)] == count - r + k) --k;
    if (k < 0) break;
    ++chosen[static_cast<std::size_t>(k)];
    for (int j = k + 1; j < r; ++j) {
      chosen[static_cast<std::size_t>(j)] = chosen[static_cast<std::size_t>(j - 1)] + 1;
    }
  }
  return chosen;
}

std::vector<axis> discrete_choices(const identities::proposition& problem,
                                   const std::vector<std::int64_t>& integers) {
  std::vector<axis> axes;
  const auto named = named_sizes(problem, integers);
  std::set<int> factored;
  for (const svd_plan& plan : svd_plans(problem)) {
    factored.insert(plan.matrix);
    const auto r = plan.rank ? integer_value(*plan.rank, integers) : std::nullopt;
    add_svd(plan, measure(problem.symbols[static_cast<std::size_t>(plan.matrix)].type, named),
            static_cast<int>(r.value_or(0)), axes);
  }
  const std::set<int> ranked = ranked_names(problem);
  for (std::size_t k = 0; k < problem.symbols.size(); ++k) {
    const auto& symbol = problem.symbols[k];
    const int slot = static_cast<int>(k);
    if (symbol.what != role::variable || factored.count(slot) > 0) continue;
    const structure words = resolve(effective_words(problem, slot));
    const measured size = measure(symbol.type, named);
    const auto r = words.rank ? integer_value(*words.rank, integers) : std::nullopt;
    const int count =
        component_count(words.made, size.rows, size.cols, static_cast<int>(r.value_or(0)));
    if (count > 1) axes.push_back({axis::sort::component, slot, first(count), true});
    if (ranked.count(slot) > 0) {
      add_ranks(words.made, slot, std::min(size.rows, size.cols), axes);
    }
  }
  return axes;
}

}  // namespace proofread::properties
