// SPDX-License-Identifier: MIT
#pragma once

#include "identities/printing/print_box.hpp"

namespace proofread::identities {

box set_statement(const expression& node);

}  // namespace proofread::identities
