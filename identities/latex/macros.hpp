// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "identities/latex/source_text.hpp"

namespace proofread::identities {

/// \newcommand{\name}[arity][optional]{body}: in the body #1 ... #9 stand for the arguments; where
/// there is an `optional`, the first of them may be left out and is that then.
struct macro_definition {
  std::string name;  ///< without the backslash
  std::size_t arity = 0;
  std::optional<std::string> optional = {};
  std::string body;
};

/// Takes \newcommand, \renewcommand, \providecommand, \def, \DeclareMathOperator and \let out of a
/// text: blanks stand there afterwards, so that places stay. What is no whole definition stays.
std::vector<macro_definition> take_macros(std::string& text);

/// The formula with every macro written out. What comes from a body has the place of the command,
/// what comes from an argument its own. A macro is not expanded inside itself, and nothing is
/// expanded any more where the bodies would count more than `longest_expansion` characters in all;
/// both leave the command as it stands.
mapped_text expand(const mapped_text& formula, const std::vector<macro_definition>& macros);

inline constexpr std::size_t longest_expansion = 200'000;

}  // namespace proofread::identities
