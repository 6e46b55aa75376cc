// SPDX-License-Identifier: MIT
#include "properties/points/shrinking.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/special_candidates.hpp"
#include "properties/points/special_points.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

using point_type = assignment<rational>;

constexpr int special_budget = 40;  // special points tried on each smaller stratum
constexpr int sequences_per_stratum = 6;
constexpr std::size_t smaller_limit = 24;
constexpr int shrink_budget = 1500;  // evaluations while entries shrink
constexpr int shrink_size = 3;

std::int64_t total_size(const stratum& where) {
  return std::accumulate(where.integers.begin(), where.integers.end(), std::int64_t{0});
}

using predicate = std::function<bool(const point_type&)>;

// The choice sequence and point that fail so far, and how to try others.
class descent {
 public:
  descent(point_state& source, const choice_sequence& start, point_type point,
          const predicate& fails, const std::function<bool()>& over)
      : source_(source), fails_(fails), over_(over), current_(start), smallest_(std::move(point)) {}

  bool accept(const choice_sequence& next) {
    if (over_()) return false;
    auto point = source_.build(next, nullptr);
    if (!point || !fails_(*point)) return false;
    current_ = next;
    smallest_ = std::move(*point);
    return true;
  }

  /// A special point of the stratum that fails.
  bool accept_special(const stratum& where) {
    bool found = false;
    const auto look = [&](const point_type& point) {
      if (over_()) return false;
      if (!fails_(point)) return true;
      smallest_ = point;
      found = true;
      return false;
    };
    within_work(most_work_of_a_point,
                [&] { special_points(source_, where, special_budget, look); });
    return found;
  }

  /// Along RapidCheck's shrinks: the first that still fails, again and again.
  void shrink_entries() {
    int left = shrink_budget;
    rc::Shrinkable<choice_sequence> tree = shrinkable_sequence(current_);
    for (bool moved = true; moved;) {
      moved = false;
      auto shrinks = tree.shrinks();
      while (left-- > 0 && !moved && !over_()) {
        auto next = shrinks.next();
        if (!next) break;
        moved = accept(next->value());
        if (moved) tree = *next;
      }
    }
  }

  const choice_sequence& current() const { return current_; }
  point_type result() { return std::move(smallest_); }

 private:
  point_state& source_;
  const predicate& fails_;
  const std::function<bool()>& over_;
  choice_sequence current_;
  point_type smallest_;
};

}  // namespace

std::optional<assignment<rational>> shrunk(
    point_state& known, const choice_sequence& start, const std::vector<stratum>& strata,
    const std::function<bool(const assignment<rational>&)>& fails,
    const std::function<bool()>& over) {
  auto first = known.build(start, nullptr);
  if (!first) return std::nullopt;
  descent down(known, start, std::move(*first), fails, over);
  std::size_t tried = 0;
  for (const stratum& where : strata) {
    if (over()) return down.result();
    if (total_size(where) > total_size(start.where) || tried++ == smaller_limit) break;
    if (down.accept_special(where)) return down.result();
    if (total_size(where) == total_size(start.where)) continue;
    bool found = down.accept({where, family::small, start.choices});
    for (int i = 0; i < sequences_per_stratum && !found; ++i) {
      found = down.accept({where, family::small,
                           random_choices(static_cast<std::uint64_t>(i), known.uses_of(where),
                                          family::small, shrink_size)});
    }
    if (found) break;
  }
  if (down.current().kind != family::small) {
    down.accept({down.current().where, family::small, down.current().choices});
  }
  down.shrink_entries();
  return down.result();
}

}  // namespace proofread::properties
