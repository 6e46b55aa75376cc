// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// A number, a name, a call, brackets, a norm or a root: what operators stand between.
tree read_atom(token_reader& in);
/// A name in its canonical spelling; `what` fits where none stands.
std::string read_name(token_reader& in, std::string_view what);
/// A name that means nothing by itself, as a symbol.
tree read_variable(token_reader& in, std::string_view what);

}  // namespace proofread::identities
