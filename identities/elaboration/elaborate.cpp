// SPDX-License-Identifier: MIT
#include "identities/elaboration/elaborate.hpp"

#include <algorithm>
#include <utility>

#include "identities/elaboration/closing.hpp"
#include "identities/elaboration/declare.hpp"
#include "identities/elaboration/declare_order.hpp"
#include "identities/inference/infer_statement.hpp"

namespace proofread::identities {

namespace {

using rule = inference::undeclared_names;

expected<proposition> read_by(rule how, const std::vector<declaration_item>& given,
                              const expression_ptr& statement) {
  try {
    inference inferred(how);
    declare(inferred, given, statement);
    const typed meaning = infer_statement(inferred, statement);
    inferred.settle();
    if (!inferred.sizes.waiting().empty()) {
      const auto& [a, b] = inferred.sizes.waiting().front();
      inference::fail(statement->where,
                      "the sizes cannot be inferred: " + to_text(inferred.sizes.legible(a)) +
                          " = " + to_text(inferred.sizes.legible(b)),
                      "declare the shapes before |-");
    }
    return close_over(inferred, meaning, how != rule::errors);
  } catch (const malformed& problem) {
    return problem.what;
  }
}

}  // namespace

expected<proposition> elaborate(const std::vector<declaration_item>& given,
                                const expression_ptr& statement, bool infer) {
  if (!infer) return read_by(rule::errors, given, statement);
  if (std::any_of(given.begin(), given.end(), orders_a_name)) {
    auto scalars = read_by(rule::by_order_and_letter, given, statement);
    if (scalars) return scalars;
  }
  return read_by(rule::by_letter, given, statement);
}

expected<proposition> read_one_liner(std::string_view text) {
  const auto parsed = parse_one_liner(text);
  if (!parsed) return parsed.error();
  return elaborate(parsed->given, parsed->statement, true);
}

}  // namespace proofread::identities
