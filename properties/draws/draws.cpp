// SPDX-License-Identifier: MIT
#include "properties/draws/draws.hpp"

#include <cstdlib>

namespace proofread::properties {

rational choice_draw::entry() { return entry_value(kind_, next(0)); }

rational choice_draw::nonzero() {
  const std::int64_t choice = next(0);
  const rational value = entry_value(kind_, choice >= 0 ? choice + 1 : choice);
  return is_zero(value) == tribool::yes ? rational(1) : value;
}

rational choice_draw::positive() { return positive_value(kind_, next(0)); }

int choice_draw::variant(int count) { return static_cast<int>(std::abs(next(count)) % count); }

}  // namespace proofread::properties
