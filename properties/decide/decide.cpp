// SPDX-License-Identifier: MIT
#include "properties/decide/decide.hpp"

#include <utility>

#include "properties/decide/assumed_words.hpp"
#include "properties/decide/elimination.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

constexpr std::int64_t most_work = 10'000'000;  // of all paths at one tuple of sizes
constexpr int most_questions = 64;              // to the solver

// What one path says of the statement.
enum class path_end : std::uint8_t { holds, fails, open };

struct path_result {
  path_end end = path_end::holds;
  std::string why;
};

// Those at which functions have known values or meet, and one past where points are drawn.
std::vector<rational> simple_numbers() {
  return {0, 1, rational(1, 2), -1, power(rational(2), 128)};
}

class decider {
 public:
  decider(const identities::proposition& problem, unknown_point point, const decide_options& how)
      : problem_(problem),
        effort_(how.of_a_question),
        point_(std::move(point)),
        at_(problem),
        met_known_(!how.ask_whether_met) {
    for (const auto& each : problem.hypotheses) {
      if (!is_size_relation(problem, *each)) hypotheses_.push_back(each.get());
    }
  }

  decision_at_sizes run() {
    const work_limit until(most_work);
    case_paths paths(point_.unknowns);
    const case_paths_scope scope(paths);
    do {
      if (until.passed()) {
        found_.open = "too many cases";
        return std::move(found_);
      }
      try {
        const work_scope rest(until.left());
        const path_result result = along(paths, point_);
        if (result.end != path_end::holds && !settle(paths, result)) return std::move(found_);
      } catch (const impossible_case&) {  // no real point is there
      }
    } while (paths.next());
    found_.proved = true;
    return std::move(found_);
  }

 private:
  path_result along(case_paths& paths, const unknown_point& point) {
    assume_words(paths, problem_, point);
    at_.move_to(point.values);
    for (const identities::expression* each : hypotheses_) {
      const outcome told = at_.decide(*each);
      if (told.value == truth::no || told.value == truth::undefined) return {};
      if (told.value != truth::yes) return {path_end::open, told.reason};
    }
    const outcome told = at_.decide(*problem_.statement);
    if (told.value == truth::yes && !met_known_ && paths.abstracted().empty()) {
      found_.met =
          solver_.solve({paths.unknowns(), paths.facts()}, effort_).said == answer::satisfiable;
      met_known_ = found_.met;
    }
    if (told.value == truth::yes || told.value == truth::undefined) return {};
    return {told.value == truth::no ? path_end::fails : path_end::open, told.reason};
  }

  // False once the statement is refuted or stays open.
  bool settle(const case_paths& paths, const path_result& result) {
    found_.abstracted.insert(paths.abstracted().begin(), paths.abstracted().end());
    if (++questions_ > most_questions) {
      found_.open = "more than " + std::to_string(most_questions) + " cases are left to the solver";
      return false;
    }
    solution told = solve(paths);
    if (told.said == answer::unsatisfiable) return true;
    if (told.said == answer::unknown) {
      found_.open = told.reason;
    } else if (result.end == path_end::open) {
      found_.open = result.why.empty() ? "it is not decided in one of the cases" : result.why;
    } else if (!paths.abstracted().empty()) {
      if (fails_at_simple_point()) return false;
      found_.open = "what is known of " + *paths.abstracted().begin() + " does not decide it";
    } else {
      found_.against = real_counterexample{point_, std::move(told.found), false, rivals(paths)};
    }
    return false;
  }

  static std::vector<std::size_t> rivals(const case_paths& paths) {
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < paths.unknowns().size(); ++k) {
      if (paths.unknowns()[k] == rival_name) found.push_back(k);
    }
    return found;
  }

  // All unknowns one number: there a function has a value at a constant.
  bool fails_at_simple_point() {
    if (std::exchange(simple_points_known_, true)) return false;
    for (const rational& number : simple_numbers()) {
      const std::vector<rational> at(point_.unknowns.size(), number);
      bool by_solver = false;
      if (fails_at(at, by_solver)) {
        real_counterexample made{point_, {}, !by_solver, {}};
        for (const rational& each : at) made.values.values.emplace_back(each);
        found_.against = std::move(made);
        return true;
      }
    }
    return false;
  }

  // On every path that the facts leave, whatever values the functions have; or that the solver
  // does.
  bool fails_at(const std::vector<rational>& at, bool& by_solver) {
    const unknown_point here = at_rational(point_, at);
    case_paths paths;
    const case_paths_scope scope(paths);
    bool some = false;
    do {
      try {
        const bool fails = along(paths, here).end == path_end::fails;
        some = some || fails;
        if (fails) continue;
        by_solver = true;
        const query other{paths.unknowns(), paths.facts()};
        if (solver_.solve(other, effort_).said != answer::unsatisfiable) return false;
      } catch (const impossible_case&) {
      } catch (const undecidable_value&) {
        return false;
      }
    } while (paths.next());
    return some;
  }

  // First without the unknowns that can go, which shows at most that no point is there.
  solution solve(const case_paths& paths) {
    const auto fewer = with_fewer_unknowns(paths);
    solution told{fewer ? answer::unsatisfiable : answer::unknown, {}, ""};
    for (std::size_t k = 0; fewer && k < fewer->size() && told.said == answer::unsatisfiable; ++k)
      told = solver_.solve({paths.unknowns(), (*fewer)[k]}, effort_);
    if (told.said == answer::unsatisfiable) return told;
    return solver_.solve({paths.unknowns(), paths.facts()}, effort_);
  }

  const identities::proposition& problem_;
  const effort effort_;
  const unknown_point point_;
  evaluator<fraction> at_;
  solver_session solver_;
  std::vector<const identities::expression*> hypotheses_;
  decision_at_sizes found_;
  bool met_known_;
  bool simple_points_known_ = false;
  int questions_ = 0;
};

}  // namespace

decision_at_sizes decide_at(const identities::proposition& problem,
                            const std::vector<std::int64_t>& integers, const decide_options& how) {
  const unknown_point all = unknown_point_at(problem, integers, how.up_to_bases);
  decision_at_sizes told = decider(problem, all, how).run();
  if (told.open.empty()) return told;
  for (unknown_point& few : with_few_unknowns(all)) {
    decision_at_sizes of_few = decider(problem, std::move(few), how).run();
    if (of_few.against) return of_few;
  }
  return told;
}

}  // namespace proofread::properties
