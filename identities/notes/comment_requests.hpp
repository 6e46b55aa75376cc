// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "identities/notes/declared.hpp"
#include "identities/notes/note.hpp"
#include "identities/notes/note_comments.hpp"

namespace proofread::identities {

/// What the comments of a note ask: of the next formula that it be left out, be false, have a name;
/// of names in the rest of their section that they be what is declared.
class comment_requests {
 public:
  explicit comment_requests(note& of) : note_(of) {}

  void hear(const note_comment& each, std::size_t level);
  /// A heading of that level.
  void enter(std::size_t level);

  declared below(declared given) const;
  const std::string& name() const { return name_; }
  bool asks() const { return !skip_.empty() || !refuted_.empty() || !name_.empty(); }

  /// Is the next formula left out? Then it is listed as that.
  bool skips(note_formula& listed);
  /// What is asked of the block of the next formula.
  void tell(block& made) const;
  /// The next formula was read: what has a name is a claim, and nothing of it may be left out.
  void hold(const note_formula& listed);

 private:
  note& note_;
  std::vector<std::pair<std::size_t, declared>> said_;  // with the level of the section
  std::string skip_, refuted_;                          // the reason for the next formula
  std::string name_, from_;                             // of the next formula
};

}  // namespace proofread::identities
