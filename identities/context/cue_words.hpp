// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace proofread::identities {

/// "show", "hence", "it follows": what stands behind it is claimed.
bool claims(const std::string& word);
/// "let", "where": what a name is.
bool defines(const std::string& word);
/// "if", "since", "such that": a condition or a reason.
bool supposes(const std::string& word);
/// What is denied, or only thought of.
bool doubts(const std::string& word);
/// A value behind it is no subject: the trace of $A^T A$.
bool is_preposition(const std::string& word);
/// Begins a clause that another clause follows behind a comma.
bool subordinates(const std::string& word);

}  // namespace proofread::identities
