// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "reports/results.hpp"

namespace proofread::cli {

namespace {

constexpr const char* examples =
    R"help(Examples:
  proofread check "inv(A + B) = inv(A) + inv(B)"
  proofread check "X : n x d, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)"
  proofread verify                        the built-in notes; results in proofread-results.json
  proofread verify notes.md               a note of your own
  proofread verify ridge/push-through     one claim of the built-in notes
  proofread list ridge                    what a note states

Hypotheses stand before |-. Names that are not declared: a-g and Greek ones are scalars, h-z vectors,
capitals matrices. Exit code: 0 it holds, 1 it is refuted, 2 malformed input or usage, 3 undecided.)help";

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App program{
      "Checks the mathematics in notes on random matrices, exactly and at many digits.",
      "proofread"};
  program.set_version_flag("--version", "proofread " + reports::this_tool().version);
  program.footer(examples);
  program.require_subcommand(1);
  action chosen;
#define PROOFREAD_COMMAND(name) add_##name(program, chosen);
#include "commands.def"
#undef PROOFREAD_COMMAND
  try {
    std::vector<std::string> words = read_arguments(program, argc, argv);
    std::reverse(words.begin(), words.end());  // as the parser takes them
    program.parse(words);
  } catch (const CLI::ParseError& problem) {
    return program.exit(problem) == 0 ? 0 : 2;
  }
  return chosen();
}

}  // namespace proofread::cli
