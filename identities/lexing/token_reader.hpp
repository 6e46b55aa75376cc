// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/expression/expression.hpp"
#include "identities/lexing/lexer.hpp"

namespace proofread::identities {

/// Digits of a number literal, and the absolute value of its exponent.
inline constexpr std::size_t longest_number = 1000;

/// Thrown while a text is read; the functions of parse.hpp turn it into an `expected`.
struct syntax_error {
  diagnostic problem;
};

/// A node under construction and the height of its tree.
struct tree {
  expression_ptr node;
  std::size_t height = 1;
};

tree need_value(tree t);      ///< errs if it is a statement
tree need_statement(tree t);  ///< errs if it is a value

/// The tokens of one text, read from left to right; the trees that are built of them, within limits
/// of size, height and nesting; and what to say of a token that does not fit.
class token_reader {
 public:
  token_reader(std::string_view text, std::size_t base);

  const token& peek(std::size_t ahead = 0) const;
  bool take(token_kind kind);
  token advance();
  bool next_is(token_kind kind, std::size_t ahead = 0) const { return peek(ahead).kind == kind; }
  bool next_is_name(std::string_view name, std::size_t ahead = 0) const;
  /// The next token begins where the last one ended.
  bool next_is_glued() const { return peek().begin == list_.tokens[next_ - 1].end; }
  bool has_turnstile() const;
  /// A library name such as np.trace stands somewhere: there `*` and `**` act entry by entry.
  bool in_library_style() const { return library_style_; }
  /// `@` stands somewhere.
  bool has_at_sign() const { return at_sign_; }
  /// Another reading may be tried from an earlier mark: false when that was done often already, so
  /// that time stays linear.
  bool may_return() { return ++returns_ <= 100; }
  /// if, when, where, ...: what follows are conditions.
  bool at_condition(std::size_t ahead = 0) const;
  /// The same, or a word of a declaration: no factor.
  bool at_word() const;
  /// Where the reading stands, to come back to.
  std::size_t mark() const { return next_; }
  const std::vector<token>& tokens() const { return list_.tokens; }
  std::string_view text() const { return text_; }
  std::size_t base() const { return base_; }
  bool in_brackets() const { return depth_ > 0; }
  void reset(std::size_t mark) { next_ = mark; }
  token expect(token_kind kind, std::string_view fitting);
  token close(token_kind kind, const token& opening, std::string_view fitting);

  std::string_view source(const token& t) const;
  std::string_view source(span where) const;
  span place(const token& t) const;
  span since(std::size_t begin) const;  ///< from `begin` to the end of the last token read

  [[noreturn]] static void fail(span where, std::string message, std::string hint = {},
                                std::vector<edit> mends = {});
  [[noreturn]] void unexpected(std::string_view fitting, std::string_view hint = {},
                               std::vector<edit> mends = {}) const;

  struct parts {  // what a node is made of besides its arguments
    span where, sign;
    std::string name;
    std::int64_t integer = 0;
    std::vector<comparison> relations;
  };
  tree build(form kind, std::vector<tree> arguments, parts with);
  tree leaf(form kind, const token& t, std::string name = {});
  void begin_formula() { nodes_ = 0; }  ///< the limit of size is of one formula
  void count_node() { ++nodes_; }

  bool in_shape = false;        ///< × separates rows and columns
  bool in_blocks = false;       ///< blanks may part blocks
  bool at_limit_point = false;  ///< a trailing + or - tells the side

 private:
  friend class nesting;
  std::string found() const;
  void split_closing_strokes();
  void drop_last_semicolon();

  std::string_view text_;
  std::size_t base_;
  token_list list_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::size_t nodes_ = 0;
  bool library_style_ = false;
  bool at_sign_ = false;
  int returns_ = 0;
};

}  // namespace proofread::identities
