// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::runs {

/// One field of a row, without its quotes and the blanks around it.
struct field {
  std::string_view text;
  std::size_t at;  ///< its place in the file
};

/// What stands between fields: one of `,` `;` `|` and tab, or blanks: any number of spaces and
/// tabs.
inline constexpr char blanks = ' ';

/// Reads rows of fields. A field may be quoted, with "" for a quote inside it, and may then hold
/// separators and line ends. Lines end in LF, CRLF, or CR where the text has no LF. Lines that
/// begin with # are comments.
class row_reader {
 public:
  row_reader(std::string_view text, char separator, std::size_t begin = 0);

  /// The next row that is not empty; no fields at the end of the file or after trouble. Of a table
  /// of one column an empty line is a missing value, unless nothing follows.
  std::vector<field> next(bool one_column = false);
  /// Text after a closing quote, a quote that does not end, a missing value of one column.
  const std::optional<identities::diagnostic>& trouble() const { return trouble_; }
  /// The comment before the row that was read last, without its #, empty if none.
  const field& comment() const { return comment_; }

 private:
  std::vector<field> line();
  field one_field();
  field quoted_field();
  void pass_blanks();
  bool ends_field(std::size_t at) const;
  bool ends_line(std::size_t at) const { return text_[at] == line_end_; }

  std::string_view text_;
  std::size_t at_;
  char separator_, line_end_;
  field comment_{"", 0};
  std::optional<identities::diagnostic> trouble_;
};

/// Without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace proofread::runs
