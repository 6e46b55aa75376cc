// SPDX-License-Identifier: MIT
#include <iostream>

#include "identities/language/elaborate.hpp"
#include "properties/verdict/check.hpp"

int main() {
  const auto problem = proofread::identities::read_one_liner("(A*B)' = B'*A'");
  if (!problem) return 2;
  proofread::properties::check_options options;
  options.seed = 17;
  options.key = {1, 2, 3, 4};
  const auto found = proofread::properties::check(*problem, options);
  std::cout << proofread::properties::to_text(found.result) << '\n';
  return found.result == proofread::properties::verdict::certified ? 0 : 1;
}
