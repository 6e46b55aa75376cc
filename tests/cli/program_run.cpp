// SPDX-License-Identifier: MIT
#include "tests/cli/program_run.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace proofread::cli {

namespace fs = std::filesystem;

namespace {

void redirect(const std::string& path, int descriptor) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(file, descriptor);
  ::close(file);
}

}  // namespace

std::string empty_folder() {
  std::string pattern = (fs::path(testing::TempDir()) / "proofread-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
  return pattern;
}

std::string write(const std::string& folder, const std::string& name, const std::string& content) {
  const std::string path = (fs::path(folder) / name).string();
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

program_run run_program(const std::vector<std::string>& arguments,
                        const std::vector<std::string>& environment) {
  std::vector<std::string> command = {PROOFREAD_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run_command(command, environment);
}

program_run run_command(const std::vector<std::string>& command,
                        const std::vector<std::string>& environment, int interrupt_after) {
  const std::string folder = empty_folder();
  std::vector<std::string> words = command;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<std::string> pairs = environment;
  const pid_t child = ::fork();
  if (child == 0) {
    redirect(folder + "/out", STDOUT_FILENO);
    redirect(folder + "/err", STDERR_FILENO);
    for (std::string& pair : pairs) ::putenv(pair.data());
    if (::chdir(folder.c_str()) == 0) ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  if (interrupt_after > 0) {
    ::usleep(static_cast<useconds_t>(interrupt_after) * 1000);
    ::kill(child, SIGINT);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  program_run result;
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.out = read(folder + "/out");
  result.err = read(folder + "/err");
  fs::remove_all(folder);
  return result;
}

bool was_cut_off(const program_run& run) {
  return run.err.find("proofread: interrupted\n") != std::string::npos;
}

}  // namespace proofread::cli
