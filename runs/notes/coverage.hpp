// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "results/document/sections.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {

/// What coverage.tsv beside the notes says, one row a document: after a heading one line each of
/// "id, tab, verdict, tab, what covers it", where the id ends in ".dDOCUMENT" and what covers it is
/// the name of a block, "definition, used by claim NAME" or "reason: ...". A statement whose block
/// is not in the notes is not covered. Empty unless the whole directory was opened and no names
/// select.
std::vector<results::coverage_row> coverage_of(const request& asked);

}  // namespace proofread::runs
