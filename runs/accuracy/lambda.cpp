// SPDX-License-Identifier: MIT
#include "runs/accuracy/lambda.hpp"

#include <cmath>
#include <optional>

#include "properties/scalars/rational.hpp"
#include "properties/scalars/trouble.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::runs {

namespace {

using identities::diagnostic;

diagnostic wrong(const std::string& text, const std::string& what) {
  return {{}, "--lambda '" + text + "' " + what, "a number such as 0.5, 1e-3 or 1/3"};
}

}  // namespace

identities::expected<solvers::rational> read_lambda(const std::string& text) {
  std::optional<properties::rational> found;
  try {
    found = properties::parse_rational(text);
  } catch (const properties::undecidable_value&) {
    return wrong(text, "leaves the range of double");
  }
  if (!found) return wrong(text, "is no number");
  const solvers::rational value(properties::to_text(*found));
  if (value < 0) return wrong(text, "is negative");
  const double stored = solvers::rounded<double>(value);
  if (!std::isfinite(stored) || (stored == 0 && value != 0)) {
    return wrong(text, "leaves the range of double");
  }
  return value;
}

}  // namespace proofread::runs
