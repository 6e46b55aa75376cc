// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/printing/print_box.hpp"

namespace proofread::identities {

/// A box in LaTeX (amsmath).
std::string latex_of(const box& content);

}  // namespace proofread::identities
