// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/markup/line_origin.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

enum class block_kind : std::uint8_t { claim, derive, refute, formula };
const char* to_text(block_kind kind);

/// One statement of a block that is checked by itself: a `show` line or a step of a derivation.
struct goal {
  std::string name;  ///< "ridge/push-through"; "ridge/push-through.2" for show or step 2 of several
  std::string text;  ///< the source text of the statement or of the step's line
  std::string reason;  ///< what stands after `#` on a derive line
  span where;
  expected<proposition> content;  ///< or why it is malformed (a verdict, not an error of the note)
  /// Of a formula: what else it may mean; it is false if all are.
  std::vector<proposition> other_readings = {};
  /// Of a formula: where it is false it may be meant as an equation to be solved, no claim.
  bool may_be_equation = false;
  bool from_prose = false;  ///< it is a formula of a note
  /// Of a formula: how it clashes with what is said, where it fits only with another shape of a
  /// name that has the said one in the displays before and behind it. It does not hold then.
  std::optional<diagnostic> clash = {};
  /// Of a formula: where its right side begins, in whose row a false step is told.
  std::optional<std::size_t> right_side = {};
  std::set<std::string> said =
      {};  ///< of a formula: the names of which the note says what they are
};

/// A named block.
struct block {
  block_kind kind = block_kind::claim;
  std::string name;     ///< "ridge/push-through"
  std::string section;  ///< text of the heading above it
  std::vector<goal> goals;
  std::vector<std::string> from;  ///< `from` clauses
  std::string because;            ///< refute: what is wrong
  bool because_shapes = false;    ///< `because shapes`: it must be malformed
  std::string instead;            ///< refute: name of the corrected claim
  span where;
};

/// What a formula is: a condition is known only once it is checked.
enum class formula_class : std::uint8_t { claims, defines, condition, unread, skipped };
const char* to_text(formula_class what);

/// A displayed formula of a note, or one in the line that its sentence claims.
struct note_formula {
  span where;
  bool in_line = false;
  formula_class what = formula_class::unread;
  std::string block;     ///< the name of the block that checks it, if it claims something
  bool defines = false;  ///< it also defines a name, or gives it a new meaning
  std::string reason;    ///< what it defines, why it is not read, or why it is skipped
};

/// A note that was read. `problems` are errors of the note itself (unclosed fence, unknown clause,
/// duplicate name, an undeclared name, a shape clash outside `refute ... because shapes`): each one
/// makes reading fail for the user, but all are collected so that they are shown together.
struct note {
  std::string name;  ///< file stem: "ridge"
  std::string path;
  std::string text;  ///< of the file, of the cells of a notebook, of a TeX file with its parts
  std::vector<line_origin> origins = {};  ///< of its lines, where it is not the text of the file
  std::vector<std::string> parts = {};    ///< the files besides `path` that it was read from
  std::vector<std::size_t> line_begins;   ///< offset of the first byte of every line
  std::vector<block> blocks;
  std::vector<note_formula> formulas;  ///< that are read beside blocks, or without any
  std::vector<diagnostic> problems;
};

/// The line of the text, from 1, of a byte offset; `locate` walks the text, this searches.
std::size_t line_of(const note& n, std::size_t offset);

/// The byte that a goal is told at.
inline std::size_t told_at(const goal& of) { return of.right_side.value_or(of.where.begin); }

/// Where the line of a byte offset stands.
line_place place_of(const note& n, std::size_t offset);

/// The message as a user reads it, as `render` writes it.
std::string render(const diagnostic& problem, const note& in);

/// Reads a note from text. Never throws on bad input.
note read_note(std::string path, std::string text);

/// Reads a file; one that cannot be read (missing, a directory, a named pipe, over 64 MB) is a
/// diagnostic "PATH: reason". "-" is standard input, the note "stdin".
expected<note> read_note_file(const std::string& path);

}  // namespace proofread::identities
