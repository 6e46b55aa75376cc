// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "cli/settings.hpp"
#include "reports/matrices.hpp"

namespace CLI {
class App;
}

namespace proofread::cli {

/// What every checking subcommand shares.
struct common_options {
  settings how;
  reports::matrix_format matrices = reports::matrix_format::plain;
  bool json = false;
  bool quiet = false;
};
void add_common_options(CLI::App& command, common_options& into);
/// One of them: --levels.
void add_levels_option(CLI::App& command, settings& into);
/// One of them: --seed.
void add_seed_option(CLI::App& command, std::optional<std::uint64_t>& into);
/// Those of them that only say how to print: --format-matrices, --json, --quiet.
void add_printing_options(CLI::App& command, common_options& into);

/// Every file commands/NAME.cpp defines `void add_NAME(CLI::App& program, action& chosen)`, which
/// adds its subcommand; when it is chosen, `chosen` becomes what to run, giving the exit code.
using action = std::function<int()>;
#define PROOFREAD_COMMAND(name) void add_##name(CLI::App& program, action& chosen);
#include "commands.def"
#undef PROOFREAD_COMMAND

}  // namespace proofread::cli
