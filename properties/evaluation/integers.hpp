// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Marks the slots that hold no integer (yet) in the vectors below.
inline constexpr std::int64_t unset_integer = std::numeric_limits<std::int64_t>::min();

/// `integers` of an assignment or stratum, with every slot that is no size and no index marked
/// unset.
std::vector<std::int64_t> marked(const identities::proposition& problem,
                                 std::vector<std::int64_t> integers);

/// The integer an expression in sizes, indices and literals stands for, `integers` by slot; nullopt
/// if anything else occurs in it, a size is unset, or it is not an integer.
std::optional<std::int64_t> integer_value(const identities::expression& node,
                                          const std::vector<std::int64_t>& integers);

/// The truth of a statement in sizes, indices and literals alone; nullopt if anything else occurs.
std::optional<bool> integer_truth(const identities::expression& statement,
                                  const std::vector<std::int64_t>& integers);

/// Only sizes, indices and literals occur (and at least one size or index): a relation of sizes.
bool is_size_relation(const identities::proposition& problem,
                      const identities::expression& statement);

/// The values of sizes and indices by name, for identities::evaluate of a size.
std::map<std::string, std::int64_t> named_sizes(const identities::proposition& problem,
                                                const std::vector<std::int64_t>& integers);

/// The slots of drawn names (variables, svd factors, functions) that occur in an expression,
/// through definitions.
std::set<int> drawn_names(const identities::proposition& problem,
                          const identities::expression& node);

}  // namespace proofread::properties
