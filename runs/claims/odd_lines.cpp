// SPDX-License-Identifier: MIT
#include "runs/claims/odd_lines.hpp"

#include <exception>
#include <optional>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/mutation/hypotheses.hpp"
#include "properties/mutation/odd_one_out.hpp"

namespace proofread::runs {

using identities::expression;
using identities::goal;
using identities::proposition;
using properties::verdict;

namespace {

bool is_equation(const goal& step) {
  if (!step.content) return false;
  const expression& statement = *step.content->statement;
  return statement.kind == identities::form::relation && statement.relations.size() == 1 &&
         statement.relations[0] == identities::comparison::equal;
}

/// L1 = L2 = L3 of the steps L1 = L2 and L2 = L3, under the declarations of one that has all names.
std::optional<proposition> joined(const proposition& first, const proposition& second) {
  const std::string chain = identities::to_text(*first.statement) + " = " +
                            identities::to_text(*second.statement->arguments[1]);
  for (const proposition* given : {&first, &second}) {
    auto read =
        identities::read_one_liner(identities::typed_line(identities::signature(*given), chain));
    if (read && properties::names_are_known(*read, *given)) return *read;
  }
  return std::nullopt;
}

/// What cannot be told is not told.
std::size_t odd_one_out_of(const proposition& chain, const properties::check_options& options) {
  try {
    return properties::odd_one_out(chain, options);
  } catch (const std::exception&) {
    return 0;
  }
}

}  // namespace

std::size_t odd_side_of(const goal& statement, const properties::finding& found,
                        const settings& how, const entropy& randomness) {
  if (!statement.content || found.result != verdict::refuted) return 0;
  return odd_one_out_of(*statement.content, options_of(how, randomness));
}

std::size_t odd_line_of(const identities::block& derivation, const results::block_result& found,
                        const settings& how, const entropy& randomness) {
  if (found.kind != identities::block_kind::derive) return 0;
  if (found.goals.size() != derivation.goals.size()) return 0;
  const auto fails = [&](std::size_t k) {
    return found.goals[k].found.result == verdict::refuted && is_equation(derivation.goals[k]);
  };
  for (std::size_t k = 0; k + 1 < found.goals.size(); ++k) {
    if (!fails(k) || !fails(k + 1)) continue;
    const auto chain = joined(*derivation.goals[k].content, *derivation.goals[k + 1].content);
    if (!chain) return 0;
    const std::size_t odd = odd_one_out_of(*chain, options_of(how, randomness));
    return odd == 2 ? k + 2 : 0;
  }
  return 0;
}

}  // namespace proofread::runs
