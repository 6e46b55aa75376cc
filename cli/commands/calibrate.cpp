// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/layout/table.hpp"
#include "results/baseline/baseline.hpp"
#include "results/baseline/baseline_json.hpp"
#include "results/files/atomic_file.hpp"
#include "results/files/read_results.hpp"

namespace proofread::cli {

namespace {

struct calibrate_request {
  std::vector<std::string> files;
  std::string output;
  bool json = false, quiet = false;
};

/// A row for each group: how many measures, their median and largest spread.
reports::table spreads(const results::baseline& held) {
  reports::table rows = {{"measure", "rows", "median spread", "largest", "of"}};
  for (const auto& [group, members] : held.measures) {
    std::vector<std::pair<double, std::string>> sorted;
    for (const auto& [name, m] : members) sorted.emplace_back(m.noise, name);
    std::sort(sorted.begin(), sorted.end());
    const auto& [largest, name] = sorted.back();
    rows.push_back({group, std::to_string(sorted.size()),
                    fmt::format("{:.2f}", sorted[sorted.size() / 2].first),
                    fmt::format("{:.2f}", largest), largest > 0 ? name : ""});
  }
  return rows;
}

std::set<std::pair<std::string, std::uint64_t>> draws_of(const results::document& run) {
  if (run.runs.empty()) return {{"verify", run.seed}};
  std::set<std::pair<std::string, std::uint64_t>> draws;
  for (const results::run_record& each : run.runs) draws.emplace(each.command, each.seed);
  return draws;
}

/// Which earlier run drew the same points as the k-th, so that its spread says nothing.
std::string repeated(const std::vector<results::document>& runs,
                     const std::vector<std::string>& files, std::size_t k) {
  for (std::size_t j = 0; j < k; ++j) {
    const auto earlier = draws_of(runs[j]);
    for (const auto& [command, seed] : draws_of(runs[k])) {
      if (earlier.count({command, seed}) == 0) continue;
      return fmt::format("{} and {} are both {} with seed {}: a spread takes different seeds",
                         files[j], files[k], command, seed);
    }
  }
  return "";
}

/// What the runs do not have in common, though they are of the same things.
std::vector<std::string> remarks(const std::vector<results::document>& runs,
                                 const results::baseline& held) {
  std::vector<std::string> all;
  if (held.programs.size() > 1)
    all.push_back(
        fmt::format("the runs are of different programs: {}", fmt::join(held.programs, ", ")));
  if (std::any_of(runs.begin(), runs.end(),
                  [&runs](const results::document& run) { return run.levels != runs[0].levels; }))
    all.emplace_back("the runs have different points at their levels; the fewest are kept");
  return all;
}

int calibrate(const calibrate_request& asked) {
  if (const std::string wrong = written_over(asked.files, {asked.output}); !wrong.empty())
    return usage_error("calibrate", wrong);
  std::vector<results::document> runs;
  for (const std::string& file : asked.files) {
    const auto read = results::read_whole_run(file);
    if (!read) return usage_error("calibrate", read.error().message);
    runs.push_back(*read);
  }
  for (std::size_t k = 1; k < runs.size(); ++k) {
    if (const std::string wrong = repeated(runs, asked.files, k); !wrong.empty())
      return usage_error("calibrate", wrong);
  }
  if (runs.size() < 2) return usage_error("calibrate", "a spread takes at least two runs");
  const auto held = results::calibrate(runs);
  if (!held) return usage_error("calibrate", held.error().message);
  for (const std::string& remark : remarks(runs, *held))
    std::cerr << "proofread calibrate: " << remark << '\n';
  if (asked.json) {
    std::cout << to_json(*held);
  } else if (!asked.quiet) {
    std::cout << reports::plain_table(spreads(*held)) << '\n';
  }
  if (!asked.json) std::cout << held->claims.size() << " statements, " << runs.size() << " runs\n";
  if (asked.output.empty()) return 0;
  const auto wrong = results::write_file(asked.output, to_json(*held));
  return wrong ? usage_error("calibrate", *wrong) : 0;
}

}  // namespace

void add_calibrate(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("calibrate", "Measure noise over repeated runs: a baseline");
  const auto asked = std::make_shared<calibrate_request>();
  command->add_option("RESULTS", asked->files, "Runs of the same things with different seeds")
      ->required();
  command->add_option("-o,--output", asked->output, "The baseline to write")->type_name("FILE");
  command->add_flag("--json", asked->json, "Print the baseline instead of a table");
  command->add_flag("-q,--quiet", asked->quiet, "Print the last line only");
  command->footer(
      "Of every measure the range over the runs is kept. The gate takes the width of that range, "
      "or\n"
      "the median width of measures of the same sort if that is larger, as its noise. Of every\n"
      "statement the weakest verdict is kept, and the levels that decided in every run.\n"
      "Exit code: 0, or 2 for fewer than two runs, runs of one seed, or runs of different things.\n"
      "  for k in 1 2 3; do proofread verify --seed $k -q -o run$k.json; done\n"
      "  proofread calibrate run1.json run2.json run3.json -o baseline.json");
  command->callback([asked, &chosen] { chosen = [asked] { return calibrate(*asked); }; });
}

}  // namespace proofread::cli
