// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "reports/format.hpp"
#include "results/document/document.hpp"

namespace proofread::reports::html {

/// What a reader reads: everything inside <body> but the scripts.
std::string content(const results::document& document, const format_options& options);

/// One HTML file with its styles, scripts and font inside. It asks for nothing from anywhere: a
/// Content-Security-Policy forbids it.
std::string page(const results::document& document, const format_options& options);

}  // namespace proofread::reports::html
