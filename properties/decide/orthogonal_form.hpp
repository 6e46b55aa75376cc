// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Which entries a declared matrix needs, up to the orthogonal matrices that a statement admits.
enum class orthogonal_form : std::uint8_t {
  all,       ///< every entry
  diagonal,  ///< 0 off the diagonal; also of a matrix that is not square
  upper,     ///< 0 below the diagonal
  lower,     ///< 0 above the diagonal
  identity,
};

/// By slot, for declared variables and for U and V of U, S, V = svd(X); `all` for other names.
///
/// The rows and the columns of every name belong to spaces; a product, a sum, a trace makes two of
/// them one. Where nothing reads single entries (A[i,j], blocks, sum, exp of a vector, ...) a space
/// admits every orthogonal P: with A -> P·A·Q' for all names the statement says the same. So some
/// name may be taken in a form that such P and Q reach:
///   A = U·S·V'        diagonal, P and Q free            Golub & Van Loan, Matrix Computations, 2.4
///   A = U·D·U'        diagonal, A symmetric, P = Q      the same, 8.1
///   A = Q·R, L·Q      upper, lower, one of them free    the same, 5.2
///   A = P'·I          A orthogonal, P free
/// A space is spent once a form has used it. Whatever is not known to be equivariant spends the
/// spaces of all that it is applied to.
std::vector<orthogonal_form> orthogonal_forms(const identities::proposition& problem);

}  // namespace proofread::properties
