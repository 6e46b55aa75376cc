// SPDX-License-Identifier: MIT
// Small least-squares problems of many kinds, each drawn from a specimen that can be printed
// and repeated.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iosfwd>
#include <limits>

#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

enum class kind : int {
  integers,        // entries in −9..9
  mantissas,       // full mantissas in (−1, 1)
  graded_columns,  // column j times 2^(8j)
  graded_rows,     // row i times 2^(−4i)
  near_dependent,  // last column = sum of the others + 2^−k·noise
  low_rank,        // product of integer factors
  duplicated,      // repeated columns and rows
  zero_lines,      // some zero rows and columns
  hilbert,         // 1/(i + j + 1)
  vandermonde,     // powers of small integers
  orthogonal,      // columns of a Sylvester-Hadamard matrix
  consistent,      // y in the range of X
  huge,            // integers times 2^(0.9·largest exponent)
  tiny,            // integers times 2^(−0.9·largest exponent)
  count
};

struct specimen {
  kind family = kind::integers;
  index n = 1, d = 1;
  std::uint64_t seed = 0;
  int lambda = 0;  // 0: lambda = 0, k > 0: 4^(k − 6)
};
std::ostream& operator<<(std::ostream& out, const specimen& r);

// How many mantissa bits to fill and how far the exponent reaches.
struct format {
  int bits = 53, exponent = 1023;
};
template <class S>
format format_of() {
  if constexpr (is_exact<S>) {
    return {20, 200};
  } else {
    return {working_bits<S>(),
            static_cast<int>(std::min<long>(std::numeric_limits<S>::max_exponent, 20000))};
  }
}

problem<rational> problem_of(const specimen& r, const format& f);

// The same as it is stored in S.
template <class S>
problem<S> problem_in(const specimen& r) {
  return rounded<S>(problem_of(r, format_of<S>()));
}

}  // namespace proofread::solvers
