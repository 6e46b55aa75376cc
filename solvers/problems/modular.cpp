// SPDX-License-Identifier: MIT
#include "solvers/problems/modular.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "solvers/problems/stop.hpp"

namespace proofread::solvers {

namespace {

constexpr std::uint64_t prime = (std::uint64_t{1} << 61) - 1;

std::uint64_t times_modulo(std::uint64_t a, std::uint64_t b) {
  __extension__ using wide = unsigned __int128;
  return static_cast<std::uint64_t>(static_cast<wide>(a) * b % prime);
}

std::uint64_t inverse_modulo(std::uint64_t a) {
  std::uint64_t out = 1;
  for (std::uint64_t e = prime - 2; e != 0; e >>= 1, a = times_modulo(a, a)) {
    if (e & 1) out = times_modulo(out, a);
  }
  return out;
}

using residues = std::vector<std::vector<std::uint64_t>>;

residues modulo_prime(const matrix<integer>& A) {
  residues out(static_cast<size_t>(A.rows()));
  for (index i = 0; i < A.rows(); ++i) {
    for (index j = 0; j < A.cols(); ++j)
      out[static_cast<size_t>(i)].push_back(mpz_fdiv_ui(A(i, j).backend().data(), prime));
  }
  return out;
}

bool regular(residues A) {
  for (size_t k = 0; k < A.size(); ++k) {
    stop_if_asked();
    size_t p = k;
    while (p < A.size() && A[p][k] == 0) ++p;
    if (p == A.size()) return false;
    std::swap(A[p], A[k]);
    const std::uint64_t over = inverse_modulo(A[k][k]);
    for (size_t i = k + 1; i < A.size(); ++i) {
      const std::uint64_t factor = prime - times_modulo(A[i][k], over);
      for (size_t j = k; j < A.size(); ++j)
        A[i][j] = (A[i][j] + times_modulo(factor, A[k][j])) % prime;
    }
  }
  return true;
}

}  // namespace

bool regular_modulo_prime(const matrix<integer>& A) { return regular(modulo_prime(A)); }

}  // namespace proofread::solvers
