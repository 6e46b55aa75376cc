// SPDX-License-Identifier: MIT
#include "runs/tables/matrix_market.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "runs/tables/decimal.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

namespace {

struct word {
  std::string_view text;
  std::size_t at;
};

/// Words of the lines that are not comments.
class word_reader {
 public:
  explicit word_reader(std::string_view text) : text_(text) {}

  /// The words of the next line with any.
  std::vector<word> line() {
    std::vector<word> words;
    while (at_ < text_.size() && words.empty()) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      if (text_[at_] != '%' || at_ == 0) words = split(at_, end);
      at_ = end + 1;
    }
    return words;
  }

 private:
  std::vector<word> split(std::size_t begin, std::size_t end) const {
    std::vector<word> words;
    for (std::size_t k = begin; k < end;) {
      k = std::min(text_.find_first_not_of(" \t\r", k), end);
      const std::size_t stop = std::min(text_.find_first_of(" \t\r", k), end);
      if (k < stop) words.push_back({text_.substr(k, stop - k), k});
      k = stop;
    }
    return words;
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

struct market {
  bool sparse = false, symmetric = false, integers = false;
  std::size_t rows = 0, cols = 0, entries = 0;
};

diagnostic wrong(const word& at, const std::string& message, const std::string& hint = "") {
  return {{at.at, at.at + at.text.size()}, message, hint};
}

/// The first word of a line; its place is the beginning of the file where there is none.
word first(const std::vector<word>& words) { return words.empty() ? word{"", 0} : words[0]; }

std::optional<diagnostic> read_kind(const std::vector<word>& words, market& into) {
  if (words.size() != 5)
    return wrong(first(words), "the first line has 5 words",
                 "%%MatrixMarket matrix coordinate real general");
  const auto one_of = [&](std::size_t k, std::initializer_list<const char*> all) {
    const std::string text = lower_case(words[k].text);
    return std::find(all.begin(), all.end(), text) != all.end();
  };
  if (!one_of(1, {"matrix"})) return wrong(words[1], "not a matrix", "matrix");
  if (!one_of(2, {"array", "coordinate"}))
    return wrong(words[2], "unknown format", "array or coordinate");
  if (!one_of(3, {"real", "integer", "double"}))
    return wrong(words[3], "not a field of numbers that can be used", "real or integer");
  if (!one_of(4, {"general", "symmetric"}))
    return wrong(words[4], "unknown symmetry", "general or symmetric");
  into.sparse = one_of(2, {"coordinate"});
  into.symmetric = one_of(4, {"symmetric"});
  into.integers = one_of(3, {"integer"});
  return std::nullopt;
}

bool read_count(const word& from, std::size_t& to) {
  const char* end = from.text.data() + from.text.size();
  const auto [stop, error] = std::from_chars(from.text.data(), end, to);
  return error == std::errc() && stop == end;
}

/// What is declared is held to what is there before room is made for it: an entry takes a line, and
/// a sparse file may leave out zeros, but not without end.
std::optional<diagnostic> too_many(const market& in, const word& at, std::size_t bytes) {
  if (in.entries <= bytes / 2) return std::nullopt;
  return wrong(at, "the file has no room for " + std::to_string(in.entries) + " entries in " +
                       std::to_string(bytes) + " bytes");
}

std::optional<diagnostic> read_sizes(const std::vector<word>& words, std::size_t bytes,
                                     market& into) {
  if (words.size() != (into.sparse ? 3U : 2U)) {
    return wrong(first(words), into.sparse ? "the sizes are rows, columns, entries"
                                           : "the sizes are rows, columns");
  }
  std::size_t* const counts[] = {&into.rows, &into.cols, &into.entries};
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!read_count(words[k], *counts[k])) return wrong(words[k], "not a size");
  }
  if (into.rows == 0 || into.cols == 0) return wrong(words[0], "the matrix is empty");
  const std::size_t most = std::max<std::size_t>(bytes, 4'000'000);
  if (into.rows > most / into.cols)
    return wrong(words[0], "the matrix is too large: at most " + std::to_string(most) +
                               " entries, with the zeros that are left out");
  if (into.symmetric && into.rows != into.cols)
    return wrong(words[0], "a symmetric matrix is square");
  if (!into.sparse) {
    into.entries = into.symmetric ? into.rows * (into.rows + 1) / 2 : into.rows * into.cols;
  }
  return too_many(into, words[0], bytes);
}

// Entries of an array come column by column, of a symmetric one from the diagonal down.
struct place {
  std::size_t i = 0, j = 0;
  void advance(const market& in) {
    if (++i < in.rows) return;
    ++j;
    i = in.symmetric ? j : 0;
  }
};

std::optional<diagnostic> read_place(const std::vector<word>& words, const market& in, place& at) {
  if (!read_count(words[0], at.i) || at.i < 1 || at.i > in.rows) {
    return wrong(words[0], "not a row from 1 to " + std::to_string(in.rows));
  }
  if (!read_count(words[1], at.j) || at.j < 1 || at.j > in.cols) {
    return wrong(words[1], "not a column from 1 to " + std::to_string(in.cols));
  }
  if (in.symmetric && at.j > at.i)
    return wrong(words[0], "a symmetric file gives the entries on and below the diagonal",
                 "write each of them once, with the larger index first");
  --at.i;
  --at.j;
  return std::nullopt;
}

std::optional<diagnostic> read_entry(const std::vector<word>& words, const market& in, place& at,
                                     text_table& into, std::vector<bool>& there) {
  const std::size_t length = in.sparse ? 3 : 1;
  if (words.size() != length) {
    return wrong(words[0], "a line of entries has " + std::to_string(length) + " words");
  }
  if (in.sparse) {
    if (auto bad = read_place(words, in, at)) return bad;
  }
  const word& value = words.back();
  if (!is_decimal(value.text)) {
    const number_trouble why = why_no_decimal(value.text);
    return wrong(value, why.message, why.hint);
  }
  if (in.integers && !is_integer(value.text))
    return wrong(value, "no integer, though the first line says so", "real in the first line");
  const auto put = [&](std::size_t i, std::size_t j) { into.cells[i * in.cols + j] = value.text; };
  if (there[at.i * in.cols + at.j]) return wrong(words[0], "this entry was there before");
  there[at.i * in.cols + at.j] = true;
  put(at.i, at.j);
  if (in.symmetric) put(at.j, at.i);
  if (!in.sparse) at.advance(in);
  return std::nullopt;
}

}  // namespace

expected<text_table> read_matrix_market(std::string_view text) {
  word_reader reader(text);
  market in;
  if (auto bad = read_kind(reader.line(), in)) return *bad;
  if (auto bad = read_sizes(reader.line(), text.size(), in)) return *bad;
  text_table table;
  table.rows = in.rows;
  table.cells.assign(in.rows * in.cols, "0");
  for (std::size_t j = 0; j < in.cols; ++j) table.names.push_back(std::to_string(j + 1));
  table.unnamed.assign(in.cols, false);
  std::vector<bool> there(table.cells.size());
  place at;
  std::size_t count = 0;
  for (auto words = reader.line(); !words.empty(); words = reader.line()) {
    if (++count > in.entries) return wrong(words[0], "more entries than the sizes say");
    if (auto bad = read_entry(words, in, at, table, there)) return *bad;
  }
  if (count < in.entries) {
    return diagnostic{{text.size(), text.size()},
                      "the file ends after " + std::to_string(count) + " of " +
                          std::to_string(in.entries) + " entries",
                      ""};
  }
  return table;
}

}  // namespace proofread::runs
