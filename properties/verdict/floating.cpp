// SPDX-License-Identifier: MIT
#include "properties/verdict/floating.hpp"

#include <utility>

#include "properties/verdict/deadline.hpp"

namespace proofread::properties {
namespace {

constexpr int nominal_size = 100;
constexpr int draws_per_point =
    4;  // draws that miss the hypotheses are made up for, within this factor

double half_of_the_digits(level at) {
  switch (at) {
    case level::mp50:
      return 25;
    case level::mp100:
      return 50;
    default:
      return 7.5;
  }
}

}  // namespace

floating_evidence sample_enclosures(const identities::proposition& problem, const features& form,
                                    point_source& source, const stratification& where, level at,
                                    const check_options& options) {
  floating_evidence result;
  tally counts;
  judge judging(problem);
  rc::Random random(options.key);
  const int wanted = options.points[static_cast<std::size_t>(at)];
  const deadline until(options);
  int inside = 0;
  for (int draw = 0; inside < wanted && draw < draws_per_point * wanted; ++draw) {
    if (until.passed()) break;
    // A stride coprime to most counts spreads few points over all sizes.
    const std::size_t pick = static_cast<std::size_t>(draw) * 7919 % where.strata.size();
    const family kind = draw % 4 == 3 ? family::stress : family::unit;
    const auto point = source.build(
        source.recipes(where.strata[pick], kind)(random.split(), nominal_size).value());
    if (!point) {
      counts.discard("");
      continue;
    }
    if (const std::string missed = judging.missed_hypothesis(*point); !missed.empty()) {
      counts.discard(missed + " fails there");
      continue;
    }
    ++inside;
    outcome told = judging.enclose(at, *point);
    if (told.value == truth::no) {
      judgement judged{true, {}, std::move(told), true};
      result.against = refutation{*point, std::move(judged)};
      break;
    }
    counts.add(told, told.digits >= half_of_the_digits(at));
  }
  result.evidence = counts.result(at, form.implication, form.equivalence);
  return result;
}

}  // namespace proofread::properties
