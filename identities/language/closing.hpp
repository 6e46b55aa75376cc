// SPDX-License-Identifier: MIT
#pragma once

#include "identities/language/infer.hpp"

namespace proofread::identities {

/// The proposition of a typed statement: unknown sizes get readable names, slots count what
/// remains. `inferred` is settled already. With `all_hypotheses` every hypothesis and every name
/// with words is a part of it. Otherwise those that have no connection with the statement are left
/// out: what shares no value with it, and asks nothing of the sizes it has.
proposition close_over(inference& inferred, const typed& statement, bool all_hypotheses);

}  // namespace proofread::identities
