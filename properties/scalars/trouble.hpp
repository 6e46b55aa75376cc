// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace proofread::properties {

/// Why an operation gave no value at this point. Thrown by scalar operations and the evaluator,
/// caught where a statement is decided (obligation.hpp); never reaches a user as an exception.

/// The expression has no value here: 1/0, inverse of a singular matrix, log of a negative number.
/// Only an exact scalar, or a ball that proves it, may say so.
struct undefined_value : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// No derivative can be read off here, though the two sides of the point may have the same one.
struct at_kink : undefined_value {
  using undefined_value::undefined_value;
};

/// This scalar cannot tell, though the value may well exist: a ball too wide, an irrational root in
/// Q, a budget exceeded, an operation the scalar does not have. The text says which.
struct undecidable_value : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A truncated series was too short; the limit that introduced it tries again with more terms.
struct series_too_short : std::runtime_error {
  series_too_short() : std::runtime_error("more terms of the series are needed") {}
};

}  // namespace proofread::properties
