// SPDX-License-Identifier: MIT
// A library for LD_PRELOAD: Ctrl-C before the constructors and the main of a program.
#include <csignal>

namespace {

[[gnu::constructor]] void raise_at_start() { std::raise(SIGINT); }

}  // namespace
