// SPDX-License-Identifier: MIT
#include "cli/common_options.hpp"

#include <CLI/CLI.hpp>

namespace proofread::cli {

using runs::read_levels;
using runs::read_points;
using runs::read_seed;
using runs::settings;

namespace {

template <typename Read>
CLI::callback_t reading(Read read) {
  return [read](const CLI::results_t& words) {
    for (const std::string& word : words) {
      if (const auto wrong = read(word)) throw CLI::ValidationError(*wrong);
    }
    return true;
  };
}

}  // namespace

void add_levels_option(CLI::App& command, settings& into) {
  command
      .add_option("--levels",
                  reading([&into](const std::string& word) { return read_levels(word, into); }),
                  "Only these, of exact,double,mp50,mp100")
      ->type_name("LEVEL,...");
}

void add_seed_option(CLI::App& command, std::optional<std::uint64_t>& into) {
  command
      .add_option("--seed",
                  reading([&into](const std::string& word) { return read_seed(word, into); }),
                  "Repeat a run: 0 to 2^64 - 1 (default: fresh, printed)")
      ->type_name("N");
}

void add_common_options(CLI::App& command, common_options& into) {
  add_seed_option(command, into.how.seed);
  add_levels_option(command, into.how);
  command
      .add_option("--points",
                  reading([&into](const std::string& word) { return read_points(word, into.how); }),
                  "Points a level, e.g. exact=200,double=50 (default 100, 100, 20, 5)")
      ->type_name("LEVEL=N,...");
  add_printing_options(command, into);
}

void add_printing_options(CLI::App& command, common_options& into) {
  command
      .add_option("--format-matrices", reading([&into](const std::string& word) {
                    const auto format = reports::matrix_format_from_text(word);
                    if (format) into.matrices = *format;
                    return format ? std::nullopt
                                  : std::optional<std::string>(
                                        "'" + word + "' is not plain, numpy, eigen or latex");
                  }),
                  "Write counterexamples for plain (one-liners), numpy, eigen or latex")
      ->type_name("FORMAT");
  command.add_flag("--json", into.json, "Print JSON instead of text");
  command.add_flag("-q,--quiet", into.quiet, "Print the verdict only");
}

void add_shard_option(CLI::App& command, runs::shard& into) {
  command
      .add_option(
          "--shard",
          [&into](const CLI::results_t& words) {
            if (const auto wrong = runs::read_shard(words[0], into))
              throw CLI::ValidationError("--shard", *wrong);
            return true;
          },
          "Only part K of N of the work; needs --seed, proofread merge joins the parts")
      ->type_name("K/N");
}

}  // namespace proofread::cli
