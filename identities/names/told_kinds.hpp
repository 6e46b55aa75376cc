// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "identities/inference/scope.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// What becomes of names that nothing declares.
enum class undeclared {
  refused,     ///< each is an error; only bound names are read
  as_told,     ///< by the kinds that are told, or else by letter
  by_nearest,  ///< the same, or where that does not fit by the nearest reading
};

/// Names that are read otherwise than by their letters.
using kinds_of_names = std::map<std::string, letter>;

/// The names that an order between the hypotheses makes numbers: t in `t > 0`, C in `C > 0`, where
/// nothing (t', norm(t), det(C)) speaks of a vector or a matrix.
kinds_of_names ordered_scalars(const std::vector<declaration_item>& given,
                               const expression_ptr& statement);

/// The names a-g and Greek that something speaks of as of vectors: norm(b), sum(b), b[i].
kinds_of_names spoken_vectors(const std::vector<declaration_item>& given,
                              const expression_ptr& statement);

}  // namespace proofread::identities
