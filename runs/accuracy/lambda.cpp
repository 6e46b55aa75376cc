// SPDX-License-Identifier: MIT
#include "runs/accuracy/lambda.hpp"

#include <cmath>
#include <optional>

#include "properties/scalars/rational_text.hpp"
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
  std::optional<solvers::rational> found;
  try {
    found = properties::parse_rational(text);
  } catch (const properties::undecidable_value&) {
    return wrong(text, "leaves the range of double");
  }
  if (!found) return wrong(text, "is no number");
  if (*found < 0) return wrong(text, "is negative");
  const double stored = solvers::rounded<double>(*found);
  if (!std::isfinite(stored) || (stored == 0 && *found != 0)) {
    return wrong(text, "leaves the range of double");
  }
  return *found;
}

}  // namespace proofread::runs
