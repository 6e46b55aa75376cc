// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "results/document/document.hpp"
#include "runs/conduct/nearest.hpp"

namespace proofread::cli {

using runs::nearest;
using runs::suggestion;

namespace {

/// "proofread 0.1.0 (0123456789ab)": the version and the commit it was built from, where known.
std::string version_line() {
  const results::tool_info tool = results::this_tool();
  return "proofread " + tool.version + (tool.commit.empty() ? "" : " (" + tool.commit + ")");
}

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

std::vector<std::string> names_of(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* each : program.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(each->get_name());
  return names;
}

/// `proofread help check` is `proofread check --help`; help and version by themselves are options.
void read_help(std::vector<std::string>& words) {
  if (words.empty()) return;
  if (words[0] == "help" && words.size() > 1) {
    words = {words[1], "--help"};
  } else if (words[0] == "help" || words[0] == "version") {
    words = {"--" + words[0]};
  }
}

std::string unknown_option(const CLI::App& program, const std::string& word) {
  if (program.get_option_no_throw(word) != nullptr) return "";
  return "'" + word + "' is no option" + suggestion(nearest(word, {"--help", "--version"}));
}

/// What is not a command, where one is expected, or empty.
std::string unknown_command(const CLI::App& program, const std::vector<std::string>& words) {
  if (words.empty() || words[0].empty()) return "";
  if (words[0][0] == '-') return unknown_option(program, words[0]);
  const std::vector<std::string> known = names_of(program);
  if (std::find(known.begin(), known.end(), words[0]) != known.end()) return "";
  return "'" + words[0] + "' is no command" + suggestion(nearest(words[0], known));
}

/// The option that is near one that the command does not have, or empty.
std::string near_option(const CLI::App& program, const std::vector<std::string>& words) {
  if (words.empty() || words[0].empty() || words[0][0] == '-') return "";
  const CLI::App& command = *program.get_subcommand(words[0]);
  std::vector<std::string> known = {"--version"};
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  for (const std::string& word : words) {
    const std::string name = word.substr(0, word.find('='));
    if (name.rfind("--", 0) != 0 || name == "--") continue;
    if (std::find(known.begin(), known.end(), name) == known.end()) return nearest(name, known);
  }
  return "";
}

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App program{
      "Checks the mathematics in notes on random matrices, exactly and at many digits.",
      "proofread"};
  program.set_version_flag("-V,--version", version_line());
  program.footer(examples);
  program.require_subcommand(1);
  action chosen;
#define PROOFREAD_COMMAND(name) add_##name(program, chosen);
#include "commands.def"
#undef PROOFREAD_COMMAND
  std::vector<std::string> words = read_arguments(program, argc, argv);
  read_help(words);
  if (const std::string wrong = unknown_command(program, words); !wrong.empty()) {
    std::cerr << "proofread: " << wrong << "\nRun with --help for more information.\n";
    return 2;
  }
  try {
    program.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // as it takes them
  } catch (const CLI::ParseError& problem) {
    if (program.exit(problem) == 0) return 0;
    const std::string near = near_option(program, words);
    if (!near.empty()) std::cerr << "proofread: did you mean " << near << "?\n";
    if (!words.empty() && words.back() == "--report")
      std::cerr << "proofread: FORMAT is one of " << report_formats() << '\n';
    return 2;
  }
  return chosen();
}

}  // namespace proofread::cli
