// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// What a solver says of a proposition at its small sizes, in orthogonal forms and with every entry
/// an unknown.
struct both_forms {
  int proved = 0;            ///< in orthogonal forms; of all sizes and indices
  int gained = 0;            ///< of them, open otherwise
  std::string disagreement;  ///< proved one way and refuted the other: where; else empty
};
both_forms decided_in_both_forms(const identities::proposition& problem);

}  // namespace proofread::properties
