// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace proofread::cli {

/// Every file commands/NAME.cpp defines `void add_NAME(CLI::App& program, action& chosen)`, which
/// adds its subcommand; when it is chosen, `chosen` becomes what to run, giving the exit code.
using action = std::function<int()>;
#define PROOFREAD_COMMAND(name) void add_##name(CLI::App& program, action& chosen);
#include "commands.def"
#undef PROOFREAD_COMMAND

}  // namespace proofread::cli
