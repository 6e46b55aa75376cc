// SPDX-License-Identifier: MIT
#include "tests/properties/decide/both_forms.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <set>
#include <vector>

#include "identities/printing/print.hpp"
#include "properties/decide/decide.hpp"
#include "properties/statements/normal_form.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

constexpr std::int64_t largest_size = 2;
constexpr std::int64_t steps = 5'000;

decision_at_sizes told(const identities::proposition& problem,
                       const std::vector<std::int64_t>& integers, bool up_to_bases) {
  try {
    return decide_at(problem, integers, {effort{steps}, false, up_to_bases});
  } catch (const std::exception& reason) {  // memory has its budget, too
    decision_at_sizes open;
    open.open = reason.what();
    return open;
  }
}

}  // namespace

both_forms decided_in_both_forms(const identities::proposition& problem) {
  const identities::proposition drawn = with_quantified_drawn(normal_form(problem));
  both_forms found;
  std::set<std::vector<std::int64_t>> seen;
  for (const stratum& where : stratify(drawn).strata) {
    const auto& integers = where.integers;
    const bool small = std::all_of(integers.begin(), integers.end(),
                                   [](std::int64_t size) { return size <= largest_size; });
    if (!small || !seen.insert(integers).second) continue;
    const decision_at_sizes form = told(drawn, integers, true),
                            whole = told(drawn, integers, false);
    found.proved += form.proved ? 1 : 0;
    found.gained += form.proved && !whole.proved ? 1 : 0;
    if ((form.proved && whole.against) || (form.against && whole.proved))
      found.disagreement += identities::to_text(*drawn.statement) + "\n";
  }
  return found;
}

}  // namespace proofread::properties
