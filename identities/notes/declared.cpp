// SPDX-License-Identifier: MIT
#include "identities/notes/declared.hpp"

namespace proofread::identities {

void declared::add(const expected<std::vector<declaration_item>>& read) {
  if (!read) {
    if (!broken) broken = read.error();
  } else {
    items.insert(items.end(), read->begin(), read->end());
  }
}

}  // namespace proofread::identities
