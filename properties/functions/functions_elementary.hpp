// SPDX-License-Identifier: MIT
#pragma once

#include "properties/functions/functions_opaque.hpp"
#include "properties/infinitesimals/extended_functions.hpp"

namespace proofread::properties {

/// The functions at standard parts, as the evaluator's scalar gives them (functions_opaque.hpp).
template <typename S>
struct atom_functions {
  machine<S>* m;
  S sqrt_at(const S& x) const { return plain_function(*m, builtin::sqrt, x); }
  S exp_at(const S& x) const { return plain_function(*m, builtin::exp, x); }
  S log_at(const S& x) const { return plain_function(*m, builtin::log, x); }
  S sin_at(const S& x) const { return plain_function(*m, builtin::sin, x); }
  S cos_at(const S& x) const { return plain_function(*m, builtin::cos, x); }
  S tan_at(const S& x) const { return plain_function(*m, builtin::tan, x); }
  S tanh_at(const S& x) const { return plain_function(*m, builtin::tanh, x); }
};

template <typename S>
S elementary(machine<S>& m, builtin function, const S& x) {
  return plain_function(m, function, x);
}

template <typename S>
extended<S> elementary(machine<S>& m, builtin function, const extended<S>& x) {
  const atom_functions<S> at{&m};
  switch (function) {
    case builtin::sqrt:
      return sqrt(x, at);
    case builtin::exp:
      return exp(x, at);
    case builtin::log:
      return log(x, at);
    case builtin::sin:
      return sin(x, at);
    case builtin::cos:
      return cos(x, at);
    case builtin::tan:
      return tan(x, at);
    case builtin::tanh:
      return tanh(x, at);
    default:
      throw undecidable_value("this function has no series");
  }
}

}  // namespace proofread::properties
