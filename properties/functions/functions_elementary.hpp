// SPDX-License-Identifier: MIT
#pragma once

#include "properties/elementary/extended_functions.hpp"
#include "properties/functions/functions_opaque.hpp"

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
  return continued(function, x, atom_functions<S>{&m});
}

}  // namespace proofread::properties
