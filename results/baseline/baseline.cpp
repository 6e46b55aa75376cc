// SPDX-License-Identifier: MIT
#include "results/baseline/baseline.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include "identities/elaboration/signature.hpp"

namespace proofread::results {

using properties::level_evidence;
using properties::verdict;

namespace {

const std::string solution_digits = "digits of solutions, ", spare_digits = "digits to spare, ";

/// A running mean.
struct mean {
  double sum = 0;
  int count = 0;
  void add(double value) {
    if (!std::isfinite(value)) return;
    sum += value;
    ++count;
  }
};
using means = std::map<std::string, std::map<std::string, mean>>;

void enter(const means& found, baseline& into) {
  for (const auto& [group, members] : found) {
    for (const auto& [name, m] : members) {
      if (m.count > 0) into.measures[group][name].at = m.sum / m.count;
    }
  }
}

std::string verdict_of(const properties::finding& found) {
  const std::string text = to_text(found.result);
  return found.proof && !found.proof->everywhere ? text + " generic" : text;
}

bool decided(const level_evidence& e) {
  return !e.skipped && e.result != verdict::undecided && e.result != verdict::malformed;
}

void add_note(const note_result& note, baseline& into, means& digits) {
  for (const block_result& block : note.blocks) {
    const std::string kind =
        std::string(to_text(block.kind)) + (block.because_shapes ? " because shapes" : "");
    for (const goal_result& goal : block.goals) {
      guarded_claim claim{kind, verdict_of(goal.found), {}, goal.text};
      if (!goal.found.malformed) {
        claim.statement = identities::typed_line(goal.found.signature, goal.found.statement);
      }
      for (const level_evidence& e : goal.found.levels) {
        if (!decided(e)) continue;
        claim.levels.insert(to_text(e.at));
        if (e.at != properties::level::exact && e.decided > 0)
          digits[std::string(statement_digits) + to_text(e.at)][note.name].add(e.digits);
      }
      if (const auto& real = goal.found.reals; real && !real->proved.empty()) {
        claim.levels.insert(reals_level);
        into.measures[decided_sizes][note.name].at += static_cast<double>(real->proved.size());
      }
      into.claims[goal.found.name] = claim;
    }
  }
}

void add_accuracy(const accuracy_results& found, baseline& into) {
  means digits;
  for (const measurement& m : found.measurements) {
    guarded_measure& solved = into.measures["problems solved, " + m.scalar][m.solver];
    if (!m.refused.empty()) continue;
    ++solved.at;
    digits[solution_digits + m.scalar][m.solver].add(m.digits);
    if (m.forward_error > 0 && m.bound > 0)
      digits[spare_digits + m.scalar][m.solver].add(std::log10(m.bound / m.forward_error));
  }
  for (const strd_score& s : found.strd) {
    digits["digits on NIST data, " + s.scalar][s.solver + " on " + s.dataset].add(
        s.refused.empty() ? s.coefficients : 0);
  }
  enter(digits, into);
}

void add_mutants(const mutation_results& found, baseline& into) {
  for (const mutation_score& s : found.notes) {
    if (s.mutants == 0) continue;
    const double share = static_cast<double>(s.killed + s.malformed + s.equivalent) / s.mutants;
    into.measures["mutants"][s.note].at = share;
  }
  for (const surviving_mutant& m : found.unkilled) {
    if (m.equivalent.empty() && m.stands != mutant_standing::undecided)
      into.survivors.insert(m.claim + ": " + m.mutation);
  }
}

void weaken(guarded_claim& into, const guarded_claim& other) {
  if (strength(other.kind, other.verdict) < strength(into.kind, into.verdict))
    into.verdict = other.verdict;
  std::set<std::string> both;
  std::set_intersection(into.levels.begin(), into.levels.end(), other.levels.begin(),
                        other.levels.end(), std::inserter(both, both.begin()));
  into.levels = both;
}

/// The name of a row that one side has and the other does not, or empty.
template <typename Rows>
std::string lonely(const Rows& a, const Rows& b) {
  for (const auto& [name, row] : a) {
    if (b.count(name) == 0) return name;
  }
  return "";
}

struct range {
  double low = std::numeric_limits<double>::infinity(), high = -low;
};
using all_ranges = std::map<std::string, std::map<std::string, range>>;

std::string widen(baseline& held, const baseline& run, all_ranges& ranges) {
  std::string missing = lonely(held.claims, run.claims) + lonely(run.claims, held.claims);
  missing += lonely(held.measures, run.measures) + lonely(run.measures, held.measures);
  if (!missing.empty()) return missing;
  for (auto& [name, claim] : held.claims) {
    const guarded_claim& other = run.claims.at(name);
    if (other.statement != claim.statement || other.kind != claim.kind) return name;
    weaken(claim, other);
  }
  for (auto& [group, members] : held.measures) {
    const auto& others = run.measures.at(group);
    missing = lonely(members, others) + lonely(others, members);
    if (!missing.empty()) return missing;
    for (auto& [name, m] : members) {
      range& seen = ranges[group][name];
      seen.low = std::min({seen.low, m.at, others.at(name).at});
      seen.high = std::max({seen.high, m.at, others.at(name).at});
      m.noise = seen.high - seen.low;
    }
  }
  held.survivors.insert(run.survivors.begin(), run.survivors.end());
  held.seeds.insert(run.seeds.begin(), run.seeds.end());
  held.programs.insert(run.programs.begin(), run.programs.end());
  for (const auto& [level, count] : run.points) {
    const auto there = held.points.emplace(level, count).first;
    there->second = std::min(there->second, count);
  }
  return held.hypotheses == run.hypotheses ? "" : "the hypotheses";
}

/// A solver that refused every problem of a run has no digits there: what not every run has is not
/// held. How many problems it solved is.
void keep_digits_of_all(std::vector<baseline>& runs) {
  for (baseline& run : runs) {
    for (auto& entry : run.measures) {
      const std::string& group = entry.first;
      auto& members = entry.second;
      if (group.rfind(solution_digits, 0) != 0 && group.rfind(spare_digits, 0) != 0) continue;
      for (auto m = members.begin(); m != members.end();) {
        const bool everywhere = std::all_of(runs.begin(), runs.end(), [&](const baseline& other) {
          const auto same = other.measures.find(group);
          return same != other.measures.end() && same->second.count(m->first) > 0;
        });
        m = everywhere ? std::next(m) : members.erase(m);
      }
    }
  }
  for (baseline& run : runs) {
    for (auto group = run.measures.begin(); group != run.measures.end();) {
      group = group->second.empty() ? run.measures.erase(group) : std::next(group);
    }
  }
}

}  // namespace

baseline baseline_of(const document& document) {
  baseline held;
  for (const run_record& run : document.runs) held.seeds.insert(run.seed);
  if (document.runs.empty()) held.seeds.insert(document.seed);
  held.points = {document.levels.begin(), document.levels.end()};
  const tool_info& by = document.tool;
  held.programs.insert(by.version + (by.commit.empty() ? "" : " (" + by.commit + ")"));
  means digits;
  for (const note_result& note : document.notes) add_note(note, held, digits);
  enter(digits, held);
  if (document.mutants) add_mutants(*document.mutants, held);
  for (const assumption_result& a : document.assumptions) {
    if (a.need == hypothesis_need::stale) continue;
    held.hypotheses[a.claim + ": " + a.hypothesis] =
        to_text(a.need) + std::string(a.stays.empty() ? "" : ", kept");
  }
  if (document.accuracy) add_accuracy(*document.accuracy, held);
  for (const coverage_row& row : document.coverage) {
    const double known = row.checked + row.definitions + row.reasons;
    held.measures["coverage, statements checked"][row.document].at = row.checked;
    held.measures["coverage, statements not left open"][row.document].at = known - row.statements;
  }
  return held;
}

identities::expected<baseline> calibrate(const std::vector<document>& runs) {
  if (runs.empty()) return identities::diagnostic{{0, 0}, "no runs", ""};
  std::vector<baseline> each;
  for (const document& run : runs) each.push_back(baseline_of(run));
  keep_digits_of_all(each);
  baseline held = each[0];
  all_ranges ranges;
  for (std::size_t k = 1; k < each.size(); ++k) {
    if (const std::string name = widen(held, each[k], ranges); !name.empty())
      return identities::diagnostic{{0, 0}, "the runs are not of the same things: " + name, ""};
  }
  return held;
}

std::map<std::string, double> noise_of(const std::map<std::string, guarded_measure>& group) {
  std::vector<double> all;
  for (const auto& [name, m] : group) all.push_back(m.noise);
  std::sort(all.begin(), all.end());
  const double median = all.empty() ? 0 : all[all.size() / 2];
  std::map<std::string, double> noise;
  for (const auto& [name, m] : group) noise[name] = std::max(m.noise, median);
  return noise;
}

int strength(const std::string& kind, const std::string& verdict) {
  const auto rank = [&](std::initializer_list<const char*> weakest_first) {
    int k = 0;
    for (const char* each : weakest_first) {
      if (verdict == each) return k;
      ++k;
    }
    return 0;
  };
  if (kind == "refute because shapes") return rank({"", "malformed"});
  if (kind == "refute")
    return rank({"malformed", "certified", "certified generic", "decided", "supported", "undecided",
                 "refuted"});
  return rank({"malformed", "refuted", "undecided", "supported", "decided", "certified generic",
               "certified"});
}

}  // namespace proofread::results
