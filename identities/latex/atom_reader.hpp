// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "identities/latex/atoms.hpp"
#include "identities/latex/commands.hpp"
#include "identities/latex/tokens.hpp"

namespace proofread::identities {

/// Tokens to atoms, from left to right. A list ends at its closer: `}`, `)`, `]`, `right`, `end`,
/// `|`, `||`, the closing command of a pair, or the end.
class atom_reader {
 public:
  explicit atom_reader(std::vector<tex_token> tokens) : tokens_(std::move(tokens)) {}

  std::vector<atom> whole();

 private:
  using list = std::vector<atom>;

  const tex_token& peek(std::size_t ahead = 0) const;
  bool next_is(tex kind, std::string_view text) const;
  tex_token take();
  bool at_end() const { return peek().kind == tex::end; }

  list read_list(const std::string& closer);
  bool closes(const std::string& closer, const list& before) const;
  bool ends_outer_list() const;
  void read_into(list& to);
  void read_command(list& to);
  void read_named(list& to, const tex_command& row, const tex_token& token);
  void read_sign(list& to);
  void read_relation(list& to, const tex_token& first);
  static void add_group(list& to, atom group);
  void read_script(list& to, bool above);
  bool read_bare_word(list& to);

  // atom_arguments.cpp: what takes arguments
  list argument();
  std::string raw_argument();
  void read_with_arguments(list& to, const tex_command& row, const tex_token& token);
  void read_font(list& to, std::string_view font);
  void read_accent(list& to, const tex_command& row, const tex_token& token);
  void read_words(list& to, const tex_token& token, bool prose);
  void read_fraction(list& to, const tex_token& token);
  void read_root(list& to, const tex_token& token);
  void read_under(list& to, const tex_token& token);
  void read_over_mark(list& to);
  void unknown(list& to, const tex_token& token);

  // atom_enclosures.cpp: delimiters and environments
  void read_delimited(list& to, const std::string& text, const std::string& closer, span opening);
  void read_bar(list& to, const std::string& text, span opening);
  bool has_closing_bar(const std::string& text) const;
  void read_left(list& to, const tex_token& token);
  std::string delimiter();
  void read_environment(list& to, const tex_token& token);
  void read_matrix(list& to, const std::string& name, const tex_token& token);

  static atom made(atom_kind kind, std::string text, span where);
  static void splice(list& to, list from);

  std::vector<tex_token> tokens_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::string font_;
  std::vector<std::string> closers_;
};

}  // namespace proofread::identities
