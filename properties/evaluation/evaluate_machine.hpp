// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "properties/evaluation/assignment.hpp"
#include "properties/evaluation/environment.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/evaluate_program.hpp"
#include "properties/evaluation/evaluate_scalar.hpp"
#include "properties/infinitesimals/extended.hpp"
#include "properties/scalars/decisions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

/// A limit that does not exist: it diverges, or its two sides differ. As a value it is undefined;
/// as one side of an equation it differs from every finite value.
struct no_limit : undefined_value {
  using undefined_value::undefined_value;
};

/// Units of work of one instruction beside its arithmetic.
inline constexpr std::int64_t step_cost = 8;

/// The evaluator's insides: values in S and, inside derivatives and limits, in extended<S>.
/// Everything that does not depend on an infinitesimal is evaluated in S and lifted.
template <typename S>
struct machine {
  using lifted_type = extended<S>;

  std::shared_ptr<program> code;
  const assignment<S>* point = nullptr;
  decision_log* log = nullptr;
  environment<S> plain;
  environment<lifted_type> lifted;
  std::vector<std::int64_t> integers;  ///< by slot: sizes, indices, and indices of sums while bound
  std::vector<char> is_integer;        ///< by slot
  std::vector<rational> numbers;       ///< by literal
  std::vector<matrix<S>> literals;     ///< 1 x 1, by literal
  std::vector<std::pair<S, S>> roots;  ///< free positive scalars of `field` and their square roots
  int bits = 0;                        ///< bits_in_force<S>() at the point
  evaluator_usage used;
  std::int64_t trial = 0;  ///< counts the values tried by quantifiers and minima
  int depth = 0;           ///< infinitesimals in use
  int round = 0;           ///< which of two drawings of the irrational values of Q
  std::string irrational;  ///< Q: what was drawn for lack of an exact value, empty if nothing
  double limit_digits =
      std::numeric_limits<double>::infinity();  ///< balls: pole coefficients taken for 0
  std::optional<failure<S>> failed;             ///< filled by decisions while `explain`
  bool explain = false;
  int quantifiers = 0;  ///< how many `forall` the evaluation is inside of
  bool asserted =
      true;  ///< what is decided is claimed as it stands: under no `not`, premise or iff

  void start(const assignment<S>& at, decision_log* decisions);
  void prepare_literals();
  void forget();  ///< drops every kept value
  void take_step() const { count_work(step_cost); }
  template <typename T>
  environment<T>& names();
  template <typename T>
  operand<T> evaluate(int node);
  template <typename T>
  operand<T> compute(const instruction& node);
  template <typename T>
  T scalar(int node);  ///< the value of a 1 x 1 expression

  /// An expression made of literals, sizes and indices only, as an integer.
  std::optional<std::int64_t> integer(int node);
  std::int64_t integer_or_throw(int node);
  std::optional<rational> exact(int node);

  int rows(const instruction& node) const { return node.rows.at(integers); }
  int cols(const instruction& node) const { return node.cols.at(integers); }

  /// To be called before a decision (a sign, a rank) steers the evaluation: where a value of Q was
  /// drawn for lack of an exact one, nothing may be decided by it.
  void steer() const {
    if (!irrational.empty()) throw undecidable_value(irrational);
  }
};

template <typename S, typename T>
struct bound_name;

/// Binds in S: what was lifted from the old value is out of the way as well.
template <typename S>
struct bound_name<S, S> {
  bound_name(machine<S>& m, int slot, const matrix<S>& value)
      : lifted(m.lifted, *m.code, slot_bit(slot)), plain(m.plain, *m.code, slot, value) {}
  stale<extended<S>> lifted;
  binding<S> plain;
};

template <typename S>
struct bound_name<S, extended<S>> {
  bound_name(machine<S>& m, int slot, const matrix<extended<S>>& value)
      : lifted(m.lifted, *m.code, slot, value) {}
  binding<extended<S>> lifted;
};

/// Makes a slot an integer that runs (the index of a sum), in both environments.
template <typename S>
class running_index {
 public:
  running_index(machine<S>& m, int slot)
      : m_(m),
        at_(static_cast<std::size_t>(slot)),
        old_(m.integers[at_]),
        was_(m.is_integer[at_]),
        plain_(m.plain, *m.code, slot_bit(slot)),
        lifted_(m.lifted, *m.code, slot_bit(slot)) {
    m_.is_integer[at_] = 1;
  }
  ~running_index() {
    m_.integers[at_] = old_;
    m_.is_integer[at_] = was_;
  }
  running_index(const running_index&) = delete;
  running_index& operator=(const running_index&) = delete;
  void set(std::int64_t value) {
    plain_.clear();
    lifted_.clear();
    m_.integers[at_] = value;
  }

 private:
  machine<S>& m_;
  std::size_t at_;
  std::int64_t old_;
  char was_;
  stale<S> plain_;
  stale<extended<S>> lifted_;
};

/// While it lives, what is decided is not asserted.
template <typename S>
class not_asserted {
 public:
  explicit not_asserted(machine<S>& m) : m_(m), before_(std::exchange(m.asserted, false)) {}
  ~not_asserted() { m_.asserted = before_; }
  not_asserted(const not_asserted&) = delete;
  not_asserted& operator=(const not_asserted&) = delete;

 private:
  machine<S>& m_;
  bool before_;
};

/// The next infinitesimal of the nesting, given back at the end.
template <typename S>
class nesting {
 public:
  explicit nesting(machine<S>& m) : m_(m), id_(++m.depth) {}
  ~nesting() { --m_.depth; }
  nesting(const nesting&) = delete;
  nesting& operator=(const nesting&) = delete;
  int id() const { return id_; }

 private:
  machine<S>& m_;
  int id_;
};

}  // namespace proofread::properties
