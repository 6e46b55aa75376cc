// SPDX-License-Identifier: MIT
#include "solvers/problems/integers.hpp"

#include <memory>

#include "properties/scalars/rational_big.hpp"

namespace proofread::solvers {

using properties::big_rational;
using properties::rational_view;

integer numerator_of(const properties::rational& q) {
  integer n;
  mpz_set(n.backend().data(), mpq_numref(rational_view(q).get()));
  return n;
}

integer denominator_of(const properties::rational& q) {
  integer d;
  mpz_set(d.backend().data(), mpq_denref(rational_view(q).get()));
  return d;
}

properties::rational quotient(const integer& n, const integer& d) {
  auto fraction = std::make_unique<big_rational>();
  mpz_set(mpq_numref(fraction->value), n.backend().data());
  mpz_set(mpq_denref(fraction->value), d.backend().data());
  mpq_canonicalize(fraction->value);
  return big_rational::release(std::move(fraction));
}

}  // namespace proofread::solvers
