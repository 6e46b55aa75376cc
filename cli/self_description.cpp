// SPDX-License-Identifier: MIT
#include "cli/self_description.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "reports/format.hpp"
#include "runs/notes/note_tests.hpp"

namespace proofread::cli {

using runs::all_levels;

namespace {

std::vector<std::string> formats(const std::string& ending) {
  std::vector<std::string> names;
  for (const auto& [name, format] : reports::all_formats()) names.push_back(name + ending);
  return names;
}

std::vector<std::string> values_of(const std::string& name, const std::string& type) {
  if (type == "LEVEL,...") {
    std::vector<std::string> names;
    for (properties::level l : all_levels()) names.emplace_back(to_text(l));
    return names;
  }
  if (type == "SHELL") return {"bash", "zsh", "fish"};
  if (type == "FORMAT=FILE") return formats("=");
  if (name == "--format") return formats("");
  if (name == "--format-matrices") return {"plain", "numpy", "eigen", "latex"};
  return {};
}

/// "UINT:NONNEGATIVE" says more than a name for the value.
std::string short_type(const std::string& type) { return type.substr(0, type.find(':')); }

described_option option_of(const CLI::Option& option) {
  described_option found;
  if (option.get_positional()) {
    found.names = {option.get_name(true, false)};
  } else {
    for (const std::string& name : option.get_snames()) found.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) found.names.push_back("--" + name);
  }
  found.text = option.get_description();
  std::replace(found.text.begin(), found.text.end(), '\n', ' ');
  if (option.get_items_expected_max() > 0 && option.get_type_size_max() > 0) {
    found.type = short_type(option.get_type_name());
  }
  found.values = values_of(found.names.back(), found.type);
  return found;
}

described_command describe_one(const CLI::App& app) {
  described_command found{app.get_name(), app.get_description(), app.get_footer(), {}};
  for (const CLI::Option* option : app.get_options()) found.options.push_back(option_of(*option));
  return found;
}

}  // namespace

std::vector<described_command> describe(const CLI::App& program) {
  std::vector<described_command> all = {describe_one(program)};
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
    all.push_back(describe_one(*command));
    if (all.back().footer == all[0].footer) all.back().footer.clear();
  }
  return all;
}

}  // namespace proofread::cli
