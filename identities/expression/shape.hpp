// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace proofread::identities {

/// A size: a polynomial with integer coefficients in size names, e.g. n, n + d, 2*n - 1, n*m.
/// Key: sorted names with repetition (the monomial); value: its coefficient, never 0.
/// The empty map is 0.
struct size_expression {
  std::map<std::vector<std::string>, std::int64_t> terms;

  static size_expression constant(std::int64_t value);
  static size_expression name(std::string text);
  std::optional<std::int64_t> as_constant() const;  ///< the value if no name occurs
  friend bool operator==(const size_expression&, const size_expression&) = default;
};
size_expression operator+(const size_expression& a, const size_expression& b);
size_expression operator-(const size_expression& a, const size_expression& b);
size_expression operator*(const size_expression& a, const size_expression& b);
std::string to_text(const size_expression& size);

/// rows x cols. A column vector is n x 1, a scalar 1 x 1.
struct shape {
  size_expression rows;
  size_expression cols;
  friend bool operator==(const shape&, const shape&) = default;
};
shape scalar_shape();
bool is_scalar(const shape& s);       ///< literally 1 x 1
std::string to_text(const shape& s);  ///< "n x d", "n", "scalar"

/// The number a size stands for when every name has a value; nullopt if a name is missing or the
/// value leaves the range of int64.
std::optional<std::int64_t> evaluate(const size_expression& size,
                                     const std::map<std::string, std::int64_t>& values);

}  // namespace proofread::identities
