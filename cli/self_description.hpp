// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace proofread::cli {

/// An option or a positional argument, as --help describes it.
struct described_option {
  std::vector<std::string> names;  ///< "-o", "--output"; one without dashes for a positional
  std::string type;                ///< "FILE"; empty for a flag
  std::string text;
  std::vector<std::string> values;  ///< the words it takes, where they are few
  bool positional() const { return names[0][0] != '-'; }
};

/// The program or one of its subcommands.
struct described_command {
  std::string name, text, footer;
  std::vector<described_option> options;
};

/// The program itself first, then its subcommands in their order: all that --help knows, for the
/// man page and the completions.
std::vector<described_command> describe(const CLI::App& program);

}  // namespace proofread::cli
