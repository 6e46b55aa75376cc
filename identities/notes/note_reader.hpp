// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/notes/declared.hpp"
#include "identities/notes/note.hpp"
#include "identities/notes/note_clauses.hpp"
#include "identities/notes/note_fences.hpp"

namespace proofread::identities {

/// Builds a note part by part.
class note_reader {
 public:
  explicit note_reader(note& result) : note_(result) {}

  void read();

 private:
  struct shared {
    int level;
    declared what;
  };

  void problem(diagnostic what);
  void heading(const note_part& part);
  void fence(const note_part& part);
  void colons(const note_part& part);
  void unread(const note_part& part);
  void given(const note_part& part);
  void named(const note_part& part, block_kind kind, const std::string& name);
  declared in_scope() const;
  note_part without_next_block(const note_part& part);
  std::vector<clause> clauses(const note_part& part, clause_set kind);
  void add_problem(block& made, const diagnostic& wrong) const;
  void other_clause(block& made, const clause& line, bool refute);
  void finish_names(block& made) const;
  void check_names();
  void check_references();

  note& note_;
  int level_ = 0;
  std::string section_;
  std::vector<shared> shared_;
  std::set<std::string> names_;
  std::set<std::pair<std::size_t, std::string>> reported_;
  std::vector<diagnostic> in_block_;  ///< what is wrong in the part that is being read
  std::vector<std::pair<std::string, span>> references_;
};

}  // namespace proofread::identities
