// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// What a declaration says of a name, as far as reading a formula needs it.
struct known_name {
  enum class what : std::uint8_t { scalar, column, row, matrix, function, size, index, defined };
  what kind = what::scalar;
  expression_ptr rows, cols;  ///< of a column, row or matrix; lo and hi of an index
  expression_ptr value;       ///< of a definition
  bool diagonal = false;
  std::vector<std::string> parameters = {};  ///< of a definition h(x) = ...
};

/// The name that an item defines, by let or by an equation; "" if it defines none.
std::string defined_name(const declaration_item& item);
/// What it defines the name as.
const expression_ptr& defined_value(const declaration_item& item);

/// The names that a context declares and defines; sizes too.
class known_names {
 public:
  known_names() = default;
  explicit known_names(const std::vector<declaration_item>& given);

  const known_name* find(const std::string& name) const;
  bool empty() const { return by_name_.empty(); }
  /// The sizes, in the order in which they are declared.
  const std::vector<std::string>& sizes() const { return sizes_; }
  std::vector<std::string> names() const;
  /// Does the tree depend on the name, through definitions too?
  bool depends(const expression& tree, const std::string& name) const;
  /// The variables that a tree speaks of, through definitions: no sizes and no bound indices.
  std::set<std::string> variables_of(const expression& tree) const;

 private:
  void collect_variables(const expression& tree, std::set<std::string>& bound,
                         std::set<std::string>& seen) const;
  void add_sizes(const expression_ptr& tree);
  void add_size(const std::string& name);
  bool depends(const expression& tree, const std::string& name, std::set<std::string>& seen) const;

  std::map<std::string, known_name> by_name_;
  std::vector<std::string> sizes_;
};

}  // namespace proofread::identities
