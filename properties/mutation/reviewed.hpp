// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::properties {

/// Mutants of one statement that were read by a person and are no errors: each says what the
/// statement says, or another truth, for one and the same reason.
struct reviewed_mutants {
  std::string statement;  ///< full name: "ridge/push-through.2"
  std::string change;     ///< as mutants_of names it; each * stands for any characters
  int count = 1;          ///< how many unkilled mutants it speaks of, exactly
  std::string reason;     ///< the mathematics that makes it so
  std::size_t line = 0;   ///< of the list, from 1
};

/// The entries about one note of a list: a heading line, then lines of statement, change, count and
/// reason parted by tabs. Errors: a line without four fields, a count that is no positive number,
/// an empty reason, an entry given twice. No file is an empty list.
identities::expected<std::vector<reviewed_mutants>> read_reviewed(const std::string& path,
                                                                  const std::string& note);

/// Whether the entry speaks of this change.
bool speaks_of(const reviewed_mutants& entry, const std::string& change);

/// equivalent-mutants.tsv in the directory of the note.
std::string reviewed_list_beside(const std::string& note_path);

}  // namespace proofread::properties
