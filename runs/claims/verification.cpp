// SPDX-License-Identifier: MIT
#include "runs/claims/verification.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>

#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "runs/claims/odd_lines.hpp"
#include "runs/claims/readings.hpp"
#include "runs/claims/repairs.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/conduct/jobs.hpp"
#include "runs/notes/coverage.hpp"

namespace proofread::runs {

using clock = std::chrono::steady_clock;
using identities::block;
using identities::goal;
using properties::finding;
using properties::verdict;

namespace {

struct task {
  const goal* what;
  results::goal_result* where;
  const std::vector<std::string>* conditions;
  int trials;  ///< of repairs
};

finding unknown(std::string reason) {
  finding found;
  found.result = verdict::undecided;
  found.reason = std::move(reason);
  return found;
}

std::string quoted(const std::string& word) {
  if (word.find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+=,") ==
      std::string::npos) {
    return word;
  }
  std::string text = "'";
  for (char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

results::block_result outline(const block& from, const opened_note& file, const request& asked,
                              const verification& run) {
  const identities::note& note = *file.content;
  results::block_result to;
  to.name = from.name;
  to.kind = from.kind;
  to.section = from.section;
  to.from = from.from;
  to.because = from.because;
  to.because_shapes = from.because_shapes;
  to.instead = from.instead;
  to.place = place_of(note, from.where.begin);
  for (const goal& g : from.goals) {
    if (!selects(asked.names, g.name)) continue;
    results::goal_result result;
    result.text = g.text;
    result.reason = g.reason;
    result.place = place_of(note, told_at(g));
    if (g.right_side) result.column = identities::locate(note.text, *g.right_side).column;
    if (!g.content) result.rendered = shown(g.content.error(), note);
    if (g.clash) result.rendered = shown(*g.clash, note);
    result.replay = "proofread verify --seed " + std::to_string(run.randomness.seed) +
                    arguments_of(run.how) + (file.built_in ? "" : " " + quoted(file.path)) + " " +
                    g.name;
    to.goals.push_back(std::move(result));
  }
  return to;
}

bool selected(const block& b, const request& asked) {
  return selects(asked.names, b.name) ||
         std::any_of(b.goals.begin(), b.goals.end(),
                     [&](const goal& g) { return selects(asked.names, g.name); });
}

std::size_t selected_blocks(const request& asked) {
  std::ptrdiff_t count = 0;
  for (const opened_note& file : asked.notes) {
    if (!file.content) continue;
    const std::vector<block>& blocks = file.content->blocks;
    count += std::count_if(blocks.begin(), blocks.end(),
                           [&](const block& b) { return selected(b, asked); });
  }
  return static_cast<std::size_t>(count);
}

results::note_result outline(const opened_note& file, const request& asked, const verification& run,
                             const std::function<bool()>& next_is_wanted) {
  results::note_result to;
  to.path = file.path;
  if (!file.content) {
    to.name = file.path;
    to.problems.push_back({{},
                           0,
                           file.content.error().message,
                           file.content.error().hint,
                           file.content.error().message});
    return to;
  }
  const identities::note& note = *file.content;
  to.name = note.name;
  to.text = note.text;
  to.origins = note.origins;
  for (const identities::diagnostic& d : note.problems) {
    to.problems.push_back(record(d, note));
  }
  for (const block& b : note.blocks) {
    if (selected(b, asked) && next_is_wanted()) to.blocks.push_back(outline(b, file, asked, run));
  }
  return to;
}

/// Copies what an earlier run found.
bool recalled(const goal& g, const earlier_results& earlier, results::goal_result& into) {
  const auto known = g.content ? earlier.find(statement_key(g)) : earlier.end();
  if (known == earlier.end()) return false;
  into.found = known->second.found;
  into.repairs = known->second.repairs;
  into.odd_side = known->second.odd_side;
  return true;
}

std::vector<task> tasks_of(const request& asked, results::document& document,
                           const verification& run,
                           const std::vector<std::vector<std::string>>& conditions) {
  std::vector<task> tasks;
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    auto to = document.notes[n].blocks.begin();
    for (const block& b : asked.notes[n].content->blocks) {
      if (to == document.notes[n].blocks.end() || to->name != b.name) continue;
      auto result = to->goals.begin();
      // What is meant to be refuted names its correction already.
      const int trials =
          b.kind == identities::block_kind::refute ? repair_trials_of_refute : repair_trials;
      for (const goal& g : b.goals) {
        if (!selects(asked.names, g.name)) continue;
        results::goal_result& to_fill = *result++;
        if (!recalled(g, run.earlier, to_fill)) {
          tasks.push_back({&g, &to_fill, &conditions[n], trials});
        }
      }
      ++to;
    }
  }
  return tasks;
}

void work_through(const std::vector<task>& tasks, const verification& run) {
  std::mutex reporting;
  int done = 0;
  run_jobs(tasks.size(), run.jobs, [&](std::size_t k) {
    const goal& g = *tasks[k].what;
    const entropy own = entropy_of(run.randomness, g.name);
    auto [taken, found] = check_readings(g, run.how, own);
    std::vector<results::repair> repairs;
    std::size_t odd = 0;
    if (run.repairs && !g.may_be_equation) {
      repairs = repairs_for(taken, found, run.how, own, *tasks[k].conditions, tasks[k].trials);
      odd = odd_side_of(taken, found, run.how, own);
    }
    const std::lock_guard<std::mutex> lock(reporting);
    if (found.result != verdict::malformed) tasks[k].where->rendered.clear();
    tasks[k].where->found = std::move(found);
    tasks[k].where->repairs = std::move(repairs);
    tasks[k].where->odd_side = odd;
    ++done;
    if (run.progress) run.progress(done, static_cast<int>(tasks.size()), g.name);
  });
}

/// Of every derivation that was asked for as a whole.
void find_odd_lines(const request& asked, results::document& document, const verification& run) {
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    auto to = document.notes[n].blocks.begin();
    for (const block& b : asked.notes[n].content->blocks) {
      if (to == document.notes[n].blocks.end() || to->name != b.name) continue;
      to->odd_line = odd_line_of(b, *to, run.how, entropy_of(run.randomness, b.name));
      ++to;
    }
  }
}

}  // namespace

std::string statement_key(const goal& g) {
  return g.name + ": " + signature(*g.content) + " |- " + to_text(*g.content->statement);
}

finding check_goal(const goal& g, const settings& how, const entropy& randomness) {
  finding found;
  if (!g.content) {
    found.result = verdict::malformed;
    found.malformed = g.content.error();
    found.statement = g.text;
  } else if (interrupted()) {
    found = unknown(results::interrupted_reason);
  } else {
    try {
      found = properties::check(*g.content, options_of(how, randomness));
    } catch (const std::exception& e) {
      found = unknown(std::string("internal error, please report it: ") + e.what());
    }
  }
  found.name = g.name;
  if (g.content && found.statement.empty()) found.statement = to_text(*g.content->statement);
  if (g.content && found.signature.empty()) found.signature = signature(*g.content);
  if (g.content) found.remarks = g.content->remarks;
  return found;
}

results::document verify(const request& asked, const verification& run) {
  const auto start = clock::now();
  results::document document = begin_document("verify", run.how, run.randomness, run.part);
  const std::size_t all = selected_blocks(asked);
  std::size_t position = 0;
  const auto next_is_wanted = [&] { return run.part.holds(position++, all); };
  for (const opened_note& file : asked.notes)
    document.notes.push_back(outline(file, asked, run, next_is_wanted));
  document.coverage = coverage_of(asked);
  std::vector<std::vector<std::string>> conditions;
  for (const opened_note& file : asked.notes) {
    conditions.push_back(file.content ? conditions_of_note(*file.content)
                                      : std::vector<std::string>{});
  }
  work_through(tasks_of(asked, document, run, conditions), run);
  if (run.repairs) find_odd_lines(asked, document, run);
  for (std::size_t n = 0; n < asked.notes.size(); ++n)
    if (asked.notes[n].content) settle_formulas(*asked.notes[n].content, document.notes[n]);
  end_document(document, start);
  return document;
}

}  // namespace proofread::runs
