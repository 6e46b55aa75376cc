// SPDX-License-Identifier: MIT
#include "properties/mutation/repair.hpp"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "identities/printing/print.hpp"
#include "properties/mutation/mutant.hpp"
#include "properties/mutation/repair_candidates.hpp"

namespace proofread::properties {

using identities::expression;
using identities::form;
using identities::proposition;

namespace {

/// Time that this thread spent computing; on a busy machine less than what passed.
std::chrono::milliseconds spent_by(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

clockid_t clock_of_this_thread() {
  clockid_t clock{};
  pthread_getcpuclockid(pthread_self(), &clock);
  return clock;
}

/// Raises a flag when this thread has spent its time, or when another flag is raised.
class alarm {
 public:
  alarm(std::chrono::milliseconds time, const std::atomic<bool>* other)
      : watcher_([this, clock = clock_of_this_thread(), time, other] {
          watch(clock, spent_by(clock) + time, other);
        }) {}
  alarm(const alarm&) = delete;
  alarm& operator=(const alarm&) = delete;
  ~alarm() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      over_ = true;
    }
    changed_.notify_all();
    watcher_.join();
  }

  const std::atomic<bool>& raised() const { return raised_; }

 private:
  void watch(clockid_t clock, std::chrono::milliseconds end, const std::atomic<bool>* other) {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!over_ && spent_by(clock) < end && !(other && other->load())) {
      changed_.wait_for(lock, std::chrono::milliseconds(20));
    }
    raised_ = true;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool over_ = false;
  std::atomic<bool> raised_{false};
  std::thread watcher_;
};

bool speaks(const finding& found, int enough) {
  if (found.result == verdict::certified) return true;
  return found.result == verdict::supported && !found.levels.empty() &&
         found.levels[0].decided >= enough;
}

/// Scalars are cheap; beside the special points of matrices a few random ones are enough.
finding at_exact_level(const proposition& candidate, const repair_options& options,
                       const std::atomic<bool>& stop) {
  const bool sized =
      std::any_of(candidate.symbols.begin(), candidate.symbols.end(),
                  [](const auto& each) { return each.what == identities::role::size; });
  check_options how = options.how;
  how.levels = {level::exact};
  how.points[0] = sized ? 40 : 400;
  how.stop = &stop;
  return check(candidate, how);
}

/// The share of points, inside the hypotheses, at which the statement has no value.
double undefined_share(const finding& told) {
  if (told.levels.empty() || told.levels[0].points == 0) return 0;
  return static_cast<double>(told.levels[0].outside) / told.levels[0].points;
}

/// The same for a refuted statement, which is looked at no longer than until it fails: for each
/// side of its relation, that the side equals itself.
double undefined_share_of_sides(const proposition& refuted, const repair_options& options,
                                const std::atomic<bool>& stop) {
  if (refuted.statement->kind != form::relation) return 0;
  double share = 0;
  for (const auto& side : refuted.statement->arguments) {
    proposition itself = refuted;
    auto equation = std::make_shared<expression>(*refuted.statement);
    equation->name = "=";
    equation->arguments = {side, side};
    itself.statement = equation;
    share = std::max(share, undefined_share(at_exact_level(itself, options, stop)));
  }
  return share;
}

/// Values that are all given leave nothing to be true in general.
bool is_one_point(const proposition& problem) {
  bool given = false;
  for (const auto& each : problem.symbols) {
    if (each.what == identities::role::definition) {
      given = true;
    } else if (each.what != identities::role::size) {
      return false;
    }
  }
  return given;
}

void collect_conditions(const expression& node, std::vector<std::string>& into) {
  if (node.kind == form::conjunction) {
    for (const auto& part : node.arguments) collect_conditions(*part, into);
  } else if (node.kind == form::relation || node.kind == form::predicate) {
    into.push_back(identities::to_text(node));
  }
}

}  // namespace

std::vector<near_truth> repairs_of(const proposition& refuted, const repair_options& options) {
  constexpr int enough = 30;
  constexpr double most_undefined = 0.5;
  constexpr double worth_telling = 1.25;  // beyond the nearest one, in the measure of distance_of
  const alarm clock(options.time, options.how.stop);
  std::vector<near_truth> found;
  double nearest = 0;
  std::optional<double> usual;  // share of points at which the statement itself is undefined
  if (is_one_point(refuted)) return found;
  for (const repair_candidate& each : repair_candidates(refuted, options.conditions)) {
    if (clock.raised() || found.size() >= options.most) break;
    if (!found.empty() && each.distance > nearest + worth_telling) break;
    const finding told = at_exact_level(each.content, options, clock.raised());
    if (clock.raised() || !speaks(told, enough)) continue;
    if (undefined_share(told) > most_undefined) {
      if (!usual) usual = undefined_share_of_sides(refuted, options, clock.raised());
      if (*usual <= most_undefined) continue;
    }
    if (found.empty()) nearest = each.distance;
    found.push_back({each.change, one_liner(each.content), told.result});
  }
  return found;
}

std::vector<std::string> conditions_of(const proposition& problem) {
  std::vector<std::string> found;
  for (const auto& asked : problem.hypotheses) collect_conditions(*asked, found);
  const expression& statement = *problem.statement;
  if (statement.kind == form::implication || statement.kind == form::equivalence) {
    collect_conditions(*statement.arguments[0], found);
    if (statement.kind == form::equivalence) collect_conditions(*statement.arguments[1], found);
  }
  return found;
}

}  // namespace proofread::properties
