// SPDX-License-Identifier: MIT
#include "properties/verdict/check.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <utility>

#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/scalars/work.hpp"
#include "properties/statements/normal_form.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/certificate.hpp"
#include "properties/verdict/counterexample.hpp"
#include "properties/verdict/exact.hpp"
#include "properties/verdict/features.hpp"
#include "properties/verdict/floating.hpp"
#include "properties/verdict/limit_rate.hpp"
#include "properties/verdict/over_reals.hpp"
#include "properties/verdict/real_points.hpp"

namespace proofread::properties {
namespace {

constexpr int all_searches = 3;      // so many times the work of one search ends a verdict
constexpr int share_of_digits = 10;  // of the work of a search, where the verdict is certain

class stopwatch {
 public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_)
        .count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

class checker {
 public:
  checker(const identities::proposition& problem, const check_options& options)
      : problem_(problem),
        options_(options),
        own_patience_(options.patience),
        until_(all_searches * options.patience),
        form_(analyse(problem)),
        where_(stratify(problem)),
        source_(problem) {}

  finding run() {
    found_.covered = where_.covered;
    found_.seed = options_.seed;
    if (where_.strata.empty()) return undecided(where_.none);
    if (!source_.unavailable().empty()) return undecided(source_.unavailable());
    for (level at : options_.levels) {
      const stopwatch clock;
      level_evidence evidence = at == level::exact ? check_exactly() : check_in_balls(at);
      evidence.milliseconds = clock.milliseconds();
      found_.levels.push_back(std::move(evidence));
      if (found_.against) break;
    }
    conclude();
    if (options_.stop && options_.stop->load()) interrupt();
    measure_limits();
    return std::move(found_);
  }

 private:
  finding undecided(const std::string& reason) {
    found_.result = verdict::undecided;
    found_.reason = reason;
    for (level at : options_.levels) {
      level_evidence evidence;
      evidence.at = at;
      evidence.reason = reason;
      found_.levels.push_back(evidence);
    }
    return std::move(found_);
  }

  level_evidence check_exactly();
  level_evidence check_in_balls(level at);
  open_point open_places(const exact_evidence& sampled);
  level_evidence said_of(const certification& proven, const exact_evidence& sampled);
  level_evidence certified(const exact_evidence& sampled);
  level_evidence refuted(level at, const refutation& against, level_counts counts);
  void conclude();
  void interrupt();
  void measure_limits();

  const identities::proposition& problem_;
  /// Of the work of all searches so much is left for the next. What may speak against a statement
  /// that the points speak for has its own.
  std::int64_t patience() { return options_.patience = std::min(own_patience_, until_.left()); }

  check_options options_;
  const std::int64_t own_patience_;
  work_limit until_;
  features form_;
  stratification where_;
  point_source source_;
  finding found_;
  std::string no_certificate_;
  bool cut_short_ = false;  ///< the work that is allowed ended the search between rationals
  std::string open_;        ///< why the statement stays open whatever rational points say
};

level_evidence checker::refuted(level at, const refutation& against, level_counts counts) {
  level_evidence evidence = counts.result(at, false, false);
  evidence.result = verdict::refuted;
  evidence.reason.clear();
  ++evidence.points;
  found_.against = describe_counterexample(problem_, against, at);
  return evidence;
}

// A quick look for a counterexample comes first, then the certificate; only what no certificate
// settles everywhere is sampled thoroughly.
level_evidence checker::check_exactly() {
  patience();
  const int points = options_.points[0];
  exact_sampler sampler(problem_, form_, source_, where_, options_);
  const certification proven = certify(problem_, form_, source_, where_, options_);
  if (proven.proof && proven.proof->everywhere) {
    sampler.look_briefly();
    if (sampler.evidence().against) deny_contradiction(proven.proof, "a counterexample over Q");
  } else {
    sampler.look_quickly();
    // Beside a generic certificate only special points can refute.
    sampler.look_thoroughly(proven.proof ? points / 4 : points);
    sampler.look_far_out();
  }
  sampler.complete_witnesses();
  const exact_evidence sampled = sampler.evidence();
  found_.largest_sampled = sampled.largest_size;
  if (sampled.against) return refuted(level::exact, *sampled.against, sampled.counts);
  if (!(proven.proof && proven.proof->everywhere)) {
    open_point found = open_places(sampled);
    if (found.counterexample) return refuted(level::exact, *found.counterexample, sampled.counts);
    open_ = std::move(found.why);
    if (open_.empty() && sampled.counts.decided() > 0) open_ = sampled.thin;
  }
  level_evidence evidence = said_of(proven, sampled);
  if (evidence.result != verdict::certified && (sampled.cut_short || cut_short_))
    evidence.remark(cut_short(options_.patience));
  return evidence;
}

level_evidence checker::said_of(const certification& proven, const exact_evidence& sampled) {
  if (!open_.empty()) {
    level_evidence evidence = sampled.counts.result(level::exact, false, false);
    evidence.result = verdict::undecided;
    evidence.reason = open_;
    return evidence;
  }
  no_certificate_ = proven.reason;
  if (proven.proof && sampled.sizes_with_witness == sampled.sizes) {
    found_.proof = proven.proof;
    return certified(sampled);
  }
  level_evidence evidence =
      sampled.counts.result(level::exact, form_.implication, form_.equivalence);
  if (proven.proof)
    no_certificate_ = "no point where everything is defined at " + sampled.without_witness;
  if (evidence.result == verdict::supported) evidence.reason = no_certificate_;
  return evidence;
}

open_point checker::open_places(const exact_evidence& sampled) {
  if (sampled.doubt) {
    return {"not decided with " + place_text(problem_, *sampled.doubt) +
                ": what has to differ agrees there in 50 digits",
            std::nullopt};
  }
  if (sampled.counts.decided() == 0) return {};
  const work_limit until(own_patience_);
  open_point found = open_between_rationals(problem_, source_, where_, until);
  cut_short_ = until.spent();
  return found;
}

level_evidence checker::certified(const exact_evidence& sampled) {
  level_evidence evidence = sampled.counts.result(level::exact, false, false);
  evidence.result = verdict::certified;
  evidence.reason.clear();
  const int points = found_.proof->points_per_stratum * found_.proof->strata;
  evidence.points += points;
  evidence.decided += points;
  return evidence;
}

level_evidence checker::check_in_balls(level at) {
  patience();
  if (found_.proof && found_.proof->everywhere) options_.patience /= share_of_digits;
  floating_evidence sampled = sample_enclosures(problem_, form_, source_, where_, at, options_);
  if (!sampled.against) {
    sampled.evidence.skipped = sampled.evidence.result == verdict::undecided;
    return sampled.evidence;
  }
  deny_contradiction(found_.proof, "disjoint enclosures");
  level_evidence evidence = sampled.evidence;
  evidence.result = verdict::refuted;
  evidence.reason.clear();
  ++evidence.points;
  found_.against = describe_counterexample(problem_, *sampled.against, at);
  return evidence;
}

// The strongest level that can speak decides: exact, else the one with most digits.
void checker::conclude() {
  const level_evidence* strongest = nullptr;
  for (const level_evidence& each : found_.levels) {
    if (each.result == verdict::refuted) {
      found_.result = verdict::refuted;
      found_.reason.clear();
      return;
    }
    const bool speaks = each.result != verdict::undecided;
    if (!strongest ||
        (speaks && (strongest->at != level::exact || strongest->result == verdict::undecided))) {
      strongest = &each;
    }
  }
  if (!strongest) return;
  found_.result = open_.empty() ? strongest->result : verdict::undecided;
  found_.reason = open_.empty() ? strongest->reason : open_;
  if (found_.result == verdict::undecided && found_.reason.empty()) found_.reason = no_certificate_;
  if (found_.result != verdict::supported) return;
  std::string gap = holds_between_rationals(problem_);
  if (gap.empty()) return;
  found_.result = verdict::undecided;
  found_.reason = std::move(gap);
}

void checker::interrupt() {
  if (found_.result == verdict::refuted) return;  // a counterexample stands
  found_.result = verdict::undecided;
  found_.reason = "interrupted before it was decided";
  found_.proof.reset();
}

void checker::measure_limits() {
  const bool exactly = std::find(options_.levels.begin(), options_.levels.end(), level::exact) !=
                       options_.levels.end();
  if (exactly && passes(found_.result))
    found_.rate = limit_rates(problem_, source_, where_, options_.key, patience());
}

// What is drawn can be certified and its zeros are looked for; what is left to the evaluator it
// decides for all x at once where it is quadratic. The stronger objection counts.
finding check_quantified(const identities::proposition& problem, const check_options& options) {
  const identities::proposition drawn = with_quantified_drawn(problem);
  finding found = checker(drawn, options).run();
  const bool objected = found.result == verdict::refuted || found.result == verdict::undecided;
  if (objected || found.result == verdict::certified) return found;
  finding whole = checker(normal_form(problem, false), options).run();
  return whole.result == verdict::refuted ? whole : found;
}

}  // namespace

finding check(const identities::proposition& problem, const check_options& options) {
  const stopwatch clock;
  const stoppable_work stoppable(options.stop);
  finding result;
  try {
    const identities::proposition normal = normal_form(problem);
    const bool quantified = normal.statement->kind == identities::form::for_all;
    result = quantified ? check_quantified(normal, options) : checker(normal, options).run();
    if (options.solver_steps > 0) decide_over_reals(normal, options, result);
    result.latex = identities::to_latex(*problem.statement);
    result.mathml = identities::to_mathml(*problem.statement);
  } catch (const undecidable_value& limit) {
    result.result = verdict::undecided;
    result.reason = limit.what();
  } catch (const std::bad_alloc&) {
    result.result = verdict::undecided;
    result.reason = "there is not enough memory";
  } catch (const std::exception& error) {
    result.result = verdict::undecided;
    result.reason = std::string("internal error: ") + error.what();
  }
  result.statement = identities::to_text(*problem.statement);
  result.signature = identities::signature(problem);
  result.milliseconds = clock.milliseconds();
  return result;
}

}  // namespace proofread::properties
