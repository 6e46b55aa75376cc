// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "results/files/read_results.hpp"
#include "results/merge/merge.hpp"

namespace proofread::cli {

namespace {

struct merge_request {
  std::vector<std::string> files;
  common_options common;
  output_options to;
  bool partial = false;
};

int merge(const merge_request& asked) {
  if (const std::string wrong = written_over(asked.files, files_of(asked.to)); !wrong.empty())
    return usage_error("merge", wrong);
  std::vector<results::named_results> parts;
  for (const std::string& file : asked.files) {
    const auto read = results::read_results(file);
    if (!read) return usage_error("merge", read.error().message);
    parts.push_back({file, *read});
  }
  const results::merged joined = results::merge(std::move(parts), asked.partial);
  if (!joined.error.empty()) return usage_error("merge", joined.error);
  for (const std::string& note : joined.notes) std::cerr << "proofread merge: " << note << '\n';
  const std::string trouble = deliver(joined.document, asked.common, asked.to);
  return trouble.empty() ? 0 : usage_error("merge", trouble);
}

}  // namespace

void add_merge(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("merge", "Join the results of shards and of several commands");
  const auto asked = std::make_shared<merge_request>();
  command->add_option("RESULTS", asked->files, "JSON files that proofread wrote")->required();
  add_printing_options(*command, asked->common);
  add_output_options(*command, asked->to);
  command->add_flag("--partial", asked->partial, "Do not ask for every shard of a run");
  command->footer(
      "The shards of one run give its results again. Contradictions, other seeds, versions or\n"
      "commits among shards, and shards that are missing are errors.\n"
      "Exit code: 0 joined, 2 unreadable or not parts of one document.\n"
      "  proofread verify --seed 1 --shard 1/2 -o 1.json\n"
      "  proofread verify --seed 1 --shard 2/2 -o 2.json\n"
      "  proofread merge 1.json 2.json accuracy.json -o all.json");
  command->callback([asked, &chosen] { chosen = [asked] { return merge(*asked); }; });
}

}  // namespace proofread::cli
