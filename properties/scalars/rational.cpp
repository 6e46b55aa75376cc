// SPDX-License-Identifier: MIT
#include "properties/scalars/rational.hpp"

#include <bit>
#include <limits>
#include <numeric>
#include <utility>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

__extension__ using wide = __int128;
__extension__ using unsigned_wide = unsigned __int128;
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

std::uint64_t magnitude(std::int64_t n) {
  return n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

std::int64_t gcd(std::int64_t a, std::int64_t b) {
  if (a == 1 || b == 1) return 1;
  return static_cast<std::int64_t>(std::gcd(magnitude(a), magnitude(b)));
}

void set_wide(mpz_ptr to, wide n) {
  const unsigned_wide size =
      n < 0 ? 0 - static_cast<unsigned_wide>(n) : static_cast<unsigned_wide>(n);
  mpz_set_ui(to, static_cast<std::uint64_t>(size >> 64));
  mpz_mul_2exp(to, to, 64);
  mpz_add_ui(to, to, static_cast<std::uint64_t>(size));
  if (n < 0) mpz_neg(to, to);
}

rational from_lowest_terms(wide numerator, wide denominator) {
  auto big = std::make_unique<big_rational>();
  set_wide(mpq_numref(big->value), numerator);
  set_wide(mpq_denref(big->value), denominator);
  return big_rational::release(std::move(big));
}

using gmp_operation = void (*)(mpq_ptr, mpq_srcptr, mpq_srcptr);
rational by_gmp(gmp_operation operation, const rational& a, const rational& b) {
  auto big = std::make_unique<big_rational>();
  operation(big->value, rational_view(a).get(), rational_view(b).get());
  return big_rational::release(std::move(big));
}

}  // namespace

rational::rational(std::int64_t numerator, std::int64_t denominator)
    : numerator_(numerator), denominator_(denominator) {
  if (denominator == 0) throw undefined_value("division by zero");
  if (denominator == 1 && numerator >= -most) return;
  wide n = numerator;
  wide d = denominator;
  if (d < 0) n = -n, d = -d;
  const auto common = static_cast<wide>(std::gcd(magnitude(numerator), magnitude(denominator)));
  n /= common;
  d /= common;
  if (n < -most || n > most || d > most) {
    *this = from_lowest_terms(n, d);
    return;
  }
  numerator_ = static_cast<std::int64_t>(n);
  denominator_ = static_cast<std::int64_t>(d);
}

rational rational::from_magnitude(std::uint64_t n) {
  if (n <= static_cast<std::uint64_t>(most)) return rational(static_cast<std::int64_t>(n));
  return from_lowest_terms(static_cast<wide>(n), 1);
}

rational::rational(const rational& other)
    : numerator_(other.numerator_),
      denominator_(other.denominator_),
      big_(other.big_ ? std::make_unique<big_rational>(*other.big_) : nullptr) {}
rational::rational(rational&& other) noexcept
    : numerator_(std::exchange(other.numerator_, 0)),
      denominator_(std::exchange(other.denominator_, 1)),
      big_(std::move(other.big_)) {}
rational& rational::operator=(const rational& other) { return *this = rational(other); }
rational& rational::operator=(rational&& other) noexcept {
  std::swap(numerator_, other.numerator_);
  std::swap(denominator_, other.denominator_);
  std::swap(big_, other.big_);
  return *this;
}
rational::rational() noexcept = default;
rational::~rational() = default;

rational& rational::operator+=(const rational& b) {
  if (big_ || b.big_) return *this = by_gmp(mpq_add, *this, b);
  std::int64_t whole = 0;
  if (denominator_ == 1 && b.denominator_ == 1 &&
      !__builtin_add_overflow(numerator_, b.numerator_, &whole) && whole >= -most) {
    numerator_ = whole;
    return *this;
  }
  const std::int64_t common = gcd(denominator_, b.denominator_);
  const std::int64_t left = denominator_ / common;
  const std::int64_t right = b.denominator_ / common;
  wide numerator = static_cast<wide>(numerator_) * right + static_cast<wide>(b.numerator_) * left;
  wide denominator = static_cast<wide>(left) * b.denominator_;
  if (common != 1) {
    const std::int64_t second = std::gcd(static_cast<std::int64_t>(numerator % common), common);
    numerator /= second;
    denominator /= second;
  }
  if (numerator < -most || numerator > most || denominator > most) {
    return *this = from_lowest_terms(numerator, denominator);
  }
  numerator_ = static_cast<std::int64_t>(numerator);
  denominator_ = static_cast<std::int64_t>(denominator);
  return *this;
}

rational& rational::operator-=(const rational& b) {
  if (big_ || b.big_) return *this = by_gmp(mpq_sub, *this, b);
  return *this += -b;
}

rational& rational::operator*=(const rational& b) {
  if (big_ || b.big_) return *this = by_gmp(mpq_mul, *this, b);
  std::int64_t whole = 0;
  if (denominator_ == 1 && b.denominator_ == 1 &&
      !__builtin_mul_overflow(numerator_, b.numerator_, &whole) && whole >= -most) {
    numerator_ = whole;
    return *this;
  }
  const std::int64_t left = gcd(numerator_, b.denominator_);
  const std::int64_t right = gcd(b.numerator_, denominator_);
  const wide numerator = static_cast<wide>(numerator_ / left) * (b.numerator_ / right);
  const wide denominator = static_cast<wide>(denominator_ / right) * (b.denominator_ / left);
  if (numerator < -most || numerator > most || denominator > most) {
    return *this = from_lowest_terms(numerator, denominator);
  }
  numerator_ = static_cast<std::int64_t>(numerator);
  denominator_ = static_cast<std::int64_t>(denominator);
  return *this;
}

rational& rational::operator/=(const rational& b) { return *this *= inverse(b); }

rational operator-(const rational& a) {
  if (!a.big_) {
    rational result;
    result.numerator_ = -a.numerator_;
    result.denominator_ = a.denominator_;
    return result;
  }
  auto big = std::make_unique<big_rational>(*a.big_);
  mpq_neg(big->value, big->value);
  return big_rational::release(std::move(big));
}

bool operator==(const rational& a, const rational& b) {
  if (a.big_ || b.big_) return a.big_ && b.big_ && mpq_equal(a.big_->value, b.big_->value) != 0;
  return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const rational& a, const rational& b) {
  if (a.big_ || b.big_) return mpq_cmp(rational_view(a).get(), rational_view(b).get()) <=> 0;
  const wide left = static_cast<wide>(a.numerator_) * b.denominator_;
  const wide right = static_cast<wide>(b.numerator_) * a.denominator_;
  return left < right    ? std::strong_ordering::less
         : left == right ? std::strong_ordering::equal
                         : std::strong_ordering::greater;
}

bool rational::is_integer() const {
  return big_ ? mpz_cmp_ui(mpq_denref(big_->value), 1) == 0 : denominator_ == 1;
}

std::optional<std::int64_t> rational::to_int64() const {
  if (big_ || denominator_ != 1) return std::nullopt;
  return numerator_;
}

rational rational::numerator() const {
  if (!big_) return rational(numerator_);
  auto part = std::make_unique<big_rational>();
  mpq_set_z(part->value, mpq_numref(big_->value));
  return big_rational::release(std::move(part));
}

rational rational::denominator() const {
  if (!big_) return rational(denominator_);
  auto part = std::make_unique<big_rational>();
  mpq_set_z(part->value, mpq_denref(big_->value));
  return big_rational::release(std::move(part));
}

std::uint64_t rational::numerator_modulo(std::uint64_t m) const {
  return mpz_fdiv_ui(mpq_numref(rational_view(*this).get()), m);
}
std::uint64_t rational::denominator_modulo(std::uint64_t m) const {
  return mpz_fdiv_ui(mpq_denref(rational_view(*this).get()), m);
}

std::size_t rational::bits() const {
  const rational_view view(*this);
  return bit_length(mpq_numref(view.get())) + bit_length(mpq_denref(view.get()));
}

}  // namespace proofread::properties
