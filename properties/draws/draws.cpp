// SPDX-License-Identifier: MIT
#include "properties/draws/draws.hpp"

#include <cstdlib>

namespace proofread::properties {

rational tape_draw::entry() { return entry_value(kind_, next(0)); }

rational tape_draw::nonzero() {
  const std::int64_t parameter = next(0);
  const rational value = entry_value(kind_, parameter >= 0 ? parameter + 1 : parameter);
  return is_zero(value) == tribool::yes ? rational(1) : value;
}

rational tape_draw::positive() { return positive_value(kind_, next(0)); }

int tape_draw::variant(int count) { return static_cast<int>(std::abs(next(count)) % count); }

}  // namespace proofread::properties
