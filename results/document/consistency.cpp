// SPDX-License-Identifier: MIT
#include "results/document/consistency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace proofread::results {

using properties::finding;
using properties::level;
using properties::level_evidence;
using properties::named_matrix;
using properties::verdict;

namespace {

/// A point that decides fixes digits where its enclosures have a radius, all where they have none.
std::string of_level(const level_evidence& e) {
  if (e.points < 0 || e.undecided < 0 || e.outside < 0 || e.discarded < 0 || e.decided < 0 ||
      e.decided > e.points)
    return fmt::format("{} of {} points decided", e.decided, e.points);
  if (e.skipped || !passes(e.result)) return "";
  if (e.decided == 0) return fmt::format("{} by no point", to_text(e.result));
  if (std::isnan(e.digits) || std::isinf(e.digits) != (e.bound == 0))
    return "no digits where there is a bound";
  return "";
}

std::string of_certificate(const properties::certificate& proof) {
  if (proof.points_per_stratum < 1 || proof.strata < 1) return "a certificate without points";
  if (!(proof.log2_error <= -100)) return "a certificate with a probability above 2^-100";
  return "";
}

bool filled(const named_matrix& m) {
  return m.rows >= 0 && m.cols >= 0 &&
         static_cast<std::size_t>(m.rows) * static_cast<std::size_t>(m.cols) == m.entries.size();
}

std::string of_counterexample(const properties::counterexample& c) {
  for (const named_matrix& m : c.values) {
    if (!filled(m)) return fmt::format("refuted by {} without all its entries", m.name);
  }
  return filled(c.left) && filled(c.right) ? "" : "refuted by a side without all its entries";
}

std::string of_decision(const finding& f) {
  if (!f.reals) return f.result == verdict::decided ? "decided without a decision" : "";
  const properties::real_decision& said = *f.reals;
  if (said.proved.empty() && f.result == verdict::decided) return "decided at no sizes";
  if (!said.proved.empty() && said.solver.empty()) return "decided by no solver";
  for (const properties::open_sizes& open : said.open) {
    if (open.reason.empty()) return "left open without a reason";
    const auto same = [&open](const properties::size_tuple& each) {
      return each.sizes == open.sizes;
    };
    if (std::any_of(said.proved.begin(), said.proved.end(), same))
      return "decided and left open at the same sizes";
  }
  return "";
}

std::string of_finding(const finding& f) {
  for (const level_evidence& e : f.levels) {
    if (const std::string wrong = of_level(e); !wrong.empty())
      return std::string(to_text(e.at)) + ": " + wrong;
  }
  const auto some = [&f](auto&& holds) {
    return std::any_of(f.levels.begin(), f.levels.end(), holds);
  };
  const bool refuted = some([](const level_evidence& e) { return e.result == verdict::refuted; });
  const std::string says = to_text(f.result);
  if (f.proof.has_value() != (f.result == verdict::certified))
    return f.proof ? says + " with a certificate" : "certified without a certificate";
  if (f.against.has_value() != (f.result == verdict::refuted))
    return f.against ? says + " with a counterexample" : "refuted without a counterexample";
  if (f.malformed.has_value() != (f.result == verdict::malformed))
    return f.malformed ? says + " with an error" : "malformed without an error";
  for (const verdict proof : {verdict::certified, verdict::decided}) {
    if (f.result == proof && !some([&](const level_evidence& e) { return e.result == proof; }))
      return says + " at no level";
  }
  if (const std::string wrong = of_decision(f); !wrong.empty()) return wrong;
  if (f.result == verdict::refuted && !refuted) return "refuted at no level";
  if (f.result == verdict::supported &&
      !some([](const level_evidence& e) { return passes(e.result); }))
    return "supported at no level";
  if (passes(f.result) && refuted) return says + ", and refuted at a level";
  if (f.against) return of_counterexample(*f.against);
  return f.proof ? of_certificate(*f.proof) : "";
}

std::string of_block(const block_result& block) {
  for (const goal_result& goal : block.goals) {
    if (const std::string wrong = of_finding(goal.found); !wrong.empty())
      return goal.found.name + " is " + wrong;
  }
  if (block.odd_line > block.goals.size()) return block.name + " has no such odd line";
  if (const standing follows = standing_of(block); follows != block.stands)
    return fmt::format("{} {}, though its statements say {}", block.name, to_text(block.stands),
                       to_text(follows));
  return "";
}

/// Counts by name: none is 0, for older documents lack verdicts that came later.
bool same(const std::map<std::string, int>& a, const std::map<std::string, int>& b) {
  const auto within = [](const auto& all, const auto& others) {
    return std::all_of(all.begin(), all.end(), [&others](const auto& each) {
      const auto other = others.find(each.first);
      return each.second == (other == others.end() ? 0 : other->second);
    });
  };
  return within(a, b) && within(b, a);
}

bool same(const totals& a, const totals& b) {
  return a.notes == b.notes && a.problems == b.problems && a.blocks == b.blocks &&
         same(a.standings, b.standings) && a.goals == b.goals && same(a.verdicts, b.verdicts);
}

std::string of_notes(const document& document) {
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) {
      if (const std::string wrong = of_block(block); !wrong.empty()) return wrong;
    }
  }
  results::document counted;
  counted.notes = document.notes;
  conclude(counted);
  return same(counted.sums, document.sums) ? "" : "the totals are not those of its statements";
}

std::string of_runs(const document& document) {
  for (const run_record& run : document.runs) {
    const auto known = {"verify", "mutants", "assumptions", "accuracy"};
    if (std::find(known.begin(), known.end(), run.command) == known.end())
      return "a run of '" + run.command + "', which is no command that leaves results";
    if (run.shard < 1 || run.shard > run.shards)
      return fmt::format("part {} of {} of {}", run.shard, run.shards, run.command);
  }
  std::set<std::string> seen;
  for (const auto& [name, points] : document.levels) {
    const auto named = [&name = name](level l) { return name == to_text(l); };
    const auto all = {level::exact, level::double_precision, level::mp50, level::mp100};
    if (std::none_of(all.begin(), all.end(), named) || !seen.insert(name).second || points < 1)
      return fmt::format("{} points at the level '{}'", points, name);
  }
  return "";
}

std::string of_mutants(const mutation_results& mutants) {
  for (const mutation_score& s : mutants.notes) {
    const auto counts = {s.claims, s.killed, s.malformed, s.equivalent, s.undecided, s.survived};
    const int settled = s.killed + s.malformed + s.equivalent + s.undecided + s.survived;
    if (std::min(counts) < 0 || settled != s.mutants)
      return fmt::format("{} mutants of {}, but {} with an outcome", s.mutants, s.note, settled);
  }
  return mutants.sample < 0 ? "a negative sample of mutants" : "";
}

std::string of_assumptions(const std::vector<assumption_result>& all) {
  for (const assumption_result& a : all) {
    const std::string wrong = a.against ? of_counterexample(*a.against) : "";
    if (!wrong.empty()) return a.claim + ", " + a.hypothesis + ": " + wrong;
  }
  return "";
}

std::string of_accuracy(const accuracy_results& accuracy) {
  for (const measurement& m : accuracy.measurements) {
    if (m.rows < 1 || m.cols < 1)
      return fmt::format("{} on a problem of {} x {}", m.solver, m.rows, m.cols);
    if (m.refused.empty() && std::isfinite(m.forward_error) && !std::isfinite(m.digits))
      return fmt::format("{} on {} without digits", m.solver, m.family);
  }
  for (const strd_score& s : accuracy.strd) {
    if (s.refused.empty() && !std::isfinite(s.coefficients))
      return fmt::format("{} on {} without digits", s.solver, s.dataset);
  }
  return "";
}

}  // namespace

std::string inconsistency(const document& document) {
  std::string wrong = of_runs(document);
  if (wrong.empty()) wrong = of_notes(document);
  if (wrong.empty() && document.mutants) wrong = of_mutants(*document.mutants);
  if (wrong.empty()) wrong = of_assumptions(document.assumptions);
  if (wrong.empty() && document.accuracy) wrong = of_accuracy(*document.accuracy);
  return wrong;
}

bool says_nothing(const document& document) {
  const auto& accuracy = document.accuracy;
  return document.sums.blocks == 0 && document.sums.problems == 0 &&
         (!document.mutants || document.mutants->notes.empty()) && document.assumptions.empty() &&
         (!accuracy || (accuracy->measurements.empty() && accuracy->strd.empty() &&
                        accuracy->paths.empty() && !accuracy->data));
}

std::string incompleteness(const document& document) {
  if (document.interrupted || (document.accuracy && !document.accuracy->complete))
    return "the run was interrupted";
  for (const run_record& run : document.runs) {
    if (run.shards > 1)
      return fmt::format("it holds part {} of {} of {}; merge the parts first", run.shard,
                         run.shards, run.command);
  }
  return says_nothing(document) ? "it states and measures nothing" : "";
}

}  // namespace proofread::results
