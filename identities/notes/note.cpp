// SPDX-License-Identifier: MIT
#include "identities/notes/note.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "identities/latex/display.hpp"
#include "identities/markup/notebook.hpp"
#include "identities/markup/tex_parts.hpp"
#include "identities/notes/note_reader.hpp"
#include "identities/text/file.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {

const char* to_text(block_kind kind) {
  switch (kind) {
    case block_kind::claim:
      return "claim";
    case block_kind::derive:
      return "derive";
    case block_kind::formula:
      return "formula";
    case block_kind::refute:
      return "refute";
  }
  return "";
}

const char* to_text(formula_class what) {
  switch (what) {
    case formula_class::claims:
      return "claims";
    case formula_class::defines:
      return "defines";
    case formula_class::condition:
      return "condition";
    case formula_class::unread:
      return "unread";
    case formula_class::skipped:
      return "skipped";
  }
  return "";
}

namespace {

constexpr std::size_t largest_note = 64U << 20U;

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

/// Puts the text together that is read: of the cells of a notebook, of the parts of a TeX file.
/// False where that is not possible.
bool assemble(note& made) {
  if (made.path.ends_with(".ipynb")) {
    auto cells = read_notebook(made.text);
    if (!cells) {
      made.problems.push_back(cells.error());
      return false;
    }
    made.text = std::move(cells->text);
    made.origins = std::move(cells->origins);
  } else if (format_of(made.path) == note_format::tex) {
    tex_parts parts = read_tex_parts(made.path, made.text, largest_note);
    made.problems = std::move(parts.problems);
    if (parts.files.empty()) return true;
    made.text = std::move(parts.whole.text);
    made.origins = std::move(parts.whole.origins);
    made.parts = std::move(parts.files);
  }
  return true;
}

}  // namespace

std::size_t line_of(const note& n, std::size_t offset) {
  const auto after = std::upper_bound(n.line_begins.begin(), n.line_begins.end(), offset);
  return static_cast<std::size_t>(after - n.line_begins.begin());
}

line_place place_of(const note& n, std::size_t offset) {
  return place_of(n.origins, line_of(n, offset));
}

std::string render(const diagnostic& problem, const note& in) {
  const std::string plain = render(problem, "", in.text);  // LINE:COLUMN: error: ...
  return to_text(place_of(in, problem.where.begin), in.path) + plain.substr(plain.find(':'));
}

note read_note(std::string path, std::string text) {
  note result;
  result.name = std::filesystem::path(path).stem().string();
  result.path = std::move(path);
  result.text = std::move(text);
  bool readable = assemble(result);
  result.line_begins.push_back(0);
  for (std::size_t i = 0; i < result.text.size(); ++i) {
    if (result.text[i] == '\n') result.line_begins.push_back(i + 1);
  }
  if (auto binary = find_binary(result.text)) {
    result.problems.push_back(std::move(*binary));
    readable = false;
  }
  if (readable) note_reader(result).read();
  return result;
}

expected<note> read_note_file(const std::string& path) {
  auto text = read_file(path, largest_note);
  if (!text) return text.error();
  return read_note(path == "-" ? "stdin" : path, std::move(*text));
}

}  // namespace proofread::identities
