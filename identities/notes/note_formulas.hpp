// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/context/prose.hpp"
#include "identities/context/section_context.hpp"
#include "identities/latex/display.hpp"
#include "identities/notes/declared.hpp"
#include "identities/notes/display_reading.hpp"
#include "identities/notes/note.hpp"
#include "identities/notes/note_comments.hpp"

namespace proofread::identities {

/// Reads the displayed formulas of a note as blocks: each claims what its steps claim, below what
/// the note says of its names in formulas, in prose, in given blocks and in comments.
class note_formulas {
 public:
  /// `named_only`: a display without a comment that names it is prose.
  note_formulas(note& result, bool named_only);

  /// Up to a place of the note, below what given blocks declare there.
  void read_up_to(std::size_t place, const declared& given);

 private:
  struct surroundings {
    told inside;  ///< what the formula says itself
    told ahead;   ///< what its paragraph and those in front of it say, from the formula before
  };

  void listen();
  void heading(const note_section& section);
  void comment(const note_comment& each);
  void formula(std::size_t k, const declared& given);
  void name_it(const note_comment& each);
  void hold_to_its_name(const note_formula& listed);
  bool asks_when(std::size_t k);
  void add_block(const display& each, const display_reading& reading, bool tells,
                 note_formula& listed);
  goal goal_of(const formula_step& step, const std::set<std::string>& said) const;
  std::string source(span where) const;

  note& note_;
  found_formulas found_;
  std::vector<note_comment> comments_;
  std::vector<std::vector<atom>> atoms_;    // of each formula
  std::vector<atom> last_side_;             // of the display above, in this section
  std::vector<surroundings> surroundings_;  // of each formula, and of the end
  section_context context_;
  std::vector<std::pair<std::size_t, declared>> said_in_comments_;  // with the level of the section
  std::size_t next_section_ = 0, next_comment_ = 0, next_formula_ = 0, number_ = 0;
  std::size_t level_ = 0;
  std::string section_;
  bool in_condition_ = false;
  std::string skip_, refuted_;  // the reason for the next formula
  std::string name_, from_;     // of the next formula
  bool named_only_;
};

}  // namespace proofread::identities
