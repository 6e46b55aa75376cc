// SPDX-License-Identifier: MIT
#include "solvers/problems/verified_inverse.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "solvers/problems/cleared.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/geometry.hpp"
#include "solvers/problems/integers.hpp"
#include "solvers/problems/modular.hpp"
#include "solvers/problems/stop.hpp"

namespace proofread::solvers {

namespace {

using integers = matrix<integer>;

// n·2^e
rational times_power(const integer& n, long e) {
  const integer power = integer(1) << static_cast<unsigned>(std::abs(e));
  return e < 0 ? quotient(n, power) : quotient(n * power);
}

long bits_of(const integer& n) { return n == 0 ? 0 : static_cast<long>(msb(abs(n))) + 1; }

// T = D·S·D with D = diag(2^−exponent) and T's diagonal below 1 and at least 2⁻³.
struct scaled_matrix {
  std::vector<long> exponents;
  cleared_matrix T;
};
std::optional<scaled_matrix> scaled(const matrix<rational>& S) {
  const index d = S.rows();
  scaled_matrix out;
  for (index j = 0; j < d; ++j) {
    if (S(j, j) <= 0) return std::nullopt;
    // 2^(e − 1) < Sⱼⱼ < 2^(e + 1)
    const long e = bits_of(numerator_of(S(j, j))) - bits_of(denominator_of(S(j, j)));
    const long up = e + 1;
    out.exponents.push_back(up >= 0 ? (up + 1) / 2 : -(-up / 2));
  }
  matrix<rational> T(d, d);
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < d; ++i) {
      const long by = out.exponents[static_cast<size_t>(i)] + out.exponents[static_cast<size_t>(j)];
      T(i, j) = S(i, j) * times_power(1, -by);
    }
  }
  out.T = cleared(T);
  return out;
}

// T⁻¹ at the working precision by sweeps over the lower triangle; false at a pivot that is not
// positive. Source: Goodnight, The American Statistician 33 (1979).
bool invert_by_sweeps(matrix<real>& A) {
  const index d = A.rows();
  vector<real> column(d);
  for (index k = 0; k < d; ++k) {
    stop_if_asked();
    const real pivot = A(k, k);
    if (!(pivot > 0)) return false;
    for (index i = 0; i < d; ++i) column(i) = i < k ? A(k, i) : A(i, k);
    for (index j = 0; j < d; ++j) {
      if (j == k) continue;
      const real factor = column(j) / pivot;
      for (index i = j; i < d; ++i) {
        if (i != k) A(i, j) -= column(i) * factor;
      }
    }
    for (index i = 0; i < d; ++i) (i < k ? A(k, i) : A(i, k)) = column(i) / pivot;
    A(k, k) = -1 / pivot;
  }
  A = -A;
  return true;
}

// R/2^places ≈ T⁻¹ and ‖I − R·T‖∞.
struct approximate_inverse {
  integers R;
  long places;
  real error, norm;  // ‖I − R·T/2^places‖∞ and ‖R/2^places‖∞
};
real row_norm(const integers& A) {
  integer most = 0;
  for (index i = 0; i < A.rows(); ++i) {
    integer sum = 0;
    for (index j = 0; j < A.cols(); ++j) sum += abs(A(i, j));
    most = std::max<integer>(most, sum);
  }
  return real(quotient(most));
}

std::optional<approximate_inverse> approximately(const cleared_matrix& T, int bits) {
  const working_precision scope(bits);
  const index d = T.entries.rows();
  const real common = real(quotient(T.common));
  matrix<real> A(d, d);
  for (index j = 0; j < d; ++j) {
    for (index i = j; i < d; ++i) A(i, j) = real(quotient(T.entries(i, j))) / common;
  }
  if (!invert_by_sweeps(A)) return std::nullopt;
  approximate_inverse out{integers(d, d), bits, 0, 0};
  for (index j = 0; j < d; ++j) {
    for (index i = j; i < d; ++i) {
      mpfr_get_z(out.R(i, j).backend().data(), ldexp(A(i, j), bits).view(), MPFR_RNDN);
      out.R(j, i) = out.R(i, j);
    }
  }
  integers E = product(out.R, T.entries);
  for (index j = 0; j < d; ++j) E(j, j) -= integer(T.common << static_cast<unsigned>(bits));
  out.error = ldexp(row_norm(E), -bits) / common;
  out.norm = ldexp(row_norm(out.R), -bits);
  return out;
}

// Steps towards v = T⁻¹·c; x/2^places is near it.
class approach {
 public:
  approach(const cleared_matrix& T, const approximate_inverse& near, const matrix<rational>& c)
      : T_(T), near_(near), c_(cleared(c)), x_(integers::Zero(c.rows(), 1)) {
    gained_ = 8 - static_cast<long>(std::floor(std::log2(
                      std::max(static_cast<double>(near.error), std::ldexp(1.0, 8 - 1000)))));
    smallest_ = bits_of(c_.common) - bits_of(T.common) + 1;
    for (index j = 0; j < T.entries.rows(); ++j) smallest_ += bits_of(T.entries(j, j));
  }

  // False if 2^−smallest_, below which a number is 0, has been passed without a decision.
  bool decide() {
    for (;;) {
      stop_if_asked();
      correct();
      if (all_decided()) return true;
      if (places_ > smallest_ + 4 * solution_bits) return false;
      move();
    }
  }

  rational entry(index j, long exponent) const {
    if (is_zero(j)) return 0;
    const long spare = std::max(0L, bits_of(x_(j, 0)) - 2 * solution_bits);
    return times_power(x_(j, 0) >> static_cast<unsigned>(spare), spare - places_ - exponent);
  }

 private:
  // correction_/2^(near_.places + places_)/(denominator·common) = R·(c − T·x).
  void correct() {
    const index d = x_.rows();
    integers r(d, 1);
    for (index i = 0; i < d; ++i) {
      r(i, 0) = (c_.entries(i, 0) * T_.common << static_cast<unsigned>(places_)) -
                c_.common * row_times(T_.entries, i, &x_(0, 0));
    }
    correction_ = product(near_.R, r);
    integer most = 0;
    for (index i = 0; i < d; ++i) most = std::max<integer>(most, abs(correction_(i, 0)));
    // |v − x| < 2^away_: the correction over 1 − ‖E‖∞ ≥ 1/2
    away_ = most == 0 ? nothing
                      : bits_of(most) + 1 - near_.places - places_ - bits_of(c_.common) -
                            bits_of(T_.common) + 2;
  }

  void move() {
    const long to = std::max(places_, gained_ - away_);
    const integer divisor = c_.common * T_.common;
    const long by = to - near_.places - places_;
    for (index j = 0; j < x_.rows(); ++j) {
      const integer n = by >= 0 ? integer(correction_(j, 0) << static_cast<unsigned>(by))
                                : integer(correction_(j, 0) >> static_cast<unsigned>(-by));
      x_(j, 0) = (x_(j, 0) << static_cast<unsigned>(to - places_)) + n / divisor;
    }
    places_ = to;
  }

  // |xⱼ| < 2^size, and at least half of that.
  long size_of(index j) const { return x_(j, 0) == 0 ? nothing : bits_of(x_(j, 0)) - places_; }
  bool is_zero(index j) const { return std::max(size_of(j), away_) + 1 < -smallest_; }
  bool all_decided() const {
    for (index j = 0; j < x_.rows(); ++j) {
      const bool known = size_of(j) - 1 > away_ + solution_bits;
      if (!known && !is_zero(j)) return false;
    }
    return true;
  }

  static constexpr long nothing = -(1L << 40);  // the logarithm of 0

  const cleared_matrix& T_;
  const approximate_inverse& near_;
  cleared_matrix c_;
  integers x_, correction_;
  long places_ = 0, gained_ = 0, away_ = 0;
  long smallest_;  // a number of the solution is 0 or at least 2^−smallest_
};

}  // namespace

std::optional<verified_inverse> verified_inverse_of(const matrix<rational>& S,
                                                    const vector<rational>& b) {
  const index d = S.rows();
  const auto T = scaled(S);
  if (!T || !regular_modulo_prime(T->T.entries)) return std::nullopt;
  matrix<rational> c(d, 1);
  for (index i = 0; i < d; ++i)
    c(i, 0) = b(i) * times_power(1, -T->exponents[static_cast<size_t>(i)]);
  for (const int bits : {448, working_precision::most}) {
    const auto near = approximately(T->T, bits);
    if (!near) continue;
    const working_precision scope(comparison_bits);
    // |T⁻¹ − R| ≤ ‖E‖·‖R‖/(1 − ‖E‖)
    if (!(2 * near->error < 1) || !(2 * near->error * near->norm < ldexp(real(1), -inverse_bits)))
      continue;
    approach towards(T->T, *near, c);
    if (!towards.decide()) return std::nullopt;
    verified_inverse out{matrix<rational>(d, d), vector<rational>(d)};
    for (index j = 0; j < d; ++j) {
      const long e = T->exponents[static_cast<size_t>(j)];
      out.w(j) = towards.entry(j, e);
      for (index i = 0; i < d; ++i) {
        out.inverse(i, j) =
            times_power(near->R(i, j), -near->places - e - T->exponents[static_cast<size_t>(i)]);
      }
    }
    return out;
  }
  return std::nullopt;
}

}  // namespace proofread::solvers
