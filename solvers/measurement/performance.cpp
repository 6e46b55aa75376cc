// SPDX-License-Identifier: MIT
#include "solvers/measurement/performance.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "solvers/laws/bounds.hpp"
#include "solvers/measurement/truncated.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

template <class S>
double most_digits() {
  return -std::log10(static_cast<double>(roundoff<S>()));
}

std::vector<double> digits_of_all(const vector<rational>& w, const vector<rational>& truth,
                                  double most) {
  std::vector<double> digits;
  for (index j = 0; j < w.size(); ++j) digits.push_back(digits_of(w(j), truth(j), most));
  return digits;
}

// Digits that are left when w is rounded to S; none of what leaves the range.
template <class S>
std::vector<double> digits_when_stored(const vector<rational>& w, const vector<rational>& truth) {
  std::vector<double> digits;
  for (index j = 0; j < w.size(); ++j) {
    const S kept = rounded<S>(w(j));
    digits.push_back(kept - kept == 0 ? digits_of(exact(kept), truth(j), most_digits<S>()) : 0);
  }
  return digits;
}

double quotient_of(const real& a, const real& b) {
  const working_precision scope(comparison_bits);
  return static_cast<double>(a / b);
}

double least(const std::vector<double>& of) { return *std::min_element(of.begin(), of.end()); }

template <class S>
outcome<S> timed(const entry<S>& solver, const problem<S>& p, double& seconds) {
  using clock = std::chrono::steady_clock;
  outcome<S> found;
  for (int run = 0; run < 3; ++run) {
    const auto begun = clock::now();
    found = solver.solve(p);
    const double taken = std::chrono::duration<double>(clock::now() - begun).count();
    seconds = run == 0 ? taken : std::min(seconds, taken);
    if (100 * taken > 1) break;
  }
  return found;
}

}  // namespace

template <class S>
double stored_problem_of<S>::attainable() const {
  return least(attainable_digits);
}

double digits_of(const rational& x, const rational& truth, double most) {
  if (x == truth) return most;
  const working_precision scope(comparison_bits);
  const real error = truth == 0 ? real(abs(x)) : real(abs(x - truth) / abs(truth));
  return std::clamp(static_cast<double>(real(-log10(error))), 0.0, most) + 0.0;  // no -0
}

template <class S>
stored_problem_of<S> store_problem(const problem<rational>& meant, const yardstick& meant_exactly) {
  stored_problem_of<S> out{rounded<S>(meant), meant_exactly, meant_exactly.w, {}};
  const problem<rational> kept = exact(out.given);
  if (kept.X != meant.X || kept.y != meant.y || kept.lambda != meant.lambda) {
    out.exactly = yardstick_of(kept);
  }
  out.attainable_digits = digits_when_stored<S>(out.exactly.w, out.meant);
  return out;
}

stored_problem_of<double> store_doubles(problem<double> given, yardstick exactly,
                                        const yardstick& meant) {
  stored_problem_of<double> out{std::move(given), std::move(exactly), meant.w, {}};
  const bool raised = !meant.unique && out.exactly.sizes.rank > meant.sizes.rank;
  out.attainable_digits = digits_when_stored<double>(
      raised ? truncated_solution(out.exactly.data, meant.sizes.rank) : out.exactly.w, meant.w);
  out.near = backward_factors_of(out.exactly);
  return out;
}

template <class S>
performance try_solver(const entry<S>& solver, const stored_problem_of<S>& on) {
  performance row;
  const outcome<S> found = timed(solver, on.given, row.seconds);
  if (const auto* no = std::get_if<refusal>(&found)) {
    row.refused = no->text;
    return row;
  }
  const auto& done = std::get<solution<S>>(found);
  if (!all_finite(done.w)) {
    row.refused = "the solution leaves the range of the scalar";
    return row;
  }
  row.rank = done.rank;
  row.w = exact<S>(done.w);
  const vector<rational>& w = row.w;
  const yardstick& y = on.exactly;
  row.residual = residual_cosine(y, w);
  row.backward_error = relative_backward_error(y, w, on.near);
  const real size = y.sizes.norm_w == 0 ? real(1) : y.sizes.norm_w;
  row.bound = quotient_of(forward_bound(solver.what.bound, y.sizes, roundoff<S>()), size);
  if (!y.unique && !solver.what.minimal_norm) {
    row.forward_error = row.digits = nothing;
    row.bound = std::numeric_limits<double>::infinity();
    return row;
  }
  row.forward_error = quotient_of(error_norm(y, w), size);
  row.coefficient_digits = digits_of_all(w, on.meant, most_digits<S>());
  row.digits = least(row.coefficient_digits);
  return row;
}

double operations(const claims& what, index rows, index cols, const real& u) {
  const double n = static_cast<double>(rows);
  const double d = static_cast<double>(cols);
  const working_precision scope(comparison_bits);
  const double digits = static_cast<double>(-log(u));
  switch (what.bound) {
    case stability::kernel:
      return n * n * d + n * n * n / 3;
    case stability::adjoint:
      return 2 * n * n * (n + d);
    case stability::complete_lu:
      return (n + d) * (n + d) * (n + d);
    case stability::statistical:
      return 2000 * 4 * n * d;
    case stability::stopped:
      return (what.name == "cgls" ? 10 * d : 400 * digits) * 4 * n * d;
    case stability::lapack_ratio:
    case stability::lapack_full_rank:
      return 20 * n * d * std::min(n, d);
    default:
      return 4 * n * d * std::min(n, d);
  }
}

#define INSTANTIATE(S)                                                                        \
  template struct stored_problem_of<S>;                                                       \
  template stored_problem_of<S> store_problem<S>(const problem<rational>&, const yardstick&); \
  template performance try_solver(const entry<S>&, const stored_problem_of<S>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
