// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// One clause of a block: a line and the indented lines that continue it.
struct clause {
  std::string word;  ///< given, let, show, from, because, instead; a step's operator; or ""
  std::string text;  ///< what follows the word; as long as the source, so that base + i is a place
  std::size_t base = 0;
  std::string reason;  ///< what stands after `#`
  span where;          ///< from the word to the end, without the comment of the last line
  span word_where;
};

enum class clause_set : std::uint8_t { declarations, statements, derivation };

/// The clauses of a fence. A line that begins with no clause word has the word "" (a bare statement
/// or declaration); one that looks like a misspelled clause has the word "?" and becomes a problem.
std::vector<clause> clauses_of(std::string_view note, const std::vector<span>& lines,
                               clause_set kind, std::vector<diagnostic>& problems);

/// The text of a clause in one line: comments dropped, runs of blanks made one.
std::string flat(std::string_view text);

}  // namespace proofread::identities
