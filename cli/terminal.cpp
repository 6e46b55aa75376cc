// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

#include "results/document/printable.hpp"

namespace proofread::cli {

namespace {

/// What the runner would take for a command has a space within: a line that begins with two colons,
/// after anything that may count as blank, and its older form "##[" anywhere.
std::string without_commands(std::string line) {
  const std::size_t colons = line.find("::");
  const auto blank = [](char c) { return c <= ' ' || c == '\x7f'; };  // and all beyond ASCII
  if (colons != std::string::npos &&
      std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colons), blank))
    line.insert(colons + 1, " ");
  for (std::size_t at = line.find("##["); at != std::string::npos; at = line.find("##[", at))
    line.insert(at + 2, " ");
  return line;
}

/// Holds text back until its line ends or it is asked for.
class guard_buffer : public std::streambuf {
 public:
  explicit guard_buffer(std::streambuf* to) : to_(to) {}
  std::streambuf* beneath() const { return to_; }

 protected:
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char one = traits_type::to_char_type(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
  }
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    held_.append(text, static_cast<std::size_t>(count));
    const std::size_t end = held_.rfind('\n');
    return end == std::string::npos || pass(end + 1) ? count : 0;
  }
  int sync() override { return pass(held_.size()) && to_->pubsync() == 0 ? 0 : -1; }

 private:
  bool pass(std::size_t count) {
    std::string safe = results::printable_lines(std::string_view(held_).substr(0, count));
    held_.erase(0, count);
    if (std::getenv("GITHUB_ACTIONS") != nullptr) {
      std::string lines;
      for (std::size_t at = 0; at < safe.size();) {
        const std::size_t end = std::min(safe.find('\n', at), safe.size() - 1) + 1;
        lines += without_commands(safe.substr(at, end - at));
        at = end;
      }
      safe = std::move(lines);
    }
    const auto size = static_cast<std::streamsize>(safe.size());
    return to_->sputn(safe.data(), size) == size;
  }

  std::streambuf* to_;
  std::string held_;
};

}  // namespace

guarded_output::guarded_output()
    : out_(std::make_unique<guard_buffer>(std::cout.rdbuf())),
      err_(std::make_unique<guard_buffer>(std::cerr.rdbuf())),
      old_out_(std::cout.rdbuf(out_.get())),
      old_err_(std::cerr.rdbuf(err_.get())) {}

guarded_output::~guarded_output() {
  std::cout.flush();
  std::cerr.flush();
  std::cout.rdbuf(old_out_);
  std::cerr.rdbuf(old_err_);
}

unguarded::unguarded(std::ostream& stream) : stream_(stream), guard_(nullptr) {
  const auto* guard = dynamic_cast<guard_buffer*>(stream.rdbuf());
  if (guard == nullptr) return;
  stream.flush();
  const std::ios_base::iostate state = stream.rdstate();
  guard_ = stream.rdbuf(guard->beneath());
  stream.setstate(state);
}

unguarded::~unguarded() {
  if (guard_ == nullptr) return;
  stream_.flush();
  const std::ios_base::iostate state = stream_.rdstate();
  stream_.rdbuf(guard_);
  stream_.setstate(state);
}

}  // namespace proofread::cli
