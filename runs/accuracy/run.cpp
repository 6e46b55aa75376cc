// SPDX-License-Identifier: MIT
#include "runs/accuracy/run.hpp"

#include <filesystem>
#include <iostream>

#include "results/document/counted.hpp"
#include "results/files/atomic_file.hpp"
#include "results/files/read_results.hpp"
#include "results/json/results_json.hpp"
#include "runs/accuracy/paths.hpp"
#include "runs/accuracy/plan.hpp"
#include "runs/accuracy/strd.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/progress.hpp"

namespace proofread::runs {

namespace {

bool kept_in_file(const accuracy_options& asked) {
  return !asked.output.empty() && asked.output != "-";
}

std::size_t rows_in(const results::accuracy_results& of) {
  return of.measurements.size() + of.strd.size() + of.paths.size();
}

// What an interrupted run left, if it left anything.
std::optional<results::document> left_over(const accuracy_options& asked) {
  std::error_code error;
  if (asked.fresh || !kept_in_file(asked)) return std::nullopt;
  if (!std::filesystem::is_regular_file(asked.output, error)) return std::nullopt;
  const auto found = results::read_results(asked.output);
  if (!found || !found->accuracy || found->accuracy->complete) return std::nullopt;
  return rows_in(*found->accuracy) > 0 ? std::optional(*found) : std::nullopt;
}

// Why its rows would not be rows of this run, or empty.
std::string unlike(const results::document& before, const accuracy_options& asked) {
  const results::tool_info here = results::this_tool();
  if (before.accuracy->options != selection_text(asked)) {
    return before.accuracy->options.empty() ? "other options"
                                            : "other options: " + before.accuracy->options;
  }
  if (asked.seed && *asked.seed != before.seed) return "seed " + std::to_string(before.seed);
  return before.tool.version == here.version && before.tool.commit == here.commit
             ? ""
             : "another version of proofread";
}

/// The interrupted run that is continued, if there is one and it is of the same kind; says which.
std::optional<results::document> to_continue(const accuracy_options& asked) {
  const auto before = left_over(asked);
  if (!before) return std::nullopt;
  const std::size_t rows = rows_in(*before->accuracy);
  if (const std::string why = unlike(*before, asked); !why.empty()) {
    std::cerr << "starting afresh: " << results::counted(rows, "row") << " in " << asked.output
              << " of an interrupted run with " << why << '\n';
    return std::nullopt;
  }
  if (!asked.quiet) {
    std::cerr << "continuing " << asked.output << ": " << results::counted(rows, "row")
              << (rows == 1 ? " is" : " are") << " there (--fresh starts anew)\n";
  }
  return before;
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

/// The document of a run that begins, with the rows that it continues.
results::document begun(const accuracy_options& asked,
                        const std::optional<results::document>& before) {
  const std::uint64_t seed = before ? before->seed : asked.seed.value_or(fresh_entropy().seed);
  results::document document = begin_document("accuracy", settings{}, pinned_entropy(seed));
  document.levels.clear();
  document.accuracy = before ? *before->accuracy : results::accuracy_results{};
  document.accuracy->options = selection_text(asked);
  document.accuracy->complete = false;
  return document;
}

void keep_in_file(const results::accuracy_results& rows, const std::string& path,
                  accuracy_outcome& out) {
  results::document partial = out.document;
  partial.accuracy = rows;
  partial.interrupted = !rows.complete;
  results::conclude(partial);
  if (auto wrong = results::write_file(path, results::to_json(partial))) out.error = *wrong;
}

std::string nothing_measured(const accuracy_plan& plan) {
  std::string text = "nothing to measure";
  const auto reasons = reasons_against(plan.problems, plan.field);
  for (std::size_t k = 0; k < reasons.size(); ++k) text += (k == 0 ? ": " : ", ") + reasons[k];
  return text;
}

}  // namespace

accuracy_outcome run_accuracy(const accuracy_options& asked) {
  const auto started = std::chrono::steady_clock::now();
  const auto plan = plan_of(asked);
  if (!plan) {
    return {
        {},
        plan.error().message + (plan.error().hint.empty() ? "" : "\n  hint: ") + plan.error().hint};
  }
  accuracy_outcome out;
  out.document = begun(asked, to_continue(asked));
  const results::accuracy_results before = *out.document.accuracy;
  accuracy_watch watch;
  watch.progress = progress_line(asked.quiet);
  if (kept_in_file(asked)) {
    watch.keep = [&](const results::accuracy_results& rows) {
      keep_in_file(rows, asked.output, out);
    };
    watch.keep(before);  // what stood there is of another run, or cannot be replaced
  }
  if (!out.error.empty()) return out;
  const auto steps = steps_of(asked, *plan, out.document.seed, out.error);
  if (!out.error.empty()) return out;
  out.document.accuracy = run_steps(steps, asked.jobs, before, watch);
  const results::accuracy_results& rows = *out.document.accuracy;
  if (rows.complete && out.error.empty() && rows.measurements.empty() && rows.strd.empty()) {
    out.error = nothing_measured(*plan);
  }
  end_document(out.document, started);
  return out;
}

}  // namespace proofread::runs
