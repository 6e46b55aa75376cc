// SPDX-License-Identifier: MIT
// Eigen's kernels of A·x and A·B, compiled once for the scalars of the solvers: without these
// declarations every object would carry copies of its own.
// The names are internal to Eigen 3.4. A scalar that is missing here costs compile time only.
#pragma once

#include "solvers/scalars/matrix.hpp"

// A and x by columns (or contiguous) or by rows (or with a stride), in products and (`BuiltIn`)
// within those of triangular matrices.
#define PROOFREAD_MATRIX_TIMES_VECTOR(linkage, S, A_order, x_order, version)                       \
  linkage struct Eigen::internal::general_matrix_vector_product<                                   \
      Eigen::Index, S, Eigen::internal::const_blas_data_mapper<S, Eigen::Index, A_order>, A_order, \
      false, S, Eigen::internal::const_blas_data_mapper<S, Eigen::Index, x_order>, false,          \
      Eigen::version>;

#define PROOFREAD_PANEL_TIMES_PANEL(linkage, S)                                                   \
  linkage struct Eigen::internal::gebp_kernel<                                                    \
      S, S, Eigen::Index, Eigen::internal::blas_data_mapper<S, Eigen::Index, Eigen::ColMajor, 0>, \
      Eigen::internal::gebp_traits<S, S>::mr, Eigen::internal::gebp_traits<S, S>::nr, false,      \
      false>;

// linkage: `extern template` where the kernels are used, `template` where they are compiled.
#define PROOFREAD_PRODUCTS_OF(linkage, S)                                                  \
  PROOFREAD_MATRIX_TIMES_VECTOR(linkage, S, Eigen::ColMajor, Eigen::ColMajor, Specialized) \
  PROOFREAD_MATRIX_TIMES_VECTOR(linkage, S, Eigen::ColMajor, Eigen::RowMajor, Specialized) \
  PROOFREAD_MATRIX_TIMES_VECTOR(linkage, S, Eigen::RowMajor, Eigen::ColMajor, Specialized) \
  PROOFREAD_MATRIX_TIMES_VECTOR(linkage, S, Eigen::RowMajor, Eigen::RowMajor, BuiltIn)     \
  PROOFREAD_PANEL_TIMES_PANEL(linkage, S)
#define PROOFREAD_PRODUCTS(linkage)                        \
  PROOFREAD_PRODUCTS_OF(linkage, double)                   \
  PROOFREAD_PRODUCTS_OF(linkage, proofread::solvers::real) \
  PROOFREAD_PRODUCTS_OF(linkage, proofread::solvers::rational)

PROOFREAD_PRODUCTS(extern template)
