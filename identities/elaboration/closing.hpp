// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// The proposition of a typed statement: unknown sizes get readable names, slots count what
/// remains. `inferred` is settled already. With `all_hypotheses` every hypothesis and every name
/// with words is a part of it. Otherwise, in a note whose declarations serve many statements, what
/// shares no value with the statement is left out, and no size if the statement speaks of sizes
/// alone.
proposition close_over(inference& inferred, const typed& statement, bool all_hypotheses);

}  // namespace proofread::identities
