// SPDX-License-Identifier: MIT
#include "solvers/laws/hold_to_laws.hpp"

#include <iostream>
#include <random>
#include <sstream>

namespace proofread::solvers {

namespace {

specimen draw(std::mt19937_64& random, const claims& what, long k, long count) {
  const auto below = [&](std::uint64_t end) { return static_cast<index>(random() % end); };
  const auto most = static_cast<std::uint64_t>(1 + 8 * k / std::max(1L, count));
  specimen r;
  r.family = static_cast<kind>(k % static_cast<long>(kind::count));
  const index a = 1 + below(most);
  const index b = 1 + below(most);
  r.n = what.fits == shapes::tall ? std::max(a, b) : what.fits == shapes::wide ? std::min(a, b) : a;
  r.d = r.n == a ? b : a;
  r.seed = random();
  const int lambda = static_cast<int>(1 + below(11));
  const bool both = what.minimises == objective::either && below(2) == 0;
  r.lambda = what.minimises == objective::ridge || both ? lambda : 0;
  return r;
}

// [1, 2; 3, 4]
template <class S>
std::string rows_of(const matrix<S>& A) {
  std::string text = "[";
  for (index i = 0; i < A.rows(); ++i) {
    for (index j = 0; j < A.cols(); ++j) {
      text += (j > 0 ? ", " : i > 0 ? "; " : "") + text_of<S>(A(i, j));
    }
  }
  return text + "]";
}

template <class S>
std::string described(const specimen& r, const problem<S>& p) {
  std::ostringstream out;
  out << "on " << r << ":\nX = " << rows_of<S>(p.X) << "\ny = " << rows_of<S>(p.y)
      << "\nlambda = " << text_of<S>(p.lambda);
  return out.str();
}

}  // namespace

template <class S>
law_run hold_to_laws(const entry<S>& solver, long count, std::uint64_t seed) {
  law_run run;
  std::mt19937_64 random(seed);
  for (long k = 0; k < count && run.broken.empty(); ++k) {
    const specimen r = draw(random, solver.what, k, count);
    const stored<S> on = store(problem_in<S>(r));
    ++run.problems;
    run.answered += std::holds_alternative<solution<S>>(solver.solve(on.given)) ? 1 : 0;
    run.broken = broken_laws(solver, on);
    if (!run.broken.empty()) run.broken.push_back(described(r, on.given));
  }
  return run;
}

template <class S>
int report_laws(const entry<S>& solver, long count, std::uint64_t seed) {
  const law_run run = hold_to_laws(solver, count, seed);
  for (const std::string& law : run.broken) std::cout << law << '\n';
  std::cout << solver.what.name << ' ' << (run.obeys() ? "obeys" : "does not obey")
            << " the laws in " << scalar_name<S>() << ": " << run.problems << " problems, "
            << run.answered << " answered, seed " << seed << '\n';
  return run.obeys() ? 0 : 1;
}

#define INSTANTIATE(S)                                                 \
  template law_run hold_to_laws(const entry<S>&, long, std::uint64_t); \
  template int report_laws(const entry<S>&, long, std::uint64_t);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
