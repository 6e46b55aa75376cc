// SPDX-License-Identifier: MIT
#include "properties/verdict/exact.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "properties/draws/word_check.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

constexpr int special_budget_brief =
    6;  // special points of each of the smallest strata, beside a proof
constexpr int special_budget_small = 120;    // special points of each of the smallest strata
constexpr int special_budget_thorough = 12;  // and of every other one, where they are asked for
constexpr std::size_t special_total_thorough = 300;
constexpr std::size_t most_strata_visited = 150;
constexpr std::size_t small_strata = 6;
constexpr int quick_points = 24;
constexpr int witness_attempts = 24;
constexpr int few_points = 3;  // fewer with a value are no evidence for a size
constexpr std::size_t most_thin_strata = 12;
constexpr int draws_per_point =
    8;  // draws that miss the hypotheses are made up for, within this factor
constexpr std::size_t simple_bits = 10;  // 31/31
constexpr int most_doubts = 100;         // points that are looked at again with 100 digits
constexpr int nominal_size = 20;         // RapidCheck's size: entries up to about this

// The first half of the random points is the same in every run, so that a fresh seed alone cannot
// turn a verdict; the second half is new.
constexpr rc::Random::Key same_every_run = {0x70, 0x72, 0x6f, 0x6f};

std::vector<std::int64_t> sizes_of(const identities::proposition& problem,
                                   const std::vector<std::int64_t>& integers) {
  std::vector<std::int64_t> sizes;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].what == identities::role::size) sizes.push_back(integers[slot]);
  }
  return sizes;
}

bool is_simple(const assignment<rational>& point) {
  return std::all_of(point.values.begin(), point.values.end(), [](const auto& value) {
    return !value || std::all_of(value->begin(), value->end(),
                                 [](const rational& entry) { return entry.bits() <= simple_bits; });
  });
}

// A point in general position nearby; declared words may not hold there.
assignment<rational> shifted(assignment<rational> point) {
  std::int64_t step = 1;
  for (auto& value : point.values) {
    if (!value) continue;
    for (rational& entry : *value) entry += rational(step += 2, 4096);
  }
  return point;
}

}  // namespace

exact_sampler::exact_sampler(const identities::proposition& problem, const features& form,
                             point_source& source, const stratification& where,
                             const check_options& options)
    : problem_(problem),
      form_(form),
      source_(source),
      where_(where),
      options_(options),
      until_(options.patience),
      judge_(problem) {
  for (const stratum& each : where.strata) {
    covered_.emplace(sizes_of(problem, each.integers), size_coverage{});
  }
}

bool exact_sampler::done() const { return found_.against || until_.passed(); }

void exact_sampler::visit(const assignment<rational>& point) {
  point_outcome told = judge_.decide(point, form_.transcendental);
  if (!told.admitted) return found_.counts.discard(told.missed + " fails there");
  size_coverage& here = covered_[sizes_of(problem_, point.integers)];
  ++here.tried;
  if (told.statement.value == truth::no) {
    found_.against = refutation{point, std::move(told)};
    return;
  }
  found_.counts.add(told.statement);
  if (told.statement.value == truth::unknown) doubt(point, told.statement);
  if (told.statement.value == truth::consistent || told.statement.value == truth::yes) {
    ++here.valued;
  }
}

// What neither Q nor 100 digits can tell from the opposite of what is claimed, though they can
// nearby: where they cannot there either, as of tanh(a) < 1 for large a, sides are only close. So
// they are at points like 2^-64.
void exact_sampler::doubt(const assignment<rational>& point, const outcome& told) {
  if (found_.doubt || !is_simple(point) || ++doubts_ > most_doubts) return;
  const double enough = half_of_the_digits(level::mp100);
  const bool agrees =
      told.agreement >= enough ||
      (form_.transcendental && judge_.enclose(level::mp100, point).agreement >= enough);
  if (!agrees) return;
  const truth nearby = judge_.enclose(level::mp100, shifted(point)).value;
  if (nearby != truth::unknown && nearby != truth::undefined) found_.doubt = point;
}

void exact_sampler::visit_special(const stratum& each, int budget) {
  int visited = 0;
  const auto show = [&](const assignment<rational>& point) {
    visit(point);
    return ++visited < budget && !done();
  };
  source_.special_points(each, budget, show);
}

bool exact_sampler::visit_sequence(const stratum& each, family kind, rc::Random& random) {
  const choice_sequence drawn =
      source_.draw_sequence(each, kind, random.split().next(), nominal_size);
  const auto point = source_.build(drawn);
  if (!point) {
    found_.counts.discard(source_.trouble());
    return false;
  }
  const int inside = found_.counts.points();
  visit(*point);
  if (!found_.against) return found_.counts.points() > inside;
  if (!options_.smallest) return true;
  const work_limit until(options_.patience);
  const auto over = [&] { return until.passed(); };
  const auto fails = [&](const assignment<rational>& candidate) {
    const point_outcome told = judge_.decide(candidate, form_.transcendental);
    return told.admitted && told.statement.value == truth::no;
  };
  auto smallest = source_.shrink(drawn, where_.strata, fails, over);
  point_outcome told = smallest ? judge_.decide(*smallest, form_.transcendental) : point_outcome{};
  if (told.admitted && told.statement.value == truth::no) {
    found_.against = refutation{std::move(*smallest), std::move(told)};
  }
  return true;
}

void exact_sampler::visit_random(int wanted, rc::Random random) {
  int inside = 0;
  for (int i = 0; inside < wanted && i < draws_per_point * wanted && !done(); ++i) {
    // A stride that is coprime to most counts spreads few points over all strata.
    const std::size_t pick = static_cast<std::size_t>(i) * 7919 % where_.strata.size();
    const family kind = i % 3 == 2 ? family::wide : family::small;
    inside += visit_sequence(where_.strata[pick], kind, random) ? 1 : 0;
  }
}

void exact_sampler::look_briefly() {
  for (std::size_t i = 0; i < std::min(small_strata, where_.strata.size()) && !done(); ++i) {
    visit_special(where_.strata[i], special_budget_brief);
  }
}

void exact_sampler::look_quickly() {
  for (std::size_t i = 0; i < std::min(small_strata, where_.strata.size()) && !done(); ++i) {
    visit_special(where_.strata[i], special_budget_small);
  }
  visit_random(quick_points, rc::Random(same_every_run));
}

// Where there are more strata than points can be afforded, the first of all sizes and every k-th.
void exact_sampler::look_thoroughly(int points) {
  const std::size_t count = where_.strata.size();
  const std::size_t stride = (count + most_strata_visited - 1) / most_strata_visited;
  const std::size_t affordable = special_total_thorough * stride / count;
  const int budget = std::clamp(static_cast<int>(affordable), 2, special_budget_thorough);
  for (std::size_t i = 0; i < count && !done(); ++i) {
    const bool first = i == 0 || where_.strata[i].integers != where_.strata[i - 1].integers;
    if (i >= small_strata && (first || (i - small_strata) % stride == 0))
      visit_special(where_.strata[i], budget);
    if (first && source_.has_equation()) visit_simple(where_.strata[i]);
  }
  const int half = (points + 1) / 2;
  visit_random(half, rc::Random(same_every_run));
  visit_random(half, rc::Random(options_.key));
}

// Double precision is enough to see where to look.
std::optional<refutation> exact_sampler::fails_simply(const stratum& each) {
  std::optional<refutation> found;
  source_.simple_points(each, [&](const assignment<rational>& point) {
    if (judge_.enclose(level::double_precision, point).value == truth::no &&
        missed_word(problem_, point).empty()) {
      point_outcome told = judge_.decide(point, true);
      if (told.admitted && told.statement.value == truth::no)
        found = refutation{point, std::move(told)};
    }
    return !found && !done();
  });
  return found;
}

void exact_sampler::look_far_out() {
  for (const stratum& each : where_.far) {
    if (done()) return;
    auto found = fails_simply(each);
    for (stratum next = each; found;) {
      found_.against = std::move(found);
      for (std::int64_t& size : next.integers) size = std::max<std::int64_t>(size - 1, size > 0);
      if (next.integers == found_.against->point.integers || until_.passed()) return;
      found = fails_simply(next);
    }
  }
}

void exact_sampler::visit_simple(const stratum& each) {
  source_.simple_points(each, [&](const assignment<rational>& point) {
    if (!done() && missed_word(problem_, point).empty()) visit(point);
    return !done();
  });
}

void exact_sampler::complete_witnesses() {
  rc::Random random(same_every_run);
  for (const stratum& each : where_.strata) {
    const size_coverage& here = covered_[sizes_of(problem_, each.integers)];
    for (int i = 0; i < witness_attempts && here.valued == 0 && !done(); ++i) {
      visit_sequence(each, family::small, random);
    }
    if (here.valued == 0 && here.tried > 0) visit_simple(each);
  }
  if (thin_coverage().empty()) return;
  std::size_t visited = 0;
  for (const stratum& each : where_.strata) {
    const size_coverage& here = covered_[sizes_of(problem_, each.integers)];
    const bool few = here.tried > 0 && here.valued < few_points;
    if (few && ++visited <= most_thin_strata) visit_simple(each);
  }
}

// For each size by itself: where it may pass 1, some points with a value have to.
std::string exact_sampler::thin_coverage() const {
  std::size_t size = 0;
  for (const identities::declaration& symbol : problem_.symbols) {
    if (symbol.what != identities::role::size) continue;
    size_coverage above;
    bool passes = false;
    for (const auto& [sizes, here] : covered_) {
      if (sizes[size] < 2) continue;
      passes = true;
      above.tried += here.tried;
      above.valued += here.valued;
    }
    ++size;
    if (!passes || above.valued >= few_points) continue;
    return "with " + symbol.name + " above 1 the statement has a value at " +
           (above.valued == 0 ? "none" : std::to_string(above.valued)) + " of " +
           std::to_string(above.tried) + " points";
  }
  return {};
}

exact_evidence exact_sampler::evidence() const {
  exact_evidence result = found_;
  result.sizes = static_cast<int>(covered_.size());
  for (const stratum& each : where_.strata) {
    if (covered_.at(sizes_of(problem_, each.integers)).valued > 0) continue;
    result.without_witness = sizes_text({tuple_at(problem_, each.integers)});
    if (result.without_witness.empty()) result.without_witness = "the declared sizes";
    break;
  }
  for (const auto& [sizes, here] : covered_) {
    if (here.valued == 0) continue;
    ++result.sizes_with_witness;
    for (const std::int64_t size : sizes) result.largest_size = std::max(result.largest_size, size);
  }
  result.thin = thin_coverage();
  result.cut_short = until_.spent() && !found_.against;
  return result;
}

}  // namespace proofread::properties
