// SPDX-License-Identifier: MIT
#include "solvers/laws/guard.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "solvers/laws/entry.hpp"

namespace proofread::solvers {

std::string_view name(reason why) {
  switch (why) {
    case reason::empty:
      return "empty";
    case reason::wrong_shape:
      return "wrong shape";
    case reason::not_finite:
      return "not finite";
    case reason::wrong_lambda:
      return "wrong lambda";
    case reason::rank_deficient:
      return "rank deficient";
    case reason::out_of_range:
      return "out of range";
    case reason::no_convergence:
      return "no convergence";
    case reason::wrong_scalar:
      return "wrong scalar";
  }
  return "unknown";
}

namespace {

// The largest magnitude; NaN or infinite as soon as one entry is. One pass, vectorised for double:
// where the sum of all magnitudes is of a middling size it stands for the largest, which it exceeds
// by no more than the number of entries, and no scaling depends on the difference.
template <class S, class Entries>
S largest(const Entries& entries) {
  using std::abs;
  if constexpr (std::is_same_v<S, double>) {
    if (entries.size() == 0) return 0;
    const double total = entries.cwiseAbs().sum();
    if (total > 0x1p-200 && total < 0x1p200) return total;
    return entries.cwiseAbs().template maxCoeff<Eigen::PropagateNaN>();
  } else {
    S found(0);
    for (index i = 0; i < entries.size(); ++i) {
      const S x = abs(entries(i));
      if (!(x <= found)) found = x;
      if (found != found) return found;
    }
    return found;
  }
}

template <class S>
bool finite(const S& x) {
  using std::isfinite;
  if constexpr (is_exact<S>)
    return true;
  else
    return isfinite(x);
}

template <class S>
struct magnitudes {
  vector<S> columns;
  S right;
};

template <class S>
magnitudes<S> measure(const problem<S>& p) {
  magnitudes<S> m{vector<S>(p.X.cols()), largest<S>(p.y)};
  for (index j = 0; j < p.X.cols(); ++j) m.columns(j) = largest<S>(p.X.col(j));
  return m;
}

std::string sizes(index n, index d) { return std::to_string(n) + " x " + std::to_string(d); }

template <class S>
refusal misfit_of_shape(const problem<S>& p, const claims& c) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  if (n == 0 || d == 0) return {reason::empty, "X is " + sizes(n, d) + ": nothing to solve"};
  if (p.y.size() != n) {
    return {reason::wrong_shape,
            "X is " + sizes(n, d) + " but y has " + std::to_string(p.y.size()) + " entries"};
  }
  if (c.fits == shapes::tall && n < d) {
    return {reason::wrong_shape, "needs at least as many rows as columns, X is " + sizes(n, d)};
  }
  if (c.fits == shapes::wide && n > d) {
    return {reason::wrong_shape, "needs at most as many rows as columns, X is " + sizes(n, d)};
  }
  return {reason::empty, ""};
}

// Exponents beyond which a product of four entries could leave the range.
template <class S>
int safe_exponent() {
  return static_cast<int>(std::min<long>(std::numeric_limits<S>::max_exponent, long{1} << 30) / 4 -
                          8);
}

template <class S>
int exponent(const S& x) {
  using std::frexp;
  int e = 0;
  if (x != 0) static_cast<void>(frexp(x, &e));
  return e;
}

struct scaling {
  std::vector<int> columns;  // X·diag(2^−columns)
  int right = 0;             // y·2^−right
  bool needed = false;
};

// With lambda > 0 the columns cannot be scaled one by one.
bool columnwise(const claims& c) { return c.columnwise && c.minimises == objective::least_squares; }

template <class S>
scaling scales(const problem<S>& p, const magnitudes<S>& m, const claims& c) {
  using std::sqrt;
  scaling s;
  s.right = exponent(m.right);
  const S root = sqrt(p.lambda);
  const int shared = exponent(std::max<S>(m.columns.maxCoeff(), root));
  const int safe = safe_exponent<S>();
  s.needed = std::abs(shared) > safe || std::abs(s.right) > safe;
  for (index j = 0; j < m.columns.size(); ++j) {
    s.columns.push_back(columnwise(c) ? exponent(m.columns(j)) : shared);
    s.needed = s.needed || std::abs(s.columns.back()) > safe;
  }
  return s;
}

template <class S>
outcome<S> back_to_scale(outcome<S> found, const scaling& s) {
  using std::ldexp;
  auto* done = std::get_if<solution<S>>(&found);
  if (done == nullptr) return found;
  const bool nonzero = largest<S>(done->w) != 0;
  for (index j = 0; s.needed && j < done->w.size(); ++j) {
    done->w(j) = ldexp(done->w(j), s.right - s.columns[static_cast<size_t>(j)]);
  }
  for (index i = 0; s.needed && i < done->residual.size(); ++i) {
    done->residual(i) = ldexp(done->residual(i), s.right);
  }
  const S size = largest<S>(done->w);
  if (!finite(size) || !finite(largest<S>(done->residual))) {
    return refusal{reason::out_of_range, "the coefficients or an intermediate result overflow"};
  }
  if (nonzero && size < std::numeric_limits<S>::min()) {
    return refusal{reason::out_of_range, "the coefficients underflow"};
  }
  return found;
}

template <class S>
outcome<S> run_in_range(const problem<S>& p, const magnitudes<S>& m, const claims& c,
                        method<S> solve) {
  using std::ldexp;
  const scaling s = scales(p, m, c);
  if (!s.needed) return back_to_scale(solve(p), s);
  problem<S> q = p;
  for (index j = 0; j < q.X.cols(); ++j) {
    for (index i = 0; i < q.X.rows(); ++i) {
      q.X(i, j) = ldexp(q.X(i, j), -s.columns[static_cast<size_t>(j)]);
    }
  }
  for (index i = 0; i < q.y.size(); ++i) q.y(i) = ldexp(q.y(i), -s.right);
  q.lambda = ldexp(ldexp(q.lambda, -s.columns.front()), -s.columns.front());
  if (p.lambda != 0 && q.lambda < std::numeric_limits<S>::min()) {
    return refusal{reason::out_of_range, "lambda underflows beside the entries of X"};
  }
  return back_to_scale(solve(q), s);
}

template <class S>
refusal misfit_of_values(const problem<S>& p, const magnitudes<S>& m, const claims& c) {
  for (index j = 0; j < m.columns.size(); ++j) {
    if (!finite(m.columns(j))) {
      return {reason::not_finite, "column " + std::to_string(j + 1) + " of X is not finite"};
    }
  }
  if (!finite(m.right)) return {reason::not_finite, "y is not finite"};
  if (!finite(p.lambda)) return {reason::not_finite, "lambda is not finite"};
  if (p.lambda < 0) return {reason::wrong_lambda, "lambda is negative"};
  if (c.minimises == objective::ridge && p.lambda == 0) {
    return {reason::wrong_lambda, "needs lambda > 0"};
  }
  if (c.minimises == objective::least_squares && p.lambda != 0) {
    return {reason::wrong_lambda, "minimises the residual alone: lambda must be 0"};
  }
  return {reason::empty, ""};
}

}  // namespace

template <class S>
outcome<S> guarded(const problem<S>& given, const claims& claimed, method<S> solve) {
  if (!exists_for<S>(claimed.scalars)) {
    return refusal{reason::wrong_scalar, std::string(claimed.name) + " does not exist for " +
                                             std::string(scalar_name<S>())};
  }
  if (refusal no = misfit_of_shape(given, claimed); !no.text.empty()) return no;
  const magnitudes<S> sizes_of = measure(given);
  if (refusal no = misfit_of_values(given, sizes_of, claimed); !no.text.empty()) return no;
  if constexpr (is_exact<S>) {
    return solve(given);
  } else {
    return run_in_range(given, sizes_of, claimed, solve);
  }
}

#define INSTANTIATE(S) template outcome<S> guarded(const problem<S>&, const claims&, method<S>);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
