// SPDX-License-Identifier: MIT
// The sets of data/strd, by name.
#pragma once

#include <string>
#include <vector>

#include "solvers/problems/strd.hpp"

namespace proofread::solvers {

inline const std::vector<std::string> strd_names{"Norris",   "Pontius",  "NoInt1",   "NoInt2",
                                                 "Filip",    "Longley",  "Wampler1", "Wampler2",
                                                 "Wampler3", "Wampler4", "Wampler5"};

std::string strd_text(const std::string& name);  // the file
strd_set strd(const std::string& name);          // parsed; throws std::runtime_error

}  // namespace proofread::solvers
