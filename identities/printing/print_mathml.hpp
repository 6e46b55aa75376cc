// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/printing/print_box.hpp"

namespace proofread::identities {

/// A box in presentation MathML.
std::string mathml_of(const box& content);

}  // namespace proofread::identities
