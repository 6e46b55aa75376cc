// SPDX-License-Identifier: MIT
#pragma once

#include "properties/elementary/elementary.hpp"
#include "properties/elementary/rules.hpp"

namespace proofread::properties {

/// f(x) in the scalar S itself.
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

/// f(u) of an extended value. Nilpotent: f(a) + f'(a) b ε. Series: the power series of f at the
/// limit of u. `at` gives f at standard parts; a replacement makes them opaque atoms. Errors: as S
/// at standard parts; undecidable_value where the result is no Laurent series (a pole inside, log
/// of what tends to 0 or grows, sqrt of an odd power); undefined_value for a derivative of sqrt at
/// 0.
#define PROOFREAD_ELEMENTARY(name, ...)                       \
  template <typename S, typename At = plain_functions>        \
  extended<S> name(const extended<S>& u, const At& at = {}) { \
    return continued<builtin::name>(u, at);                   \
  }
#include "identities/expression/functions.def"

/// f(u) for the function with this number.
template <typename S, typename At>
extended<S> continued(builtin function, const extended<S>& u, const At& at) {
  switch (function) {
#define PROOFREAD_ELEMENTARY(name, ...) \
  case builtin::name:                   \
    return continued<builtin::name>(u, at);
#include "identities/expression/functions.def"
    default:
      throw undecidable_value("this function has no series");
  }
}

/// f(x) where values are drawn: by its rule, or else at(f, x).
template <builtin function, typename S, typename At>
S drawn(const S& x, const At& at) {
  if constexpr (requires { rule<function>::drawn(x, at); }) {
    return rule<function>::drawn(x, at);
  } else {
    return at(function, x);
  }
}
template <typename S, typename At>
S drawn(builtin function, const S& x, const At& at) {
  switch (function) {
#define PROOFREAD_ELEMENTARY(name, ...) \
  case builtin::name:                   \
    return drawn<builtin::name>(x, at);
#include "identities/expression/functions.def"
    default:
      return at(function, x);
  }
}

}  // namespace proofread::properties
