// SPDX-License-Identifier: MIT
// Eigen's matrices of the scalars of the solvers.
#pragma once

#include <Eigen/Core>

#include "solvers/scalars/scalars.hpp"

namespace Eigen {

template <>
struct NumTraits<proofread::solvers::real> : GenericNumTraits<proofread::solvers::real> {
  using scalar = proofread::solvers::real;
  using Real = scalar;
  using NonInteger = scalar;
  using Literal = scalar;
  using Nested = scalar;
  enum {
    IsComplex = 0,
    IsInteger = 0,
    IsSigned = 1,
    RequireInitialization = 1,
    ReadCost = 20,
    AddCost = 30,
    MulCost = 50
  };
  static scalar epsilon() { return std::numeric_limits<scalar>::epsilon(); }
  static scalar dummy_precision() { return 1024 * epsilon(); }
  static scalar highest() { return std::numeric_limits<scalar>::max(); }
  static scalar lowest() { return std::numeric_limits<scalar>::lowest(); }
  static int digits10() {
    return proofread::properties::digits10_of(proofread::solvers::working_precision::bits());
  }
};

template <>
struct NumTraits<proofread::solvers::rational> : GenericNumTraits<proofread::solvers::rational> {
  using scalar = proofread::solvers::rational;
  using Real = scalar;
  using NonInteger = scalar;
  using Literal = scalar;
  using Nested = scalar;
  enum {
    IsComplex = 0,
    IsInteger = 0,
    IsSigned = 1,
    RequireInitialization = 1,
    ReadCost = 20,
    AddCost = 100,
    MulCost = 100
  };
  static scalar epsilon() { return 0; }
  static scalar dummy_precision() { return 0; }
  static int digits10() { return 0; }
};

}  // namespace Eigen

namespace proofread::solvers {

template <class S>
using matrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;
template <class S>
using vector = Eigen::Matrix<S, Eigen::Dynamic, 1>;
using index = Eigen::Index;

}  // namespace proofread::solvers
