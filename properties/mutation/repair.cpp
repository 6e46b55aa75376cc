// SPDX-License-Identifier: MIT
#include "properties/mutation/repair.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/mutation/empty_repair.hpp"
#include "properties/mutation/mutant.hpp"
#include "properties/mutation/repair_candidates.hpp"
#include "properties/mutation/trial.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/size_conditions.hpp"
#include "properties/verdict/features.hpp"

namespace proofread::properties {

using identities::expression;
using identities::form;
using identities::proposition;

namespace {

constexpr int enough_points = 30;
constexpr double most_undefined = 0.5;
constexpr int most_looked_at_closely = 12;     // candidates that a few points do not refute
constexpr int most_trials_of_quantified = 30;  // each decides a quantifier at hundreds of points
constexpr double worth_telling = 1.25;       // beyond the nearest one, in the measure of candidates
constexpr std::int64_t most_steps = 10'000;  // of the solver on a question
constexpr std::int64_t most_work_of_a_trial = 10'000'000;  // in each of its searches
constexpr std::int64_t most_work_alone = 30'000'000;       // of one that is told
constexpr std::int64_t most_work = 100'000'000;            // of all trials

bool speaks(const finding& found) {
  if (found.result == verdict::certified || found.result == verdict::decided) return true;
  return found.result == verdict::supported && !found.levels.empty() &&
         found.levels[0].decided >= enough_points;
}

/// The share of points, inside the hypotheses, at which the statement has no value.
double undefined_share(const finding& told) {
  if (told.levels.empty() || told.levels[0].points == 0) return 0;
  return static_cast<double>(told.levels[0].outside) / told.levels[0].points;
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

bool is_quantified(const expression& node) {
  return node.kind == form::for_all || node.kind == form::exists ||
         std::any_of(node.arguments.begin(), node.arguments.end(),
                     [](const auto& each) { return is_quantified(*each); });
}

/// The statement is an order, which holds with many a factor once it holds with one.
bool is_order(const expression& statement) {
  using identities::comparison;
  return statement.kind == form::relation && statement.relations[0] != comparison::equal &&
         statement.relations[0] != comparison::not_equal;
}

class repair_search {
 public:
  repair_search(const proposition& refuted, const repair_options& options)
      : refuted_(refuted), options_(options), how_(options.how), until_(most_work) {
    how_.levels = {level::exact};
    how_.points[0] = enough_points;
    how_.patience = most_work_of_a_trial;
    how_.solver_steps = most_steps;
  }

  std::vector<near_truth> run() {
    int trials = 0;
    const int most_trials = is_quantified(*refuted_.statement)
                                ? std::min(most_trials_of_quantified, options_.trials)
                                : options_.trials;
    for (repair_candidate& each : repair_candidates(refuted_, options_.conditions)) {
      if (trials >= most_trials || close_looks_ >= most_looked_at_closely || until_.passed()) break;
      if (!found_.empty() && each.distance > found_[0].distance + worth_telling) break;
      if (!each.part.empty() && parts_.count(each.part) > 0) continue;
      if (is_word_of_accepted(each) || is_weaker_still(each)) continue;
      const std::optional<proposition> content = each.read();
      if (!content) continue;
      ++trials;
      consider(std::move(each), *content);
    }
    // Beside changes a hypothesis that is missing is told, too.
    const bool some = std::any_of(found_.begin(), found_.end(),
                                  [](const accepted& each) { return !each.condition.empty(); });
    std::size_t places = options_.most - (some ? 1 : 0);
    std::vector<near_truth> told;
    for (accepted& each : found_) {
      if (told.size() == options_.most || interrupted()) break;
      if (each.condition.empty() && places == 0) continue;
      if (!stands_alone(each.told)) continue;
      places -= each.condition.empty() ? 1 : 0;
      told.push_back(each.told);
    }
    return told;
  }

 private:
  struct accepted {
    near_truth told;
    proposition content;
    std::string condition;
    double distance = 0;
  };

  /// What is printed, read again and checked as a statement of its own, with more work than a trial
  /// has, at other points than the search has seen.
  bool stands_alone(near_truth& repair) const {
    const auto read = identities::read_one_liner(repair.text);
    if (!read) return false;
    check_options alone = options_.how;
    alone.levels = check_options{}.levels;
    alone.smallest = false;
    alone.patience = most_work_alone;
    alone.solver_steps = most_steps;
    for (auto& part : alone.key) part = ~part;
    repair.result = check(*read, alone).result;
    // What failed at large sizes alone may fail again at larger ones: a certificate is asked for.
    if (repair.result == verdict::certified) return true;
    if (options_.largest_size > small_size) return false;
    // Digits that agree support an equation; of an order or of `!=` points alone are no evidence.
    return repair.result == verdict::decided ||
           (repair.result == verdict::supported && analyse(*read).equational);
  }

  /// A word that is more than one that is enough: posdef where symmetric is.
  bool is_word_of_accepted(const repair_candidate& word) const {
    return std::any_of(found_.begin(), found_.end(), [&](const accepted& each) {
      const auto& all = word.weaker;
      return std::find(all.begin(), all.end(), each.condition) != all.end();
    });
  }

  /// 2*x for x where <= for < is enough.
  bool is_weaker_still(const repair_candidate& change) const {
    return change.scales && is_order(*refuted_.statement) && parts_.count(whole_statement) > 0;
  }

  /// The premise of the statement holds nowhere under the condition.
  bool is_vacuous(const proposition& content) const {
    if (content.statement->kind != form::implication) return false;
    return implies(content, "not (" + identities::to_text(*content.statement->arguments[0]) + ")");
  }

  static bool interrupted() { return meter_of_thread.interrupted(); }

  finding put_to_the_test(const proposition& candidate) const {
    return try_mutant(candidate, how_);
  }

  void consider(repair_candidate each, proposition content) {
    if (says_nothing(content, refuted_)) return;
    if (each.in_statement && !may_mend(content)) return;
    const finding told = put_to_the_test(content);
    close_looks_ += told.result == verdict::refuted ? 0 : 1;
    if (interrupted() || !speaks(told)) return;
    if (undefined_share(told) > most_undefined) {
      if (!usual_share_) usual_share_ = undefined_share_of_sides();
      if (*usual_share_ <= most_undefined) return;
    }
    if (!each.condition.empty() && is_vacuous(content)) return;
    if (!each.condition.empty() && !is_weakest(each.condition, content)) return;
    parts_.insert(each.part);
    const bool same_given = identities::signature(content) == identities::signature(refuted_);
    near_truth near{each.change, identities::typed_line(content), {}, told.result};
    near.line = same_given ? identities::to_text(*content.statement) : near.text;
    found_.push_back({std::move(near), std::move(content), each.condition, each.distance});
  }

  /// False for what fails at the counterexample, too, and for what has no value there: it says
  /// nothing of that place. Most candidates go at this one small point.
  bool may_mend(const proposition& changed) const {
    const std::size_t given = options_.counterexample.find(" |- ");
    if (given == std::string::npos) return true;
    const auto read = identities::read_one_liner(options_.counterexample.substr(0, given + 4) +
                                                 identities::to_text(*changed.statement));
    if (!read) return true;
    check_options there = how_;
    there.levels = {level::exact};
    there.points[0] = 1;
    there.smallest = false;
    const finding told = check(*read, there);
    if (told.result == verdict::refuted) return false;
    return told.levels.empty() || told.levels[0].points == 0 || undefined_share(told) < 1;
  }

  /// False if the condition implies one that is enough. Those that imply it go.
  bool is_weakest(const std::string& condition, const proposition& content) {
    for (const accepted& each : found_) {
      if (!each.condition.empty() && implies(content, each.condition)) return false;
    }
    const auto says_more = [&](const accepted& each) {
      return !each.condition.empty() && implies(each.content, condition);
    };
    found_.erase(std::remove_if(found_.begin(), found_.end(), says_more), found_.end());
    return true;
  }

  bool implies(const proposition& given, const std::string& condition) const {
    const auto read =
        identities::read_one_liner(identities::typed_line(identities::signature(given), condition));
    if (!read) return false;
    return passes(put_to_the_test(*read).result);
  }

  /// Of a refuted statement, which is looked at no longer than until it fails: for each side of its
  /// relation, that the side equals itself.
  double undefined_share_of_sides() const {
    if (refuted_.statement->kind != form::relation) return 0;
    double share = 0;
    for (const auto& side : refuted_.statement->arguments) {
      proposition itself = refuted_;
      auto equation = std::make_shared<expression>(*refuted_.statement);
      equation->name = "=";
      equation->arguments = {side, side};
      itself.statement = equation;
      share = std::max(share, undefined_share(put_to_the_test(itself)));
    }
    return share;
  }

  const proposition& refuted_;
  const repair_options& options_;
  check_options how_;
  work_limit until_;
  std::vector<accepted> found_;
  std::set<std::string> parts_;
  int close_looks_ = 0;
  std::optional<double> usual_share_;  // of points at which the statement itself is undefined
};

void collect_conditions(const expression& node, std::vector<std::string>& into) {
  if (node.kind == form::conjunction) {
    for (const auto& part : node.arguments) collect_conditions(*part, into);
  } else if (node.kind == form::relation || node.kind == form::predicate) {
    into.push_back(identities::to_text(node));
  }
}

}  // namespace

std::vector<near_truth> repairs_of(const proposition& refuted, const repair_options& options) {
  if (is_one_point(refuted)) return {};
  const stoppable_work stoppable(options.how.stop);
  return repair_search(refuted, options).run();
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
