// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// Canonical text: parse(to_text(e)) is structurally equal to e for every tree the parser can make,
/// with as few parentheses as precedence allows, and two more kinds for the reader: around the sums
/// of a shape, `(n + 1) x d`, and around a power with a subscript, `(A^2)[1, 1]`.
std::string to_text(const expression& node);

/// LaTeX (amsmath), e.g. \left(X^\top X + \lambda I\right)^{-1} X^\top.
std::string to_latex(const expression& node);

/// A presentation MathML <math> element.
std::string to_mathml(const expression& node);

}  // namespace proofread::identities
