// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/language/source.hpp"

namespace proofread::properties {

/// A mutant that was read by a person and is no error: it says what the statement says, or another
/// truth.
struct reviewed_mutant {
  std::string statement;  ///< full name: "ridge/push-through"
  std::string change;     ///< as mutants_of names it
  std::string reason;     ///< the mathematics that makes it so
  std::size_t line = 0;   ///< of the list, from 1
};

/// The entries about one note of a list: a heading line, then lines of statement, change and reason
/// parted by tabs. Errors: a line without three fields, an empty reason, an entry given twice. No
/// file is an empty list.
identities::expected<std::vector<reviewed_mutant>> read_reviewed(const std::string& path,
                                                                 const std::string& note);

/// equivalent-mutants.tsv in the directory of the note.
std::string reviewed_list_beside(const std::string& note_path);

}  // namespace proofread::properties
