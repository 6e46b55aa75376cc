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

/// Each adds its subcommand; when it is chosen, `action` becomes what to run, giving the exit code.
using action = std::function<int()>;
void add_check(CLI::App& program, action& chosen);
void add_verify(CLI::App& program, action& chosen);
void add_list(CLI::App& program, action& chosen);

}  // namespace proofread::cli
