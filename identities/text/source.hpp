// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace proofread::identities {

/// A half-open byte range [begin, end) of the text of the note (or one-liner) that was read.
struct span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A part of a text and what to put there instead.
struct edit {
  span where;
  std::string text;
};
/// The text with all edits made; they stand in their order and do not overlap.
std::string edited(const std::string& text, const std::vector<edit>& edits);

/// What a refusal is about: a name that is not known, known twice or no function, or anything else
/// that keeps the parts from fitting together.
enum class concern : std::uint8_t { fit, names };

/// Something a user can mend: a place, what is wrong, and what would fit there.
struct diagnostic {
  span where;
  std::string message;
  std::string hint;              ///< empty, or one sentence that begins with what to write instead
  std::vector<edit> mends = {};  ///< each may be what was meant; several if more than one may be
  std::vector<std::string> corrected = {};  ///< the whole line with each, where that is read
  concern about = concern::fit;
};

/// A value or a diagnostic. C++20 has no std::expected; this is the part of it that is needed.
template <typename T>
class expected {
 public:
  expected(T value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  expected(diagnostic problem)
      : content_(std::move(problem)) {}  // NOLINT(google-explicit-constructor)
  explicit operator bool() const { return content_.index() == 0; }
  T& operator*() { return std::get<0>(content_); }
  const T& operator*() const { return std::get<0>(content_); }
  T* operator->() { return &std::get<0>(content_); }
  const T* operator->() const { return &std::get<0>(content_); }
  const diagnostic& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, diagnostic> content_;
};

/// Line and column, both from 1, of a byte offset; the column counts code points.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;
};
position locate(std::string_view text, std::size_t offset);

/// The message as a user reads it:
///     ridge.md:12:19: error: shapes do not fit: X is n x d, X is n x d
///         show X*X = X
///               ^
///       hint: the inner sizes d and n must agree; X'*X or X*X' would fit
///       corrected: show X'*X = X
std::string render(const diagnostic& problem, std::string_view file, std::string_view text);

}  // namespace proofread::identities
