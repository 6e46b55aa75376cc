// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <memory>
#include <streambuf>

namespace proofread::cli {

/// While it lives, what is written to std::cout and std::cerr is text and nothing else, whoever
/// writes it: what is not printable becomes U+FFFD, and where GITHUB_ACTIONS is set no line is a
/// command to its runner. Notes, names, files and arguments reach a terminal and a log this way.
class guarded_output {
 public:
  guarded_output();
  ~guarded_output();
  guarded_output(const guarded_output&) = delete;
  guarded_output& operator=(const guarded_output&) = delete;

 private:
  std::unique_ptr<std::streambuf> out_, err_;
  std::streambuf *old_out_, *old_err_;
};

/// While it lives, a guarded stream passes what is written as it is: for our own colours and
/// workflow commands, and for formats that escape the text of others themselves.
class unguarded {
 public:
  explicit unguarded(std::ostream& stream);
  ~unguarded();
  unguarded(const unguarded&) = delete;
  unguarded& operator=(const unguarded&) = delete;

 private:
  std::ostream& stream_;
  std::streambuf* guard_;  // null where the stream is not guarded
};

}  // namespace proofread::cli
