// SPDX-License-Identifier: MIT
#include "results/baseline/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "results/document/counted.hpp"

namespace proofread::results {

namespace {

struct place {
  std::string path;
  std::size_t line = 0;
};

std::string note_of(const std::string& claim) { return claim.substr(0, claim.find('/')); }

/// Where the notes and claims of a run stand, by name.
std::map<std::string, place> places_of(const document& current) {
  std::map<std::string, place> found;
  for (const note_result& note : current.notes) {
    found.emplace(note.name, place{note.path, 0});
    for (const block_result& block : note.blocks) {
      for (const goal_result& goal : block.goals)
        found.emplace(goal.found.name, place{file_of(goal.place, note.path), goal.place.line});
    }
  }
  return found;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? "none" : text;
}

struct comparer {
  const baseline& held;
  const document& current;
  baseline now;
  std::map<std::string, place> places;
  comparison found;

  void report(std::vector<difference>& into, std::string what, const std::string& name,
              std::string before, std::string after) {
    auto at = places.find(name);
    if (at == places.end()) at = places.find(note_of(name));
    const place where = at == places.end() ? place{} : at->second;
    into.push_back(
        {std::move(what), name, std::move(before), std::move(after), where.path, where.line});
  }
  void worse(std::string what, const std::string& name, std::string before, std::string after) {
    report(found.regressions, std::move(what), name, std::move(before), std::move(after));
  }
  void better(std::string what, const std::string& name, std::string before, std::string after) {
    report(found.improvements, std::move(what), name, std::move(before), std::move(after));
  }

  void notes();
  void missing_claim(const std::string& name, const guarded_claim& before);
  void claim(const std::string& name, const guarded_claim& before, const guarded_claim& after);
  void claims();
  void measures();
  void mutants();
  void hypotheses();
  void points();
  void seeds();
  void programs();
  bool decides(const std::string& note, const std::string& level) const;
};

void comparer::notes() {
  for (const note_result& note : current.notes) {
    for (const problem& p : note.problems) {
      worse("problem of a note", note.name, "", p.message);
      found.regressions.back().line = p.place.line;
      found.regressions.back().path = file_of(p.place, note.path);
    }
    for (const block_result& block : note.blocks) {
      if (block.goals.empty()) worse("states nothing", block.name, "", "");
    }
  }
}

void comparer::missing_claim(const std::string& name, const guarded_claim& before) {
  for (const auto& [other, after] : now.claims) {
    if (held.claims.count(other) == 0 && after.statement == before.statement)
      return worse("renamed", name, before.verdict, other);
  }
  worse("missing", name, before.verdict, "");
}

void comparer::claim(const std::string& name, const guarded_claim& before,
                     const guarded_claim& after) {
  ++found.claims;
  const bool same_kind = before.kind == after.kind;
  if (!same_kind) {
    worse("another kind", name, before.kind + ", " + before.verdict,
          after.kind + ", " + after.verdict);
  }
  const int was = same_kind ? strength(before.kind, before.verdict) : 0;
  const int is = same_kind ? strength(after.kind, after.verdict) : 0;
  if (is < was) {
    const bool holds = is >= 2 && before.kind.rfind("refute", 0) != 0;
    worse(holds ? "lost strength" : "verdict changed", name, before.verdict, after.verdict);
  } else if (is > was) {
    better("gained strength", name, before.verdict, after.verdict);
  }
  if (before.statement != after.statement)
    worse("statement changed", name, before.statement, after.statement);
  std::set<std::string> lost;
  std::set_difference(before.levels.begin(), before.levels.end(), after.levels.begin(),
                      after.levels.end(), std::inserter(lost, lost.begin()));
  if (!lost.empty() && is >= was)
    worse("levels that no longer decide", name, joined(before.levels), joined(after.levels));
}

void comparer::claims() {
  std::map<std::string, int> held_notes, notes_now;
  for (const auto& [name, row] : held.claims) ++held_notes[note_of(name)];
  for (const auto& [name, row] : now.claims) ++notes_now[note_of(name)];
  for (const auto& [note, count] : held_notes) {
    if (notes_now.count(note) == 0)
      worse("missing or empty note", note, fmt::format("{} statements", count), "none");
  }
  for (const auto& [name, before] : held.claims) {
    const auto after = now.claims.find(name);
    if (after != now.claims.end()) {
      claim(name, before, after->second);
    } else if (notes_now.count(note_of(name)) > 0) {
      missing_claim(name, before);
    }
  }
  for (const note_result& note : current.notes) {
    for (const block_result& block : note.blocks) {
      for (const goal_result& goal : block.goals) {
        const std::string& name = goal.found.name;
        if (held.claims.count(name) > 0) continue;
        const std::string verdict = now.claims.at(name).verdict;
        block.stands == standing::passes ? better("new statement", name, "", verdict)
                                         : worse("new statement", name, "", verdict);
      }
    }
  }
}

/// A baseline keeps hundredths.
const double rounding = 1.0 / 100;

std::string number(double value) { return fmt::format("{:.2f}", value); }

/// Whether a statement of the note that the baseline knows is decided at the level.
bool comparer::decides(const std::string& note, const std::string& level) const {
  return std::any_of(now.claims.begin(), now.claims.end(), [&](const auto& claim) {
    return note_of(claim.first) == note && held.claims.count(claim.first) > 0 &&
           claim.second.levels.count(level) > 0;
  });
}

void comparer::measures() {
  for (const auto& [group, members] : held.measures) {
    const std::map<std::string, double> noise = noise_of(members);
    for (const auto& [name, before] : members) {
      const auto there = now.measures.find(group);
      if (there == now.measures.end() || there->second.count(name) == 0) {
        if (group.rfind(statement_digits, 0) == 0 &&
            !decides(name, group.substr(std::string(statement_digits).size())))
          continue;  // its statements are missing, or say that they lost the level
        worse("missing: " + group, name, number(before.at), "");
        continue;
      }
      ++found.measures;
      const double value = there->second.at(name).at, allowed = noise.at(name);
      const std::string was = fmt::format("{}, noise {}", number(before.at), number(allowed));
      if (value < before.at - allowed) worse(group, name, was, number(value));
      if (value > before.at + allowed + rounding) better(group, name, was, number(value));
    }
  }
  for (const auto& [group, members] : now.measures) {
    const auto there = held.measures.find(group);
    for (const auto& [name, value] : members) {
      if (there == held.measures.end() || there->second.count(name) == 0)
        better("new: " + group, name, "", number(value.at));
    }
  }
}

void comparer::mutants() {
  for (const std::string& each : now.survivors) {
    if (held.survivors.count(each) > 0) continue;
    const std::size_t colon = each.find(": ");
    worse("a mutant survives", each.substr(0, colon), "", each.substr(colon + 2));
  }
}

void comparer::hypotheses() {
  for (const auto& [row, need] : held.hypotheses) {
    const std::size_t colon = row.find(": ");
    const std::string claim = row.substr(0, colon), what = row.substr(colon + 2);
    const auto after = now.hypotheses.find(row);
    if (after == now.hypotheses.end()) {
      worse("missing hypothesis", claim, what + " " + need, "");
    } else if (after->second != need) {
      after->second == "not needed" || after->second == "undecided"
          ? worse("hypothesis", claim, what + " " + need, after->second)
          : better("hypothesis", claim, what + " " + need, after->second);
    }
  }
  for (const auto& [row, need] : now.hypotheses) {
    const std::size_t colon = row.find(": ");
    if (held.hypotheses.count(row) == 0)
      better("new hypothesis", row.substr(0, colon), "", row.substr(colon + 2) + " " + need);
  }
}

void comparer::points() {
  for (const auto& [level, before] : held.points) {
    const auto after = now.points.find(level);
    if (after == now.points.end() || after->second == before) continue;
    if (after->second > before) {
      found.remarks.push_back(fmt::format("The run has {} at the level {}, the baseline {}.",
                                          counted(static_cast<std::size_t>(after->second), "point"),
                                          level, before));
      continue;
    }
    const int ratio = before / std::max(after->second, 1);
    worse("fewer points", level, counted(static_cast<std::size_t>(before), "point"),
          counted(static_cast<std::size_t>(after->second), "point") +
              (ratio > 1 ? fmt::format(", {} times fewer", ratio) : ""));
  }
}

void comparer::seeds() {
  if (found.regressions.empty() || held.seeds.empty()) return;
  std::set<std::string> known, others;
  for (const std::uint64_t seed : held.seeds) known.insert(std::to_string(seed));
  for (const std::uint64_t seed : now.seeds) {
    if (held.seeds.count(seed) == 0) others.insert(std::to_string(seed));
  }
  if (others.empty()) return;
  found.remarks.push_back(fmt::format(
      "The run has seed {}, the baseline was made with {}: with one of its seeds only a change "
      "closes the gate, never the luck of a draw.",
      joined(others), joined(known)));
}

void comparer::programs() {
  if (held.programs.empty() || held.programs == now.programs) return;
  found.remarks.push_back(fmt::format("The run is of proofread {}, the baseline of {}.",
                                      joined(now.programs), joined(held.programs)));
}

/// The statements that the baseline knows: digits are compared over the same ones.
document known_part(const baseline& held, document run) {
  for (note_result& note : run.notes) {
    for (block_result& block : note.blocks) {
      const auto unknown = [&](const goal_result& g) {
        return held.claims.count(g.found.name) == 0;
      };
      block.goals.erase(std::remove_if(block.goals.begin(), block.goals.end(), unknown),
                        block.goals.end());
    }
  }
  return run;
}

}  // namespace

comparison compare(const baseline& held, const document& current) {
  comparer all{held, current, baseline_of(current), places_of(current), {}};
  const baseline same = baseline_of(known_part(held, current));
  for (auto& [group, members] : all.now.measures) {
    if (group.rfind(statement_digits, 0) != 0) continue;
    const auto there = same.measures.find(group);
    if (there != same.measures.end()) members = there->second;
  }
  all.notes();
  all.claims();
  all.measures();
  all.mutants();
  all.hypotheses();
  all.points();
  all.seeds();
  all.programs();
  return all.found;
}

}  // namespace proofread::results
