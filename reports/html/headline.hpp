// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "results/document/document.hpp"

namespace proofread::reports::html {

/// What the report says first, and whether that is good news: about the blocks where there are any,
/// else about what the run was for.
struct headline {
  std::string text;
  bool good = false;
};
headline headline_of(const results::document& document);

}  // namespace proofread::reports::html
