// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/functions.hpp"
#include "properties/infinitesimals/decide_sign.hpp"
#include "properties/infinitesimals/series_functions.hpp"

namespace proofread::properties {

using identities::builtin;

/// The elementary functions at standard parts. A replacement makes them opaque atoms: derivatives
/// and series follow from E' = E u', L' = u'/u, s' = u'/(2s), S' = C u', ...
struct plain_functions {
  template <typename S>
  S operator()(builtin function, const S& x) const {
    switch (function) {
#define PROOFREAD_ELEMENTARY(name, ...) \
  case builtin::name:                   \
    return name(x);
#include "identities/expression/functions.def"
      default:
        throw undecidable_value("this function has no value in this scalar");
    }
  }
};

/// exp, log, sin, cos, tan, tanh, sqrt of an extended value. Nilpotent: f(a) + f'(a) b ε. Series:
/// the power series of f at the limit of u, by the differential equation of f. Errors: as S at
/// standard parts; undecidable_value where the result is no Laurent series (a pole inside, log of
/// what tends to 0 or grows, sqrt of an odd power); undefined_value for a derivative of sqrt at 0.
template <typename S, typename F = plain_functions>
extended<S> exp(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::exp, u.plain())));
  const power_series<S> x = power_series_of(u, "exp");
  std::vector<extended<S>> y{exp(x.terms[0], functions)};
  while (y.size() < x.count) y.push_back(integrated_term(x.terms, y, y.size()));
  return x.with(std::move(y));
}

template <typename S, typename F = plain_functions>
extended<S> log(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::log, u.plain())));
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
  std::vector<extended<S>> y{log(x.terms[0], functions)};
  if (x.count == 1) return x.with(std::move(y));
  const std::vector<extended<S>> reciprocal = reciprocal_terms(x.terms, x.count - 1);
  while (y.size() < x.count) y.push_back(integrated_term(x.terms, reciprocal, y.size()));
  return x.with(std::move(y));
}

/// sin u and cos u.
template <typename S, typename F = plain_functions>
std::pair<extended<S>, extended<S>> sin_cos(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) {
    return {extended<S>(S(functions(builtin::sin, u.plain()))),
            extended<S>(S(functions(builtin::cos, u.plain())))};
  }
  const power_series<S> x = power_series_of(u, "sin or cos");
  auto [first_sine, first_cosine] = sin_cos(x.terms[0], functions);
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

template <typename S, typename F = plain_functions>
extended<S> sin(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::sin, u.plain())));
  return sin_cos(u, functions).first;
}

template <typename S, typename F = plain_functions>
extended<S> cos(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::cos, u.plain())));
  return sin_cos(u, functions).second;
}

template <typename S, typename F = plain_functions>
extended<S> tan(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::tan, u.plain())));
  const power_series<S> x = power_series_of(u, "tan");
  return x.with(riccati_terms(x, tan(x.terms[0], functions), extended<S>(1)));
}

template <typename S, typename F = plain_functions>
extended<S> tanh(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::tanh, u.plain())));
  const power_series<S> x = power_series_of(u, "tanh");
  return x.with(riccati_terms(x, tanh(x.terms[0], functions), extended<S>(-1)));
}

template <typename S, typename F = plain_functions>
extended<S> sqrt(const extended<S>& u, const F& functions = {}) {
  if (u.is_plain()) return extended<S>(S(functions(builtin::sqrt, u.plain())));
  const infinitesimal tag = u.node().tag;
  extended<S> x = u;
  std::int64_t valuation = 0;
  if (tag.nilpotent) {
    series_node<S> node = u.node();
    if (!decide_invertible(node.terms[0], tag.log))
      throw undefined_value("derivative of sqrt at 0");
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
  return shifted.with(root_terms(shifted, sqrt(shifted.terms[0], functions)), valuation / 2);
}

}  // namespace proofread::properties
