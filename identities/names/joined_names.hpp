// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// What a name written together stands for: factors, or a name and its subscripts.
struct joined_name {
  std::vector<std::string> parts;
  bool subscript = false;
};

/// The names of a statement that nothing declares and that are made of known ones: declared, bound,
/// or standing by themselves somewhere.
class joined_names {
 public:
  joined_names(const std::vector<declaration_item>& given, const expression_ptr& statement,
               bool infer);

  const std::map<std::string, joined_name>& found() const { return found_; }
  span place(const std::string& name) const { return places_.at(name); }  ///< the first
  /// Names with two meanings, or none although they look like products.
  const std::vector<std::string>& doubtful() const { return doubtful_; }
  /// The tree with products and entries for these names. ' and ^ behind a product belong to its
  /// last factor.
  expression_ptr apart(const expression_ptr& node) const;
  std::string text(const std::string& name) const;  ///< A*B for AB

  void take_by_letters(const std::string& name);
  /// Undeclared names such as Xb: a capital and small letters, that may be meant as products.
  std::vector<std::string> product_like() const;  ///< AB is A*B, XT is X'
  void transpose(const std::string& name, std::size_t part) { flipped_.insert({name, part}); }
  void transpose_none() { flipped_.clear(); }

 private:
  struct product {
    expression_ptr first;  // all factors but the last
    expression_ptr last;
  };
  void know(const std::vector<declaration_item>& given, const expression_ptr& statement);
  void know_definition(const expression& relation);
  void take(const std::string& name, bool infer);
  std::optional<joined_name> subscripted(const std::string& name) const;
  std::vector<std::vector<std::string>> splits(const std::string& name) const;
  std::optional<product> factors(const expression& node) const;
  expression_ptr part(const std::string& whole, std::size_t i, span where) const;

  std::set<std::string> declared_, shaped_, known_, indices_;
  std::map<std::string, std::set<std::string>> defined_;  // bare sides of equations: the other side
  std::map<std::string, joined_name> found_;
  std::map<std::string, span> places_;
  std::vector<std::string> doubtful_;
  std::set<std::pair<std::string, std::size_t>> flipped_;
};

}  // namespace proofread::identities
