// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// What is said of names before any shape is known: trees as the parser makes them.

using names_with_places = std::vector<std::pair<std::string, span>>;

/// What the declarations say with operators, and the statement.
std::vector<expression_ptr> trees_of(const std::vector<declaration_item>& given,
                                     const expression_ptr& statement);

/// Every symbol of a tree, bound ones too.
void symbols_of(const expression_ptr& node, names_with_places& found);

/// x', x[i], norm(x), dot(x, y), w'*x, unit(x), x in range(A): nobody writes that of a number.
bool used_as_vector(const expression& node, const std::string& name);

/// norm(b), sum(b), b[i]: the same, but for the transpose, which a number may have as well.
bool speaks_of_vector(const expression& node, const std::string& name);

/// C', det(C), posdef(C), C[i,j]: nobody writes that of a number either.
bool used_as_matrix(const expression& node, const std::string& name);

/// x in A*x or A \ x with a matrix A. `matrix` tells which names are matrices.
bool multiplied_by_matrix(const expression& node, const std::string& name,
                          const std::function<bool(const std::string&)>& matrix);

/// x' as it stands.
bool is_transposed_somewhere(const expression& node, const std::string& name);

/// The t of diff(f, t), limit(f, t -> a) and argmin(f, t), which takes more values than integers.
std::set<std::string> names_that_move(const std::vector<expression_ptr>& trees);

}  // namespace proofread::identities
