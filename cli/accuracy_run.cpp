// SPDX-License-Identifier: MIT
#include "cli/accuracy_run.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "cli/accuracy_paths.hpp"
#include "cli/accuracy_plan.hpp"
#include "cli/accuracy_strd.hpp"
#include "cli/document.hpp"
#include "cli/read_results.hpp"
#include "reports/atomic_file.hpp"
#include "reports/results_json.hpp"

namespace proofread::cli {

namespace {

bool kept_in_file(const accuracy_options& asked) {
  return !asked.output.empty() && asked.output != "-";
}

// What an interrupted run with the same seed left.
std::optional<reports::results> left_over(const accuracy_options& asked) {
  std::error_code error;
  if (asked.fresh || !kept_in_file(asked)) return std::nullopt;
  if (!std::filesystem::is_regular_file(asked.output, error)) return std::nullopt;
  const auto found = read_results(asked.output);
  if (!found || !found->accuracy || found->accuracy->complete) return std::nullopt;
  if (asked.seed && *asked.seed != found->seed) return std::nullopt;
  return *found;
}

// The rows are of this selection: continuing cannot mistake one sweep for another.
bool of_this_plan(const reports::accuracy_results& rows, const accuracy_plan& plan) {
  std::set<std::string> names;
  for (const accuracy_problem& one : plan.problems) names.insert(name_of(one));
  return std::all_of(rows.measurements.begin(), rows.measurements.end(), [&](const auto& row) {
    return names.count(row.family + " " + std::to_string(row.rows) + " x " +
                       std::to_string(row.cols)) > 0;
  });
}

std::vector<accuracy_step> steps_of(const accuracy_options& asked, const accuracy_plan& plan,
                                    std::uint64_t seed, std::string& error) {
  std::vector<accuracy_step> steps;
  const auto add = [&](std::vector<accuracy_step> more) {
    std::move(more.begin(), more.end(), std::back_inserter(steps));
  };
  if (asked.strd) add(strd_steps(strd_directory(), plan.field, error));
  if (asked.paths) add(path_steps(seed));
  add(problem_steps(plan.problems, plan.field, seed));
  return steps;
}

}  // namespace

accuracy_outcome run_accuracy(const accuracy_options& asked) {
  const auto begun = std::chrono::steady_clock::now();
  const auto plan = plan_of(asked);
  if (!plan) {
    return {
        {},
        plan.error().message + (plan.error().hint.empty() ? "" : "\n  hint: ") + plan.error().hint};
  }
  const auto before = left_over(asked);
  const entropy randomness = before       ? pinned_entropy(before->seed)
                             : asked.seed ? pinned_entropy(*asked.seed)
                                          : pinned_entropy(fresh_entropy().seed);
  accuracy_outcome out;
  if (before && !of_this_plan(*before->accuracy, *plan)) {
    out.error = asked.output +
                " holds an interrupted run of another selection: continue it with the\n" +
                "same options, write to another file (-o), or start anew (--fresh)";
    return out;
  }
  const auto steps = steps_of(asked, *plan, randomness.seed, out.error);
  if (!out.error.empty()) return out;
  out.document = begin_document("accuracy", settings{}, randomness);
  out.document.levels.clear();
  out.document.accuracy.emplace();
  if (before && !asked.quiet) {
    std::cerr << "continues " << asked.output << ": "
              << before->accuracy->measurements.size() + before->accuracy->strd.size()
              << " rows are there (--fresh starts anew)\n";
  }
  accuracy_watch watch;
  watch.progress = progress_line(asked.quiet);
  if (kept_in_file(asked)) {
    watch.keep = [&](const reports::accuracy_results& rows) {
      reports::results partial = out.document;
      partial.accuracy = rows;
      partial.interrupted = !rows.complete;
      if (auto wrong = reports::write_file(asked.output, reports::to_json(partial))) {
        out.error = *wrong;
      }
    };
  }
  out.document.accuracy =
      run_steps(steps, asked.jobs, before ? *before->accuracy : reports::accuracy_results{}, watch);
  end_document(out.document, begun);
  return out;
}

}  // namespace proofread::cli
