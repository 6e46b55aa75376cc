// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "identities/markup/line_origin.hpp"
#include "identities/notes/note.hpp"
#include "properties/evidence/evidence.hpp"
#include "results/document/sections.hpp"
#include "results/document/tool.hpp"

namespace proofread::results {

/// One command that contributed, as `proofread merge` keeps them. Shards that make a whole run
/// are one record again.
struct run_record {
  std::string command;  ///< verify, mutants, assumptions or accuracy
  std::uint64_t seed = 0;
  int shard = 1, shards = 1;  ///< the part k of n that ran
  std::string started;
  double seconds = 0;
};

/// Something wrong with a note itself, as the user reads it.
struct problem {
  identities::line_place place;  ///< line 0 when the file could not be read
  std::size_t column = 0;        ///< of the line as it is read, from 1
  std::string message;
  std::string hint;
  std::string rendered;  ///< file:line:column: error: ..., the line, a caret, the hint
};

/// One `show` line or step, and what is known about it.
struct goal_result {
  properties::finding found;
  std::string text;              ///< as written
  std::string reason;            ///< the `# reason` of a step
  identities::line_place place;  ///< where it stands; a formula, where its right side begins
  std::size_t column = 0;        ///< of a formula: of the line as it is read, from 1
  std::string rendered;          ///< malformed: the message with its caret
  std::string replay;            ///< the command that shows it again
  std::vector<repair> repairs;   ///< refuted: what is near and true
  std::size_t odd_side = 0;      ///< of a refuted chain: the only side in the way, from 1; 0: none
};

/// The reason of a statement that an interrupted run did not reach.
inline constexpr const char* interrupted_reason = "not checked: the run was interrupted";

/// How a remark ends that says under which assumption a formula of a note holds.
inline constexpr const char* not_stated = ", which the note does not say";

/// How a block stands against what its kind asks for.
enum class standing : std::uint8_t { passes, fails, undecided, malformed };
const char* to_text(standing s);

struct block_result {
  std::string name;
  identities::block_kind kind = identities::block_kind::claim;
  std::string section;
  std::vector<std::string> from;
  std::string because;
  bool because_shapes = false;
  std::string instead;
  identities::line_place place;
  standing stands = standing::undecided;
  std::vector<goal_result> goals;
  /// derive: the only line in the way of two steps that fail, from 1; 0: none
  std::size_t odd_line = 0;
};

/// A displayed formula of a note, and what was found of it.
struct formula_result {
  identities::line_place place;
  std::size_t column = 0;  ///< of the line as it is read, from 1
  identities::formula_class what = identities::formula_class::unread;
  std::string block;     ///< the block that checked it
  std::string reason;    ///< what it defines, why it is not read or skipped
  bool in_line = false;  ///< a claim of a sentence, no display
};

struct note_result {
  std::string name;
  std::string path;
  std::string text;  ///< as it was checked; empty where it was not read, and in older documents
  std::vector<identities::line_origin> origins = {};  ///< of the lines of that text
  std::vector<problem> problems;
  std::vector<block_result> blocks;
  std::vector<formula_result> formulas = {};  ///< of a note that states nothing in blocks
};

struct totals {
  int notes = 0;
  int problems = 0;
  int blocks = 0;
  std::map<std::string, int> standings;  ///< blocks by standing
  int goals = 0;
  std::map<std::string, int> verdicts;  ///< goals by verdict
};

/// One run. Every report and exit code is made from this, never from anything else.
struct document {
  tool_info tool;
  std::uint64_t seed = 0;
  std::vector<std::pair<std::string, int>> levels;  ///< levels checked and points at each
  std::string started;                              ///< UTC, 2024-05-01T12:00:00Z
  double seconds = 0;
  bool interrupted = false;      ///< stopped early; goals not reached are undecided
  std::vector<run_record> runs;  ///< what was run; top-level seed and times are of the first
  std::vector<note_result> notes;
  totals sums;
  std::optional<mutation_results> mutants;     ///< of `proofread mutants`
  std::vector<assumption_result> assumptions;  ///< of `proofread assumptions`
  std::optional<accuracy_results> accuracy;    ///< of `proofread accuracy`
  std::vector<coverage_row> coverage;          ///< of the built-in notes
};

/// claim, derive: every goal certified, decided or supported. refute: some goal refuted and none
/// malformed; with `because shapes`, some goal malformed. Otherwise malformed goals come before
/// refuted ones, and those before undecided. A block without goals fails.
standing standing_of(const block_result& block);

/// Sets every block's standing and the totals.
void conclude(document& document);

/// 0 every block passes; 2 a note has problems or a block is malformed, or there is no block at
/// all; 1 some block fails; 3 some block is undecided.
int exit_code(const document& document);

}  // namespace proofread::results
