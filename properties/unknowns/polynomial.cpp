// SPDX-License-Identifier: MIT
#include "properties/unknowns/polynomial.hpp"

#include <algorithm>
#include <compare>
#include <utility>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

using powers = std::vector<unknown_power>;

// Lexicographic, x0 > x1 > ...: a term order, so that leading terms multiply.
std::strong_ordering compare(const powers& a, const powers& b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t k = 0; k < common; ++k) {
    if (a[k].unknown != b[k].unknown) return b[k].unknown <=> a[k].unknown;
    if (a[k].exponent != b[k].exponent) return a[k].exponent <=> b[k].exponent;
  }
  return a.size() <=> b.size();
}

std::uint32_t product_exponent(std::uint32_t a, std::uint32_t b) {
  if (a > highest_exponent || b > highest_exponent - a)
    throw undecidable_value("a power of an unknown is higher than " +
                            std::to_string(highest_exponent));
  return a + b;
}

powers times(const powers& a, const powers& b) {
  powers product;
  product.reserve(a.size() + b.size());
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && a[i].unknown < b[j].unknown)) {
      product.push_back(a[i++]);
    } else if (i == a.size() || b[j].unknown < a[i].unknown) {
      product.push_back(b[j++]);
    } else {
      product.push_back({a[i].unknown, product_exponent(a[i].exponent, b[j].exponent)});
      ++i, ++j;
    }
  }
  return product;
}

// a + factor·b of terms by falling monomials.
std::vector<term> sum(const std::vector<term>& a, const std::vector<term>& b,
                      const rational& factor) {
  count_work(static_cast<std::int64_t>(4 * (a.size() + b.size())));
  std::vector<term> result;
  result.reserve(a.size() + b.size());
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    const auto order = compare(a[i].powers, b[j].powers);
    if (order > 0) {
      result.push_back(a[i++]);
    } else if (order < 0) {
      result.push_back({b[j].powers, factor * b[j].coefficient});
      ++j;
    } else {
      rational both = a[i].coefficient + factor * b[j].coefficient;
      if (both != rational()) result.push_back({a[i].powers, std::move(both)});
      ++i, ++j;
    }
  }
  for (; i < a.size(); ++i) result.push_back(a[i]);
  for (; j < b.size(); ++j) result.push_back({b[j].powers, factor * b[j].coefficient});
  return result;
}

std::vector<term> scaled(const std::vector<term>& a, const term& by) {
  count_work(static_cast<std::int64_t>(8 * a.size()));
  std::vector<term> result;
  result.reserve(a.size());
  for (const term& each : a)
    result.push_back({times(each.powers, by.powers), each.coefficient * by.coefficient});
  return result;
}

rational greatest_divisor(rational a, rational b) {
  while (b != rational()) a = std::exchange(b, a - b * floor(a / b));
  return a;
}

}  // namespace

polynomial::polynomial(const rational& constant) {
  if (constant != rational()) terms_.push_back({{}, constant});
}

polynomial polynomial::unknown(std::uint32_t which) { return monomial(1, {{which, 1}}); }

polynomial polynomial::monomial(const rational& coefficient, std::vector<unknown_power> powers) {
  polynomial made;
  if (coefficient != rational()) made.terms_.push_back({std::move(powers), coefficient});
  return made;
}

std::optional<rational> polynomial::constant() const {
  if (terms_.empty()) return rational();
  if (!terms_.front().powers.empty()) return std::nullopt;
  return terms_.front().coefficient;
}

std::uint32_t polynomial::degree() const {
  std::uint32_t most = 0;
  for (const term& each : terms_) {
    std::uint32_t total = 0;
    for (const unknown_power& factor : each.powers) total += factor.exponent;
    most = std::max(most, total);
  }
  return most;
}

polynomial& polynomial::operator+=(const polynomial& b) {
  terms_ = sum(terms_, b.terms_, rational(1));
  return *this;
}
polynomial& polynomial::operator-=(const polynomial& b) {
  terms_ = sum(terms_, b.terms_, rational(-1));
  return *this;
}

polynomial& polynomial::operator*=(const polynomial& b) {
  // Sums of halves: each term of a sum is copied as often as halves are joined.
  const auto product = [&](const auto& self, std::size_t from,
                           std::size_t to) -> std::vector<term> {
    if (from == to) return {};
    if (to - from == 1) return scaled(terms_, b.terms_[from]);
    const std::size_t middle = from + (to - from) / 2;
    return sum(self(self, from, middle), self(self, middle, to), rational(1));
  };
  terms_ = product(product, 0, b.terms_.size());
  return *this;
}

polynomial operator-(polynomial a) {
  for (term& each : a.terms_) each.coefficient = -each.coefficient;
  return a;
}

bool operator==(const polynomial& a, const polynomial& b) {
  return std::equal(a.terms_.begin(), a.terms_.end(), b.terms_.begin(), b.terms_.end(),
                    [](const term& x, const term& y) {
                      return x.powers == y.powers && x.coefficient == y.coefficient;
                    });
}

std::optional<std::vector<unknown_power>> quotient_of(const std::vector<unknown_power>& a,
                                                      const std::vector<unknown_power>& b) {
  std::vector<unknown_power> result;
  std::size_t j = 0;
  for (const unknown_power& each : a) {
    const bool divided = j < b.size() && b[j].unknown == each.unknown;
    const std::uint32_t less = divided ? b[j++].exponent : 0;
    if (less > each.exponent) return std::nullopt;
    if (less < each.exponent) result.push_back({each.unknown, each.exponent - less});
  }
  if (j < b.size()) return std::nullopt;
  return result;
}

std::optional<polynomial> exact_quotient(polynomial a, const polynomial& b) {
  polynomial result;
  const term& leading = b.terms_.front();
  while (!a.is_zero()) {
    const auto factor = quotient_of(a.terms_.front().powers, leading.powers);
    if (!factor) return std::nullopt;
    term next{*factor, a.terms_.front().coefficient / leading.coefficient};
    a.terms_ = sum(a.terms_, scaled(b.terms_, next), rational(-1));
    result.terms_.push_back(std::move(next));
  }
  return result;
}

primitive_part primitive_of(const polynomial& p) {
  if (p.is_zero()) return {};
  rational numerators, denominators(1);
  for (const term& each : p.terms()) {
    numerators = greatest_divisor(numerators, abs(each.coefficient.numerator()));
    const rational denominator = each.coefficient.denominator();
    denominators *= denominator / greatest_divisor(denominators, denominator);
  }
  rational factor = numerators / denominators;
  if (p.terms().front().coefficient < rational()) factor = -factor;
  return {factor, p * polynomial(inverse(factor))};
}

rational value_at(const polynomial& p, const std::vector<rational>& values) {
  rational total;
  for (const term& each : p.terms()) {
    rational product = each.coefficient;
    for (const unknown_power& factor : each.powers)
      product *= power(values.at(factor.unknown), std::int64_t{factor.exponent});
    total += product;
  }
  return total;
}

std::string to_text(const polynomial& p, const std::vector<std::string>& names) {
  std::string text;
  for (const term& each : p.terms()) {
    const bool negative = each.coefficient < rational();
    text += text.empty() ? (negative ? "-" : "") : (negative ? " - " : " + ");
    const rational size = abs(each.coefficient);
    bool bare = size == rational(1) && !each.powers.empty();
    if (!bare) text += to_text(size);
    for (const unknown_power& factor : each.powers) {
      text += (bare ? "" : "*") + names.at(factor.unknown);
      if (factor.exponent > 1) text += "^" + std::to_string(factor.exponent);
      bare = false;
    }
  }
  return text.empty() ? "0" : text;
}

}  // namespace proofread::properties
