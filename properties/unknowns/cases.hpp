// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "properties/scalars/tribool.hpp"
#include "properties/unknowns/factors.hpp"
#include "properties/unknowns/formula.hpp"
#include "properties/unknowns/sign_set.hpp"

namespace proofread::properties {

/// Thrown where the facts of a path contradict each other: no real point takes this path.
struct impossible_case {};

/// The name of unknowns that stand for the entries of any other point than a minimiser.
inline constexpr const char* rival_name = "rival";

/// An evaluation over unknowns asks whether polynomials are zero or positive. Where the facts known
/// so far tell, that is the answer; where not, the evaluation goes on in each of the cases in turn:
/// it is run again from its beginning for every path of answers. Together the paths cover all real
/// points that satisfy what was assumed, since each question is split into all its answers.
///
///   case_paths paths;
///   do {
///     const case_paths_scope here(paths);
///     ... assume, evaluate, look at facts() ...
///   } while (paths.next());
///
/// A question is answered without a split if the polynomial, reduced by the equations among the
/// facts, is a constant, was asked before, is a sum of terms of known sign, or a product of such
/// (factors_of). What is learnt of a product is kept of those factors whose signs were open.
class case_paths {
 public:
  explicit case_paths(std::vector<std::string> unknowns = {});

  /// A further unknown of this path.
  std::uint32_t fresh(std::string name);
  const std::vector<std::string>& unknowns() const { return names_; }

  /// The polynomial has one of these signs. impossible_case if facts say otherwise.
  void assume(const polynomial& p, sign_set allowed);
  /// Something else that is true.
  void assume(formula fact) { further_.push_back(std::move(fact)); }

  ternary_sign sign(const polynomial& p);
  bool is_zero(const polynomial& p);
  bool is_positive(const polynomial& p);
  /// What the facts tell: no question.
  bool known_nonzero(const polynomial& p) const;
  std::optional<ternary_sign> known_sign_of(const polynomial& p) const;

  /// The value of a function at numerator / denominator on this path, once it has been given.
  struct function_value {
    int function = 0;
    polynomial numerator, denominator;  ///< of the argument
    std::uint32_t value = 0;            ///< an unknown
  };
  const std::vector<function_value>& values() const { return values_; }
  void give(function_value value) { values_.push_back(std::move(value)); }

  /// An unknown stood for a function of which not everything is known: what the path shows possible
  /// need not be so.
  void abstract(const std::string& function) { abstracted_.insert(function); }
  const std::set<std::string>& abstracted() const { return abstracted_; }

  /// What is true on this path, as one condition.
  formula facts() const;

  /// To the next path, from its beginning; false after the last one.
  bool next();
  int taken() const { return taken_; }  ///< paths begun

 private:
  struct question {
    std::vector<sign_set> answers;
    std::size_t at = 0;
  };
  struct known_sign {
    polynomial p;  ///< primitive
    sign_set allowed = any_sign;
  };
  /// p = sign·rest·Π squares: what is left of a product once factors of known sign are dropped.
  struct open_factors {
    bool negative = false;
    std::vector<polynomial> odd;      ///< to odd powers
    std::vector<polynomial> squares;  ///< to even powers
  };
  open_factors open_of(const factored_polynomial& p) const;
  sign_set known(const polynomial& p) const;
  sign_set of_factor(const polynomial& base) const;
  sign_set looked_up(const polynomial& primitive) const;
  sign_set of_terms(const polynomial& p) const;
  polynomial reduced(polynomial p) const;
  void learn(const polynomial& primitive, sign_set allowed);
  /// Is it that sign? Where it may be, that case is taken `first` or last.
  bool has_sign(const polynomial& p, sign_set sign, bool first);
  sign_set ask(const polynomial& p, const std::vector<sign_set>& answers);
  void begin();

  std::vector<std::string> declared_;
  std::vector<std::string> names_;
  std::vector<known_sign> known_;
  std::vector<polynomial> equations_;
  std::vector<formula> further_;
  std::vector<function_value> values_;
  std::set<std::string> abstracted_;
  std::vector<question> questions_;
  std::size_t asked_ = 0;
  int taken_ = 1;
};

/// The paths that the numbers of this thread ask, for the life of the scope.
class case_paths_scope {
 public:
  explicit case_paths_scope(case_paths& paths);
  ~case_paths_scope();
  case_paths_scope(const case_paths_scope&) = delete;
  case_paths_scope& operator=(const case_paths_scope&) = delete;

 private:
  case_paths* before_;
};

/// Those of the innermost scope; undecidable_value outside of any.
case_paths& paths_in_force();

}  // namespace proofread::properties
