// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// While it lives, the text is read one level deeper: in a bracket, after a sign or a quantifier.
/// Brackets also suspend the special readings of shapes and limit points.
class nesting {
 public:
  enum class by { bracket, prefix };
  nesting(token_reader& in, by what);
  ~nesting();
  nesting(const nesting&) = delete;
  nesting& operator=(const nesting&) = delete;

 private:
  token_reader& in_;
  bool in_shape_, in_blocks_, at_limit_point_;
};

}  // namespace proofread::identities
