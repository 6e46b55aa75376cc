// SPDX-License-Identifier: MIT
#include "solvers/methods/libraries/lapack_drivers.hpp"

#if PROOFREAD_HAS_LAPACK

#include <algorithm>
#include <vector>

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"

extern "C" {
void dgels_(const char* trans, const int* m, const int* n, const int* nrhs, double* a,
            const int* lda, double* b, const int* ldb, double* work, const int* lwork, int* info,
            std::size_t trans_length);
void dgelsy_(const int* m, const int* n, const int* nrhs, double* a, const int* lda, double* b,
             const int* ldb, int* jpvt, const double* rcond, int* rank, double* work,
             const int* lwork, int* info);
void dgelsd_(const int* m, const int* n, const int* nrhs, double* a, const int* lda, double* b,
             const int* ldb, double* s, const double* rcond, int* rank, double* work,
             const int* lwork, int* iwork, int* info);
void dgelss_(const int* m, const int* n, const int* nrhs, double* a, const int* lda, double* b,
             const int* ldb, double* s, const double* rcond, int* rank, double* work,
             const int* lwork, int* info);
}

namespace proofread::solvers {

namespace {

constexpr claims driver(std::string_view name, std::string_view equation, rank_need needs,
                        std::string_view cost, std::string_view known_as = {}) {
  return {.name = name,
          .equation = equation,
          .minimises = objective::least_squares,
          .fits = shapes::any,
          .needs = needs,
          .minimal_norm = true,
          .bound = needs == rank_need::full ? stability::lapack_ratio : stability::lapack_full_rank,
          .columnwise = false,
          .scalars = scalar_set::double_only,
          .cost = cost,
          .source = "LAPACK Users' Guide, sections 2.3.2 and 4.5",
          .known_as = known_as};
}

// The arguments that every driver shares; x holds y on entry and w on exit.
struct arguments {
  int m, n, one = 1, ldx, rank = 0, info = 0;
  double rcond;
  matrix<double> a;
  vector<double> x, s;
  arguments(const problem<double>& p, double below)
      : m(static_cast<int>(p.X.rows())),
        n(static_cast<int>(p.X.cols())),
        ldx(std::max(m, n)),
        rcond(below),
        a(p.X),
        x(vector<double>::Zero(ldx)),
        s(std::min(m, n)) {
    x.head(m) = p.y;
  }
};

outcome<double> result(const arguments& to, const char* failure) {
  if (to.info != 0) return refusal{reason::no_convergence, failure};
  return solution<double>{.w = to.x.head(to.n), .residual = {}, .rank = to.rank};
}

// Asks for the workspace first, then computes.
template <class Call>
void run(const Call& call) {
  double size = 0;
  call(&size, -1);
  std::vector<double> work(static_cast<size_t>(std::max(size, 1.0)));
  call(work.data(), static_cast<int>(work.size()));
}

// numpy.linalg.lstsq(X, y, rcond=None): eps·max(n, d), eps = 2u.
double rcond_of(const problem<double>& p) {
  return std::numeric_limits<double>::epsilon() *
         static_cast<double>(std::max(p.X.rows(), p.X.cols()));
}

outcome<double> gels(const problem<double>& p) {
  arguments to(p, 0);
  run([&](double* work, int length) {
    dgels_("N", &to.m, &to.n, &to.one, to.a.data(), &to.m, to.x.data(), &to.ldx, work, &length,
           &to.info, 1);
  });
  const int k = std::min(to.m, to.n);
  const matrix<double> factor =
      to.m >= to.n ? matrix<double>(to.a.topRows(k)) : matrix<double>(to.a.leftCols(k).transpose());
  if (to.info != 0 || nearly_singular<double>(factor, to.ldx)) {
    return refusal{reason::rank_deficient, "not of full rank to working precision"};
  }
  to.rank = k;
  return result(to, "");
}

outcome<double> gelsy(const problem<double>& p) {
  arguments to(p, rcond_of(p));
  std::vector<int> pivots(static_cast<size_t>(to.n), 0);
  run([&](double* work, int length) {
    dgelsy_(&to.m, &to.n, &to.one, to.a.data(), &to.m, to.x.data(), &to.ldx, pivots.data(),
            &to.rcond, &to.rank, work, &length, &to.info);
  });
  return result(to, "dgelsy failed");
}

outcome<double> gelsd(const problem<double>& p) { return divided_lstsq(p, rcond_of(p)); }

outcome<double> gelss(const problem<double>& p) {
  arguments to(p, rcond_of(p));
  run([&](double* work, int length) {
    dgelss_(&to.m, &to.n, &to.one, to.a.data(), &to.m, to.x.data(), &to.ldx, to.s.data(), &to.rcond,
            &to.rank, work, &length, &to.info);
  });
  return result(to, "the singular values did not converge");
}

}  // namespace

outcome<double> divided_lstsq(const problem<double>& p, double rcond) {
  arguments to(p, rcond);
  std::vector<int> integers(1);
  run([&](double* work, int length) {
    dgelsd_(&to.m, &to.n, &to.one, to.a.data(), &to.m, to.x.data(), &to.ldx, to.s.data(), &to.rcond,
            &to.rank, work, &length, integers.data(), &to.info);
    if (length == -1) integers.resize(static_cast<size_t>(std::max(integers.front(), 1)));
  });
  return result(to, "the singular values did not converge");
}

const claims lapack_gels_claims =
    driver("lapack_gels", "dgels: X = Q R or L Q", rank_need::full, "2 n d^2 - 2 d^3/3");
const claims lapack_gelsy_claims =
    driver("lapack_gelsy", "dgelsy: X P = Q T Z", rank_need::any, "2 n d^2 - 2 d^3/3");
const claims lapack_gelsd_claims = driver("lapack_gelsd", "dgelsd: X = U S V'", rank_need::any,
                                          "about 2 n d^2 + 10 d^3", "numpy.linalg.lstsq");
const claims lapack_gelss_claims =
    driver("lapack_gelss", "dgelss: X = U S V'", rank_need::any, "about 4 n d^2 + 9 d^3");

#define DRIVER(name)                                              \
  template <class S>                                              \
  outcome<S> lapack_##name(const problem<S>& p) {                 \
    return guarded_only<double>(p, lapack_##name##_claims, name); \
  }
DRIVER(gels)
DRIVER(gelsy)
DRIVER(gelsd)
DRIVER(gelss)

#define INSTANTIATE(S)                                 \
  template outcome<S> lapack_gels(const problem<S>&);  \
  template outcome<S> lapack_gelsy(const problem<S>&); \
  template outcome<S> lapack_gelsd(const problem<S>&); \
  template outcome<S> lapack_gelss(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers

#endif
