// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "identities/notes/note_fences.hpp"

namespace proofread::identities {

/// What the info string of a fence says.
struct fence_info {
  std::string kind;     ///< given, claim, derive, refute; "" for a fence that is not read
  std::string name;     ///< of a named block
  std::string message;  ///< what is wrong, or ""; a fence with a slip has no kind
  std::string hint;
};

/// Reads "claim push-through" and the like. A mistyped kind (`clam`), a kind that something is
/// glued to (`claim{x}`, `claim:name`, `{.claim}`), and what blocks are called elsewhere (`lemma`,
/// `theorem`, `proof`), is a slip: such a fence must not go unchecked without a word. Other
/// languages (`python`, `text`) are not read.
fence_info read_fence_info(std::string_view info);

/// Lower-case letters and digits joined by single dashes.
bool is_kebab(std::string_view name);

/// Is it a claim, a derivation or a refutation?
bool states_something(const note_part& part);

}  // namespace proofread::identities
