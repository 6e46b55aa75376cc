// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/self_description.hpp"

namespace proofread::cli {

namespace {

using commands = std::vector<described_command>;

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string names_of(const commands& all) {
  std::vector<std::string> names;
  for (std::size_t k = 1; k < all.size(); ++k) names.push_back(all[k].name);
  return joined(names, " ");
}

/// Within single quotes of any of the three shells.
std::string quoted(const std::string& text, const std::string& also) {
  std::string safe;
  for (char c : text) {
    if (c == '\'') {
      safe += "'\\''";
    } else if (also.find(c) != std::string::npos) {
      safe += std::string("\\") + c;
    } else {
      safe += c;
    }
  }
  return "'" + safe + "'";
}

/// What the first word of a command may be, where it is one of few.
std::string words_of(const described_command& command) {
  std::vector<std::string> words;
  for (const described_option& option : command.options) {
    const auto& from = option.positional() ? option.values : option.names;
    words.insert(words.end(), from.begin(), from.end());
  }
  return joined(words, " ");
}

std::string bash(const commands& all) {
  std::string values, words;
  for (const described_command& command : all) {
    const bool top = &command == &all[0];
    words += "    " + (top ? std::string("''") : command.name) + ") words='" +
             (top ? names_of(all) + " " : "") + words_of(command) + "' ;;\n";
    for (const described_option& option : command.options) {
      if (option.positional() || option.type.empty()) continue;
      for (const std::string& name : option.names) {
        values += "    " + command.name + ":" + name + ") " +
                  (option.values.empty() ? "mapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
                                         : "mapfile -t COMPREPLY < <(compgen -W '" +
                                               joined(option.values, " ") + "' -- \"$current\")") +
                  "; return ;;\n";
      }
    }
  }
  return "# Completion for bash, written by `proofread completion bash`.\n"
         "_proofread() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  local command= word words=\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case $word in\n      -*) ;;\n      *) command=$word; break ;;\n    esac\n"
         "  done\n"
         "  case $command:$previous in\n" +
         values +
         "  esac\n"
         "  case $command in\n" +
         words +
         "  esac\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
         "  if [[ -n $command && $current != -* ]]; then\n"
         "    mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\")\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _proofread proofread\n";
}

std::string zsh_specification(const described_option& option) {
  const std::string action =
      option.values.empty() ? "_files" : "(" + joined(option.values, " ") + ")";
  if (option.positional()) return " " + quoted("*:" + option.names[0] + ":" + action, "");
  std::string text;
  for (const std::string& name : option.names) {
    const std::string value = option.type.empty() ? "" : ":" + option.type + ":" + action;
    text +=
        " " + quoted("*" + name + "[", "") + quoted(option.text, "[]:\\") + quoted("]" + value, "");
  }
  return text;
}

std::string zsh(const commands& all) {
  std::string text =
      "#compdef proofread\n"
      "# Completion for zsh, written by `proofread completion zsh`.\n"
      "_proofread() {\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (std::size_t k = 1; k < all.size(); ++k) {
    text += "    " + quoted(all[k].name + ":" + all[k].text, "") + "\n";
  }
  text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    _arguments";
  for (const described_option& option : all[0].options) text += zsh_specification(option);
  text += "\n    return\n  fi\n  shift words\n  (( CURRENT-- ))\n  case $words[1] in\n";
  for (std::size_t k = 1; k < all.size(); ++k) {
    text += "    " + all[k].name + ") _arguments";
    for (const described_option& option : all[k].options) text += zsh_specification(option);
    text += " ;;\n";
  }
  return text + "  esac\n}\n" +
         "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n  _proofread \"$@\"\nelse\n"
         "  compdef _proofread proofread\nfi\n";
}

std::string fish_option(const described_option& option, const std::string& condition) {
  const std::string start = "complete -c proofread -n '" + condition + "'";
  if (option.positional()) {
    return option.values.empty()
               ? ""
               : start + " -f -a " + quoted(joined(option.values, " "), "\\") + "\n";
  }
  std::string text = start;
  for (const std::string& name : option.names) {
    text += name[1] == '-' ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.type.empty()) text += option.values.empty() ? " -r" : " -x";
  if (!option.values.empty()) text += " -a " + quoted(joined(option.values, " "), "\\");
  return text + " -d " + quoted(option.text, "\\") + "\n";
}

std::string fish(const commands& all) {
  std::string text = "# Completion for fish, written by `proofread completion fish`.\n";
  for (const described_option& option : all[0].options) {
    text += fish_option(option, "__fish_use_subcommand");
  }
  for (std::size_t k = 1; k < all.size(); ++k) {
    text += "complete -c proofread -n '__fish_use_subcommand' -f -a " + all[k].name + " -d " +
            quoted(all[k].text, "\\") + "\n";
    for (const described_option& option : all[k].options) {
      text += fish_option(option, "__fish_seen_subcommand_from " + all[k].name);
    }
  }
  return text;
}

int completion(const CLI::App& program, const std::string& shell) {
  const commands all = describe(program);
  std::cout << (shell == "bash" ? bash(all) : shell == "zsh" ? zsh(all) : fish(all));
  return 0;
}

}  // namespace

void add_completion(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("completion", "Print what completes words in a shell");
  const auto shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->type_name("SHELL");
  command->footer(
      "cmake --install puts them where the shells look. Exit code: 0, 2 for another shell.\n"
      "  source <(proofread completion bash)");
  command->callback([&program, shell, &chosen] {
    chosen = [&program, shell] { return completion(program, *shell); };
  });
}

}  // namespace proofread::cli
