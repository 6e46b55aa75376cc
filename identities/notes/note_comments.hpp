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
struct note_comment {
  enum class sort : std::uint8_t {
    declares,  ///< `text` is a list of declarations
    skip,      ///< the next formula is not checked; `text` is the reason
    refuted,   ///< the next formula is false; `text` is why
  };
  sort kind = sort::declares;
  std::string text;
  span where;              ///< of the whole comment
  std::size_t begins = 0;  ///< where the text begins
};

/// The comments of a note that speak to proofread, in their order.
std::vector<note_comment> comments_in(std::string_view text, note_format format);

}  // namespace proofread::identities
