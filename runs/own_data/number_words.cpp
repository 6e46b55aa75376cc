// SPDX-License-Identifier: MIT
#include "runs/own_data/number_words.hpp"

#include <sstream>

#include "properties/scalars/rational_text.hpp"

namespace proofread::runs {

namespace {

constexpr int digits = 17;
constexpr std::size_t longest = 24;

}  // namespace

std::string to_17_digits(const solvers::real& x) {
  std::ostringstream out;
  out.precision(digits);
  out << x;
  return out.str();
}

std::string to_17_digits(const solvers::rational& x) {
  const solvers::working_precision scope(solvers::precisions[0].residual_bits);
  return to_17_digits(solvers::real(x));
}

std::string factor_text(const solvers::rational& x) {
  const std::string decimal = to_17_digits(x);
  if (properties::parse_rational(decimal) == x) return decimal;
  const std::string fraction = solvers::text_of(x);
  return fraction.size() <= longest ? fraction : "about " + decimal;
}

}  // namespace proofread::runs
