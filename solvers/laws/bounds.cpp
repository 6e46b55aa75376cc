// SPDX-License-Identifier: MIT
#include "solvers/laws/bounds.hpp"

#include <algorithm>
#include <cmath>

namespace proofread::solvers {

namespace {

real infinite() { return std::numeric_limits<real>::infinity(); }

// Where the solver may take columns for dependent that are not, or not for dependent that are.
bool decides_by_convention(stability kind, const geometry& g) {
  if (g.lambda > 0) return false;
  if (kind == stability::lapack_full_rank) return g.rank < std::min(g.n, g.d);
  // 1/‖A⁺‖ is at most the distance of any column from the others; half of it may be rounding.
  return kind == stability::limited_pivoting &&
         (g.rank < g.d || 2 * limited_tolerance * g.norm_A * g.pinv_A >= 1);
}

// The theorem that holds where that is not so.
stability theorem_of(stability kind) {
  if (kind == stability::lapack_full_rank) return stability::lapack_ratio;
  return kind == stability::limited_pivoting ? stability::householder : kind;
}

bool backward_stable(stability kind) {
  return kind == stability::householder || kind == stability::lapack_ratio;
}

// A·x = b perturbed by ‖E‖_F ≤ e, ‖δb‖ ≤ f.
struct perturbation {
  real e, f;
};

// Rank-revealing solvers also drop a trailing block below the same tolerance: e grows by √d.
perturbation backward_error(stability kind, const geometry& g, const real& u) {
  const index rows = g.lambda > 0 ? g.n + g.d : g.n;
  const real drop = 1 + sqrt(real(g.d));
  if (kind == stability::householder) {
    const real beta = householder_error<real>(std::max(rows, g.d), std::min(rows, g.d), u) +
                      (g.lambda > 0 ? u : 0);
    return {beta * drop * g.norm_A, beta * g.norm_y};
  }
  const real beta = lapack_error<real>(rows, g.d, u);
  return {beta * drop * g.norm_A, beta * g.norm_y};
}

real wedin(const geometry& g, const perturbation& p) {
  const real eta = p.e * g.pinv_A;
  if (eta >= 1) return infinite();
  const real range = g.pinv_A / (1 - eta) * (p.e * g.norm_Dw + p.f + eta * g.norm_residual);
  const bool full = g.lambda > 0 || g.rank == g.d;
  return full ? range : range + eta * g.norm_Dw;
}

real adjoint_bound(const geometry& g, const real& u) {
  const index columns = g.lambda > 0 ? g.n + g.d : g.d;
  const real beta = householder_error<real>(columns, g.n, u) + (g.lambda > 0 ? u : 0);
  const real eta = beta * g.norm_B * g.pinv_B;
  if (!(eta < 1)) return infinite();
  return g.pinv_B / (1 - eta) * beta * (g.norm_B * g.norm_z + g.norm_y) + eta * g.norm_z;
}

// (C + ΔC)ŵ = c + Δc with ‖ΔC‖ ≤ g‖A‖², ‖Δc‖ ≤ gamma_n‖A‖‖y‖ and ‖C⁻¹‖ ≤ P².
real gram_bound(const geometry& g, const real& u) {
  const real error = gram_error<real>(g.n, g.d, u);
  const real eta = g.pinv_A * g.pinv_A * error * g.norm_A * g.norm_A;
  if (eta >= 1) return infinite();
  return g.pinv_A * g.pinv_A / (1 - eta) *
         (gamma<real>(g.n, u) * g.norm_A * g.norm_y + error * g.norm_A * g.norm_A * g.norm_Dw);
}

// (K + ΔK)alphâ = y; ‖alphâ‖ ≤ ‖alpha‖/(1 − eta).
real kernel_eta(const geometry& g, const real& u) {
  return g.pinv_B * g.pinv_B * gram_error<real>(g.d, g.n, u) * g.norm_B * g.norm_B;
}

real kernel_bound(const geometry& g, const real& u) {
  const real eta = kernel_eta(g, u);
  if (!(g.n * eta < 1)) return infinite();  // the diagonal of K may be as uneven as that
  const real solve = gram_error<real>(g.d, g.n, u) * g.norm_B * g.norm_B * g.pinv_B;
  return (solve + gamma<real>(g.n, u) * g.norm_X) * g.norm_alpha / (1 - eta);
}

// ‖ΔK‖_F ≤ gamma_{3N}·‖|L||U|‖_F ≤ gamma_{3N}·N²·rho·max|K| for complete pivoting, with Wilkinson's
// growth bound rho ≤ √(N·2·3^(1/2)···N^(1/(N−1))). Higham, Theorem 9.4 and §9.4 (9.14).
real complete_lu_error(const geometry& g, const real& u) {
  const index N = g.n + g.d;
  real rho_squared(N);
  for (index k = 2; k <= N; ++k) rho_squared *= pow(real(k), real(1) / real(k - 1));
  return gamma<real>(3 * N, u) * real(N) * real(N) * sqrt(rho_squared);
}

// The eigenvalues of [I, A; A', 0] are 1 and (1 ± √(1 + 4σ²))/2; X is scaled to entries below 1.
real complete_lu_inverse(const geometry& g) {
  const real sigma = 1 / (g.pinv_A * g.largest);
  return std::max<real>(1, (1 + sqrt(1 + 4 * sigma * sigma)) / (2 * sigma * sigma));
}

// ‖[r; w]‖ or, wide, ‖[w; alpha]‖ of the scaled system.
real complete_lu_norm(const geometry& g) {
  const real w = g.norm_w * g.largest;
  const real other = g.n >= g.d ? g.norm_residual : g.norm_alpha * g.largest * g.largest;
  return sqrt(w * w + other * other);
}

real complete_lu_bound(const geometry& g, const real& u) {
  const real error = complete_lu_error(g, u) * complete_lu_inverse(g);
  if (error >= 1) return infinite();
  return error / (1 - error) * complete_lu_norm(g) / g.largest;
}

// What a stopped iteration accepts, and the rounding error of evaluating the gradient.
real stopped_gradient(const geometry& g, const real& norm_w, const real& u) {
  const real evaluation = gamma<real>(g.d + 1, u) + gamma<real>(g.n + 2, u) * (1 + g.n * u);
  return (lapack_error<real>(g.n, g.d, u) + evaluation) * g.norm_A * (g.norm_A * norm_w + g.norm_y);
}

}  // namespace

real perturbation_bound(const geometry& g, const real& e, const real& f) {
  const working_precision scope(comparison_bits);
  return wedin(g, {e, f});
}

real forward_bound(stability kind, const geometry& g, const real& u) {
  const working_precision scope(comparison_bits);
  if (decides_by_convention(kind, g)) return infinite();
  kind = theorem_of(kind);
  switch (kind) {
    case stability::householder:
      return wedin(g, backward_error(kind, g, u));
    case stability::lapack_ratio: {
      const real weights = lapack_error<real>(g.n, g.d, u) * g.norm_Dw;
      return wedin(g, backward_error(kind, g, u)) + weights;
    }
    case stability::adjoint:
      return adjoint_bound(g, u);
    case stability::gram:
      return gram_bound(g, u);
    case stability::kernel:
      return kernel_bound(g, u);
    case stability::complete_lu:
      return complete_lu_bound(g, u);
    case stability::attainable:
      if (g.least_column == 0) return infinite();
      return 2 * u *
             (g.norm_Dw + sqrt(u * real(g.d)) * (g.norm_A * g.norm_Dw + g.norm_y) / g.least_column);
    case stability::stopped: {
      const real slack = 2 * stopped_gradient(g, 1, u) / (g.norm_A + g.norm_y);
      const real eta = g.pinv_A * g.pinv_A * slack * g.norm_A;
      if (!(eta < 1)) return infinite();
      return g.pinv_A * g.pinv_A * stopped_gradient(g, g.norm_Dw, u) / (1 - eta);
    }
    default:
      return infinite();
  }
}

// Backward stable: A'r̂ = −E'(r̂ + f − Ex̂) − A'(f − Ex̂).
real gradient_bound(stability kind, const geometry& g, const measured& m, const real& u) {
  const working_precision scope(comparison_bits);
  if (decides_by_convention(kind, g)) return infinite();
  kind = theorem_of(kind);
  switch (kind) {
    case stability::householder:
    case stability::lapack_ratio: {
      const perturbation p = backward_error(kind, g, u);
      const real moved = p.f + p.e * m.norm_Dw;
      return p.e * (m.norm_residual + moved) + g.norm_A * moved;
    }
    case stability::gram:
      return gram_error<real>(g.n, g.d, u) * g.norm_A * g.norm_A * m.norm_Dw +
             gamma<real>(g.n, u) * g.norm_A * g.norm_y;
    case stability::stopped:
      return stopped_gradient(g, m.norm_Dw, u);
    default:
      return g.norm_A * g.norm_A * forward_bound(kind, g, u);
  }
}

real backward_bound(stability kind, const geometry& g, const real& u) {
  const working_precision scope(comparison_bits);
  if (decides_by_convention(kind, g)) return infinite();
  kind = theorem_of(kind);
  if (!backward_stable(kind)) return infinite();
  // ‖[E, θf]‖_F ≤ √2·e for θ = ‖A‖_F/‖b‖, and √2 from the estimate to the optimum.
  return 2 * backward_error(kind, g, u).e;
}

bool may_refuse(stability kind, const geometry& g, const real& u) {
  const working_precision scope(comparison_bits);
  if (kind == stability::stopped) return g.norm_A * g.pinv_A > 20;
  const stability factors = kind == stability::attainable ? stability::householder : kind;
  return !(forward_bound(factors, g, u) < infinite());
}

real null_space_bound(stability kind, const geometry& g, const real& u) {
  const working_precision scope(comparison_bits);
  if (decides_by_convention(kind, g)) return infinite();
  kind = theorem_of(kind);
  if (backward_stable(kind)) {
    const real eta = backward_error(kind, g, u).e * g.pinv_A;
    return eta < 1 ? eta / (1 - eta) + lapack_error<real>(g.n, g.d, u) : infinite();
  }
  if (g.norm_w == 0) return infinite();
  return forward_bound(kind, g, u) / g.norm_w;
}

}  // namespace proofread::solvers
