// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace proofread::cli {

/// What the built program printed and how it ended.
struct program_run {
  int code = -1;
  std::string out, err;
};

/// Runs a command in an empty working folder of its own, without a shell between. `environment` is
/// NAME=VALUE pairs added to ours. After `interrupt_after` milliseconds, if not 0, it gets the
/// signal of Ctrl-C.
program_run run_command(const std::vector<std::string>& command,
                        const std::vector<std::string>& environment = {}, int interrupt_after = 0);

/// The same for the built program with these arguments.
program_run run_program(const std::vector<std::string>& arguments,
                        const std::vector<std::string>& environment = {});

/// A folder that is empty now and stays until the test program ends.
std::string empty_folder();

/// Writes a file in a folder and returns its path.
std::string write(const std::string& folder, const std::string& name, const std::string& content);
std::string read(const std::string& path);

/// After a signal: a second was not enough for an orderly end, as on a busy machine, and the run
/// was cut off. What it printed may be a part.
bool was_cut_off(const program_run& run);

}  // namespace proofread::cli
