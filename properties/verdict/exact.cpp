// SPDX-License-Identifier: MIT
#include "properties/verdict/exact.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace proofread::properties {
namespace {

constexpr int special_budget_small = 60;     // special points of a stratum with small sizes
constexpr int special_budget_thorough = 24;  // and of every other one, where they are asked for
constexpr int small_strata = 6;
constexpr int witness_attempts = 24;
constexpr int nominal_size = 20;  // RapidCheck's size: entries up to about this

std::string size_text(const identities::proposition& problem,
                      const std::vector<std::int64_t>& integers) {
  std::string text;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto what = problem.symbols[slot].what;
    if (what != identities::role::size && what != identities::role::index) continue;
    if (!text.empty()) text += ", ";
    text += problem.symbols[slot].name + " = " + std::to_string(integers[slot]);
  }
  return text.empty() ? "the declared sizes" : text;
}

class sampler {
 public:
  sampler(const identities::proposition& problem, const features& form, point_source& source,
          const stratification& where, const check_options& options)
      : problem_(problem),
        form_(form),
        source_(source),
        where_(where),
        options_(options),
        judge_(problem),
        random_(options.key) {
    for (const stratum& each : where.strata) witnessed_.emplace(each.integers, false);
  }

  exact_evidence run(bool thorough) {
    visit_special(thorough);
    if (!found_.against) visit_random(thorough);
    if (!found_.against) complete_witnesses();
    count_witnesses();
    return std::move(found_);
  }

 private:
  bool stopped() const { return options_.stop && options_.stop->load(); }

  // False once the statement fails at the point.
  bool visit(const assignment<rational>& point) {
    judgement told = judge_.decide(point, form_.transcendental);
    if (!told.admitted) {
      found_.counts.discard(told.missed + " fails there");
      return true;
    }
    if (told.statement.value == truth::no) {
      found_.against = refutation{point, std::move(told)};
      return false;
    }
    found_.counts.add(told.statement);
    if (told.statement.value == truth::consistent || told.statement.value == truth::yes) {
      witnessed_[point.integers] = true;
    }
    return true;
  }

  void visit_special(bool thorough) {
    int index = 0;
    for (const stratum& each : where_.strata) {
      const bool small = index++ < small_strata;
      if (!small && !thorough) return;
      source_.special_points(
          each, small ? special_budget_small : special_budget_thorough,
          [&](const assignment<rational>& point) { return !stopped() && visit(point); });
      if (found_.against || stopped()) return;
    }
  }

  void visit_random(bool thorough) {
    const int total = thorough ? options_.points[0] : static_cast<int>(2 * where_.strata.size());
    for (int i = 0; i < total && !stopped(); ++i) {
      const stratum& each = where_.strata[static_cast<std::size_t>(i) % where_.strata.size()];
      if (!visit_recipe(each, i % 3 == 2 ? family::wide : family::small)) return;
    }
  }

  void complete_witnesses() {
    for (const stratum& each : where_.strata) {
      for (int i = 0; i < witness_attempts && !witnessed_[each.integers] && !stopped(); ++i) {
        if (!visit_recipe(each, family::small)) return;
      }
    }
  }

  bool visit_recipe(const stratum& each, family kind) {
    const recipe drawn = source_.recipes(each, kind)(random_.split(), nominal_size).value();
    const auto point = source_.build(drawn);
    if (!point) {
      found_.counts.discard("");
      return true;
    }
    if (visit(*point)) return true;
    const auto fails = [&](const assignment<rational>& candidate) {
      const judgement told = judge_.decide(candidate, form_.transcendental);
      return told.admitted && told.statement.value == truth::no;
    };
    assignment<rational> smallest = source_.shrink(drawn, where_.strata, fails);
    judgement told = judge_.decide(smallest, form_.transcendental);
    found_.against = refutation{std::move(smallest), std::move(told)};
    return false;
  }

  void count_witnesses() {
    found_.sizes = static_cast<int>(witnessed_.size());
    for (const stratum& each : where_.strata) {
      if (!witnessed_[each.integers] && found_.without_witness.empty()) {
        found_.without_witness = size_text(problem_, each.integers);
      }
    }
    for (const auto& [integers, seen] : witnessed_) found_.sizes_with_witness += seen ? 1 : 0;
  }

  const identities::proposition& problem_;
  const features& form_;
  point_source& source_;
  const stratification& where_;
  const check_options& options_;
  judge judge_;
  rc::Random random_;
  std::map<std::vector<std::int64_t>, bool> witnessed_;
  exact_evidence found_;
};

}  // namespace

exact_evidence sample_exactly(const identities::proposition& problem, const features& form,
                              point_source& source, const stratification& where,
                              const check_options& options, bool thorough) {
  return sampler(problem, form, source, where, options).run(thorough);
}

}  // namespace proofread::properties
