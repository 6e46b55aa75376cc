// SPDX-License-Identifier: MIT
#include "runs/claims/mutation.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>

#include "properties/mutation/assumption.hpp"
#include "properties/mutation/reviewed.hpp"
#include "runs/claims/assumption_run.hpp"
#include "runs/claims/mutation_task.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/conduct/jobs.hpp"

namespace proofread::runs {

using identities::goal;
using properties::reviewed_mutants;
using results::hypothesis_need;
using results::mutant_standing;
using results::mutation_score;

namespace {

void work_through(std::vector<mutation_task>& tasks, const mutation_run& run) {
  std::mutex reporting;
  int done = 0;
  run_jobs(tasks.size(), run.jobs, [&](std::size_t k) {
    work_on(tasks[k], run);
    const std::lock_guard<std::mutex> lock(reporting);
    ++done;
    if (run.progress) run.progress(done, static_cast<int>(tasks.size()), tasks[k].what->name);
  });
}

/// Statements without one of their hypotheses, judged by what the hypothesis is needed for: one
/// without which an expression has no value is missed as much as one that a counterexample needs.
void drop_hypotheses(const request& asked, const mutation_run& run,
                     std::vector<mutation_task>& tasks) {
  const results::document mined =
      mine_assumptions(asked, {run.how, run.randomness, run.jobs, run.progress});
  for (const results::assumption_result& each : mined.assumptions) {
    const auto of = std::find_if(tasks.begin(), tasks.end(), [&](const mutation_task& t) {
      return t.what->name == each.claim;
    });
    if (of == tasks.end() || of->score.claims == 0 || each.need == hypothesis_need::stale) continue;
    ++of->score.mutants;
    const bool unneeded = each.need == hypothesis_need::not_needed;
    if (!unneeded && each.need != hypothesis_need::undecided) {
      ++of->score.killed;
      continue;
    }
    ++(!each.stays.empty() ? of->score.equivalent
       : unneeded          ? of->score.survived
                           : of->score.undecided);
    of->unkilled.push_back({{each.claim, "hypothesis dropped: " + each.hypothesis, each.replay,
                             unneeded ? mutant_standing::supported : mutant_standing::undecided,
                             each.stays, "proofread assumptions " + quoted(each.claim)},
                            "",
                            ""});
  }
}

using reviewed_list = std::vector<reviewed_mutants>;

std::vector<mutation_task> tasks_of(const request& asked, const std::vector<reviewed_list>& lists,
                                    int sample) {
  std::vector<mutation_task> tasks;
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    for (const identities::block& b : asked.notes[n].content->blocks) {
      if (b.kind == identities::block_kind::refute) continue;
      for (const goal& g : b.goals) {
        if (!g.content || !selects(asked.names, g.name)) continue;
        mutation_task made;
        made.what = &g;
        made.note = n;
        made.whole_note = sample == 0 && selects(asked.names, asked.notes[n].content->name);
        for (const reviewed_mutants& entry : lists[n]) {
          if (entry.statement == g.name) made.reviewed.push_back(&entry);
        }
        tasks.push_back(std::move(made));
      }
    }
  }
  return tasks;
}

/// Reads the notes' lists; what cannot be read is a problem of the note.
std::vector<reviewed_list> read_lists(const request& asked, results::document& document) {
  std::vector<reviewed_list> lists;
  for (const opened_note& file : asked.notes) {
    results::note_result note;
    note.path = file.path;
    lists.emplace_back();
    if (!file.content) {
      note.name = file.path;
      const std::string& why = file.content.error().message;
      note.problems.push_back({{}, 0, why, "", why});
    } else {
      note.name = file.content->name;
      for (const identities::diagnostic& d : file.content->problems) {
        note.problems.push_back(record(d, *file.content));
      }
      const std::string path = properties::reviewed_list_beside(file.path);
      const auto read = properties::read_reviewed(path, note.name);
      if (read) {
        lists.back() = *read;
      } else {
        note.problems.push_back(
            {{}, 0, read.error().message, read.error().hint, path + ": " + read.error().message});
      }
    }
    document.notes.push_back(std::move(note));
  }
  return lists;
}

/// Entries about statements that the note does not have.
void report_strangers(const request& asked, const std::vector<reviewed_list>& lists,
                      const std::vector<mutation_task>& tasks, results::mutation_results& into) {
  for (const reviewed_list& list : lists) {
    for (const reviewed_mutants& entry : list) {
      const bool known = std::any_of(tasks.begin(), tasks.end(), [&](const mutation_task& each) {
        return each.what->name == entry.statement;
      });
      if (known || !selects(asked.names, entry.statement)) continue;
      into.unkilled.push_back({entry.statement, entry.change, "", mutant_standing::stale,
                               "no such statement: " + entry.reason, ""});
    }
  }
}

void add_up(mutation_score& sum, const mutation_score& part) {
  sum.claims += part.claims;
  sum.mutants += part.mutants;
  sum.killed += part.killed;
  sum.malformed += part.malformed;
  sum.equivalent += part.equivalent;
  sum.undecided += part.undecided;
  sum.survived += part.survived;
}

}  // namespace

results::document mutate(const request& asked, const mutation_run& run) {
  const auto start = std::chrono::steady_clock::now();
  results::document document = begin_document("mutants", run.how, run.randomness);
  const std::vector<reviewed_list> lists = read_lists(asked, document);
  std::vector<mutation_task> tasks = tasks_of(asked, lists, run.sample);
  work_through(tasks, run);
  kill_definitions(tasks);
  for (mutation_task& each : tasks)
    look_up(each, run.sample == 0 && each.whole_note && !interrupted());
  if (run.sample == 0 && !interrupted()) drop_hypotheses(asked, run, tasks);
  results::mutation_results found;
  found.sample = run.sample;
  for (const opened_note& file : asked.notes) {
    found.notes.emplace_back();
    if (file.content) found.notes.back().note = file.content->name;
  }
  for (mutation_task& each : tasks) {
    add_up(found.notes[each.note], each.score);
    for (unkilled_mutant& one : each.unkilled) found.unkilled.push_back(std::move(one.what));
  }
  report_strangers(asked, lists, tasks, found);
  document.mutants = std::move(found);
  end_document(document, start);
  return document;
}

int exit_code_of_mutants(const results::document& document) {
  mutation_score sum;
  for (const mutation_score& each : document.mutants->notes) add_up(sum, each);
  if (document.sums.problems > 0 || sum.claims == 0) return 2;
  const auto& unkilled = document.mutants->unkilled;
  const bool stale = std::any_of(
      unkilled.begin(), unkilled.end(),
      [](const results::surviving_mutant& m) { return m.stands == mutant_standing::stale; });
  if (stale || sum.survived > 0) return 1;
  return sum.undecided > 0 ? 3 : 0;
}

}  // namespace proofread::runs
