// SPDX-License-Identifier: MIT
#include "runs/claims/assumption_run.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <vector>

#include "identities/printing/print.hpp"
#include "identities/text/tab_separated.hpp"
#include "properties/mutation/assumption.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/conduct/jobs.hpp"

namespace proofread::runs {

using identities::block_kind;
using identities::goal;
using properties::assumption;
using properties::hypothesis;
using properties::need;
using results::assumption_result;

namespace {

/// A statement and what its hypotheses turned out to be.
struct mined {
  std::size_t note = 0;
  const goal* what = nullptr;
  std::vector<hypothesis> asked;
  std::vector<assumption> found;
  bool selected = false;
};

std::vector<mined> statements_of(const request& asked) {
  std::vector<mined> all;
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    for (const identities::block& b : asked.notes[n].content->blocks) {
      if (b.kind == block_kind::refute) continue;
      for (const goal& g : b.goals) {
        if (!g.content) continue;
        mined each{n, &g, properties::hypotheses_of(*g.content), {}, false};
        each.selected = selects(asked.names, g.name);
        all.push_back(std::move(each));
      }
    }
  }
  return all;
}

properties::check_options options_for(const goal& g, const assumption_run& run) {
  return options_of(run.how, entropy_of(run.randomness, g.name));
}

bool is_needed(const assumption& each) {
  return each.result == need::needed || each.result == need::definedness;
}

bool same_words(const mined& a, const hypothesis& x, const mined& b, const hypothesis& y) {
  return a.note == b.note && x.where.begin == y.where.begin && x.text == y.text;
}

/// What dropping it does, asked now if it was not before.
const assumption& answer_of(mined& from, const hypothesis& what, const assumption_run& run) {
  for (const assumption& each : from.found) {
    if (same_words(from, each.what, from, what)) return each;
  }
  properties::assumption_miner miner(*from.what->content, options_for(*from.what, run));
  from.found.push_back(miner.drop(what));
  return from.found.back();
}

/// The first other statement that needs what the note says here in the same words, or "". Those
/// that were not selected are asked, too.
std::string needed_elsewhere(std::vector<mined>& all, const mined& here, const hypothesis& what,
                             const assumption_run& run) {
  for (mined& other : all) {
    if (&other == &here) continue;
    for (const hypothesis& each : other.asked) {
      if (same_words(here, what, other, each) && is_needed(answer_of(other, each, run))) {
        return other.what->name;
      }
    }
  }
  return "";
}

/// The lists beside the notes, and which of their entries were of use.
struct kept_lists {
  std::vector<kept_hypotheses> of_note;
  std::set<std::pair<std::string, std::string>> used;

  /// Why the statement keeps the hypothesis, or empty.
  std::string reason(std::size_t note, const std::string& name, const std::string& text) {
    std::string first;
    for (const auto& [entry, why] : of_note[note]) {
      if (entry.second != text || !selects({entry.first}, name)) continue;
      used.insert(entry);
      if (first.empty()) first = why;
    }
    return first;
  }
};

/// Entries that speak of no hypothesis that could be missed: it is not there, or it is needed.
void report_stale(const kept_lists& kept, const request& asked, results::document& document) {
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    for (const auto& [entry, reason] : kept.of_note[n]) {
      const auto& [claim, text] = entry;
      const bool here = selects({asked.notes[n].content->name}, claim);
      if (!here || !selects(asked.names, claim) || kept.used.count(entry) > 0) continue;
      assumption_result stale;
      stale.claim = claim;
      stale.hypothesis = text;
      stale.need = results::hypothesis_need::stale;
      stale.reason = "kept-hypotheses.tsv names it, but no such hypothesis is without need";
      document.assumptions.push_back(std::move(stale));
    }
  }
}

results::hypothesis_need need_of(need found) {
  using results::hypothesis_need;
  switch (found) {
    case need::needed:
      return hypothesis_need::needed;
    case need::definedness:
      return hypothesis_need::definedness;
    case need::not_needed:
      return hypothesis_need::not_needed;
    case need::undecided:
      break;
  }
  return hypothesis_need::undecided;
}

assumption_result result_of(const mined& from, const assumption& each) {
  assumption_result result;
  result.claim = from.what->name;
  result.hypothesis = each.what.text;
  result.kind = to_text(each.what.kind);
  result.need = need_of(each.result);
  result.against = each.against;
  result.reason = each.reason;
  result.replay = each.replay;
  return result;
}

void mine(std::vector<mined>& all, const assumption_run& run) {
  std::vector<mined*> selected;
  for (mined& each : all) {
    if (each.selected && !each.asked.empty()) selected.push_back(&each);
  }
  std::mutex reporting;
  int done = 0;
  run_jobs(selected.size(), run.jobs, [&](std::size_t k) {
    mined& each = *selected[k];
    properties::assumption_miner miner(*each.what->content, options_for(*each.what, run));
    for (const hypothesis& one : each.asked) {
      if (interrupted()) break;
      each.found.push_back(miner.drop(one));
    }
    const std::lock_guard<std::mutex> lock(reporting);
    ++done;
    if (run.progress) run.progress(done, static_cast<int>(selected.size()), each.what->name);
  });
}

void collect(std::vector<mined>& all, const request& asked, const assumption_run& run,
             results::document& document) {
  kept_lists kept;
  for (const opened_note& file : asked.notes) {
    const auto read = kept_beside(file.path);
    kept.of_note.push_back(read ? *read : kept_hypotheses{});
  }
  for (mined& each : all) {
    if (!each.selected) continue;
    const std::vector<assumption> found = each.found;
    for (const assumption& one : found) {
      assumption_result result = result_of(each, one);
      if (!is_needed(one)) {
        result.stays = kept.reason(each.note, result.claim, result.hypothesis);
      }
      if (one.result == need::not_needed) {
        if (result.stays.empty() && !interrupted()) {
          const std::string other = needed_elsewhere(all, each, one.what, run);
          if (!other.empty()) result.stays = "shared by the section: " + other + " needs it";
        }
      }
      document.assumptions.push_back(std::move(result));
    }
  }
  if (!interrupted()) report_stale(kept, asked, document);
}

void note_problems(const request& asked, results::document& document) {
  for (const opened_note& file : asked.notes) {
    results::note_result to;
    to.path = file.path;
    if (!file.content) {
      to.name = file.path;
      to.problems.push_back({{},
                             0,
                             file.content.error().message,
                             file.content.error().hint,
                             file.content.error().message});
    } else {
      to.name = file.content->name;
      for (const auto& d : file.content->problems) {
        to.problems.push_back(record(d, *file.content));
      }
      if (const auto kept = kept_beside(file.path); !kept) {
        const identities::diagnostic& wrong = kept.error();
        to.problems.push_back({{}, 0, wrong.message, wrong.hint, wrong.message});
      }
    }
    if (!to.problems.empty()) document.notes.push_back(std::move(to));
  }
}

}  // namespace

identities::expected<kept_hypotheses> kept_beside(const std::string& note_path) {
  kept_hypotheses kept;
  const auto path = std::filesystem::path(note_path).replace_filename("kept-hypotheses.tsv");
  for (const identities::tab_separated_row& row : identities::read_tab_separated(path)) {
    if (row[2].empty() || row.fields.size() > 3) {
      return identities::diagnostic{
          {},
          path.string() + ":" + std::to_string(row.line) + ": this line has " +
              std::to_string(row.fields.size()) + " of three fields",
          "claim, hypothesis and the reason why it stands, parted by tabs"};
    }
    kept[{row[0], row[1]}] = row[2];
  }
  return kept;
}

results::document mine_assumptions(const request& asked, const assumption_run& run) {
  const auto begun = std::chrono::steady_clock::now();
  results::document document = begin_document("assumptions", run.how, run.randomness);
  note_problems(asked, document);
  std::vector<mined> all = statements_of(asked);
  mine(all, run);
  collect(all, asked, run, document);
  end_document(document, begun);
  return document;
}

}  // namespace proofread::runs
