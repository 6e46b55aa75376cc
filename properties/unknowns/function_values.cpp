// SPDX-License-Identifier: MIT
#include "properties/unknowns/function_values.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/functions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/unknowns/cases.hpp"

namespace proofread::properties {
namespace {

using identities::builtin;

std::string name_of(builtin function) { return std::string(identities::facts_of(function).name); }

fraction unknown(std::uint32_t which) { return fraction(polynomial::unknown(which)); }
fraction argument_of(const case_paths::function_value& known) {
  return fraction(known.numerator, known.denominator);
}

// x R 0 for the fraction x, its denominator not 0.
formula compared(const fraction& x, relation how) {
  const bool signed_too = how == relation::positive || how == relation::nonnegative;
  return formula::of(signed_too ? x.numerator() * x.denominator() : x.numerator(), how);
}
formula less(const fraction& a, const fraction& b) { return compared(b - a, relation::positive); }
formula same(const fraction& a, const fraction& b) { return compared(a - b, relation::zero); }

std::optional<fraction> value_at(builtin function, const fraction& x) {
  for (const auto& each : paths_in_force().values()) {
    const bool here = each.function == static_cast<int>(function) &&
                      each.numerator == x.numerator() && each.denominator == x.denominator();
    if (here) return unknown(each.value);
  }
  return std::nullopt;
}

// The argument at which the function has the value x, an unknown.
std::optional<fraction> argument_with(builtin function, const fraction& x) {
  for (const auto& each : paths_in_force().values()) {
    if (each.function == static_cast<int>(function) && unknown(each.value) == x)
      return argument_of(each);
  }
  return std::nullopt;
}

fraction give(builtin function, const fraction& x) {
  case_paths& paths = paths_in_force();
  const std::string name = name_of(function);
  if (function != builtin::sqrt) paths.abstract(name);
  const std::uint32_t value = paths.fresh(name);
  paths.give({static_cast<int>(function), x.numerator(), x.denominator(), value});
  return unknown(value);
}

bool leads_with_minus(const fraction& x) {
  return !x.numerator().is_zero() && x.numerator().terms().front().coefficient < rational();
}

struct pair {
  fraction argument, value;
};

// Every argument that the function was given a value at before.
std::vector<pair> others(builtin function, const fraction& x, pair fixed) {
  std::vector<pair> all{std::move(fixed)};
  for (const auto& each : paths_in_force().values()) {
    pair other{argument_of(each), unknown(each.value)};
    if (each.function == static_cast<int>(function) && !(other.argument == x))
      all.push_back(std::move(other));
  }
  return all;
}

// At two arguments the values are the same, or else `strict` holds.
void relate(const pair& a, const pair& b, std::vector<formula> strict) {
  paths_in_force().assume(
      formula::any_of({formula::all_of({same(a.argument, b.argument), same(a.value, b.value)}),
                       formula::all_of(std::move(strict))}));
}

void assume_positive(const fraction& x) { paths_in_force().assume(x.numerator(), positive_sign); }

// exp x > (1 + x - y)·exp y for every other y, and the other way round.
void relate_exp(const pair& here) {
  for (const pair& y : others(builtin::exp, here.argument, {fraction(0), fraction(1)})) {
    const fraction step = here.argument - y.argument;
    relate(here, y,
           {less((fraction(1) + step) * y.value, here.value),
            less((fraction(1) - step) * here.value, y.value)});
  }
}

// exp of one monomial times a positive number, an unknown of its own.
fraction exp_of_atom(const fraction& x) {
  if (const auto known = value_at(builtin::exp, x)) return *known;
  if (const auto argument = argument_with(builtin::log, x)) return *argument;
  const fraction value = give(builtin::exp, x);
  assume_positive(value);
  relate_exp({x, value});
  return value;
}

fraction power_of(const fraction& x, std::int64_t exponent) {
  fraction result(1);
  for (std::int64_t k = 0; k < exponent; ++k) result *= x;
  return result;
}

constexpr std::int64_t largest_power = 8;  // beyond, exp(k·x) is an unknown of its own

// exp of c·m/d, m a monomial, as a power of exp of m/d.
fraction exp_of_term(const term& each, const polynomial& denominator) {
  const bool negative = each.coefficient < rational();
  const rational size = abs(each.coefficient);
  const auto count = size.to_int64().value_or(0);
  const bool counted = count >= 1 && count <= largest_power;
  const fraction atom(polynomial::monomial(counted ? 1 : size, each.powers), denominator);
  const fraction value = power_of(exp_of_atom(atom), counted ? count : 1);
  return negative ? fraction(1) / value : value;
}

fraction taken_apart(const fraction& x) {
  fraction product(1);
  for (const term& each : x.numerator().terms()) product *= exp_of_term(each, x.denominator());
  return product;
}

fraction exp_of(const fraction& x) {
  if (x.constant() == rational()) return fraction(1);
  fraction value = taken_apart(x);
  if (!value_at(builtin::exp, x)) relate_exp({x, value});
  return value;
}

constexpr std::int64_t largest_prime = 31;  // that is taken out of a constant

// log of a positive constant by those of its prime factors: log 6 = log 2 + log 3.
std::optional<fraction> log_by_factors(const rational& q);

fraction log_of(const fraction& x) {
  if (sign(x) != ternary_sign::positive)
    throw undefined_value("log of a number that is not positive");
  if (x.constant() == rational(1)) return fraction(0);
  if (const auto known = value_at(builtin::log, x)) return *known;
  if (const auto argument = argument_with(builtin::exp, x)) return *argument;
  if (const auto q = x.constant()) {
    if (auto sum = log_by_factors(*q)) return *sum;
  }
  const bool reciprocal = x.numerator().constant().has_value() && !x.denominator().constant();
  if (reciprocal) return -log_of(inverse(x));
  const fraction value = give(builtin::log, x);
  const pair here{x, value};
  for (const pair& y : others(builtin::log, x, {fraction(1), fraction(0)})) {
    const fraction step = x - y.argument, rise = value - y.value;
    relate(here, y, {less(y.argument * rise, step), less(step, x * rise)});
  }
  return value;
}

std::optional<fraction> log_by_factors(const rational& q) {
  fraction sum(0);
  rational rest = q;
  for (std::int64_t p = 2; p <= largest_prime && rest != rational(1); ++p) {
    std::int64_t exponent = 0;
    for (; (rest.numerator() / rational(p)).is_integer(); ++exponent) rest /= rational(p);
    for (; (rest.denominator() / rational(p)).is_integer(); --exponent) rest *= rational(p);
    if (exponent == 0) continue;
    if (q == rational(p)) return std::nullopt;
    sum += fraction(exponent) * log_of(fraction(p));
  }
  if (rest == q) return std::nullopt;
  return rest == rational(1) ? sum : sum + log_of(fraction(polynomial(rest)));
}

fraction tanh_of(const fraction& x) {
  if (x.constant() == rational()) return fraction(0);
  if (leads_with_minus(x)) return -tanh_of(-x);
  if (const auto known = value_at(builtin::tanh, x)) return *known;
  const fraction value = give(builtin::tanh, x);
  assume_positive(fraction(1) - value);
  assume_positive(fraction(1) + value);
  const pair here{x, value};
  for (const pair& y : others(builtin::tanh, x, {fraction(0), fraction(0)})) {
    const fraction step = x - y.argument, rise = value - y.value;
    relate(here, y, {less(fraction(0), step * rise), less(rise * rise, step * step)});
  }
  return value;
}

struct circle {
  fraction sine, cosine;
};

// At a multiple of π/2, where π stands for a number.
std::optional<circle> circle_at_quarter(const fraction& x) {
  const auto known = value_at(builtin::none, fraction(1));
  if (!known) return std::nullopt;
  const auto ratio = (x / *known * fraction(2)).constant();
  if (!ratio || !ratio->is_integer()) return std::nullopt;
  const rational quarter = *ratio - rational(4) * floor(*ratio / rational(4));
  const auto at = quarter.to_int64().value_or(0);
  const int sine[] = {0, 1, 0, -1};
  return circle{fraction(sine[at]), fraction(sine[(at + 1) % 4])};
}

// x leads with a plus.
circle circle_at(const fraction& x) {
  if (auto known_angle = circle_at_quarter(x)) return *known_angle;
  const auto known = value_at(builtin::sin, x), other = value_at(builtin::cos, x);
  if (known && other) return {*known, *other};
  const circle made{give(builtin::sin, x), give(builtin::cos, x)};
  const fraction& s = made.sine;
  const fraction& c = made.cosine;
  paths_in_force().assume((s * s + c * c - fraction(1)).numerator(), zero_sign);
  paths_in_force().assume(formula::any_of(
      {formula::all_of({same(x, fraction(0)), same(s, fraction(0)), same(c, fraction(1))}),
       formula::all_of({less(s * s, x * x), less(fraction(2) * (fraction(1) - c), x * x)})}));
  return made;
}

fraction sin_of(const fraction& x) {
  if (x.constant() == rational()) return fraction(0);
  return leads_with_minus(x) ? -circle_at(-x).sine : circle_at(x).sine;
}
fraction cos_of(const fraction& x) {
  if (x.constant() == rational()) return fraction(1);
  return circle_at(leads_with_minus(x) ? -x : x).cosine;
}
fraction tan_of(const fraction& x) {
  const fraction below = cos_of(x);
  if (is_zero(below) == tribool::yes) throw undefined_value("tan at a pole");
  return sin_of(x) / below;
}

fraction sqrt_of(const fraction& x) {
  if (const auto q = x.constant()) {
    try {
      return fraction(polynomial(sqrt(*q)));
    } catch (const undecidable_value&) {  // not a rational number: an unknown
    }
  }
  const ternary_sign side = sign(x);
  if (side == ternary_sign::negative) throw undefined_value("sqrt of a negative number");
  if (side == ternary_sign::zero) return fraction(0);
  if (const auto known = value_at(builtin::sqrt, x)) return *known;
  const fraction value = give(builtin::sqrt, x);
  assume_positive(value);
  paths_in_force().assume((value * value - x).numerator(), zero_sign);
  return value;
}

}  // namespace

fraction value_of(builtin function, const fraction& x) {
  switch (function) {
    case builtin::exp:
      return exp_of(x);
    case builtin::log:
      return log_of(x);
    case builtin::sin:
      return sin_of(x);
    case builtin::cos:
      return cos_of(x);
    case builtin::tan:
      return tan_of(x);
    case builtin::tanh:
      return tanh_of(x);
    case builtin::sqrt:
      return sqrt_of(x);
    default:
      throw undecidable_value("no fact about " + name_of(function) + " is known");
  }
}

fraction pi_of_unknowns() {
  if (const auto known = value_at(builtin::none, fraction(1))) return *known;
  case_paths& paths = paths_in_force();
  paths.abstract("pi");
  const std::uint32_t value = paths.fresh("pi");
  paths.give(
      {static_cast<int>(builtin::none), polynomial(rational(1)), polynomial(rational(1)), value});
  const polynomial p = polynomial::unknown(value);
  assume_positive(fraction(p));
  paths.assume(p - polynomial(rational(355, 113) - rational(1, 1'000'000)), positive_sign);
  paths.assume(polynomial(rational(355, 113)) - p, positive_sign);
  return fraction(p);
}

}  // namespace proofread::properties
