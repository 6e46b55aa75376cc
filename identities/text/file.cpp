// SPDX-License-Identifier: MIT
#include "identities/text/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace proofread::identities {

namespace {

/// Closes what was opened.
struct descriptor {
  int number;
  explicit descriptor(int opened) : number(opened) {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() {
    if (number > STDIN_FILENO) ::close(number);
  }
};

std::string larger_than(std::size_t most) {
  return "it is larger than " + std::to_string(most >> 20U) + " MB";
}

}  // namespace

expected<std::string> read_file(const std::string& path, std::size_t most) {
  const auto refused = [&path](const std::string& why) {
    return diagnostic{{}, path + ": " + why, {}};
  };
  const auto cannot = [&refused](int error) {
    return refused(error == ENOENT ? "no such file"
                                   : "cannot be read: " + std::generic_category().message(error));
  };
  // What is opened for reading without blocking is looked at before anything is read.
  const descriptor file(path == "-" ? STDIN_FILENO
                                    : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number < 0) return cannot(errno);
  struct stat status = {};
  if (path != "-") {
    if (::fstat(file.number, &status) != 0) return cannot(errno);
    if (S_ISDIR(status.st_mode)) return refused("it is a directory");
    if (!S_ISREG(status.st_mode)) return refused("it is no regular file");
    if (static_cast<std::size_t>(status.st_size) > most) return refused(larger_than(most));
  }
  std::string text;
  text.reserve(static_cast<std::size_t>(status.st_size));
  char buffer[65536];
  for (;;) {
    const ssize_t count = ::read(file.number, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return cannot(errno);
    if (count == 0) return text;
    text.append(buffer, static_cast<std::size_t>(count));
    if (text.size() > most) return refused(larger_than(most));
  }
}

}  // namespace proofread::identities
