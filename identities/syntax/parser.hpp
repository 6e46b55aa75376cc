// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identities/syntax/lexer.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Brackets, prefix operators, exponents and quantifiers inside one another.
inline constexpr std::size_t deepest_nesting = 200;
/// Height of the tree of one expression; a sum of n terms has height n.
inline constexpr std::size_t highest_tree = 400;
/// Digits of a number literal, and the absolute value of its exponent.
inline constexpr std::size_t longest_number = 1000;
inline constexpr std::size_t longest_name = 200;
/// Nodes of one expression, statement or declaration.
inline constexpr std::size_t largest_tree = 500'000;

/// True for names that cannot begin a shape because the author means something else: `scalar`,
/// words, `R`, `vector`, `nxd`. Before ` x ` all but `scalar` may; in parentheses any may.
bool is_misleading_size(std::string_view name);

/// Thrown inside the parser only; the functions of parse.hpp turn it into an `expected`.
struct syntax_error {
  diagnostic problem;
};

/// A node under construction and the height of its tree.
struct tree {
  expression_ptr node;
  std::size_t height = 1;
};

/// Reads the token list of one text by precedence climbing. Statements, from loose to tight:
/// iff (not a chain), implies (to the right), or, and, not, relations; values: + -, then
/// * / \ .* ./, then the sign, then ^ .^ ' and [ ]. Values and statements share one grammar, since
/// `(` may open either; an operator says so when it meets the wrong one.
class parser {
 public:
  parser(std::string_view text, std::size_t base);

  tree statement();                              ///< a statement or a value
  tree value();                                  ///< a value
  std::vector<declaration_item> declarations();  ///< up to the end or `|-`
  std::vector<declaration_item> definitions();

  expression_ptr finish_value();
  expression_ptr finish_statement(bool allow_expression);
  void finish();  ///< errs unless everything was read
  bool has_turnstile() const;
  void turnstile();  ///< reads `|-`

 private:
  class nesting;  // counts depth while a bracket, sign or quantifier is open
  struct parts {  // what a node is made of besides its arguments
    span where, sign;
    std::string name;
    std::int64_t integer = 0;
    std::vector<comparison> relations;
  };

  // Tokens and errors (parser.cpp)
  const token& peek(std::size_t ahead = 0) const;
  bool take(token_kind kind);
  token advance();
  bool next_is(token_kind kind, std::size_t ahead = 0) const { return peek(ahead).kind == kind; }
  std::string_view source(const token& t) const;
  bool next_is_name(std::string_view name, std::size_t ahead = 0) const;
  span place(const token& t) const;
  span since(std::size_t begin) const;  ///< from `begin` to the end of the last token read
  token expect(token_kind kind, std::string_view fitting);
  token close(token_kind kind, const token& opening, std::string_view fitting);
  [[noreturn]] void fail(span where, std::string message, std::string hint = {}) const;
  [[noreturn]] void unexpected(std::string_view fitting, std::string_view hint = {}) const;
  std::string found() const;
  std::string habit() const;  ///< a hint guessed from the tokens around the place
  std::string missing_product() const;
  tree build(form kind, std::vector<tree> arguments, parts with);
  tree leaf(form kind, const token& t, std::string name = {});
  tree need_value(tree t) const;
  tree need_statement(tree t) const;

  // Values (parser_value.cpp)
  tree operation(int level);
  tree signed_factor();
  tree factor();
  tree postfix(tree base, std::size_t begin);
  tree power(tree base, std::size_t begin);
  tree raised(tree base, std::size_t begin, const token& sign);
  tree exponent();
  tree superscript_exponent(const token& t) const;
  bool ends_at_limit_side() const;
  tree subscript(tree base, std::size_t begin);
  tree slice();

  // Atoms (parser_atom.cpp)
  tree atom();
  tree group();
  tree blocks();
  tree norm_bars();
  tree square_root();
  tree number();
  tree named();
  tree bare_name();
  tree identity_matrix();
  std::vector<tree> arguments(const token& opening);
  tree call();
  std::string name(std::string_view what);
  tree variable(std::string_view what);

  // Binders (parser_binder.cpp)
  bool at_binder() const;
  tree binder();
  tree derivative(form kind);
  tree variable_of_derivative();
  tree limit();
  tree limit_point(std::int64_t& side);
  tree extremum(form kind);
  tree finite_sum();
  tree substitution();

  // Statements (parser_statement.cpp)
  tree equivalence();
  tree implication();
  tree disjunction();
  tree conjunction();
  tree negation();
  tree quantified();
  tree relation();
  tree chain(tree first, std::size_t begin);
  tree membership(tree element, std::size_t begin);
  tree shape_claim(tree subject, std::size_t begin);
  std::size_t predicate_length() const;
  tree predicate();
  tree definedness();

  // Declarations (declarations.cpp, declarations_shape.cpp)
  struct shape_text {
    tree rows, cols;
  };
  shape_text shape_of();
  tree size();
  bool at_end_of_declaration() const;
  void check_size(const expression& node) const;
  void check_not_a_word() const;
  std::vector<declaration_item> declaration();
  std::size_t names_before(token_kind kind) const;
  std::vector<std::string> names(declaration_item& item);
  declaration_item variables();
  declaration_item function(declaration_item item);
  tree euclidean();
  bool at_function() const;
  std::vector<declaration_item> indices();
  declaration_item decomposition();
  std::vector<word> words();
  word one_word();
  declaration_item definition();

  std::string_view text_;
  std::size_t base_;
  token_list list_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::size_t nodes_ = 0;
  bool in_shape_ = false;        // × separates rows and columns
  bool at_limit_point_ = false;  // a trailing + or - tells the side
};

/// While it lives, the parser is one level deeper. Brackets also suspend the special readings of
/// shapes and limit points.
class parser::nesting {
 public:
  enum class by { bracket, prefix };
  nesting(parser& owner, by what);
  ~nesting();
  nesting(const nesting&) = delete;
  nesting& operator=(const nesting&) = delete;

 private:
  parser& owner_;
  bool in_shape_, at_limit_point_;
};

}  // namespace proofread::identities
