// SPDX-License-Identifier: MIT
#include "identities/latex/atoms.hpp"

#include <utility>

#include "identities/latex/atom_reader.hpp"

namespace proofread::identities {

bool is(const atom& a, atom_kind kind, std::string_view text) {
  return a.kind == kind && a.text == text;
}

std::vector<atom> read_atoms(const mapped_text& formula) {
  atom_reader reader(tex_tokens(formula));
  return reader.whole();
}

}  // namespace proofread::identities
