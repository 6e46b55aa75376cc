// SPDX-License-Identifier: MIT
#include "runs/claims/mutation_task.hpp"

#include <algorithm>
#include <random>

#include "identities/printing/print.hpp"
#include "properties/mutation/mutant.hpp"
#include "properties/mutation/trial.hpp"
#include "runs/conduct/interrupt.hpp"

namespace proofread::runs {

using properties::finding;
using properties::mutant;
using properties::reviewed_mutants;
using properties::verdict;
using results::mutant_standing;

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (char c : text) result += c == '\\' ? std::string("\\\\") : std::string(1, c);
  return result + "\"";
}

namespace {

/// "note, definition of J, change": the same for all statements that use the definition.
std::string definition_of(const mutation_task& of, const mutant& made) {
  if (made.place.empty() || made.in_hypothesis) return "";
  for (const identities::declaration& each : of.what->content->symbols) {
    if (each.value && made.place == " in " + each.name) {
      return std::to_string(of.note) + "\n" + identities::to_text(*each.value) + "\n" + made.change;
    }
  }
  return "";
}

/// The exact level is enough where it says so.
bool original_holds(const mutation_task& of, const mutation_run& run) {
  properties::check_options options =
      options_of(run.how, entropy_of(run.randomness, of.what->name));
  const std::vector<properties::level> every = options.levels;
  options.levels = {properties::level::exact};
  if (passes(properties::check(*of.what->content, options).result)) return true;
  options.levels = every;
  return passes(properties::check(*of.what->content, options).result);
}

/// Of a mutant that is well-formed and not refuted.
mutant_standing standing_of(verdict v) {
  return v == verdict::certified   ? mutant_standing::certified
         : v == verdict::decided   ? mutant_standing::decided
         : v == verdict::supported ? mutant_standing::supported
                                   : mutant_standing::undecided;
}

void put_to_the_test(mutation_task& of, const mutant& made, const mutation_run& run) {
  const std::string definition = definition_of(of, made);
  if (!definition.empty() && !of.whole_note) return;
  ++of.score.mutants;
  if (!made.content) {
    ++of.score.malformed;
    return;
  }
  const entropy own = entropy_of(run.randomness, made.text);
  const finding found = properties::try_mutant(*made.content, options_of(run.how, own));
  if (found.result == verdict::refuted) {
    ++of.score.killed;
    if (!definition.empty()) of.killed_definitions.insert(definition);
  } else if (interrupted()) {
    --of.score.mutants;
  } else {
    const bool same = properties::says_the_same(made, *of.what->content, options_of(run.how, own));
    of.unkilled.push_back({{of.what->name, made.change, made.text, standing_of(found.result), "",
                            "proofread check " + quoted(made.text)},
                           definition,
                           same ? "the same value: " + made.before + " = " + made.after : ""});
  }
}

}  // namespace

void work_on(mutation_task& of, const mutation_run& run) {
  if (interrupted()) return;
  if (!original_holds(of, run)) return;
  std::vector<mutant> mutants = properties::mutants_of(*of.what->content);
  if (run.sample > 0 && mutants.size() > static_cast<std::size_t>(run.sample)) {
    std::mt19937_64 random(entropy_of(run.randomness, of.what->name).seed);
    std::shuffle(mutants.begin(), mutants.end(), random);
    mutants.erase(mutants.begin() + run.sample, mutants.end());
  }
  ++of.score.claims;
  for (const mutant& each : mutants) {
    if (interrupted()) return;
    put_to_the_test(of, each, run);
  }
}

void kill_definitions(std::vector<mutation_task>& tasks) {
  std::set<std::string> killed;
  for (const mutation_task& each : tasks) {
    killed.insert(each.killed_definitions.begin(), each.killed_definitions.end());
  }
  for (mutation_task& each : tasks) {
    const auto dead =
        std::remove_if(each.unkilled.begin(), each.unkilled.end(),
                       [&](const unkilled_mutant& m) { return killed.count(m.definition) > 0; });
    each.score.killed += static_cast<int>(each.unkilled.end() - dead);
    each.unkilled.erase(dead, each.unkilled.end());
  }
}

void look_up(mutation_task& of, bool all_tried) {
  std::vector<int> covered(of.reviewed.size());
  for (unkilled_mutant& each : of.unkilled) {
    for (std::size_t k = 0; k < of.reviewed.size() && each.what.equivalent.empty(); ++k) {
      if (!speaks_of(*of.reviewed[k], each.what.mutation)) continue;
      each.what.equivalent = of.reviewed[k]->reason;
      ++covered[k];
    }
    if (each.what.equivalent.empty()) each.what.equivalent = each.same;
    ++(!each.what.equivalent.empty()                    ? of.score.equivalent
       : each.what.stands == mutant_standing::undecided ? of.score.undecided
                                                        : of.score.survived);
  }
  for (std::size_t k = 0; all_tried && k < of.reviewed.size(); ++k) {
    const reviewed_mutants& entry = *of.reviewed[k];
    if (covered[k] == entry.count) continue;
    of.unkilled.push_back({{of.what->name, entry.change, "", mutant_standing::stale,
                            std::to_string(covered[k]) + " unkilled, " +
                                std::to_string(entry.count) + " listed: " + entry.reason,
                            ""},
                           "",
                           ""});
  }
}

}  // namespace proofread::runs
