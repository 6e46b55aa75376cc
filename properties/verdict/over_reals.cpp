// SPDX-License-Identifier: MIT
#include "properties/verdict/over_reals.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/decide/decide.hpp"
#include "properties/real_solver/solver.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/statements/normal_form.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/counterexample.hpp"
#include "properties/verdict/past_numbers.hpp"
#include "properties/verdict/real_counterexample.hpp"
#include "properties/verdict/sign_change.hpp"

namespace proofread::properties {
namespace {

using identities::role;

constexpr std::int64_t largest_size = 2;  // that a solver is asked about
constexpr std::size_t most_tuples = 24;   // of sizes and indices

// Sizes and indices of the strata, those that a solver is asked about and the largest other size.
struct asked_sizes {
  std::vector<std::vector<std::int64_t>> small;
  std::int64_t largest = 0;
};
asked_sizes asked_of(const identities::proposition& problem) {
  asked_sizes all;
  std::set<std::vector<std::int64_t>> seen;
  for (const stratum& each : stratify(problem).strata) {
    if (!seen.insert(each.integers).second) continue;
    std::int64_t most = 0;
    for (const auto& [name, size] : tuple_at(problem, each.integers).sizes)
      most = std::max(most, size);
    all.largest = std::max(all.largest, most);
    if (most <= largest_size) all.small.push_back(each.integers);
  }
  return all;
}

class consultation {
 public:
  consultation(const identities::proposition& problem, std::int64_t steps, bool ask_whether_met,
               std::int64_t largest_sampled)
      : problem_(problem),
        steps_(steps),
        largest_sampled_(largest_sampled),
        ask_whether_met_(ask_whether_met) {
    said_.solver = solver_name();
  }

  void run() {
    if (said_.solver.empty()) {
      said_.reason = "built without z3";
      return;
    }
    const asked_sizes sizes = asked_of(problem_);
    const std::int64_t last = std::min(sizes.largest, largest_sampled_);
    if (last > largest_size)
      said_.sampled = std::to_string(largest_size + 1) + ".." + std::to_string(last);
    if (sizes.small.size() > most_tuples) {
      said_.reason = "there are more than " + std::to_string(most_tuples) + " sizes and indices";
      return;
    }
    for (const auto& integers : sizes.small) {
      if (!ask(integers)) return;
    }
    if (sizes.small.empty()) said_.reason = "every size that is possible is large";
    conclude();
  }

  const real_decision& said() const { return said_; }
  const std::optional<counterexample>& against() const { return against_; }
  bool all_proved() const { return !said_.proved.empty() && said_.open.empty(); }
  bool all_met() const { return all_met_; }

 private:
  // False: it is refuted.
  bool ask(const std::vector<std::int64_t>& integers) {
    decision_at_sizes told;
    try {
      told = decide_at(problem_, integers, {effort{steps_}, ask_whether_met_});
    } catch (const undecidable_value& limit) {
      told.open = limit.what();
    }
    if (told.against) {
      against_ = describe_real_counterexample(problem_, *told.against);
      if (against_) return false;
      told.open = "a real point against it could not be checked";
    }
    size_tuple sizes = tuple_at(problem_, integers);
    for (const std::string& each : told.abstracted) abstracted_.insert(each);
    const auto same = [&](const auto& other) { return other.sizes == sizes.sizes; };
    if (told.proved) {
      all_met_ = all_met_ && told.met;
      some_met_ = some_met_ || told.met;
      if (std::none_of(said_.proved.begin(), said_.proved.end(), same))
        said_.proved.push_back(std::move(sizes));
    } else if (std::none_of(said_.open.begin(), said_.open.end(), same)) {
      said_.open.push_back({std::move(sizes.sizes), told.open});
    }
    return true;
  }

  // Sizes at which one index is open are open.
  void conclude() {
    const auto is_open = [&](const size_tuple& each) {
      return std::any_of(said_.open.begin(), said_.open.end(),
                         [&](const open_sizes& other) { return other.sizes == each.sizes; });
    };
    said_.proved.erase(std::remove_if(said_.proved.begin(), said_.proved.end(), is_open),
                       said_.proved.end());
    said_.abstracted.assign(abstracted_.begin(), abstracted_.end());
    const bool none_met = ask_whether_met_ && !some_met_ && abstracted_.empty();
    if (!none_met || said_.proved.empty() || problem_.hypotheses.empty()) return;
    said_.proved.clear();  // what holds of no point is no evidence
    said_.reason = "no real point that meets the hypotheses is known";
  }

  const identities::proposition& problem_;
  real_decision said_;
  const std::int64_t steps_;
  const std::int64_t largest_sampled_;
  const bool ask_whether_met_;
  bool all_met_ = true, some_met_ = false;
  std::set<std::string> abstracted_;
  std::optional<counterexample> against_;
};

bool has_sizes(const identities::proposition& problem) {
  return std::any_of(problem.symbols.begin(), problem.symbols.end(),
                     [](const auto& symbol) { return symbol.what == role::size; });
}

bool is_asked(const check_options& options, const finding& found) {
  const bool exactly =
      std::find(options.levels.begin(), options.levels.end(), level::exact) != options.levels.end();
  const bool settled = found.result == verdict::refuted || found.result == verdict::malformed ||
                       (found.proof && found.proof->everywhere);
  const bool stopped = options.stop && options.stop->load();
  return exactly && !settled && !stopped && !found.levels.empty();
}

level_evidence& exact_level(finding& found) {
  return *std::find_if(found.levels.begin(), found.levels.end(),
                       [](const level_evidence& each) { return each.at == level::exact; });
}

/// Random points have the largest rank; what is said of a rank is about the others.
bool is_about_ranks(const identities::proposition& problem) {
  bool found = false;
  walk(problem, *problem.statement, [&](const identities::expression& node) {
    const bool full = node.kind == identities::form::predicate &&
                      (node.name == "invertible" || node.name.rfind("full ", 0) == 0);
    found = found || full || identities::calls(node, identities::builtin::rank);
  });
  return found;
}

void support_alone(finding& found) {
  found.proof.reset();
  found.result = verdict::supported;
  found.reason =
      "the certificate is for random points, and of those of less rank nothing is decided";
  exact_level(found).result = verdict::supported;
  exact_level(found).reason = found.reason;
}

void refute(finding& found, counterexample against) {
  found.result = verdict::refuted;
  found.against = std::move(against);
  found.proof.reset();
  found.reason.clear();
  exact_level(found).result = verdict::refuted;
  exact_level(found).reason.clear();
}

}  // namespace

void decide_over_reals(const identities::proposition& problem, const check_options& options,
                       finding& found) {
  if (!is_asked(options, found)) return;
  const identities::proposition drawn = with_quantified_drawn(problem);
  const bool supported = found.result == verdict::supported;
  consultation asked(drawn, options.solver_steps, !supported, found.largest_sampled);
  asked.run();
  if (options.stop && options.stop->load()) return;
  if (asked.against()) return refute(found, *asked.against());
  if (found.result == verdict::undecided) {
    if (auto against = fails_by_sign_change(drawn, options.patience))
      return refute(found, std::move(*against));
  }
  if (!asked.said().abstracted.empty() && !asked.all_proved()) {
    if (const auto against = fails_past_numbers(drawn, options.patience))
      return refute(found, describe_counterexample(drawn, *against, level::exact));
  }
  found.reals = asked.said();
  if (found.proof && !asked.all_proved() && is_about_ranks(drawn)) return support_alone(found);
  const bool complete = supported || (!has_sizes(drawn) && asked.all_met());
  if (found.proof || !complete || !asked.all_proved()) return;
  found.result = verdict::decided;
  found.reason.clear();
  exact_level(found).result = verdict::decided;
}

}  // namespace proofread::properties
