// SPDX-License-Identifier: MIT
#include "reports/layout/matrices.hpp"

#include <gtest/gtest.h>

namespace proofread::reports {
namespace {

using properties::named_matrix;

const named_matrix square{"X", 2, 2, {"1", "0", "-1/2", "3"}};
const named_matrix column{"lambda", 2, 1, {"1", "2"}};
const named_matrix number{"lambda", 1, 1, {"7/3"}};

TEST(matrices, plain_is_the_language_of_claims) {
  EXPECT_EQ(definition_text(square, matrix_format::plain), "X = [1, 0; -1/2, 3]");
  EXPECT_EQ(definition_text(column, matrix_format::plain), "lambda = [1; 2]");
  EXPECT_EQ(definition_text(number, matrix_format::plain), "lambda = 7/3");
}

TEST(matrices, numpy) {
  EXPECT_EQ(definition_text(square, matrix_format::numpy), "X = np.array([[1, 0], [-1/2, 3]])");
  EXPECT_EQ(definition_text(column, matrix_format::numpy), "lambda_ = np.array([[1], [2]])");
}

TEST(matrices, eigen_never_divides_integers) {
  EXPECT_EQ(definition_text(square, matrix_format::eigen),
            "Eigen::MatrixXd X(2, 2); X << 1.0, 0.0, -1.0/2.0, 3.0;");
  EXPECT_EQ(definition_text(number, matrix_format::eigen), "const double lambda = 7.0/3.0;");
}

TEST(matrices, latex) {
  EXPECT_EQ(definition_text(square, matrix_format::latex),
            "X = \\begin{pmatrix} 1 & 0 \\\\ -\\tfrac{1}{2} & 3 \\end{pmatrix}");
  EXPECT_EQ(definition_text(number, matrix_format::latex), "\\lambda = \\tfrac{7}{3}");
}

TEST(matrices, names_of_formats) {
  EXPECT_EQ(matrix_format_from_text("eigen"), matrix_format::eigen);
  EXPECT_FALSE(matrix_format_from_text("Eigen"));
  EXPECT_FALSE(matrix_format_from_text(""));
}

}  // namespace
}  // namespace proofread::reports
