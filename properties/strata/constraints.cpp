// SPDX-License-Identifier: MIT
#include "properties/strata/constraints.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/fold.hpp"
#include "identities/expression/functions.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::expression_ptr;
using identities::form;

constexpr std::size_t mode_limit = 8;

comparison mirrored(comparison how) {
  switch (how) {
    case comparison::less:
      return comparison::greater;
    case comparison::less_equal:
      return comparison::greater_equal;
    case comparison::greater:
      return comparison::less;
    case comparison::greater_equal:
      return comparison::less_equal;
    default:
      return how;
  }
}

bool is_drawn_name(const identities::proposition& problem, const identities::expression& node) {
  return node.kind == form::symbol && node.slot >= 0 &&
         problem.symbols[static_cast<std::size_t>(node.slot)].what == identities::role::variable;
}

bool is_literal(const identities::proposition& problem, const identities::expression& node) {
  const auto probe = marked(problem, std::vector<std::int64_t>(problem.symbols.size(), 1));
  return literal_value(node, probe).has_value();
}

expression_ptr typed(form kind, std::vector<expression_ptr> arguments, identities::shape type) {
  auto node =
      std::make_shared<identities::expression>(*identities::make(kind, std::move(arguments)));
  node->type = std::move(type);
  return node;
}

expression_ptr transpose_of(const expression_ptr& a) {
  return typed(form::transpose, {a}, {a->type.cols, a->type.rows});
}

class sorter {
 public:
  sorter(const identities::proposition& problem, constraint_set& into)
      : problem_(problem), into_(into) {}

  void add(const expression_ptr& statement) {
    if (is_size_relation(problem_, *statement)) return;
    if (auto claim = as_word(problem_, *statement)) {
      into_.words.push_back(std::move(*claim));
      return;
    }
    switch (statement->kind) {
      case form::conjunction:
        for (const auto& part : statement->arguments) add(part);
        return;
      case form::relation:
        add_chain(*statement);
        return;
      case form::in_range:
        add_range(statement);
        return;
      case form::in_null:
        add_null(*statement);
        return;
      case form::predicate:
        add_predicate(statement);
        return;
      default:
        into_.others.push_back(statement);
    }
  }

 private:
  void add_chain(const identities::expression& chain) {
    for (std::size_t i = 0; i + 1 < chain.arguments.size(); ++i) {
      add_pair(chain.arguments[i], chain.relations[i], chain.arguments[i + 1]);
    }
  }

  void add_pair(const expression_ptr& left, comparison how, const expression_ptr& right) {
    if (how == comparison::equal) {
      into_.equations.push_back({left, right});
      return;
    }
    if (is_drawn_name(problem_, *left) && is_literal(problem_, *right)) {
      into_.bounds.push_back({left->slot, how, right});
    } else if (is_drawn_name(problem_, *right) && is_literal(problem_, *left)) {
      into_.bounds.push_back({right->slot, mirrored(how), left});
    } else if (how != comparison::not_equal) {
      into_.orders = true;
    }
  }

  void add_range(const expression_ptr& statement) {
    const auto& b = *statement->arguments[0];
    const bool bare = is_drawn_name(problem_, b) && effective_words(problem_, b.slot).empty() &&
                      drawn_names(problem_, *statement->arguments[1]).count(b.slot) == 0;
    if (bare) {
      into_.memberships.push_back({b.slot, statement->arguments[1]});
    } else {
      into_.others.push_back(statement);
    }
  }

  void add_null(const identities::expression& statement) {
    const auto& b = statement.arguments[0];
    const auto& a = statement.arguments[1];
    const bool scalars = identities::is_scalar(a->type);
    into_.equations.push_back(
        {typed(scalars ? form::scale : form::multiply, {a, b}, {a->type.rows, b->type.cols}),
         nullptr});
  }

  // The linear predicates are equations; the others are left to chance.
  void add_predicate(const expression_ptr& statement) {
    const auto& a = statement->arguments[0];
    if (statement->name == "symmetric") {
      into_.equations.push_back({a, transpose_of(a)});
    } else if (statement->name == "skew") {
      into_.equations.push_back({a, typed(form::negate, {transpose_of(a)}, a->type)});
    } else {
      into_.others.push_back(statement);
    }
  }

  const identities::proposition& problem_;
  constraint_set& into_;
};

// The disjuncts of a premise that can be met one by one.
void add_premise(const identities::proposition& problem, const constraint_set& base,
                 const expression_ptr& premise, std::vector<constraint_set>& modes) {
  if (modes.size() >= mode_limit) return;
  if (premise->kind == form::disjunction) {
    for (const auto& part : premise->arguments) add_premise(problem, base, part, modes);
    return;
  }
  constraint_set mode = base;
  mode.add(problem, premise);
  modes.push_back(std::move(mode));
}

void add_statement(const identities::proposition& problem, const constraint_set& base,
                   const expression_ptr& statement, std::vector<constraint_set>& modes) {
  switch (statement->kind) {
    case form::implication: {
      const std::size_t first = modes.size();
      add_premise(problem, base, statement->arguments[0], modes);
      const std::vector<constraint_set> met(modes.begin() + static_cast<std::ptrdiff_t>(first),
                                            modes.end());
      for (const constraint_set& inner : met) {
        add_statement(problem, inner, statement->arguments[1], modes);
      }
      return;
    }
    case form::equivalence:
      for (const auto& side : statement->arguments) add_premise(problem, base, side, modes);
      return;
    case form::conjunction:
      for (const auto& part : statement->arguments) add_statement(problem, base, part, modes);
      return;
    default:
      return;
  }
}

// Nothing for numbers past the budget, such as 1e999999999.
std::optional<rational> number_value(const std::string& text) {
  try {
    return parse_rational(text);
  } catch (const undecidable_value&) {
    return std::nullopt;
  }
}

std::optional<rational> literal_power(const rational& base, const rational& exponent) {
  const auto k = exponent.to_int64();
  if (!k || *k > 4096 || *k < -4096 || (is_zero(base) == tribool::yes && *k < 0)) {
    return std::nullopt;
  }
  return power(base, *k);
}

/// The rationals; sizes and indices by slot.
struct literal_algebra {
  using value = rational;
  const std::vector<std::int64_t>& integers;

  std::optional<value> leaf(const identities::expression& node) const {
    if (node.kind == form::number) return number_value(node.name);
    if (calls(node, identities::builtin::zeros)) return rational(0);
    const auto whole = integer_value(node, integers);
    return whole ? std::optional<value>(*whole) : std::nullopt;
  }
  std::optional<value> negated(const value& a) const { return -a; }
  std::optional<value> combined(form kind, const value& a, const value& b) const {
    switch (kind) {
      case form::add:
        return a + b;
      case form::subtract:
        return a - b;
      case form::power:
        return literal_power(a, b);
      case form::divide:
        return is_zero(b) == tribool::yes ? std::nullopt : std::optional(a / b);
      default:
        return a * b;
    }
  }
};

void tighten(interval& range, comparison how, const rational& bound) {
  const bool open = how == comparison::less || how == comparison::greater;
  if (how == comparison::not_equal) {
    range.not_zero = range.not_zero || is_zero(bound) == tribool::yes;
  } else if (how == comparison::less || how == comparison::less_equal) {
    if (range.high && (*range.high < bound || (*range.high == bound && range.high_open))) return;
    range.high = bound;
    range.high_open = open;
  } else {
    if (range.low && (*range.low > bound || (*range.low == bound && range.low_open))) return;
    range.low = bound;
    range.low_open = open;
  }
}

}  // namespace

bool interval::contains(const rational& value) const {
  if (low && (value < *low || (low_open && value == *low))) return false;
  if (high && (value > *high || (high_open && value == *high))) return false;
  return !not_zero || is_zero(value) == tribool::no;
}

bool interval::empty() const {
  return low && high && (*low > *high || (*low == *high && (low_open || high_open)));
}

void constraint_set::add(const identities::proposition& problem, const expression_ptr& statement) {
  sorter(problem, *this).add(statement);
}

std::vector<constraint_set> modes_of(const identities::proposition& problem) {
  constraint_set base;
  for (const auto& hypothesis : problem.hypotheses) base.add(problem, hypothesis);
  std::vector<constraint_set> modes{base};
  if (problem.statement) add_statement(problem, base, problem.statement, modes);
  return modes;
}

interval interval_of(const constraint_set& constraints, int slot,
                     const std::vector<std::int64_t>& integers) {
  interval range;
  for (const literal_bound& each : constraints.bounds) {
    if (each.slot != slot) continue;
    if (const auto value = literal_value(*each.bound, integers)) tighten(range, each.how, *value);
  }
  return range;
}

std::optional<rational> literal_value(const identities::expression& node,
                                      const std::vector<std::int64_t>& integers) {
  return fold(node, literal_algebra{integers});
}

}  // namespace proofread::properties
