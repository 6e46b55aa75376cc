// SPDX-License-Identifier: MIT
#include "identities/language/elaborate.hpp"

#include <utility>

#include "identities/language/closing.hpp"
#include "identities/language/infer.hpp"

namespace proofread::identities {

expected<proposition> elaborate(const std::vector<declaration_item>& given,
                                const expression_ptr& statement, bool infer) {
  try {
    inference inferred(infer);
    inferred.declare(given, statement);
    const typed meaning = inferred.statement(statement);
    inferred.settle();
    if (!inferred.sizes.waiting().empty()) {
      const auto& [a, b] = inferred.sizes.waiting().front();
      inference::fail(statement->where,
                      "the sizes cannot be inferred: " + to_text(inferred.sizes.legible(a)) +
                          " = " + to_text(inferred.sizes.legible(b)),
                      "declare the shapes before |-");
    }
    return close_over(inferred, meaning, infer);
  } catch (const malformed& problem) {
    return problem.what;
  }
}

expected<proposition> read_one_liner(std::string_view text) {
  const auto parsed = parse_one_liner(text);
  if (!parsed) return parsed.error();
  return elaborate(parsed->given, parsed->statement, true);
}

}  // namespace proofread::identities
