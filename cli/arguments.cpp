// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace proofread::cli {

namespace {

using word_list = std::vector<std::string>;

bool takes_statements(const std::string& command) {
  return command == "check" || command == "assumptions";
}

/// Whether an option of the command begins like this: "-q", "--levels=exact".
bool begins_with_option(const std::string& word, const CLI::App& command) {
  if (word[1] == '-') {
    const std::string name = word.substr(0, word.find('='));
    return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
  }
  return command.get_option_no_throw(word.substr(0, 2)) != nullptr &&
         word.find(' ') == std::string::npos;
}

bool is_statement(const std::string& word, const CLI::App& command) {
  if (word.size() < 3 || word[0] != '-' || begins_with_option(word, command)) return false;
  return word.find_first_of(" =<>|") != std::string::npos ||
         std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
}

bool wants_value(const std::string& word, const CLI::App& command) {
  if (word.rfind("--", 0) != 0) return false;
  const CLI::Option* option = command.get_option_no_throw(word);
  return option != nullptr && option->get_items_expected_min() > 0;
}

}  // namespace

std::vector<std::string> read_arguments(CLI::App& program, int argc, const char* const* argv) {
  const word_list all(argv + std::min(argc, 1), argv + argc);
  if (all.empty() || !takes_statements(all[0])) return all;
  const CLI::App& command = *program.get_subcommand(all[0]);
  const auto end = std::find(all.begin(), all.end(), "--");
  word_list given, statements;
  for (auto word = all.begin(); word != end; ++word) {
    if (!is_statement(*word, command)) {
      given.push_back(*word);
    } else if (wants_value(given.back(), command)) {
      given.back() += "=" + *word;
    } else {
      statements.push_back(*word);
    }
  }
  if (end != all.end() || !statements.empty()) given.emplace_back("--");
  given.insert(given.end(), statements.begin(), statements.end());
  if (end != all.end()) given.insert(given.end(), end + 1, all.end());
  return given;
}

}  // namespace proofread::cli
