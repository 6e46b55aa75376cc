// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "identities/text/source.hpp"

namespace proofread::fuzz {

[[noreturn]] void defect(const char* what, std::string_view text);

/// An error has a message, and shows a place of the text.
void check_place(const identities::diagnostic& problem, std::string_view text);

}  // namespace proofread::fuzz
