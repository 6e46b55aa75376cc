// SPDX-License-Identifier: MIT
#pragma once

#include "identities/language/infer.hpp"

namespace proofread::identities {

/// The proposition of a typed statement: unknown sizes get readable names, names and hypotheses
/// that have no connection with the statement are left out, slots count what remains. `inferred` is
/// settled already.
proposition close_over(inference& inferred, const typed& statement);

}  // namespace proofread::identities
