// SPDX-License-Identifier: MIT
#include "properties/verdict/floating.hpp"

#include <rapidcheck/Random.h>

#include <utility>

#include "properties/scalars/work.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

constexpr int nominal_size = 100;
constexpr int draws_per_point =
    4;  // draws that miss the hypotheses are made up for, within this factor

// The smallest point found from a drawn one at which the hypotheses hold and enclosures of both
// sides are disjoint, as `known` of that of `drawn`.
refutation smallest(point_source& source, const stratification& where, const choice_sequence& drawn,
                    refutation known, level at, judge& judging, const check_options& options) {
  if (!options.smallest) return known;
  const work_limit until(options.patience);
  auto found = source.shrink(
      drawn, where.strata,
      [&](const assignment<rational>& candidate) {
        return judging.missed_hypothesis(candidate).empty() &&
               judging.enclose(at, candidate).value == truth::no;
      },
      [&] { return until.passed(); });
  if (!found) return known;
  point_outcome judged{true, {}, judging.enclose(at, *found), true};
  if (judged.statement.value != truth::no) return known;
  return {std::move(*found), std::move(judged)};
}

}  // namespace

floating_evidence sample_enclosures(const identities::proposition& problem, const features& form,
                                    point_source& source, const stratification& where, level at,
                                    const check_options& options) {
  floating_evidence result;
  level_counts counts;
  judge judging(problem);
  rc::Random random(options.key);
  const int wanted = options.points[static_cast<std::size_t>(at)];
  const work_limit until(options.patience);
  int inside = 0;
  for (int draw = 0; inside < wanted && draw < draws_per_point * wanted; ++draw) {
    if (until.passed()) break;
    // A stride coprime to most counts spreads few points over all sizes.
    const std::size_t pick = static_cast<std::size_t>(draw) * 7919 % where.strata.size();
    const family kind = draw % 4 == 3 ? family::stress : family::unit;
    const choice_sequence drawn =
        source.draw_sequence(where.strata[pick], kind, random.split().next(), nominal_size);
    const auto point = source.build(drawn);
    if (!point) {
      counts.discard(source.trouble());
      continue;
    }
    if (const std::string missed = judging.missed_hypothesis(*point); !missed.empty()) {
      counts.discard(missed + " fails there");
      continue;
    }
    ++inside;
    outcome told = judging.enclose(at, *point);
    if (told.value == truth::no) {
      refutation known{*point, {true, {}, std::move(told), true}};
      result.against = smallest(source, where, drawn, std::move(known), at, judging, options);
      break;
    }
    counts.add(told, told.digits >= half_of_the_digits(at));
  }
  result.evidence = counts.result(at, form.implication, form.equivalence);
  if (until.spent() && !result.against) result.evidence.remark(cut_short(options.patience));
  return result;
}

}  // namespace proofread::properties
