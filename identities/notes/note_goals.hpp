// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "identities/notes/declared.hpp"
#include "identities/notes/note.hpp"
#include "identities/notes/note_clauses.hpp"

namespace proofread::identities {

/// Reads what a block of a note claims: its goals.
class note_goals {
 public:
  /// `problem` is told what is wrong with a clause.
  note_goals(const std::string& note_text, const declared& scope, block& made,
             std::function<void(diagnostic)> problem)
      : text_(note_text), scope_(scope), made_(made), problem_(std::move(problem)) {}

  void statements(const std::vector<clause>& lines);
  /// A first line, then steps: each relates the line above with its own.
  void derivation(const std::vector<clause>& lines);

 private:
  /// What a text says where the clause stands.
  using clause_reader = std::function<expected<one_liner>(const std::string& text)>;

  void statement(const clause& line);
  void first_line(const clause& line, bool split);
  void step(const clause& line);
  bool turns_around(comparison how);
  expected<proposition> meaning(const expected<one_liner>& stated) const;
  void add_goal(const clause& line, const clause_reader& read);

  const std::string& text_;
  const declared& scope_;
  block& made_;
  std::function<void(diagnostic)> problem_;
  std::optional<expression_ptr> previous_;  ///< last line of the derivation, if it could be read
  std::optional<comparison> towards_;       ///< the order its chain began with
};

}  // namespace proofread::identities
