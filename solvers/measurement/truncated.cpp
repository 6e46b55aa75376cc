// SPDX-License-Identifier: MIT
#include "solvers/measurement/truncated.hpp"

#include "solvers/kernels/jacobi.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

vector<rational> truncated_solution(const moments& data, index rank) {
  const working_precision scope(properties::bits_of_digits(100));
  const matrix<real> gram = data.gram.unaryExpr([](const rational& x) { return real(x); });
  const vector<real> right = data.right.unaryExpr([](const rational& x) { return real(x); });
  const thin_svd<real> svd = thin_svd_of(gram);
  vector<real> w = vector<real>::Zero(data.d);
  for (index k = 0; k < rank; ++k) {
    const real along = svd.V.col(k).dot(right) / svd.sigma(k);
    w += along * svd.V.col(k);
  }
  return exact(w);
}

}  // namespace proofread::solvers
