// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace proofread::cli {

/// The words of a command line as the parser wants them. A statement may begin with a minus, as in
/// `check "-(-a) = a"`: it is told from an option by a blank or a relation sign in it, and goes
/// behind `--`, where nothing is an option. The words after a `--` stay as they are.
std::vector<std::string> read_arguments(CLI::App& program, int argc, const char* const* argv);

}  // namespace proofread::cli
