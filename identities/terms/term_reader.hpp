// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/expression.hpp"
#include "identities/latex/atoms.hpp"
#include "identities/latex/symbols.hpp"
#include "identities/terms/known_names.hpp"
#include "identities/terms/reading_choices.hpp"

namespace proofread::identities {

/// What becomes of a function of which nothing is known.
enum class unsaid_functions : std::uint8_t {
  refused,
  as_losses,    ///< L, which is differentiated by W (conventions/abstract_losses.hpp)
  as_variables  ///< f(x) for every f
};

/// What reading a formula takes, and what it finds out.
struct term_setting {
  const known_names& known;
  const formula_uses& uses;
  reading_choices& choices;
  std::set<std::string> vectors = {};     ///< names without a declaration that are columns
  std::set<std::string> matrices = {};    ///< names without a declaration that are matrices
  std::set<std::string> scalars = {};     ///< names without a declaration that are numbers
  std::set<std::string> divisors = {};    ///< letters of a divisor in which nothing else stands
  std::set<std::string> bold = {};        ///< names in a font that says what they are
  std::set<std::string> transposed = {};  ///< names that are transposed
  std::set<std::string> sizes = {};       ///< names without a declaration that are sizes
  std::map<std::string, std::string> differentials = {};  ///< dX, and the X it is shaped like
  std::set<std::string> remarks = {};                     ///< on how something is read
  std::map<std::string, int> entries = {};  ///< the last literal index of a vector without one
  std::map<std::string, expression_ptr> means = {};  ///< x_bar beside x_i: what it is the mean of
  /// What is meant by a function of which nothing is known, by what it is differentiated.
  std::function<expression_ptr(const std::string&)> objective = {};
  bool expectations = false;  ///< E[f] is read, as an application of `expectation_name`
  unsaid_functions unsaid = unsaid_functions::as_losses;
  std::map<std::string, expression_ptr> mappings = {};  ///< functions, and what they are applied to
};

inline constexpr const char* expectation_name = "E[]";
inline constexpr const char* conditional_expectation_name = "E[|]";

/// Atoms to trees of the claim language. Throws unread_part at what it cannot read.
class term_reader {
 public:
  explicit term_reader(term_setting& setting) : in_(setting) {}

  /// The value that a list of atoms means.
  expression_ptr value(const std::vector<atom>& atoms);

 private:
  using list = std::vector<atom>;
  struct cursor {
    const list& atoms;
    std::size_t next = 0;
    bool at_end() const { return next >= atoms.size(); }
    const atom& peek() const { return atoms[next]; }
    bool next_is(atom_kind kind, std::string_view text = {}) const;
    span place() const;
  };
  enum class pattern_shape { column, row, diagonal };
  struct bound_index {
    expression_ptr hi;      // null where the formula does not say it
    expression_ptr extent;  // what it runs through, by what it indexes
  };

  // term_reader.cpp
  expression_ptr read_sum_of_terms(cursor& at);
  expression_ptr read_term(cursor& at, bool negated = false);
  expression_ptr read_group(cursor& at, bool stop_at_functions = false);
  expression_ptr read_divided(cursor& at, expression_ptr above, span sign);
  expression_ptr read_factor(cursor& at);
  expression_ptr primary(cursor& at);
  bool begins_factor(const cursor& at) const;

  struct spelled_symbol {
    std::string name;
    std::vector<list> by;  // what it is an entry of
    list above;            // what is left of the superscript
    bool marked = false;   // x^{(i)}
    bool entry = false;    // x_i
  };

  // term_numbers.cpp
  expression_ptr number(cursor& at);
  expression_ptr fraction(cursor& at);
  void spread(expression_ptr& left, expression_ptr& right) const;

  // term_subscripts.cpp
  spelled_symbol spell(const atom& a);
  bool is_free_entry(const atom& a, const std::string& name, const std::string& whole);
  bool counts(const list& script) const;
  bool is_only_label(const atom& a, const std::string& whole) const;

  // term_symbols.cpp
  expression_ptr unraised(cursor& at, const atom& a, const std::string& name,
                          spelled_symbol& spelled);
  expression_ptr varied_by(const std::string& name);
  expression_ptr symbol(cursor& at);
  expression_ptr special_symbol(cursor& at);
  expression_ptr expectation(cursor& at);
  expression_ptr kronecker_delta(const atom& a);
  expression_ptr identity(const atom& a);
  expression_ptr indicator(const atom& condition);
  expression_ptr ones(const atom& a);
  expression_ptr named(const std::string& name, span where);
  std::string resolved(const std::string& name) const;
  expression_ptr size_of_script(const list& script);

  // term_applications.cpp
  expression_ptr application(cursor& at, const atom& head, const std::string& name);
  expression_ptr density(const cursor& at, const atom& head);
  bool is_one_of_several(const cursor& at, const atom& head) const;
  expression_ptr value_at(const atom& head, const std::string& name,
                          const std::vector<std::string>& parameters,
                          const std::vector<list>& arguments);
  expression_ptr slope_at(cursor& at, const atom& head, const std::string& name);
  const list* family_argument(const cursor& at) const;
  expression_ptr hypothesis(const atom& head, const list& argument);

  // term_families.cpp
  bool is_index(const list& script) const;
  std::vector<list> indices_of(const list& script) const;
  expression_ptr indexed(const atom& base, const std::string& name, const std::vector<list>& by);
  expression_ptr entry_of(const expression_ptr& vector, const list& index, span where);
  expression_ptr indexed_known(const std::string& name, const known_name& known,
                               const std::vector<list>& by, span where);
  expression_ptr row_or_column(const std::string& name, const known_name& known, const list& by,
                               span where);
  expression_ptr invented(const atom& base, const std::string& name, const std::vector<list>& by,
                          span where);
  void extends(const list& index, const expression_ptr& extent);
  void add_member(const std::string& name, const std::vector<list>& by, const expression_ptr& is);
  void add_mean(const std::string& index, const expression_ptr& lo, const expression_ptr& hi,
                span where);
  std::string data_name(const std::string& name) const;

  // term_scripts.cpp
  expression_ptr raised(expression_ptr base, list above, span where);
  static expression_ptr real_power(const expression_ptr& base, const expression_ptr& exponent,
                                   span where);
  expression_ptr primed(expression_ptr base, std::size_t primes, span where);
  expression_ptr with_scripts(expression_ptr base, const atom& a);
  expression_ptr delimited(const atom& a);
  expression_ptr enclosed_list(const atom& a);
  expression_ptr norm(const atom& a);
  expression_ptr strokes(const atom& a);
  expression_ptr matrix(const atom& a);
  expression_ptr cases(const atom& a);
  expression_ptr indicated(const list& relation, span where);
  static bool complements(const list& one, const list& other);

  // term_series.cpp
  expression_ptr read_series(const list& atoms);
  expression_ptr pattern(const atom& matrix);
  expression_ptr constants(const std::vector<list>& first, const list& last, pattern_shape along,
                           span where);
  expression_ptr placed(expression_ptr entry, const expression_ptr& unit, pattern_shape along,
                        span where) const;
  expression_ptr counted_up(const list& body, const list& last, span where);

  // term_functions.cpp
  expression_ptr function(cursor& at);
  expression_ptr extreme_entry(cursor& at, const atom& head);
  expression_ptr argument(cursor& at, const std::string& name);
  expression_ptr minimiser(cursor& at);
  expression_ptr limit(cursor& at);
  expression_ptr large_operator(cursor& at);
  expression_ptr ranged(cursor& at, const list& below, const list& above, span where,
                        bool multiplied = false);
  expression_ptr read_multiplied(cursor& at);
  static expression_ptr over_index(expression_ptr body, const expression_ptr& index,
                                   const expression_ptr& lo, const expression_ptr& hi,
                                   bool multiplied, span where);

  // term_calculus.cpp
  expression_ptr gradient(cursor& at);
  expression_ptr quotient_derivative(cursor& at);
  expression_ptr operand(cursor& at);
  expression_ptr gradient_by_some(const expression_ptr& body, int order, span where);
  void is_size(const expression_ptr& size);
  expression_ptr differential(cursor& at);
  expression_ptr with_dependence(const expression_ptr& body, const std::string& variable,
                                 span where);
  expression_ptr derived(const expression_ptr& body, const std::vector<list>& by, span where);
  static bool is_differential(const list& atoms);

  [[noreturn]] static void fail(span where, std::string reason, std::string hint = {});
  static expression_ptr node(form kind, std::vector<expression_ptr> arguments, span where,
                             std::string name = {});
  static list trimmed(const list& atoms);
  static std::vector<list> split(const list& atoms);

  term_setting& in_;
  std::map<std::string, bound_index> bound_;
  struct member {
    std::string family;
    expression_ptr is;
  };
  std::map<std::string, std::vector<member>> members_;  // x_i, by the index i
};

}  // namespace proofread::identities
