// SPDX-License-Identifier: MIT
#pragma once

#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/elimination.hpp"
#include "properties/linear_algebra/inverse.hpp"
#include "properties/linear_algebra/pseudo_inverse.hpp"

namespace proofread::properties {

template <typename T, typename S>
int rank_of(machine<S>& m, const matrix<T>& a) {
  m.steer();
  m.used.rank = true;
  return rank(a, m.log);
}

template <typename T, typename S>
matrix<T> call_linear(machine<S>& m, builtin function, const matrix<T>& a) {
  if (function == builtin::rank) return matrix<T>(T(static_cast<long>(rank_of(m, a))));
  if (function == builtin::pinv) {
    m.steer();
    m.used.pinv = true;
    return pseudo_inverse(a, m.log);
  }
  if (a.rows() != a.cols())
    throw undefined_value("only square matrices have an inverse and a determinant");
  switch (function) {
    case builtin::inv:
      return inverse(a, m.log);
    case builtin::det:
      return matrix<T>(determinant(a));
    default:
      return adjugate(a);
  }
}

}  // namespace proofread::properties
