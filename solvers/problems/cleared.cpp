// SPDX-License-Identifier: MIT
#include "solvers/problems/cleared.hpp"

#include "solvers/problems/stop.hpp"

namespace proofread::solvers {

cleared_matrix cleared(const matrix<rational>& A) {
  cleared_matrix out{matrix<integer>(A.rows(), A.cols()), 1};
  for (index j = 0; j < A.cols(); ++j) {
    for (index i = 0; i < A.rows(); ++i) out.common = lcm(out.common, denominator_of(A(i, j)));
  }
  for (index j = 0; j < A.cols(); ++j) {
    for (index i = 0; i < A.rows(); ++i)
      out.entries(i, j) = numerator_of(A(i, j)) * integer(out.common / denominator_of(A(i, j)));
  }
  return out;
}

integer row_times(const matrix<integer>& A, index i, const integer* x) {
  integer sum = 0;
  for (index k = 0; k < A.cols(); ++k)
    mpz_addmul(sum.backend().data(), A(i, k).backend().data(), x[k].backend().data());
  return sum;
}

matrix<integer> product(const matrix<integer>& A, const matrix<integer>& B) {
  matrix<integer> out(A.rows(), B.cols());
  for (index i = 0; i < A.rows(); ++i) {
    stop_if_asked();
    for (index j = 0; j < B.cols(); ++j) out(i, j) = row_times(A, i, &B(0, j));
  }
  return out;
}

vector<rational> product(const cleared_matrix& A, const vector<rational>& x) {
  const cleared_matrix right = cleared(x);
  const integer common = A.common * right.common;
  vector<rational> out(A.entries.rows());
  for (index i = 0; i < out.size(); ++i)
    out(i) = quotient(row_times(A.entries, i, &right.entries(0, 0)), common);
  return out;
}

}  // namespace proofread::solvers
