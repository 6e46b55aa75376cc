// SPDX-License-Identifier: MIT
#include "properties/draws/special_candidates.hpp"

#include <algorithm>

#include "properties/draws/draw_point.hpp"
#include "properties/draws/function_candidates.hpp"
#include "properties/draws/svd_triple.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int enumerated_entries = 4;  // 3^4 matrices; symmetric 3 x 3 come from choice sequences
constexpr std::size_t candidate_limit = 120;

std::vector<std::int64_t> tape_values(int budget) {
  return budget < full_budget ? std::vector<std::int64_t>{1} : std::vector<std::int64_t>{1, -1, 2};
}

long cost_of_entry(const rational& value) {
  if (is_zero(value) == tribool::yes) return 0;
  const bool negative = sign(value) == ternary_sign::negative;
  const long bits = static_cast<long>(value.bits());
  const bool unit = bits <= 2 && value.is_integer();
  return 8 + (negative ? 1 : 0) + (unit ? 0 : 4 * bits) + (value.is_integer() ? 0 : 4);
}

class matrix_candidates {
 public:
  matrix_candidates(const point_analysis& analysis, const drawn_matrix& plan, const stratum& where,
                    int budget)
      : analysis_(analysis),
        plan_(plan),
        where_(where),
        budget_(budget),
        rows_(plan.plan.rows),
        cols_(plan.plan.cols) {}

  std::vector<candidate> run() {
    if (rows_ * cols_ == 1) {
      scalars();
    } else if (rows_ * cols_ <= enumerated_entries) {
      rationals m(rows_, cols_);
      enumerate(m, 0);
    } else {
      named();
    }
    if (plan_.plan.made != construction::plain || plan_.bounded) sequences();
    if (found_.empty()) sequences();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const candidate& a, const candidate& b) { return a.cost < b.cost; });
    if (found_.size() > candidate_limit) found_.resize(candidate_limit);
    return std::move(found_);
  }

 private:
  void offer(const rationals& value) { offer(value, cost_of(value)); }
  void offer(const rationals& value, long cost) {
    if (!respects(analysis_.problem, plan_, where_.integers, value)) return;
    if (plan_.plan.made == construction::rank && exact_rank(value) != plan_.plan.r) return;
    for (const candidate& each : found_) {
      const rationals& other = each.values[0].second;
      if (std::equal(other.begin(), other.end(), value.begin())) return;
    }
    found_.push_back({cost, {{plan_.slot, value}}, {}});
  }

  void scalars() {
    for (const auto& value :
         {rational(0), rational(1), rational(-1), rational(2), rational(-2), rational(1, 2),
          rational(3), rational(-3), rational(-1, 2), rational(4), rational(1, 4)}) {
      offer(rationals(value));
    }
    const interval& range = plan_.range;
    for (const auto& end : {range.low, range.high}) {
      if (!end) continue;
      for (const auto& step : {rational(0), rational(1), rational(-1), rational(1, 2)}) {
        offer(rationals(*end + step));
      }
    }
    if (range.low && range.high) offer(rationals((*range.low + *range.high) / rational(2)));
  }

  void enumerate(rationals& m, int k) {
    if (k == m.size()) {
      offer(m);
      return;
    }
    const bool positive = plan_.range.low && !plan_.range.contains(0);
    for (const long v : {0L, 1L, -1L}) {
      m[k] = positive ? (v == 0   ? rational(1)
                         : v == 1 ? rational(2)
                                  : rational(1, 2))
                      : rational(v);
      enumerate(m, k + 1);
    }
    m[k] = 0;
  }

  void named() {
    const rationals zero(rows_, cols_);
    offer(zero);
    const rationals identity = identity_matrix<rational>(rows_, cols_);
    // At large sizes as simple as at small ones.
    offer(identity, cost_of_entry(1));
    offer(sum_of(zero, rational(-1), identity), cost_of_entry(-1));
    offer(rationals(rows_, cols_, rational(1)), cost_of_entry(1));
    for (int k = 1; k < std::min(rows_, cols_); ++k) {
      rationals shift = zero;
      for (int i = 0; i + k < std::min(rows_, cols_); ++i) shift(i, i + k) = 1;
      offer(shift, cost_of_entry(1) + k);
    }
    if (rows_ == cols_) finite_order();
    rationals reversal = zero, signs = identity, stairs = zero, first = zero, lower = identity,
              counting = zero;
    for (int i = 0; i < rows_; ++i) {
      if (cols_ - 1 - i >= 0) reversal(i, cols_ - 1 - i) = 1;
      if (i < cols_ && i % 2 == 1) signs(i, i) = -1;
      first(i, 0) = 1;
      for (int j = 0; j < cols_; ++j) {
        if (j >= i) stairs(i, j) = 1;
        if (i == j + 1) lower(i, j) = 1;
        counting(i, j) = i * cols_ + j + 1;
      }
    }
    for (const rationals& each : {reversal, signs, stairs, first, lower, counting}) {
      offer(each);
      offer(transposed_fit(each));
    }
    for (int k = 0; k < std::min(rows_ * cols_, 12); ++k) {
      rationals unit = zero;
      unit[k] = 1;
      offer(unit);
      if (rows_ != cols_) continue;
      unit[(k % cols_) * cols_ + k / cols_] = 1;
      offer(unit);
    }
  }

  // Companion matrices of 1 + t^k + t^2k + ... + t^n, of order n + k.
  void finite_order() {
    for (int k = 1; k <= rows_; ++k) {
      if (rows_ % k != 0) continue;
      rationals value(rows_, rows_);
      for (int i = 1; i < rows_; ++i) value(i, i - 1) = 1;
      for (int i = 0; i < rows_; i += k) value(i, rows_ - 1) = -1;
      offer(value, cost_of_entry(1) + k);
    }
  }

  rationals transposed_fit(const rationals& m) const {
    return rows_ == cols_ ? transposed(m) : sum_of(rationals(rows_, cols_), rational(-1), m);
  }

  // The construction itself on choice sequences with one or two choices that are not 0.
  void sequences() {
    std::vector<std::int64_t> choices(16, 0);
    from_choices(choices);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      for (const std::int64_t value : tape_values(budget_)) {
        choices[i] = value;
        from_choices(choices);
      }
      choices[i] = 0;
    }
    std::fill(choices.begin(), choices.end(), 1);
    from_choices(choices);
    for (std::size_t i = 0; i < choices.size(); ++i) choices[i] = static_cast<std::int64_t>(i % 3);
    from_choices(choices);
  }

  void from_choices(const std::vector<std::int64_t>& choices) {
    choice_draw draw(choices, family::small);
    layout only;
    only.matrices.push_back(plan_);
    offer(*draw_point(only, where_, draw).values[static_cast<std::size_t>(plan_.slot)]);
  }

  const point_analysis& analysis_;
  const drawn_matrix& plan_;
  const stratum& where_;
  int budget_;
  int rows_, cols_;
  std::vector<candidate> found_;
};

std::vector<candidate> svd_candidates(const drawn_svd& plan, const stratum& where, int budget) {
  std::vector<candidate> found;
  layout only;
  only.factored.push_back(plan);
  std::vector<std::int64_t> choices(24, 0);
  const auto offer = [&] {
    choice_draw draw(choices, family::small);
    const assignment<rational> point = draw_point(only, where, draw);
    candidate next;
    for (std::size_t slot = 0; slot < point.values.size(); ++slot) {
      if (!point.values[slot]) continue;
      next.values.emplace_back(static_cast<int>(slot), *point.values[slot]);
      next.cost += cost_of(*point.values[slot]);
    }
    found.push_back(std::move(next));
  };
  offer();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    for (const std::int64_t value : tape_values(budget)) {
      choices[i] = value;
      offer();
    }
    choices[i] = 0;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const candidate& a, const candidate& b) { return a.cost < b.cost; });
  return found;
}

}  // namespace

long cost_of(const rationals& value) {
  long total = 0;
  for (const rational& each : value) total += cost_of_entry(each);
  return total;
}

long cost_of(const assignment<rational>& point) {
  long total = 0;
  for (const auto& value : point.values) total += value ? cost_of(*value) : 0;
  for (const auto& function : point.functions) {
    total += function ? cost_of(function->coefficients) : 0;
  }
  return total;
}

std::vector<std::vector<candidate>> special_candidates(const point_analysis& analysis,
                                                       const layout& plan, const stratum& where,
                                                       int budget) {
  std::vector<std::vector<candidate>> lists;
  for (const drawn_svd& each : plan.factored) lists.push_back(svd_candidates(each, where, budget));
  for (const drawn_matrix& each : plan.matrices) {
    lists.push_back(matrix_candidates(analysis, each, where, budget).run());
  }
  for (const drawn_function& each : plan.functions) lists.push_back(function_candidates(each));
  return lists;
}

}  // namespace proofread::properties
