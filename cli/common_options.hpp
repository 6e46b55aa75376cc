// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "reports/layout/matrices.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/conduct/shard.hpp"

namespace CLI {
class App;
}

namespace proofread::cli {

/// What every checking subcommand shares.
struct common_options {
  runs::settings how;
  reports::matrix_format matrices = reports::matrix_format::plain;
  bool json = false;
  bool quiet = false;
};
void add_common_options(CLI::App& command, common_options& into);
/// One of them: --levels.
void add_levels_option(CLI::App& command, runs::settings& into);
/// One of them: --seed.
void add_seed_option(CLI::App& command, std::optional<std::uint64_t>& into);
/// Those of them that only say how to print: --format-matrices, --json, --quiet.
void add_printing_options(CLI::App& command, common_options& into);
/// Adds --shard K/N.
void add_shard_option(CLI::App& command, runs::shard& into);

}  // namespace proofread::cli
