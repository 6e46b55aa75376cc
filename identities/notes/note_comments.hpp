// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/latex/display.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// <!-- proofread: X : n x d, lambda > 0 -->, or in TeX % proofread: ...
/// A name may be followed by its source: <!-- proofread: claim push-through, from 002 Q4(e) -->.
struct note_comment {
  enum class sort : std::uint8_t {
    declares,  ///< `text` is a list of declarations
    skip,      ///< the next formula is not checked; `text` is the reason
    refuted,   ///< the next formula is false; `text` is why
    claim,     ///< the next formula is a claim of the name `text`
  };
  sort kind = sort::declares;
  std::string text;
  std::string from = {};   ///< of a claim: where it stands in print
  span where;              ///< of the whole comment
  std::size_t begins = 0;  ///< where the text begins
};

/// The comments of a note that speak to proofread, in their order.
std::vector<note_comment> comments_in(std::string_view text, note_format format);

}  // namespace proofread::identities
