// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {

namespace {

using words = std::vector<std::string>;

/// Lines of a section of --help ("Options:") up to the next empty one.
words section(const std::string& help, const std::string& title) {
  std::istringstream lines(help.substr(std::min(help.find("\n" + title + "\n"), help.size() - 1)));
  words found;
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  while (std::getline(lines, line) && !line.empty()) found.push_back(line);
  return found;
}

/// The names that --help shows: "-o", "--output".
words options_in(const std::string& help) {
  words names;
  for (const std::string& line : section(help, "Options:")) {
    if (line.rfind("  -", 0) != 0) continue;
    std::istringstream parts(line.substr(2, line.find_first_of(" {", 2) - 2));
    for (std::string name; std::getline(parts, name, ',');) names.push_back(name);
  }
  return names;
}

/// Every subcommand with its options, as --help has them.
const std::map<std::string, words>& helped() {
  static const std::map<std::string, words> all = [] {
    std::map<std::string, words> found;
    for (const std::string& line : section(run_program({"--help"}).out, "Subcommands:")) {
      const std::string name = line.substr(2, line.find(' ', 2) - 2);
      found[name] = options_in(run_program({name, "--help"}).out);
    }
    return found;
  }();
  return all;
}

std::string text_of(const words& command) {
  const program_run run = run_program(command);
  EXPECT_EQ(run.code, 0) << run.err;
  return run.out;
}

/// Runs a shell or man where it is installed; what it says.
std::string complaint(const std::string& program, words arguments) {
  for (const char* folder : {"/usr/bin/", "/bin/"}) {
    if (!std::filesystem::exists(folder + program)) continue;
    arguments.insert(arguments.begin(), folder + program);
    const program_run run = run_command(arguments, {"MANWIDTH=100", "LC_ALL=C.UTF-8"});
    return run.err + (run.code == 0 ? "" : program + " failed\n");
  }
  return "";
}

std::string without_dashes(const std::string& name) { return name.substr(name[1] == '-' ? 2 : 1); }

TEST(help, is_understood_by_these_tests) {
  ASSERT_GE(helped().size(), 10U);
  const words& verify = helped().at("verify");
  for (const char* name : {"-h", "--help", "--levels", "-o", "--output", "-j", "--watch"}) {
    EXPECT_EQ(std::count(verify.begin(), verify.end(), name), 1) << name;
  }
}

TEST(completion, knows_every_subcommand_and_option) {
  const std::string bash = text_of({"completion", "bash"});
  const std::string zsh = text_of({"completion", "zsh"});
  const std::string fish = text_of({"completion", "fish"});
  for (const auto& [command, options] : helped()) {
    const std::size_t at = bash.find("\n    " + command + ") words='");
    ASSERT_NE(at, std::string::npos) << command;
    const std::string line =
        " " +
        bash.substr(at + command.size() + 14, bash.find("' ;;", at) - at - command.size() - 14) +
        " ";
    EXPECT_NE(zsh.find("    " + command + ") _arguments"), std::string::npos);
    EXPECT_NE(fish.find(" -f -a " + command + " -d "), std::string::npos);
    const std::size_t begin = zsh.find("    " + command + ") _arguments");
    const std::string zsh_line = zsh.substr(begin, zsh.find('\n', begin) - begin);
    for (const std::string& name : options) {
      EXPECT_NE(line.find(" " + name + " "), std::string::npos) << command << " " << name << line;
      EXPECT_NE(zsh_line.find("'*" + name + "["), std::string::npos) << command << " " << name;
      const std::string flag = (name[1] == '-' ? " -l " : " -s ") + without_dashes(name) + " ";
      EXPECT_NE(fish.find(flag), std::string::npos) << command << " " << name;
    }
  }
}

TEST(completion, is_read_by_the_shells) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = write(empty_folder(), "completion", text_of({"completion", shell}));
    EXPECT_EQ(complaint(shell, {"-n", script}), "");
  }
  EXPECT_EQ(run_program({"completion", "tcsh"}).code, 2);
}

/// What bash offers for the last of these words.
std::string offered(const std::string& line, std::size_t position) {
  const std::string script = write(empty_folder(), "completion", text_of({"completion", "bash"}));
  return run_command({"/bin/bash", "-c",
                      "source " + script + "; COMP_WORDS=(" + line + "); COMP_CWORD=" +
                          std::to_string(position) + "; _proofread; echo \"${COMPREPLY[*]}\""})
      .out;
}

TEST(completion, completes_in_bash) {
  EXPECT_EQ(offered("proofread verif", 1), "verify\n");
  EXPECT_EQ(offered("proofread verify --lev", 2), "--levels\n");
  EXPECT_EQ(offered("proofread verify --levels mp", 3), "mp50 mp100\n");
  EXPECT_EQ(offered("proofread completion f", 2), "fish\n");
  EXPECT_EQ(offered("proofread gate --levels", 2), "\n") << "gate has no levels";
}

TEST(manual, knows_every_subcommand_and_option) {
  const std::string page = text_of({"manual"});
  for (const auto& [command, options] : helped()) {
    const std::size_t begin = page.find(".SS \"proofread " + command + "\"\n");
    ASSERT_NE(begin, std::string::npos) << command;
    const std::string part = page.substr(begin, page.find("\n.S", begin + 1) - begin);
    for (std::string name : options) {
      std::size_t at = 0;
      while ((at = name.find('-', at)) != std::string::npos) {
        name.insert(at, "\\");
        at += 2;
      }
      EXPECT_NE(part.find("\\fB" + name + "\\fR"), std::string::npos) << command << " " << name;
    }
  }
}

TEST(manual, is_set_without_a_warning) {
  const std::string page = write(empty_folder(), "proofread.1", text_of({"manual"}));
  EXPECT_EQ(complaint("man", {"--warnings", "-E", "UTF-8", "-l", page}), "");
  EXPECT_EQ(complaint("groff", {"-ww", "-z", "-man", "-Tutf8", page}), "");
}

}  // namespace
}  // namespace proofread::cli
