// SPDX-License-Identifier: MIT
#include <exception>
#include <iostream>
#include <new>

#include "cli/program.hpp"
#include "cli/terminal.hpp"
#include "runs/conduct/deep_thread.hpp"
#include "runs/conduct/interrupt.hpp"

namespace {

using proofread::runs::listen_for_signals;

#ifdef __ELF__
// The loader calls what stands here before the constructors of any library, which on a busy machine
// take longer than Ctrl-C.
[[gnu::section(".preinit_array"), gnu::used]] void (*const listen_first)() = listen_for_signals;
#endif

/// Whatever goes wrong is one line and exit code 2.
int run(int argc, char** argv) {
  try {
    listen_for_signals();
    int code = 0;
    proofread::runs::on_deep_stack([&] { code = proofread::cli::run(argc, argv); });
    return code;
  } catch (const std::bad_alloc&) {
    std::cerr << "proofread: there is not enough memory\n";
  } catch (const std::exception& problem) {
    std::cerr << "proofread: stopped by an error: " << problem.what() << '\n';
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const proofread::cli::guarded_output guard;
  const int code = run(argc, argv);
  if (std::cout.flush()) {
    proofread::runs::ignore_signals();
    return code;
  }
  std::cerr << "proofread: standard output cannot be written\n";
  return 2;
}
