// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"
#include "properties/scalars/random.hpp"
#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

/// Named families of matrices for measuring solvers: chosen spectra and ranks, the classical
/// ill-conditioned ones, shapes and scales that hurt. Every matrix is exact, over Q, and a function
/// of family, parameters, sizes and seed alone.

struct matrix_sizes {
  int rows = 1, cols = 1;
};

/// A parameter with its value when none is given and its range.
struct family_parameter {
  std::string_view name;
  rational usual, least, most;
  std::string_view meaning;
};

/// What a family draws from. Sizes are at least 1 x 1.
struct matrix_draw {
  matrix_sizes sizes;
  std::vector<rational> values;  ///< of the parameters, in their order
  properties::random_bits random;

  /// Uniform in [-reach, reach].
  rational integer(std::int64_t reach);
  /// 1 with this probability, decided by 32 random bits.
  bool chance(const rational& probability);
  /// sizes, entry() for each entry, row by row.
  template <class Entry>
  matrix<rational> by_rows(const Entry& entry) {
    matrix<rational> X(sizes.rows, sizes.cols);
    for (int i = 0; i < sizes.rows; ++i) {
      for (int j = 0; j < sizes.cols; ++j) X(i, j) = entry();
    }
    return X;
  }
  /// sizes, entries integer(reach).
  matrix<rational> integers(std::int64_t reach);
};

/// Each file families/NAME.cpp defines `matrix_family families::NAME()` and nothing else is needed
/// to add one.
struct matrix_family {
  std::string_view name;
  std::string_view meaning;  ///< what is promised of the matrix
  std::vector<family_parameter> parameters;
  matrix<rational> (*draw)(matrix_draw& from);
  /// The shape that the family gives to an asked one; nullptr: the same.
  matrix_sizes (*shape)(const matrix_sizes& asked, const std::vector<rational>& values) = nullptr;
};
const std::vector<matrix_family>& all_matrix_families();

/// A family with values for its parameters.
struct named_matrix_family {
  const matrix_family* family = nullptr;
  std::vector<rational> values;
  std::string text;  ///< "geometric(kappa=1e8)"; parameters that were not given are not named
};

/// "geometric", "geometric(kappa=1e8)". Errors, at the offending bytes: no such family or
/// parameter, a value that is no number or out of range; the hints name the choices.
identities::expected<named_matrix_family> read_matrix_family(std::string_view text);

/// The same family with another value for the parameter; false if it has none of that name or the
/// value is out of its range.
bool set_parameter(named_matrix_family& of, std::string_view name, std::string_view value);

matrix_sizes shape_of(const named_matrix_family& of, const matrix_sizes& asked);
matrix<rational> draw_matrix(const named_matrix_family& of, const matrix_sizes& asked,
                             std::uint64_t seed);

}  // namespace proofread::solvers
