// SPDX-License-Identifier: MIT
#include "properties/points/defined_points.hpp"

#include <algorithm>
#include <utility>

#include "properties/draws/word_check.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

using identities::role;

/// Positive; for a square matrix the diagonal outweighs its row and column.
matrix<rational> dominant(int rows, int cols, int kind, bool symmetric) {
  matrix<rational> made(rows, cols);
  const int most = std::max(rows, cols);
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) {
      const int low = symmetric ? std::min(i, j) : i, high = symmetric ? std::max(i, j) : j;
      const long off = 1 + (2 * low + high + kind / 4) % 3;
      made(i, j) = rational(i == j ? 3 * most + off - 1 : off);
    }
  }
  return made;
}

matrix<rational> scaled(matrix<rational> made) {
  rational total(1);
  for (const rational& entry : made) total += entry;
  for (rational& entry : made) entry = entry / total;
  return made;
}

matrix<rational> replacement(int rows, int cols, int kind) {
  const int way = kind % 4;
  matrix<rational> made = dominant(rows, cols, kind, way != 3);
  if (way == 1 && rows == cols) {
    if (auto inverted = inverse_of(made)) return std::move(*inverted);
  }
  return way == 1 || way == 2 ? scaled(std::move(made)) : made;
}

bool has_svd(const identities::proposition& problem, int slot) {
  return std::any_of(problem.symbols.begin(), problem.symbols.end(), [&](const auto& other) {
    return other.what == role::svd_left && other.value->slot == slot;
  });
}

}  // namespace

assignment<rational> where_much_is_defined(const identities::proposition& problem,
                                           assignment<rational> point, int kind) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const identities::declaration& symbol = problem.symbols[slot];
    auto& value = point.values[slot];
    if (symbol.what != role::variable || !value || has_svd(problem, static_cast<int>(slot)))
      continue;
    // Every other round the names differ in the way, too.
    const int own = kind + (kind >= 4 ? static_cast<int>(slot) : 0);
    matrix<rational> made = replacement(value->rows(), value->cols(), own);
    const bool fits = std::all_of(symbol.words.begin(), symbol.words.end(), [&](const auto& word) {
      return !word.argument && has_word(word.name, made);
    });
    if (fits) value = std::move(made);
  }
  return point;
}

}  // namespace proofread::properties
