// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/latex/macros.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// The text of a TeX file with blanks for what TeX does not typeset as mathematics: what comments
/// say, verbatim environments, \verb|...| and what stands behind \end{document}. Places stay; the
/// sign of a comment stays too, for a line of it is no blank line.
std::string without_verbatim(std::string_view tex);

/// The least part of a text around a part of one of its formulas whose braces close, with the
/// command whose argument it begins with: `\hat{w} = b` around `w} = b`.
span whole_of(span part, std::string_view text, const std::vector<macro_definition>& macros);

}  // namespace proofread::identities
