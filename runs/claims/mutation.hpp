// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "results/document/document.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {

/// How the statements of notes are mutated.
struct mutation_run {
  settings how;
  entropy randomness;
  int jobs = 1;
  int sample = 0;  ///< mutants of each statement at most; 0: all
  std::function<void(int done, int all, const std::string& name)> progress;
};

/// Mutates every selected statement of a claim or derivation that holds, and puts the mutants to
/// the test on `jobs` threads. What is not refuted is looked up in the list beside the note
/// (properties/mutation/reviewed.hpp). Entries that speak of more or fewer mutants than they say
/// are among the unkilled as stale. A definition's mutant is killed when any statement
/// of the note that uses the definition is refuted; where not the whole note is mutated, in a
/// sample, definitions stay as they are. Without a sample every hypothesis is dropped, too, as
/// `proofread assumptions` does: one that is not needed has its reason there. Fills `mutants`; a
/// note or list that cannot be read is a problem of its note.
results::document mutate(const request& asked, const mutation_run& run);

/// 0 all killed, malformed or listed; 2 a note or list cannot be read, or nothing was mutated; 1 a
/// mutant survives or an entry of a list is stale; 3 a mutant is undecided.
int exit_code_of_mutants(const results::document& document);

}  // namespace proofread::runs
