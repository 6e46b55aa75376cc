// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "identities/context/paragraphs.hpp"
#include "identities/context/section_context.hpp"
#include "identities/latex/display.hpp"
#include "identities/notes/comment_requests.hpp"
#include "identities/notes/declared.hpp"
#include "identities/notes/display_reading.hpp"
#include "identities/notes/note.hpp"
#include "identities/notes/note_comments.hpp"

namespace proofread::identities {

/// Reads the displayed formulas of a note, and those in the line that sentences claim, as blocks:
/// each claims what its steps claim, below what the note says of its names in formulas, in prose,
/// in given blocks and in comments.
class note_formulas {
 public:
  /// `named_only`: a display without a comment that names it is prose.
  note_formulas(note& result, bool named_only);

  /// Up to a place of the note, below what given blocks declare there.
  void read_up_to(std::size_t place, const declared& given);

 private:
  void heading(const note_section& section);
  void formula(std::size_t k, const declared& given);
  void shown(std::size_t k, const declared& given);
  void in_the_line(std::size_t k, const declared& given);
  void learn(const identities::formula& read, bool anew);
  void suppose(std::size_t k, const declared& given);
  display_reading reading_of(std::size_t k, const std::vector<atom>& atoms, const declared& given);
  bool asks_when(std::size_t k);
  void add_block(const display_reading& reading, bool tells, note_formula& listed);
  void watch_shapes(const display_reading& reading, const std::set<std::string>& names);
  goal goal_of(const formula_step& step, const std::set<std::string>& said) const;
  std::string source(span where) const;

  note& note_;
  found_formulas found_;
  std::vector<note_comment> comments_;
  std::vector<std::vector<atom>> atoms_;    // of each formula
  std::vector<atom> last_side_;             // of the display above, in this section
  std::vector<surroundings> surroundings_;  // of each formula, and of the end
  section_context context_;
  bool in_order_ = false;    // below a heading or a front matter
  std::size_t passage_ = 0;  // that the conditions are of
  std::size_t next_section_ = 0, next_comment_ = 0, next_formula_ = 0, number_ = 0;
  std::size_t number_in_line_ = 0;
  std::size_t level_ = 0;
  std::string section_;
  bool in_condition_ = false;
  struct clash {
    std::size_t block;
    std::set<std::string> names;
    diagnostic what;
  };
  std::vector<clash> clashes_;       // to be confirmed by displays with the names
  std::set<std::string> mentioned_;  // names of the formulas so far
  std::set<std::string> as_said_;    // names whose last display fits what is said of them
  std::size_t not_understood_ = static_cast<std::size_t>(-1);  // a paragraph that supposes more
  bool named_only_;
  comment_requests asked_;
};

}  // namespace proofread::identities
