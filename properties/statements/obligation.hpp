// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/evaluation/truth.hpp"

namespace proofread::properties {

/// What a statement comes down to: an equality, an order or a difference of two matrices of
/// numbers, decided entry by entry as far as the scalar can tell.
///   exact    yes or no
///   field    equal residues are consistent; unequal ones say nothing
///   balls    disjoint: no; overlapping: consistent, with the digits that are fixed; the same
///   points: yes
/// Order: strict ones need the sign; <= on overlapping balls is consistent.

using identities::comparison;

/// Size of the larger side and of their difference, for reports.
struct measured {
  double scale = 0;       ///< largest |midpoint|
  double difference = 0;  ///< largest |midpoint| of L - R
  double radius = 0;      ///< largest radius of L - R
};

template <typename S>
double rough(const S& x) {
  if constexpr (is_ball<S>) {
    return std::abs(static_cast<double>(x.midpoint()));
  } else {
    return 0;
  }
}

template <typename S>
const S& entry_of(const matrix<S>& a, int k) {
  return a.size() == 1 ? a[0] : a[k];
}

template <typename S>
measured measure(const matrix<S>& left, const matrix<S>& right, int count) {
  measured result;
  if constexpr (is_ball<S>) {
    for (int k = 0; k < count; ++k) {
      const S& l = entry_of(left, k);
      const S& r = entry_of(right, k);
      const S difference = l - r;
      result.scale = std::max({result.scale, rough(l), rough(r)});
      result.difference = std::max(result.difference, rough(difference));
      result.radius = std::max(result.radius, difference.radius());
    }
  }
  return result;
}

/// Fills in digits, residual and bound of an equality in balls.
inline void report(outcome& result, const measured& sizes, double scale) {
  const double unit = std::max(scale, sizes.scale);
  if (sizes.radius == 0 && sizes.difference == 0) return;
  if (unit == 0) {
    result.digits = 0;
    return;
  }
  result.residual = sizes.difference / unit;
  result.bound = sizes.radius / unit;
  const double width =
      std::max(result.bound, sizes.radius == 0 ? 0.0 : std::numeric_limits<double>::min());
  if (width > 0) result.digits = std::max(0.0, -std::log10(width));
}

template <typename S>
truth compare_entry(const S& left, comparison how, const S& right) {
  if (how == comparison::equal || how == comparison::not_equal) {
    const tribool same = equal(left, right);
    if constexpr (is_field<S>) {
      return how == comparison::equal && same == tribool::yes ? truth::consistent : truth::unknown;
    }
    const bool wanted = how == comparison::equal;
    if (same == tribool::unknown) return wanted ? truth::consistent : truth::unknown;
    return (same == tribool::yes) == wanted ? truth::yes : truth::no;
  }
  if constexpr (is_field<S>) {
    throw undecidable_value("a finite field has no order");
  } else {
    const bool upward = how == comparison::less || how == comparison::less_equal;
    const bool strict = how == comparison::less || how == comparison::greater;
    switch (sign(upward ? S(right - left) : S(left - right))) {
      case ternary_sign::positive:
        return truth::yes;
      case ternary_sign::zero:
        return strict ? truth::no : truth::yes;
      case ternary_sign::negative:
        return truth::no;
      case ternary_sign::unknown:
        break;
    }
    return strict ? truth::unknown : truth::consistent;
  }
}

/// `!=` holds where one entry differs; every other relation where all entries do.
inline truth join(truth all, truth entry, bool any) {
  if (any) {
    if (all == truth::yes || entry == truth::yes) return truth::yes;
    return std::max(all, entry);
  }
  return std::min(all, entry);
}

template <typename S>
outcome compare(machine<S>& m, const instruction& node, const matrix<S>& left, comparison how,
                const matrix<S>& right, std::size_t relation = 0) {
  const bool broadcast = is_single(left) || is_single(right);
  if (!broadcast) require_same_shape(left, right);
  const int count = std::max(left.size(), right.size());
  const bool any = how == comparison::not_equal;
  outcome result = told(any ? truth::no : truth::yes);
  if (is_field<S> && count == 0 && !any) result.value = truth::consistent;
  if (left.size() == 0 || right.size() == 0) return result;
  int failing = -1;
  for (int k = 0; k < count; ++k) {
    const truth entry = compare_entry(entry_of(left, k), how, entry_of(right, k));
    if (entry == truth::no && failing < 0) failing = k;
    result.value = join(result.value, entry, any);
    if (result.value == (any ? truth::yes : truth::no)) break;
  }
  if (result.value == truth::unknown) {
    result.where = node.source->where;
    result.reason = is_field<S> ? "the two sides differ in a finite field, which says nothing"
                                : "the enclosures overlap";
  }
  if (result.value == truth::no) {
    result.where = node.source->where;
    if (m.explain && !m.failed) {
      const int width = std::max(left.cols(), right.cols());
      m.failed =
          failure<S>{node.source, relation, left, right, failing / width, failing % width, {}};
    }
  }
  return result;
}

}  // namespace proofread::properties
