// SPDX-License-Identifier: MIT
#include "properties/evaluation/truth.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {
namespace {

bool met(const outcome& side) {
  return side.value == truth::yes || side.value == truth::consistent;
}

/// Takes over the measurements of a side that holds; how far a false one is off measures nothing.
void measure_too(outcome& result, const outcome& side) {
  if (!met(side)) return;
  result.digits = std::min(result.digits, side.digits);
  result.residual = std::max(result.residual, side.residual);
  result.bound = std::max(result.bound, side.bound);
}

/// The measurements of both sides under the truth `value`; the reason is that of `from`.
outcome merged(const outcome& a, const outcome& b, truth value, const outcome& from) {
  outcome result;
  result.value = value;
  measure_too(result, a);
  measure_too(result, b);
  result.premise_met = a.premise_met && b.premise_met;
  result.both_sides_true = a.both_sides_true && b.both_sides_true;
  result.reason = from.reason;
  result.where = from.where;
  return result;
}

}  // namespace

outcome told(truth value, std::string reason, identities::span where) {
  outcome result;
  result.value = value;
  result.reason = std::move(reason);
  result.where = where;
  return result;
}

outcome conjunction(outcome left, outcome right) {
  // no < unknown < undefined < consistent < yes, but unknown and undefined together may still be
  // false.
  const auto place = [](truth value) {
    switch (value) {
      case truth::no:
        return 0;
      case truth::unknown:
        return 1;
      case truth::undefined:
        return 2;
      case truth::consistent:
        return 3;
      case truth::yes:
        break;
    }
    return 4;
  };
  const outcome& lesser = place(right.value) < place(left.value) ? right : left;
  outcome result = merged(left, right, lesser.value, lesser);
  if (result.value == truth::unknown) {
    result.agreement = std::max(left.agreement, right.agreement);
  }
  return result;
}

outcome disjunction(outcome left, outcome right) {
  const auto place = [](truth value) {
    switch (value) {
      case truth::no:
        return 0;
      case truth::undefined:
        return 1;
      case truth::unknown:
        return 2;
      case truth::consistent:
        return 3;
      case truth::yes:
        break;
    }
    return 4;
  };
  const outcome& greater = place(right.value) > place(left.value) ? right : left;
  // Only a side that carries the truth has digits that matter.
  if (met(greater) && !met(&greater == &left ? right : left)) return greater;
  outcome result = merged(left, right, greater.value, greater);
  if (result.value == truth::unknown) {
    const bool both = left.value == right.value;
    result.agreement = both ? std::min(left.agreement, right.agreement) : greater.agreement;
  }
  return result;
}

outcome negation(outcome inner) {
  switch (inner.value) {
    case truth::no:
      inner = told(truth::yes);
      break;
    case truth::yes:
      inner.value = truth::no;
      break;
    case truth::consistent:
      inner.value = truth::unknown;
      inner.agreement = inner.digits;
      inner.reason = "agreement does not prove equality, so its negation cannot be told";
      break;
    case truth::undefined:
    case truth::unknown:
      break;
  }
  return inner;
}

outcome implication(outcome premise, outcome conclusion) {
  outcome result = merged(premise, conclusion, truth::unknown, premise);
  result.premise_met = met(premise);
  result.both_sides_true = met(premise) && met(conclusion);
  switch (premise.value) {
    case truth::no:
      result = told(truth::yes);
      result.premise_met = result.both_sides_true = false;
      return result;
    case truth::undefined:
      result.value = truth::undefined;
      return result;
    case truth::yes:
      result.value = conclusion.value;
      result.agreement = conclusion.agreement;
      result.reason = conclusion.reason;
      result.where = conclusion.where;
      return result;
    case truth::consistent:
    case truth::unknown:
      break;
  }
  if (met(conclusion)) {
    result.value = truth::consistent;
    return result;
  }
  const bool doubtful = premise.value == truth::consistent && conclusion.value == truth::no;
  result.agreement = doubtful ? premise.digits : 0;
  if (result.reason.empty()) result.reason = "the premise cannot be told exactly here";
  return result;
}

outcome equivalence(outcome left, outcome right) {
  outcome result = merged(left, right, truth::unknown, left);
  result.both_sides_true = result.premise_met = met(left) && met(right);
  const auto either = [&](truth value) { return left.value == value || right.value == value; };
  if (either(truth::undefined) || either(truth::unknown)) {
    const bool undefined = either(truth::undefined);
    const outcome& from =
        left.value == (undefined ? truth::undefined : truth::unknown) ? left : right;
    result.value = from.value;
    result.reason = from.reason;
    result.where = from.where;
  } else if (either(truth::consistent)) {
    result.value = either(truth::no) ? truth::unknown : truth::consistent;
    if (either(truth::no)) {
      result.agreement = (left.value == truth::no ? right : left).digits;
      result.reason = "one side is false, the other only agrees";
    }
  } else {
    result.value = left.value == right.value ? truth::yes : truth::no;
  }
  return result;
}

const char* to_text(truth value) {
  switch (value) {
    case truth::no:
      return "no";
    case truth::undefined:
      return "undefined";
    case truth::unknown:
      return "unknown";
    case truth::consistent:
      return "consistent";
    case truth::yes:
      break;
  }
  return "yes";
}

}  // namespace proofread::properties
