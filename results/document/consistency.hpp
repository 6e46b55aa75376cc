// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "results/document/document.hpp"

namespace proofread::results {

/// What in a document contradicts the rest of it, so that no run can have found it, or empty: a
/// verdict without what it stands on (a certificate, a counterexample, a level with a decided
/// point), a standing that does not follow from its statements, sums that are other sums, parts
/// outside of 1..count, points, rows or mutants that do not count. Every document that is read is
/// asked, so that a gate, a merge or a report need not.
std::string inconsistency(const document& document);

/// Whether nothing was stated, measured or wrong.
bool says_nothing(const document& document);

/// Why a document does not stand for a whole run, or empty: the run was interrupted, it is one part
/// of several, or it says nothing.
std::string incompleteness(const document& document);

}  // namespace proofread::results
