// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "solvers/scalars/scalars.hpp"

namespace proofread::runs {

/// To 17 significant digits, without zeros at the end: "0.15386123456789012", "-1.5e-09".
std::string to_17_digits(const solvers::rational& x);
std::string to_17_digits(const solvers::real& x);

/// "2.54" where the decimal is short, else "1/3", else a decimal after "about ".
std::string factor_text(const solvers::rational& x);

}  // namespace proofread::runs
