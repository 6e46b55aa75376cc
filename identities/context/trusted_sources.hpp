// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace proofread::identities {

/// How far what is not said is relied on. Equations in the line, X = U \Sigma V^T, define X or are
/// the condition of a sentence: they are put in only where one asks for them. So are suppositions,
/// A B = B A.
enum class trusted_sources : std::uint8_t {
  with_suppositions,
  with_equations,
  all,
  said_and_defined,
  said,
  nothing
};

}  // namespace proofread::identities
