// SPDX-License-Identifier: MIT
#include "solvers/kernels/triangular.hpp"

#include <cmath>

namespace proofread::solvers {

namespace {

template <class S>
vector<S> column_norms(const matrix<S>& R, index d) {
  using std::sqrt;
  vector<S> norms(d);
  for (index j = 0; j < d; ++j) norms(j) = sqrt(R.col(j).head(j + 1).squaredNorm());
  return norms;
}

// Solves (R·D⁻¹)'·z = c with every cᵢ = ±1 chosen so that z grows.
template <class S>
vector<S> growing_solution(const matrix<S>& R, const vector<S>& norms) {
  const index d = norms.size();
  vector<S> z(d);
  for (index j = 0; j < d; ++j) {
    const S known = R.col(j).head(j).dot(z.head(j)) / norms(j);
    const S target = known > 0 ? S(-1) - known : S(1) - known;
    z(j) = target * norms(j) / R(j, j);
  }
  return z;
}

// v = D·R⁻¹·z, column by column.
template <class S>
vector<S> back_substitute(const matrix<S>& R, const vector<S>& norms, vector<S> z) {
  for (index j = norms.size() - 1; j >= 0; --j) {
    z(j) /= R(j, j);
    z.head(j) -= z(j) * R.col(j).head(j);
    z(j) *= norms(j);
  }
  return z;
}

}  // namespace

template <class S>
vector<S> solve_upper(const matrix<S>& R, vector<S> b) {
  for (index j = b.size() - 1; j >= 0; --j) {
    b(j) /= R(j, j);
    b.head(j) -= b(j) * R.col(j).head(j);
  }
  return b;
}

template <class S>
vector<S> solve_upper_adjoint(const matrix<S>& R, vector<S> b) {
  for (index j = 0; j < b.size(); ++j) {
    b(j) = (b(j) - R.col(j).head(j).dot(b.head(j))) / R(j, j);
  }
  return b;
}

template <class S>
vector<S> solve_unit_lower(const matrix<S>& L, vector<S> b) {
  for (index j = 0; j < b.size(); ++j) b(j) -= L.row(j).head(j).dot(b.head(j));
  return b;
}

template <class S>
vector<S> solve_unit_lower_adjoint(const matrix<S>& L, vector<S> b) {
  for (index j = b.size() - 1; j >= 0; --j) b.head(j) -= b(j) * L.row(j).head(j).transpose();
  return b;
}

template <class S>
S scaled_condition(const matrix<S>& R, index d) {
  using std::sqrt;
  const S infinite = std::numeric_limits<S>::max();
  const vector<S> norms = column_norms(R, d);
  for (index j = 0; j < d; ++j) {
    if (R(j, j) == 0 || !(norms(j) > 0)) return infinite;
  }
  const vector<S> z = growing_solution(R, norms);
  const vector<S> v = back_substitute(R, norms, z);
  const S inverse = sqrt(v.squaredNorm() / z.squaredNorm());
  const S condition = sqrt(S(d)) * inverse;
  return condition < infinite ? condition : infinite;
}

#define INSTANTIATE(S) template S scaled_condition(const matrix<S>&, index);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_SOLVES(S)                                          \
  template vector<S> solve_upper(const matrix<S>&, vector<S>);         \
  template vector<S> solve_upper_adjoint(const matrix<S>&, vector<S>); \
  template vector<S> solve_unit_lower(const matrix<S>&, vector<S>);    \
  template vector<S> solve_unit_lower_adjoint(const matrix<S>&, vector<S>);
INSTANTIATE_SOLVES(real)
INSTANTIATE_SOLVES(rational)
#undef INSTANTIATE_SOLVES

}  // namespace proofread::solvers
