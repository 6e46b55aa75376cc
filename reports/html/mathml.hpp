// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "properties/evidence/evidence.hpp"

namespace proofread::reports::html {

/// The <math> element without its namespace, which HTML does not need; "" when it holds anything
/// but presentation MathML, as a document from elsewhere might.
std::string checked_mathml(const std::string& mathml);

/// A relation in two parts for a chain of steps: <math> of what stands before its last operator at
/// the top (=, ≤, ⇔, ...), and <math> of the operator and what follows. Without one, `first` is "".
struct chain_link {
  std::string first, rest;
};
chain_link split_relation(const std::string& mathml);

/// A name as MathML: "lambda" as λ.
std::string name_mathml(const std::string& name);

/// A value: a number, or brackets around its rows. The entry in that place (from 1) is marked.
std::string matrix_mathml(const properties::named_matrix& value, int row = 0, int col = 0);

}  // namespace proofread::reports::html
