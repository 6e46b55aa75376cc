// SPDX-License-Identifier: MIT
// Boost's integers for eliminations and sums without fractions, and their quotients.
#pragma once

#include <Eigen/Core>
#include <boost/multiprecision/eigen.hpp>
#include <boost/multiprecision/gmp.hpp>

#include "properties/scalars/rational.hpp"

namespace proofread::solvers {

using integer =
    boost::multiprecision::number<boost::multiprecision::gmp_int, boost::multiprecision::et_off>;

// Of q in lowest terms; the denominator is positive.
integer numerator_of(const properties::rational& q);
integer denominator_of(const properties::rational& q);

// n/d, d ≠ 0.
properties::rational quotient(const integer& n, const integer& d = 1);

}  // namespace proofread::solvers
