// SPDX-License-Identifier: MIT
#include "results/merge/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "results/document/consistency.hpp"
#include "results/json/results_json.hpp"
#include "results/merge/merge_rows.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

const char* const commands[] = {"verify", "mutants", "assumptions", "accuracy"};

/// Documents of schema 1 have no run records: they are whole runs of verify.
void name_runs(document& d) {
  if (d.runs.empty()) d.runs = {{"verify", d.seed, 1, 1, d.started, d.seconds}};
}

std::pair<std::ptrdiff_t, int> rank(const run_record& run) {
  const auto place = std::find(std::begin(commands), std::end(commands), run.command);
  return {place - std::begin(commands), run.shard};
}

/// A run record and the document it comes from.
struct contribution {
  const run_record* run;
  const named_results* from;
};

std::string conflict(const contribution& a, const contribution& b) {
  const auto differ = [&](const std::string& what, const std::string& first,
                          const std::string& second) {
    return fmt::format("{} and {} are not shards of one run: {} {} and {}", a.from->name,
                       b.from->name, what, first, second);
  };
  const tool_info& one = a.from->document.tool;
  const tool_info& other = b.from->document.tool;
  if (a.run->shards != b.run->shards)
    return differ("counts", std::to_string(a.run->shards), std::to_string(b.run->shards));
  if (a.run->seed != b.run->seed)
    return differ("seeds", std::to_string(a.run->seed), std::to_string(b.run->seed));
  if (one.commit != other.commit) return differ("commits", one.commit, other.commit);
  if (a.from->document.levels != b.from->document.levels)
    return differ("levels", "and points of the one", "of the other");
  if (a.run->shard == b.run->shard)
    return fmt::format("{} and {} are both part {} of {} of {}", a.from->name, b.from->name,
                       a.run->shard, a.run->shards, a.run->command);
  return "";
}

/// The records of one command, shards that make a whole run made one; or the error.
std::string join_runs(const std::vector<contribution>& all, bool partial,
                      std::vector<run_record>& into) {
  std::vector<contribution> shards;
  for (const contribution& c : all) {
    if (c.run->shards == 1) {
      into.push_back(*c.run);
      continue;
    }
    for (const contribution& other : shards) {
      if (std::string wrong = conflict(other, c); !wrong.empty()) return wrong;
    }
    shards.push_back(c);
  }
  if (shards.empty()) return "";
  run_record whole = *shards[0].run;
  if (static_cast<int>(shards.size()) < whole.shards) {
    for (const contribution& c : shards) into.push_back(*c.run);
    if (partial) return "";
    return fmt::format("{} of the {} parts of {} are missing; --partial joins the others",
                       static_cast<std::size_t>(whole.shards) - shards.size(), whole.shards,
                       whole.command);
  }
  whole.shard = whole.shards = 1;
  whole.seconds = 0;
  for (const contribution& c : shards) {
    whole.seconds += c.run->seconds;
    whole.started = std::min(whole.started, c.run->started);
  }
  into.push_back(whole);
  return "";
}

std::string join_runs(const std::vector<named_results>& parts, bool partial, merged& into) {
  std::vector<run_record> joined;
  for (const char* command : commands) {
    std::vector<contribution> all;
    for (const named_results& part : parts) {
      for (const run_record& run : part.document.runs) {
        if (run.command == command) all.push_back({&run, &part});
      }
    }
    if (std::string wrong = join_runs(all, partial, joined); !wrong.empty()) return wrong;
  }
  into.document.runs = joined;
  return "";
}

void compare_tools(const named_results& first, const named_results& other, merged& into) {
  const tool_info& a = first.document.tool;
  const tool_info& b = other.document.tool;
  const auto note = [&](const char* what, const std::string& one, const std::string& two) {
    if (one != two)
      into.notes.push_back(
          fmt::format("{} and {}: {} '{}' and '{}'", first.name, other.name, what, one, two));
  };
  if (a.version != b.version) {
    into.error = fmt::format("{} was written by proofread {} and {} by {}", first.name, a.version,
                             other.name, b.version);
  }
  note("commits", a.commit, b.commit);
  note("compilers", a.compiler, b.compiler);
  note("flags", a.flags, b.flags);
  note("processors", a.cpu, b.cpu);
  if (a.libraries != b.libraries)
    into.notes.push_back(first.name + " and " + other.name + ": different library versions");
}

void join_times(const std::vector<named_results>& parts, document& into) {
  into.seconds = 0;
  for (const named_results& part : parts) {
    const document& d = part.document;
    into.seconds += d.seconds;
    into.interrupted = into.interrupted || d.interrupted;
    if (into.levels.empty()) into.levels = d.levels;
    if (!d.started.empty() && (into.started.empty() || d.started < into.started))
      into.started = d.started;
  }
}

}  // namespace

merged merge(std::vector<named_results> parts, bool partial) {
  merged joined;
  if (parts.empty()) {
    joined.error = "nothing to merge";
    return joined;
  }
  for (named_results& part : parts) name_runs(part.document);
  std::stable_sort(parts.begin(), parts.end(), [](const named_results& a, const named_results& b) {
    return rank(a.document.runs[0]) < rank(b.document.runs[0]);
  });
  for (const named_results& part : parts) {
    if (joined.error.empty()) compare_tools(parts[0], part, joined);
  }
  if (joined.error.empty()) joined.error = join_runs(parts, partial, joined);
  if (!joined.error.empty()) return joined;

  json rows = json::parse(to_json(parts[0].document));
  for (std::size_t k = 1; k < parts.size() && joined.error.empty(); ++k)
    joined.error = merge_rows(json::parse(to_json(parts[k].document)), parts[k].name, rows);
  if (!joined.error.empty()) return joined;
  document document = *rows_from_json(rows.dump());
  document.runs = joined.document.runs;
  join_times(parts, document);
  conclude(document);
  joined.error = inconsistency(document);
  if (joined.error.empty() && !document.interrupted && says_nothing(document))
    joined.error = parts[0].name + (parts.size() > 1 ? " and the others state and measure nothing"
                                                     : " states and measures nothing");
  joined.document = std::move(document);
  return joined;
}

}  // namespace proofread::results
