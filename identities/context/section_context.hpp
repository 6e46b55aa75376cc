// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/context/told.hpp"
#include "identities/context/trusted_sources.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// What is known of the names of a note where one reads it. What is said holds until something else
/// is said of the name; what is inferred holds in its section and the sections below it, and so
/// does what is defined, but for a formula that names it and speaks of no other letters: J(w) of
/// the section above.
class section_context {
 public:
  /// A heading of that level.
  void enter(std::size_t level);
  void tell(const told& what);
  /// Only what nothing is known of yet, and no conditions.
  void tell_later(const told& what);
  /// What was a condition of the paragraph is none any more.
  void end_passage();
  /// Nothing where a definition in force speaks of the name: it is a variable there.
  /// `number`: it may be an objective.
  /// `in_passing`: until its shape is said.
  void define(const declaration_item& item, bool number, bool in_passing = false);
  /// An equation or a word of a value that a sentence supposes: it is put in where one asks for
  /// suppositions.
  void suppose(declaration_item item);
  void infer(const std::vector<declaration_item>& items);
  /// The shape that the note says of the name, or null.
  const declaration_item* said_shape(const std::string& name) const;
  bool is_said_matrix(const std::string& name) const;
  bool is_defined(const std::string& name) const;
  /// What a name of the section was defined as before it was defined anew, or null.
  const declaration_item* earlier_meaning(const std::string& name) const;
  /// Those of the names that the note introduces: "let Q be orthogonal", "for any Q".
  std::set<std::string> introduced(const std::set<std::string>& names) const;
  /// Those of the names of which something is known, the one that was declared first in front.
  std::vector<std::string> by_age(const std::set<std::string>& names) const;

  /// The declarations that a formula with these names needs, through sizes and definitions, and
  /// those of the last objectives. Names of `given` are left to it.
  std::vector<declaration_item> declarations(const std::set<std::string>& names,
                                             const std::set<std::string>& given,
                                             trusted_sources from) const;
  /// What is said of a name whose shape is not known.
  std::vector<told_word> words(const std::set<std::string>& names) const;

 private:
  struct entry {
    std::optional<declaration_item> shape;
    bool said = false;  ///< the shape is said, not inferred
    std::size_t shape_level = 0;
    std::vector<told_word> words;
    bool introduced = false;
    std::vector<declaration_item> bounds;  ///< those of sizes hold in their section
    std::size_t bounds_level = 0;
    std::optional<declaration_item> definition, earlier;
    std::size_t definition_level = 0;
    bool former = false;  ///< its section has ended
    bool defined() const { return definition && !former; }
    bool in_passing = false;                   ///< the definition
    std::optional<declaration_item> equation;  ///< in a formula in the line
    std::size_t equation_level = 0;
  };

  void end_definitions(const std::string& name);
  std::set<std::string> below(const std::string& name) const;
  bool is_meant(const std::string& former, const std::set<std::string>& by) const;
  bool is_optimised(const std::string& former, const std::set<std::string>& by) const;
  void note_names_of(const declaration_item& definition);
  void shaped(const declaration_item& item, bool said);
  void tell(const told& what, bool only_new);
  void tell(const told_word& each);

  std::map<std::string, entry> by_name_;
  std::set<std::string> variables_;     // what the definitions in force speak of
  std::set<std::string> parameters_;    // their own names, which mean nothing outside of them
  std::deque<std::string> objectives_;  // the last numbers that were defined, the last one first
  std::vector<std::pair<std::size_t, declaration_item>> suppositions_;  // with their level
  std::size_t level_ = 0;
};

}  // namespace proofread::identities
