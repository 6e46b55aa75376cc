// SPDX-License-Identifier: MIT
#include "solvers/laws/ratios.hpp"

#include "solvers/problems/elimination.hpp"

namespace proofread::solvers {

namespace {

double ratio(const real& value, const real& bound) {
  if (value == 0 || !(bound < std::numeric_limits<real>::infinity())) return 0;
  if (bound == 0) return std::numeric_limits<double>::infinity();
  return static_cast<double>(value / bound);
}

// X'(y − X·w) − lambda·w
vector<rational> gradient(const problem<rational>& p, const vector<rational>& w) {
  return p.X.transpose() * (p.y - p.X * w) - p.lambda * w;
}

}  // namespace

real karlson_walden(const reference& r, const vector<rational>& w) {
  const auto& [X, y, lambda] = r.given;
  const vector<rational> residual = y - X * w;
  const rational rr = residual.dot(residual) + lambda * w.dot(w);
  const vector<rational> g = gradient(r.given, w);
  if (g.isZero(0)) return 0;
  const rational frobenius = (X.array() * X.array()).sum() + lambda * rational(X.cols());
  const rational theta = y.isZero(0) ? rational(0) : rational(frobenius / y.dot(y));
  const rational weight =
      theta == 0 ? rational(1 / w.dot(w)) : rational(theta / (1 + theta * w.dot(w)));
  matrix<rational> M = X.transpose() * X;
  for (index j = 0; j < M.rows(); ++j) M(j, j) += lambda + weight * rr;
  return root(weight * g.dot(inverse(M) * g));
}

ratios ratios_of(const reference& r, const claims& claimed, const vector<rational>& w,
                 const real& u) {
  const working_precision scope(comparison_bits);
  const geometry g = norms(r, claimed.columnwise);
  const vector<rational> D = column_scales(r, claimed.columnwise);
  const vector<rational> error = w - r.w;
  const vector<rational> residual = r.given.y - r.given.X * w;
  const measured m{norm(w.cwiseProduct(D)),
                   root(residual.dot(residual) + r.given.lambda * w.dot(w))};
  const bool unique = r.null_projector.size() == 0;
  ratios out;
  const real forward = forward_bound(claimed.bound, g, u);
  out.bounded = forward < std::numeric_limits<real>::infinity();
  if (unique || claimed.minimal_norm) {
    out.forward = ratio(norm(error.cwiseProduct(D)), forward);
    if (g.norm_w != 0) out.relative_error = static_cast<double>(real(norm(error) / g.norm_w));
  }
  out.gradient =
      ratio(norm(gradient(r.given, w).cwiseQuotient(D)), gradient_bound(claimed.bound, g, m, u));
  const real estimate = karlson_walden(r, w);
  const geometry plain = claimed.columnwise ? norms(r, false) : g;
  out.backward = ratio(estimate, backward_bound(claimed.bound, plain, u));
  if (plain.norm_A != 0) out.backward_error = static_cast<double>(real(estimate / plain.norm_A));
  if (!unique && claimed.minimal_norm && !w.isZero(0)) {
    out.null_space =
        ratio(norm(r.null_projector * w) / norm(w), null_space_bound(claimed.bound, g, u));
  }
  return out;
}

}  // namespace proofread::solvers
