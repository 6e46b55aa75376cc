// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Where the entries of a rational point come from.
enum class family : std::uint8_t {
  small,   ///< small integers and simple fractions: what counterexamples should look like
  wide,    ///< positive scalars and scales over 2^-64..2^64: reaches the whole of every cone
  unit,    ///< for balls: dyadic entries in [-1, 1], positive scalars log-uniform in [1/8, 8]
  stress,  ///< for balls: entries up to 100, nearly dependent columns, graded rows
};

/// The value of a choice. 0 is 0; choices nearer to 0 give simpler values.
///   small   -6..6 are themselves, beyond come fractions with denominators 2, 3, 4
///   wide    m·2^e, |m| < 8, |e| <= 64
///   unit    k/2^10 in [-1, 1]
///   stress  k/2^4 in [-100, 100]
rational entry_value(family kind, std::int64_t choice);

/// A positive value; 0 gives 1. small: 1, 2, 3, ... and 1/2, 1/3, ...; wide: 2^-64..2^64; unit:
/// dyadic, log-uniform in [1/8, 8]; stress: [2^-10, 2^7].
rational positive_value(family kind, std::int64_t choice);

/// The largest |choice| worth drawing for entries of this family; `size` is RapidCheck's.
std::int64_t choice_reach(family kind, int size);

}  // namespace proofread::properties
