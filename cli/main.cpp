// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

int main(int argc, char** argv) { return proofread::cli::run(argc, argv); }
