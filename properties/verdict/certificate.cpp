// SPDX-License-Identifier: MIT
#include "properties/verdict/certificate.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>
#include <utility>

#include "properties/degrees/degree_bound.hpp"
#include "properties/degrees/size_degree.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/scalars/prime.hpp"
#include "properties/scalars/random.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

constexpr double target_log2_error = -100;
constexpr double smallest_prime_log2 = 60;
constexpr int redraws_allowed = 20;
constexpr int points_allowed = 50;

// log2 of the chance that a false statement survives one point; >= 0 where the bound says nothing.
double log2_error_per_point(const degree_bound& bound) {
  const double modulus = std::exp2(smallest_prime_log2);
  if (!(bound.numerator + bound.inverted < modulus / 2)) return 0;
  const double agree = bound.numerator / (modulus - bound.inverted);
  const double divides = (bound.bits + 1) / smallest_prime_log2 / random_prime_count;
  return std::log2(agree + divides);
}

class certifier {
 public:
  certifier(const identities::proposition& problem, point_source& source,
            const check_options& options)
      : problem_(problem),
        source_(source),
        evaluator_(problem),
        random_(options.key),
        until_(options.patience) {}

  certification run(const features& form, const stratification& where) {
    certification result;
    certificate proof;
    proof.everywhere = !form.generic;
    proof.strata = static_cast<int>(where.strata.size());
    const double share = target_log2_error - std::log2(static_cast<double>(where.strata.size()));
    double total = 0;
    for (const stratum& each : where.strata) {
      const degree_bound bound = bound_degree(problem_, each);
      const double per_point = log2_error_per_point(bound);
      const int points =
          per_point < 0 ? static_cast<int>(std::ceil(share / per_point)) : points_allowed + 1;
      if (points > points_allowed) {
        result.reason = "the degree bound is too large for a certificate";
        return result;
      }
      for (int i = 0; i < points; ++i) {
        if (until_.passed()) {
          result.reason = "the points of a certificate take too much work";
          return result;
        }
        if (!agrees_at_a_point(each, result, proof)) return result;
      }
      proof.points_per_stratum = std::max(proof.points_per_stratum, points);
      proof.degree = std::max(proof.degree, bound.numerator);
      proof.height_bits = std::max(proof.height_bits, bound.bits);
      total += std::exp2(points * per_point);
    }
    proof.log2_error = std::log2(total);
    result.proof = proof;
    return result;
  }

 private:
  bool agrees_at_a_point(const stratum& each, certification& result, certificate& proof) {
    for (int attempt = 0; attempt < redraws_allowed; ++attempt) {
      const modulus_scope modulus(random_prime(random_));
      assignment<field> point;
      outcome told;
      try {
        point = source_.draw_field(each, [this] { return random_(); });
        evaluator_.move_to(point);
        told = evaluator_.decide(*problem_.statement);
      } catch (const undefined_value& problem) {
        told.value = truth::undefined;
        told.reason = problem.what();
      } catch (const undecidable_value& problem) {
        told.reason = problem.what();
      }
      if (told.value == truth::consistent || told.value == truth::yes) return true;
      result.reason = told.reason;
      if (told.value != truth::undefined) return false;
      ++proof.redraws;
    }
    result.without_value = true;
    return false;
  }

  const identities::proposition& problem_;
  point_source& source_;
  evaluator<field> evaluator_;
  random_bits random_;
  const work_limit until_;
};

/// A size that stands as a number in a degree that the sizes tried do not settle, or "".
std::string unsettled_size(const identities::proposition& problem, const stratification& where) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].what != identities::role::size) continue;
    std::set<std::int64_t> values;
    for (const stratum& each : where.strata) values.insert(each.integers[slot]);
    const int degree = size_degree(problem, *problem.statement, static_cast<int>(slot));
    if (degree >= static_cast<int>(values.size()) && values.size() > 1)
      return problem.symbols[slot].name;
  }
  return "";
}

}  // namespace

certification certify(const identities::proposition& problem, const features& form,
                      point_source& source, const stratification& where,
                      const check_options& options) {
  certification result;
  if (!form.equational) {
    result.reason = form.obstacle;
  } else if (source.has_equation()) {
    result.reason = "equations among the hypotheses are not decided in a finite field";
  } else if (std::string why = source.only_sampled(); !why.empty()) {
    result.reason = std::move(why);
  } else if (const std::string size = unsettled_size(problem, where); !size.empty()) {
    result.reason = size + " stands as a number in a degree that needs more sizes";
  } else {
    return certifier(problem, source, options).run(form, where);
  }
  return result;
}

void deny_contradiction(const std::optional<certificate>& proof, const std::string& refuted_by) {
  if (!proof || !proof->everywhere) return;
  throw std::logic_error("the certificate and " + refuted_by + " contradict each other");
}

}  // namespace proofread::properties
