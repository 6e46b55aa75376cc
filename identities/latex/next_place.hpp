// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace proofread::identities {

/// The first place of something after a given one; asked again before that place, it is known.
class next_place {
 public:
  template <typename search>
  std::size_t after(std::size_t at, const search& find) {
    if (at < from_ || at >= found_) {
      from_ = at;
      found_ = find();
    }
    return found_;
  }

 private:
  std::size_t from_ = 0, found_ = 0;
};

}  // namespace proofread::identities
