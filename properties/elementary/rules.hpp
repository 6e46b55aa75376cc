// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "identities/expression/functions.hpp"
#include "properties/elementary/enclosure.hpp"
#include "properties/infinitesimals/decide_sign.hpp"
#include "properties/infinitesimals/series_functions.hpp"

namespace proofread::properties {

using identities::builtin;

/// How an elementary function f is evaluated, beside the facts in functions.def.
///
///   enclosure(x)    a ball that holds f(x), x = {m ± r}: f(m), and the most that f moves over the
///                   ball. undefined_value outside of the domain, undecidable_value if x may be
///   series(u, at)   f(u) for u with an infinitesimal, by the differential equation of f; `at`
///                   gives the functions at standard parts. undecidable_value if it is no Laurent
///                   series
///   drawn(x, at)    if there is one: f by other functions where values are drawn, so that
///                   relations between them hold
template <builtin function>
struct rule;

/// f(u), by its rule unless u is a standard number.
template <builtin function, typename S, typename At>
extended<S> continued(const extended<S>& u, const At& at) {
  if (u.is_plain()) return extended<S>(S(at(function, u.plain())));
  return rule<function>::series(u, at);
}

/// y' = y u'. Over the ball y moves by at most e^m (e^r - 1).
template <>
struct rule<builtin::exp> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    F value{};
    const double rounding = round_value(mpfr_exp, value, x.midpoint());
    if (x.is_exact()) return ball<F>(value, rounding);
    const double most = radius::add(real_arithmetic<F>::upper(value), rounding);
    return ball<F>(value, radius::add(radius::multiply(most, expm1_up(x.radius())), rounding));
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    const power_series<S> x = power_series_of(u, "exp");
    std::vector<extended<S>> y{continued<builtin::exp>(x.terms[0], at)};
    while (y.size() < x.count) y.push_back(integrated_term(x.terms, y, y.size()));
    return x.with(std::move(y));
  }
};

/// y' = u'/u. Over the ball y moves by at most r / (m - r).
template <>
struct rule<builtin::log> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    const ternary_sign known = sign(x);
    if (known == ternary_sign::zero || known == ternary_sign::negative)
      throw undefined_value("log of a number that is not positive");
    if (known == ternary_sign::unknown)
      throw undecidable_value("log of a number that may be negative");
    F value{};
    const double rounding = round_value(mpfr_log, value, x.midpoint());
    if (x.is_exact()) return ball<F>(value, rounding);
    return ball<F>(value, radius::add(radius::divide(x.radius(), x.lower()), rounding));
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    extended<S> settled = u;
    if (!u.node().tag.nilpotent) {
      const std::int64_t valuation = settle_valuation(settled, u.node().tag.log);
      if (valuation == zero_valuation) throw undefined_value("log of zero");
      if (valuation != 0) {
        throw undecidable_value(
            "log of something that vanishes or grows without bound is not a Laurent series");
      }
    }
    const power_series<S> x = power_series_of(settled, "log");
    std::vector<extended<S>> y{continued<builtin::log>(x.terms[0], at)};
    if (x.count == 1) return x.with(std::move(y));
    const std::vector<extended<S>> reciprocal = reciprocal_terms(x.terms, x.count - 1);
    while (y.size() < x.count) y.push_back(integrated_term(x.terms, reciprocal, y.size()));
    return x.with(std::move(y));
  }
};

/// sin u and cos u: s' = c u', c' = -s u'. Bounded where u is not.
template <typename S, typename At>
std::pair<extended<S>, extended<S>> sin_cos(const extended<S>& u, const At& at) {
  if (u.is_plain()) {
    return {extended<S>(S(at(builtin::sin, u.plain()))),
            extended<S>(S(at(builtin::cos, u.plain())))};
  }
  extended<S> settled = u;
  if (settle_pole(settled)) {
    const extended<S> value = bounded<S>(u.node().tag);
    return {value, value};
  }
  const power_series<S> x = power_series_of(settled, "sin or cos");
  auto [first_sine, first_cosine] = sin_cos(x.terms[0], at);
  std::vector<extended<S>> sine{std::move(first_sine)};
  std::vector<extended<S>> cosine{std::move(first_cosine)};
  while (sine.size() < x.count) {
    const std::size_t k = sine.size();
    extended<S> next = integrated_term(x.terms, cosine, k);
    cosine.push_back(-integrated_term(x.terms, sine, k));
    sine.push_back(std::move(next));
  }
  return {x.with(std::move(sine)), x.with(std::move(cosine))};
}

template <>
struct rule<builtin::sin> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    return within_unit(mpfr_sin, x);
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    return sin_cos(u, at).first;
  }
};

template <>
struct rule<builtin::cos> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    return within_unit(mpfr_cos, x);
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    return sin_cos(u, at).second;
  }
};

/// y' = (1 + y²) u'. From sin(x - m) / (cos x cos m): over the ball y moves by at most
/// r / ((|cos m| - r) |cos m|); with |cos m| <= r it may hold a pole.
template <>
struct rule<builtin::tan> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    F value{};
    const double rounding = round_value(mpfr_tan, value, x.midpoint());
    if (x.is_exact()) return ball<F>(value, rounding);
    const double cosine = lower_value(mpfr_cos, x.midpoint());
    const double least = radius::subtract_down(cosine, x.radius());
    const double product = radius::next_down(least * cosine);
    if (!(product > 0)) throw undecidable_value("tan of a number that may be a pole");
    return ball<F>(value, radius::add(radius::divide(x.radius(), product), rounding));
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    const power_series<S> x = power_series_of(u, "tan");
    return x.with(riccati_terms(x, continued<builtin::tan>(x.terms[0], at), extended<S>(1)));
  }
  template <typename S, typename At>
  static S drawn(const S& x, const At& at) {
    return at(builtin::sin, x) / at(builtin::cos, x);
  }
};

/// y' = (1 - y²) u'.
template <>
struct rule<builtin::tanh> {
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    return within_unit(mpfr_tanh, x);
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    const power_series<S> x = power_series_of(u, "tanh");
    return x.with(riccati_terms(x, continued<builtin::tanh>(x.terms[0], at), extended<S>(-1)));
  }
  template <typename S, typename At>
  static S drawn(const S& x, const At& at) {
    const S e = at(builtin::exp, x);
    const S square = e * e;
    return (square - S(1)) / (square + S(1));
  }
};

/// y² = u. Its enclosure is an operation of the scalars.
template <>
struct rule<builtin::sqrt> {
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    const infinitesimal tag = u.node().tag;
    extended<S> x = u;
    std::int64_t valuation = 0;
    if (tag.nilpotent) {
      series_node<S> node = u.node();
      if (!decide_invertible(node.terms[0], tag.log)) throw at_kink("derivative of sqrt at 0");
      x = extended<S>(std::move(node));
    } else {
      valuation = settle_valuation(x, tag.log);
      if (valuation == zero_valuation) return x;
      if (valuation % 2 != 0) {
        throw undecidable_value(
            "sqrt of an odd power of what tends to its limit is not a Laurent series; "
            "substitute its square");
      }
    }
    series_node<S> unit = x.node();
    unit.low = 0;
    if (!unit.exact()) unit.precision -= valuation;
    const power_series<S> shifted = power_series_of(extended<S>(std::move(unit)), "sqrt");
    const extended<S> root = continued<builtin::sqrt>(shifted.terms[0], at);
    return shifted.with(root_terms(shifted, root), valuation / 2);
  }
};

}  // namespace proofread::properties
