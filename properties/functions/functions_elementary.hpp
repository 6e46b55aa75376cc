// SPDX-License-Identifier: MIT
#pragma once

#include "properties/functions/functions_opaque.hpp"
#include "properties/infinitesimals/extended_functions.hpp"

namespace proofread::properties {

/// The functions at standard parts, as the evaluator's scalar gives them (functions_opaque.hpp).
template <typename S>
struct atom_functions {
  machine<S>* m;
  S operator()(builtin function, const S& x) const { return plain_function(*m, function, x); }
};

template <typename S>
S elementary(machine<S>& m, builtin function, const S& x) {
  return plain_function(m, function, x);
}

template <typename S>
extended<S> elementary(machine<S>& m, builtin function, const extended<S>& x) {
  const atom_functions<S> at{&m};
  switch (function) {
#define PROOFREAD_ELEMENTARY(name, ...) \
  case builtin::name:                   \
    return name(x, at);
#include "identities/expression/functions.def"
    default:
      throw undecidable_value("this function has no series");
  }
}

}  // namespace proofread::properties
