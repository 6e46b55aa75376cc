// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "properties/mutation/mutation_operator.hpp"

namespace proofread::properties {

/// Calls `visit` on every node below and including `root` at which a change is a change of meaning:
/// not the names that binders bind.
void each_site(const identities::proposition& problem, const identities::expression_ptr& root,
               const std::function<void(const site&, const std::vector<std::size_t>& path)>& visit);

/// `root` with the node at `path` (positions among arguments, from the root) replaced.
identities::expression_ptr replaced(const identities::expression_ptr& root,
                                    const std::vector<std::size_t>& path,
                                    const identities::expression_ptr& with);

/// The factors of a matrix product A*B*C, whatever way it is bracketed; one factor for the rest.
std::vector<identities::expression_ptr> factors_of(const identities::expression_ptr& node);
identities::expression_ptr product_of(const std::vector<identities::expression_ptr>& factors);

identities::expression_ptr number(std::int64_t value);
bool is_number(const identities::expression& node, const std::string& text);
bool is_sum(const identities::expression& node);  ///< A + B or A - B

/// A value of one row and one column, by its type.
bool is_one_by_one(const identities::expression& node);
/// A value with as many rows as columns, and more than one.
bool is_square(const identities::expression& node);

/// A term of a sum, or a whole side of a relation, of = only those after the first; never the
/// literal 0.
bool is_term(const site& at);

/// A whole side of <, <=, > or >=: on which side the statement allows more.
enum class order_side : std::uint8_t { none, lesser, greater };
order_side side_of_order(const site& at);

/// The declaration a symbol stands for, or nullptr.
const identities::declaration* declared(const site& at);
bool has_word(const identities::declaration& what, const std::string& word);

}  // namespace proofread::properties
