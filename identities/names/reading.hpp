// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/names/told_kinds.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

using reader = std::function<expected<proposition>(const kinds_of_names&)>;

/// What is to be read: where a name is looked up, and what an error points into.
struct written {
  const std::vector<declaration_item>& given;
  const expression_ptr& statement;
  undeclared names = undeclared::by_nearest;
  bool infer() const { return names != undeclared::refused; }
};

/// The nearest reading in which the shapes fit, and nullopt if there is none or more than one.
///
/// By letter a capital is a matrix, h-z a vector, a-g and Greek a scalar, and none of their sizes
/// is 1. Where that does not fit, what stands around the place of the error is read otherwise, as
/// few names as possible: names h-z that nothing uses as vectors become numbers, all of them at
/// that place together, if nothing that is left in the line is a vector or a matrix; a name a-g or
/// Greek becomes a vector, a transposed one only if it stands behind a matrix as in X*b; a name
/// that an equation among the hypotheses defines has the shape of what it is defined by. Any other
/// capital stays a matrix. Of two readings with equally many steps neither is taken, unless one has
/// only numbers.
std::optional<expected<proposition>> nearest_reading(const written& what, const reader& read,
                                                     const kinds_of_names& from,
                                                     const diagnostic& problem);

/// Declarations that would let the statement fit, of one name each, "A : scalar", "b : n", or else
/// of the names that nearest_reading makes numbers of beside vectors or matrices: "s : scalar, t :
/// scalar".
std::vector<std::string> declarations_that_fit(const written& what, const reader& read,
                                               const kinds_of_names& from,
                                               const diagnostic& problem);

}  // namespace proofread::identities
