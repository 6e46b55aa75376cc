// SPDX-License-Identifier: MIT
#include "identities/notes/note.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "identities/notes/note_reader.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

constexpr std::uintmax_t largest_note = 64U << 20U;

/// The first byte that is no text: invalid UTF-8 or NUL.
std::optional<diagnostic> find_binary(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const code_point next = decode(text, i);
    if (!next.valid)
      return diagnostic{{i, i + 1}, "this byte is not UTF-8", "save the note as UTF-8"};
    if (next.value == 0) return diagnostic{{i, i + 1}, "a NUL byte stands here", "notes are text"};
    i += next.length;
  }
  return std::nullopt;
}

diagnostic file_problem(const std::string& path, const std::string& why) {
  return {{}, path + ": " + why, {}};
}

}  // namespace

std::size_t line_of(const note& n, std::size_t offset) {
  const auto after = std::upper_bound(n.line_begins.begin(), n.line_begins.end(), offset);
  return static_cast<std::size_t>(after - n.line_begins.begin());
}

note read_note(std::string path, std::string text) {
  note result;
  result.name = std::filesystem::path(path).stem().string();
  result.path = std::move(path);
  result.text = std::move(text);
  result.line_begins.push_back(0);
  for (std::size_t i = 0; i < result.text.size(); ++i) {
    if (result.text[i] == '\n') result.line_begins.push_back(i + 1);
  }
  if (auto binary = find_binary(result.text)) {
    result.problems.push_back(std::move(*binary));
  } else {
    note_reader(result).read();
  }
  return result;
}

expected<note> read_note_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return file_problem(path, "no such file");
  if (std::filesystem::is_directory(status)) return file_problem(path, "it is a directory");
  const bool regular = std::filesystem::is_regular_file(status);
  // A named pipe without a writer would be waited for without end; /dev/stdin and the /dev/fd of
  // `<(command)` have one.
  if (!regular && path.rfind("/dev/", 0) != 0) return file_problem(path, "it is no regular file");
  if (regular && std::filesystem::file_size(path, error) > largest_note) {
    return file_problem(path, "it is larger than 64 MB");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return file_problem(path, "permission denied");
  std::string text;
  for (char buffer[65536]; file.read(buffer, sizeof buffer) || file.gcount() > 0;) {
    text.append(buffer, static_cast<std::size_t>(file.gcount()));
    if (text.size() > largest_note) return file_problem(path, "it is larger than 64 MB");
  }
  if (file.bad()) return file_problem(path, "reading failed");
  return read_note(path, std::move(text));
}

}  // namespace proofread::identities
