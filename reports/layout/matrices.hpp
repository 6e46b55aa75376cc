// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "properties/evidence/evidence.hpp"

namespace proofread::reports {

/// How the values of a counterexample are written.
///   plain  X = [1, 0; 1/2, 1]                       can be pasted before `|-` of a one-liner
///   numpy  X = np.array([[1, 0], [1/2, 1]])
///   eigen  Eigen::MatrixXd X(2, 2); X << 1.0, 0.0, 1.0/2, 1.0;
///   latex  X = \begin{pmatrix} 1 & 0 \\ \tfrac{1}{2} & 1 \end{pmatrix}
enum class matrix_format : std::uint8_t { plain, numpy, eigen, latex };

/// nullopt for anything but plain, numpy, eigen, latex.
std::optional<matrix_format> matrix_format_from_text(const std::string& text);

/// The value alone, e.g. "[1, 0; 1/2, 1]"; in `eigen` an initializer list of the entries.
std::string value_text(const properties::named_matrix& value, matrix_format how);

/// "X = ..." as a definition in that notation.
std::string definition_text(const properties::named_matrix& value, matrix_format how);

}  // namespace proofread::reports
