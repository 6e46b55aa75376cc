// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "identities/elaboration/scope.hpp"
#include "identities/elaboration/unify.hpp"
#include "identities/expression/expression.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Thrown inside elaboration and caught by elaborate(): what the user has to mend.
struct malformed {
  diagnostic what;
};

/// A node whose `type` may still hold unknown sizes.
using typed = std::shared_ptr<expression>;

/// `t > 0`, `0 < s <= t`: such a hypothesis may declare the names it orders.
bool orders_a_name(const declaration_item& item);

/// Types trees: resolves names to slots of `names` and collects what is known of sizes in `sizes`.
///
/// A product with an operand that may turn out to be 1 x 1 waits: its type is unknown until
/// `settle` sees whether it is a matrix product (preferred) or a multiple.
class inference {
 public:
  /// How undeclared names are read: not at all (notes), by their letters, or by their letters but
  /// for the scalars that an order between the hypotheses declares (`t > 0`).
  enum class undeclared_names : std::uint8_t { errors, by_letter, by_order_and_letter };
  explicit inference(undeclared_names rule)
      : infer_(rule != undeclared_names::errors),
        orders_declare_(rule != undeclared_names::by_letter) {}

  scope names;
  unifier sizes;

  typed value(const expression_ptr& node);
  typed statement(const expression_ptr& node);
  /// A size: sums and products of integers, size names and indices.
  size_expression size(const expression_ptr& node);
  /// Decides every waiting product; afterwards only sizes that the text leaves open are unknown.
  void settle();
  void settle_products(bool force);
  void settle_zeros();

  /// Declares what stands before `|-` or in given and let clauses (declare.cpp).
  void declare(const std::vector<declaration_item>& items, const expression_ptr& statement);
  std::vector<typed> hypotheses;

  [[noreturn]] static void fail(span where, std::string message, std::string hint = {});

 private:
  struct function_body {
    std::vector<std::string> parameters;
    expression_ptr body;
    std::vector<int> instances;
    bool busy = false;
  };
  struct checkpoint {
    unifier sizes;
    std::vector<typed> products;
    std::vector<expression> contents;
  };
  struct binding {
    int slot = -1;
    bool local = false;
  };

  // infer.cpp
  typed leaf(const expression& node);
  typed symbol(const expression& node);
  int resolve_name(const expression& node);
  int undeclared(const expression& node);
  typed with(const expression& node, std::vector<typed> arguments, shape type);
  std::string show(const expression& node) const;
  std::string describe(const expression& node);
  std::string text(const shape& s);
  [[noreturn]] void clash(span where, const expression& left, const expression& right,
                          std::string hint);
  typed scalar_value(const expression_ptr& node, const std::string& role_of_it);
  bool becomes_scalar(const expression& node);
  void require_scalar(const expression& node, const std::string& role_of_it);
  void require_square(const expression& node, const std::string& what);
  // infer_arithmetic.cpp
  typed arithmetic_form(const expression& node);
  typed sum(const expression& node);
  typed quotient(const expression& node);
  typed power(const expression& node);
  typed entrywise(const expression& node);
  typed solution(const expression& node);
  typed blocks(const expression& node);
  void align_rows(const expression& node, const std::vector<typed>& parts, std::size_t width);
  void meet(const expression& left, const expression& right, span where);
  shape broadcast(const expression& node, const expression& left, const expression& right);
  bool collapses_matrix(const expression& node);
  bool is_plain_scalar(const expression& node);
  std::string sum_hint(const expression& left, const expression& right);
  // infer_product.cpp
  typed product(const expression& node);
  bool decide(expression& node, bool force);
  void make_scale(expression& node, bool scalar_first);
  void make_inner(expression& node);
  std::string product_hint(const expression& left, const expression& right);
  // infer_call.cpp
  typed call(const expression& node);
  shape call_type(const expression& node, const std::vector<typed>& arguments);
  shape square_call(const expression& node, const expression& argument);
  shape vector_call(const expression& node, const std::vector<typed>& arguments);
  typed sized_call(const expression& node);
  typed index(const expression& node);
  typed position(const expression& node, const size_expression& extent, size_expression& length);
  size_expression bound(const expression& node);
  void note_span(const expression& last, const size_expression& extent);
  // infer_binder.cpp
  typed binder(const expression& node);
  typed derivative(const expression& node);
  shape jacobian(const expression& node, const expression& f, const expression& x);
  std::optional<shape> column_jacobian(const expression& f, const expression& x);
  const entry& variable_of(const expression& x) const;
  bool may_turn_scalar(const expression& x) const;
  checkpoint save() const;
  void restore(const checkpoint& saved);
  typed limit(const expression& node);
  typed argmin(const expression& node);
  typed sum_over(const expression& node);
  typed at(const expression& node);
  typed quantifier(const expression& node);
  binding bind(const expression& node, shape type);
  typed bound_symbol(const expression& node, int slot);
  shape naming_shape(const std::string& name);
  // infer_function.cpp
  typed apply(const expression& node);
  std::string as_entry(const expression& node) const;
  [[noreturn]] void unknown_function(const expression& node) const;
  void read_unused_functions();
  bool suits(const declaration& instance, const std::vector<typed>& arguments) const;
  int instantiate(int slot, const expression& node, const std::vector<typed>& arguments);
  // infer_statement.cpp
  typed relation(const expression& node);
  typed side(const expression_ptr& node, bool may_be_argmin);
  void check_order(const expression& node, const typed& left, const typed& right);
  typed membership(const expression& node);
  typed has_shape(const expression& node);
  typed predicate(const expression& node);
  void require_word_shape(const std::string& word, const expression& node);
  // declare.cpp
  void declare_names(const std::vector<declaration_item>& items);
  void declare_sizes(const std::vector<declaration_item>& items);
  void declare_related_sizes(const declaration_item& item);
  void declare_by_relation(const declaration_item& item);
  // declare_order.cpp
  bool declares_scalar(const expression& relation, const std::string& name) const;
  void declare_shapes(const declaration_item& item);
  void declare_svd(const declaration_item& item);
  void define(const declaration_item& item);
  void hypothesis(const declaration_item& item);
  bool define_by_equation(const expression& node, const typed& left, const typed& right);

  bool infer_;
  bool orders_declare_;                         ///< `t > 0` declares a scalar t
  std::vector<expression_ptr> written_;         ///< the statement and the hypotheses
  bool in_size_ = false;                        ///< undeclared names are sizes here
  std::optional<size_expression> in_position_;  ///< undeclared names are indices up to this
  std::vector<typed> products_;                 ///< waiting
  std::vector<typed> zeros_;                    ///< literals 0, which fit any shape
  std::vector<typed> identities_;               ///< bare I
  std::vector<std::pair<size_expression, size_expression>> spans_;  ///< extent, last index of a sum
  std::map<int, function_body> functions_;
};

}  // namespace proofread::identities
