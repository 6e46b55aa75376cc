// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "reports/layout/matrices.hpp"
#include "results/document/document.hpp"

namespace proofread::reports {

struct format_options {
  matrix_format matrices = matrix_format::plain;
};

/// A report: the document as text. Each file formats/NAME.cpp defines formats::NAME and nothing
/// else is needed to add one.
using format = std::string (*)(const results::document&, const format_options&);

/// Every report by name: "json", "markdown", "terminal", ...
const std::map<std::string, format>& all_formats();

}  // namespace proofread::reports
