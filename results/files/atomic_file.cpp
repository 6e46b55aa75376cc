// SPDX-License-Identifier: MIT
#include "results/files/atomic_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <system_error>

namespace proofread::results {

namespace fs = std::filesystem;

namespace {

// What a signal handler may read: the temporary file that is being written.
char unfinished[4096];
std::atomic<bool> is_unfinished{false};

class unfinished_file {
 public:
  explicit unfinished_file(const std::string& path) {
    if (path.size() >= sizeof unfinished) return;
    std::copy(path.c_str(), path.c_str() + path.size() + 1, unfinished);
    is_unfinished = true;
  }
  ~unfinished_file() { is_unfinished = false; }
  unfinished_file(const unfinished_file&) = delete;
  unfinished_file& operator=(const unfinished_file&) = delete;
};

std::string temporary_beside(const std::string& path) {
  return path + "." + std::to_string(std::random_device{}()) + ".part";
}

/// Where the links at the end of a path lead, also where nothing is there yet; the system refuses
/// longer chains itself.
std::string end_of_links(fs::path path) {
  std::error_code error;
  for (int steps = 0; steps < 40 && fs::is_symlink(fs::symlink_status(path, error)); ++steps)
    path = path.parent_path() / fs::read_symlink(path, error);
  return path.string();
}

/// Into what is no file: a pipe or a terminal. A pipe that nobody reads is not waited for.
std::optional<std::string> write_to_device(const std::string& path, const std::string& content) {
  const auto wrong = [&path](int error) {
    return path + ": " +
           (error == ENXIO ? "nobody reads this pipe"
                           : "cannot be written: " + std::generic_category().message(error));
  };
  const int file = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return wrong(errno);
  int error = ::fcntl(file, F_SETFL, O_WRONLY) == 0 ? 0 : errno;
  for (std::size_t done = 0; error == 0 && done < content.size();) {
    const ssize_t count = ::write(file, content.data() + done, content.size() - done);
    if (count >= 0) {
      done += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(file) != 0 && error == 0) error = errno;
  return error == 0 ? std::nullopt : std::optional<std::string>(wrong(error));
}

}  // namespace

std::optional<std::string> unwritable(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path == "-") return std::nullopt;
  if (fs::is_directory(status)) return path + ": is a directory";
  if (fs::exists(status) && !fs::is_regular_file(status)) return std::nullopt;  // may block or act
  const std::string probe = temporary_beside(end_of_links(path));
  const bool opened = std::ofstream(probe, std::ios::binary).is_open();
  if (!opened) return path + ": cannot be written";
  fs::remove(probe, error);
  return std::nullopt;
}

bool are_one_file(const std::string& a, const std::string& b) {
  if (a == "-" || b == "-") return false;
  std::error_code error, no_first, no_second;
  const fs::file_status first = fs::status(a, error), second = fs::status(b, error);
  if (fs::exists(first) && fs::exists(second))
    return fs::is_regular_file(first) && fs::equivalent(a, b, error);
  const fs::path one = fs::weakly_canonical(end_of_links(a), no_first);
  return one == fs::weakly_canonical(end_of_links(b), no_second) && !no_first && !no_second;
}

std::optional<std::string> write_file(const std::string& path, const std::string& content) {
  if (path == "-") {
    std::cout << content << std::flush;
    return std::cout ? std::nullopt : std::optional<std::string>("cannot write to standard output");
  }
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return path + ": is a directory";
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_to_device(path, content);
  const std::string end = end_of_links(path);
  if (fs::is_symlink(fs::symlink_status(end, error)))
    return path + ": cannot be written: its links lead nowhere";
  const std::string target = temporary_beside(end);
  const unfinished_file until_renamed(target);
  {
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    if (file && fs::is_regular_file(status)) fs::permissions(target, status.permissions(), error);
    if (!file) {
      fs::remove(target, error);
      return path + ": cannot be written";
    }
  }
  fs::rename(target, end, error);
  if (!error) return std::nullopt;
  const std::string reason = error.message();
  fs::remove(target, error);
  return path + ": " + reason;
}

void remove_unfinished() noexcept {
  if (is_unfinished) unlink(unfinished);
}

}  // namespace proofread::results
