// SPDX-License-Identifier: MIT
#include "properties/strata/size_conditions.hpp"

#include <algorithm>
#include <set>

#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/function_degree.hpp"

namespace proofread::properties {
namespace {

using identities::role;

constexpr std::int64_t entry_budget = 20000;  // entries of one matrix
constexpr std::int64_t side_budget = 256;     // rows or columns
constexpr std::int64_t worded_budget = 40;    // the smaller side, where words ask for elimination
constexpr std::int64_t coefficient_budget = 2000;  // of one function variable

bool is_matrix_role(role what) {
  return what == role::variable || what == role::svd_left || what == role::svd_values ||
         what == role::svd_right || what == role::function;
}

}  // namespace

size_conditions::size_conditions(const identities::proposition& problem) : problem_(problem) {
  std::set<std::int64_t> literals;
  for (const auto& hypothesis : problem.hypotheses) {
    if (!is_size_relation(problem, *hypothesis)) continue;
    relations_.push_back(hypothesis.get());
    walk(*hypothesis, [&](const identities::expression& node) {
      if (const auto value = integer_value(node, {}); value && *value > 0) literals.insert(*value);
    });
  }
  for (const std::int64_t each : literals) {
    if (each <= side_budget) {
      literals_.push_back(each);
    } else {
      too_large_ = "sizes near " + std::to_string(each) + " are too large to sample";
    }
  }
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what == role::function) functions_.push_back(&symbol);
    if (!is_matrix_role(symbol.what)) continue;
    structure words = resolve(effective_words(problem, static_cast<int>(slot)));
    const bool worded = words.made != construction::plain || symbol.what != role::variable;
    declared_.push_back({&symbol, std::move(words.rules), std::move(words.rank), worded});
  }
  const auto note = [&](const identities::size_expression& size) {
    if (size.as_constant().value_or(-1) >= 0) return;
    if (std::find(never_negative_.begin(), never_negative_.end(), size) == never_negative_.end()) {
      never_negative_.push_back(size);
    }
  };
  walk(problem, [&](const identities::expression& node) {
    note(node.type.rows);
    note(node.type.cols);
  });
}

bool size_conditions::relations_hold(const std::vector<std::int64_t>& integers) const {
  return std::all_of(relations_.begin(), relations_.end(), [&](const auto* relation) {
    return integer_truth(*relation, integers).value_or(true);
  });
}

bool size_conditions::declared_fits(const ruled_shape& each,
                                    const std::map<std::string, std::int64_t>& named,
                                    const std::vector<std::int64_t>& integers) {
  const auto rows = identities::evaluate(each.symbol->type.rows, named);
  const auto cols = identities::evaluate(each.symbol->type.cols, named);
  if (!rows || !cols) return true;  // depends on an index that is not set yet
  if (*rows < 1 || *cols < 1) return false;
  const bool worded = each.worded && std::min(*rows, *cols) > worded_budget;
  if (worded || *rows > side_budget || *cols > side_budget || *rows * *cols > entry_budget) {
    too_large_ = each.symbol->name + " : " + std::to_string(*rows) + " x " + std::to_string(*cols) +
                 " is too large to sample";
    return false;
  }
  const auto r = each.rank ? integer_value(*each.rank, integers) : std::optional<std::int64_t>(0);
  if (!r) return true;
  return std::all_of(each.rules.begin(), each.rules.end(),
                     [&](size_rule rule) { return holds(rule, *rows, *cols, *r); });
}

bool size_conditions::shapes_fit(const std::map<std::string, std::int64_t>& named,
                                 const std::vector<std::int64_t>& integers) {
  for (const ruled_shape& each : declared_) {
    if (!declared_fits(each, named, integers)) return false;
  }
  return std::all_of(never_negative_.begin(), never_negative_.end(), [&](const auto& size) {
    return identities::evaluate(size, named).value_or(0) >= 0;
  });
}

bool size_conditions::functions_fit(const std::map<std::string, std::int64_t>& named,
                                    const std::vector<std::int64_t>& integers) {
  if (functions_.empty()) return true;
  const auto uses = function_uses(problem_, integers);
  for (const auto& [slot, use] : uses) {
    const auto& symbol = problem_.symbols[static_cast<std::size_t>(slot)];
    const auto inputs = identities::evaluate(symbol.domain.rows, named);
    const auto outputs = identities::evaluate(symbol.type.rows, named);
    if (!inputs || !outputs) continue;
    if (*inputs < 1) return false;
    const int degree = polynomial_degree(use);
    if (monomial_count(*inputs, degree, coefficient_budget) * *outputs > coefficient_budget) {
      too_large_ = symbol.name + " : R^" + std::to_string(*inputs) + " -> R^" +
                   std::to_string(*outputs) + " as a polynomial of degree " +
                   std::to_string(degree) + " has too many coefficients";
      return false;
    }
  }
  return true;
}

bool size_conditions::admit(const std::vector<std::int64_t>& integers) {
  constexpr std::int64_t work_of_a_name = 20;
  count_work(work_of_a_name * static_cast<std::int64_t>(integers.size()));
  if (!relations_hold(integers)) return false;
  const auto named = named_sizes(problem_, integers);
  return shapes_fit(named, integers) && functions_fit(named, integers);
}

namespace {

/// 0, n - 1: not positive for all sizes.
bool may_be_empty(const identities::size_expression& size) {
  return size.terms.empty() || std::any_of(size.terms.begin(), size.terms.end(),
                                           [](const auto& term) { return term.second < 0; });
}

}  // namespace

std::string size_conditions::asked() const {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  for (const auto* relation : relations_) add(identities::to_text(*relation));
  for (const ruled_shape& each : declared_) {
    if (may_be_empty(each.symbol->type.rows) || may_be_empty(each.symbol->type.cols)) {
      add(each.symbol->name + " : " + identities::to_text(each.symbol->type) +
          " with positive sizes");
    }
    for (const size_rule rule : each.rules) {
      if (rule != size_rule::any) {
        add(each.symbol->name + " : " + identities::to_text(each.symbol->type) + " " +
            to_text(rule));
      }
    }
  }
  return text.empty() ? "positive shapes" : text;
}

}  // namespace proofread::properties
