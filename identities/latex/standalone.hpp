// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/latex/display.hpp"

namespace proofread::identities {

/// A formula as it can be typeset without the file that it comes from: with the macros of the file
/// written out, without labels, and with environments that typesetters of pages know: align for
/// flalign and eqnarray, equation* for displaymath, a row of text for \intertext.
std::string standalone(const display& formula, const std::vector<macro_definition>& macros);

}  // namespace proofread::identities
