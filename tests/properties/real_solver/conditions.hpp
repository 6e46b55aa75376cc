// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

inline polynomial x(std::uint32_t which) { return polynomial::unknown(which); }
inline polynomial square(const polynomial& p) { return p * p; }
inline formula zero(const polynomial& p) { return formula::of(p, relation::zero); }
inline formula nonzero(const polynomial& p) { return formula::of(p, relation::nonzero); }
inline formula positive(const polynomial& p) { return formula::of(p, relation::positive); }
inline formula nonnegative(const polynomial& p) { return formula::of(p, relation::nonnegative); }

}  // namespace proofread::properties
