// SPDX-License-Identifier: MIT
#include "properties/verdict/counterexample.hpp"

#include <cstdint>
#include <map>
#include <set>

#include "identities/elaboration/signature.hpp"
#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/balls/ball.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::proposition;
using identities::role;
using sizes_by_name = std::map<std::string, std::int64_t>;

std::string monomial_text(const std::vector<int>& exponents) {
  std::string text;
  for (std::size_t i = 0; i < exponents.size(); ++i) {
    if (exponents[i] == 0) continue;
    if (!text.empty()) text += "*";
    text += exponents.size() == 1 ? "x" : "x[" + std::to_string(i + 1) + "]";
    if (exponents[i] > 1) text += "^" + std::to_string(exponents[i]);
  }
  return text;
}

// "x^2 - 3*x + 1", one output of a polynomial map.
std::string polynomial_text(const polynomial_map<rational>& f, int output) {
  std::string text;
  for (std::size_t m = 0; m < f.exponents.size(); ++m) {
    const rational& coefficient = f.coefficients(output, static_cast<int>(m));
    if (coefficient == rational()) continue;
    const std::string monomial = monomial_text(f.exponents[m]);
    if (!text.empty()) text += " + ";
    const std::string number = "(" + to_text(coefficient) + ")";
    text += monomial.empty() ? number : number + "*" + monomial;
  }
  return text.empty() ? "0" : text;
}

named_matrix describe_function(const std::string& name, const polynomial_map<rational>& f) {
  named_matrix described{name + "(x)", f.coefficients.rows(), 1, {}};
  for (int i = 0; i < f.coefficients.rows(); ++i)
    described.entries.push_back(polynomial_text(f, i));
  return described;
}

// A declared shape at a point: a matrix of one entry stays a matrix, beside which I may stand.
std::string shape_text(const identities::shape& type, const sizes_by_name& sizes) {
  const auto rows = evaluate(type.rows, sizes), cols = evaluate(type.cols, sizes);
  if (identities::is_scalar(type) || !rows || !cols) return identities::to_text(type);
  const bool column = type.cols == identities::size_expression::constant(1);
  if (column && *rows != 1) return std::to_string(*rows);
  return std::to_string(*rows) + " x " + std::to_string(*cols);
}

void append(std::string& list, const std::string& item) {
  if (!list.empty()) list += ", ";
  list += item;
}

// A bound index of the name of one outside is called i_ where sizes are meant; the statement says
// i.
std::string written_name(const proposition& problem, std::size_t slot) {
  std::string name = problem.symbols[slot].name;
  if (problem.symbols[slot].what != role::index) return name;
  walk(*problem.statement, [&](const identities::expression& node) {
    if (node.slot == static_cast<int>(slot)) name = node.name;
  });
  return name;
}

// A name that is bound inside hides the one outside where only hypotheses speak of that one.
std::set<std::size_t> hidden_slots(const proposition& problem, const assignment<rational>& point) {
  const std::set<int> over_sets = identities::slots_bound_over_sets(problem);
  std::set<int> used;
  walk(problem, *problem.statement, [&](const auto& node) { used.insert(node.slot); });
  std::map<std::string, std::size_t> inner;  // the last of each name that has a value or is bound
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& what = problem.symbols[slot];
    const bool valued = slot < point.values.size() && point.values[slot];
    if (valued || what.what == role::definition || over_sets.count(static_cast<int>(slot)) > 0)
      inner[what.name] = slot;
    const std::string name = written_name(problem, slot);
    if (name != what.name) inner[name] = slot;
  }
  std::set<std::size_t> hidden;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto found = inner.find(problem.symbols[slot].name);
    const bool other = found != inner.end() && found->second != slot;
    if (other && used.count(static_cast<int>(slot)) == 0) hidden.insert(slot);
  }
  return hidden;
}

sizes_by_name sizes_at(const proposition& problem, const assignment<rational>& point) {
  sizes_by_name sizes;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& what = problem.symbols[slot];
    if (what.what == role::size) sizes[what.name] = point.integers[slot];
  }
  return sizes;
}

// One declared name with its value at the point; empty for names that carry none.
std::string replay_item(const proposition& problem, std::size_t slot,
                        const assignment<rational>& point) {
  const declaration& what = problem.symbols[slot];
  const auto shaped = [&] {
    return what.name + " : " + shape_text(what.type, sizes_at(problem, point)) + ", " + what.name +
           " = ";
  };
  switch (what.what) {
    case role::size:
      return what.name + " = " + std::to_string(point.integers[slot]);
    case role::index: {
      const std::string value = std::to_string(point.integers[slot]);
      return written_name(problem, slot) + " in " + value + ".." + value;
    }
    case role::definition:
      return shaped() + identities::to_text(*what.value);
    case role::defined_function: {
      std::string parameters;
      for (const int each : what.parameters)
        append(parameters, problem.symbols[static_cast<std::size_t>(each)].name);
      return what.name + "(" + parameters + ") = " + identities::to_text(*what.value);
    }
    default:
      break;
  }
  if (slot < point.functions.size() && point.functions[slot]) {
    return what.name +
           "(x) = " + to_claim_text(describe_function(what.name, *point.functions[slot]));
  }
  if (slot >= point.values.size() || !point.values[slot]) return {};
  return shaped() + to_claim_text(describe_matrix(what.name, *point.values[slot]));
}

void describe_point(const proposition& problem, const assignment<rational>& point,
                    counterexample& result) {
  const std::set<std::size_t> hidden = hidden_slots(problem, point);
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& what = problem.symbols[slot];
    if (what.what == role::size || what.what == role::index) {
      result.sizes.emplace_back(what.name, point.integers[slot]);
    }
    if (hidden.count(slot) > 0) continue;
    if (slot < point.values.size() && point.values[slot]) {
      result.values.push_back(describe_matrix(what.name, *point.values[slot]));
    }
    if (slot < point.functions.size() && point.functions[slot]) {
      result.values.push_back(describe_function(what.name, *point.functions[slot]));
    }
  }
}

template <typename S>
named_matrix describe_side(const matrix<S>& value) {
  named_matrix described{{}, value.rows(), value.cols(), {}};
  for (const S& entry : value) described.entries.push_back(to_text(entry));
  return described;
}

const char* relation_text(identities::comparison how) {
  switch (how) {
    case identities::comparison::equal:
      return "=";
    case identities::comparison::not_equal:
      return "!=";
    case identities::comparison::less:
      return "<";
    case identities::comparison::less_equal:
      return "<=";
    case identities::comparison::greater:
      return ">";
    case identities::comparison::greater_equal:
      return ">=";
  }
  return "";
}

template <typename S>
void describe_failure_in(const proposition& problem, const assignment<S>& point,
                         counterexample& result) {
  std::optional<failure<S>> found;
  try {
    found = evaluator<S>(problem, point).first_failure(*problem.statement);
  } catch (const undecidable_value&) {  // interrupted, or just past the work of one evaluation
  }
  if (!found) return;
  result.failing = identities::to_text(*found->where);
  result.relation = found->where->relations.empty()
                        ? found->where->name
                        : relation_text(found->where->relations[found->relation]);
  result.left = describe_side(found->left);
  result.right = describe_side(found->right);
  result.row = found->row + 1;
  result.col = found->col + 1;
  if (!found->note.empty()) result.note = found->note;
}

void describe_failure(const proposition& problem, const refutation& against, level found_at,
                      counterexample& result) {
  if (!against.told.by_enclosure) return describe_failure_in(problem, against.point, result);
  const working_precision scope(bits_of(found_at));
  if (found_at == level::double_precision) {
    return describe_failure_in(problem, convert<ball<double>>(against.point), result);
  }
  describe_failure_in(problem, convert<ball<real>>(against.point), result);
}

}  // namespace

named_matrix describe_matrix(const std::string& name, const matrix<rational>& value) {
  named_matrix described{name, value.rows(), value.cols(), {}};
  for (const rational& entry : value) described.entries.push_back(to_text(entry));
  return described;
}

std::string to_claim_text(const named_matrix& value) {
  if (value.rows == 1 && value.cols == 1) return value.entries[0];
  std::string text = "[";
  for (std::size_t k = 0; k < value.entries.size(); ++k) {
    if (k > 0) text += k % static_cast<std::size_t>(value.cols) == 0 ? "; " : ", ";
    text += value.entries[k];
  }
  return text + "]";
}

std::string replay_text(const proposition& problem, const assignment<rational>& point) {
  std::string given, minima;
  std::set<std::string> declared;
  const std::set<std::size_t> hidden = hidden_slots(problem, point);
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (hidden.count(slot) > 0) continue;
    const declaration& what = problem.symbols[slot];
    const std::string item = replay_item(problem, slot, point);
    const bool defined = what.what == role::definition;
    if (item.empty() || !declared.insert(defined ? item : what.name).second) continue;
    declared.insert(what.name);
    append(defined && identities::has_minimum(*what.value) ? minima : given, item);
  }
  if (!minima.empty()) append(given, minima);
  // Names that stand for no value of the point: what a quantifier or a minimum runs through.
  proposition said = problem;
  said.hypotheses.clear();
  for (const int slot : identities::slots_bound_over_sets(said)) {
    const declaration& what = problem.symbols[static_cast<std::size_t>(slot)];
    if (!declared.insert(what.name).second) continue;
    const std::string shape = what.name + " : " + identities::to_text(what.type);
    given = given.empty() ? shape : shape + ", " + given;
  }
  return identities::typed_line(given, identities::to_text(*problem.statement));
}

std::string place_text(const proposition& problem, const assignment<rational>& point) {
  constexpr std::size_t most_characters = 80;
  std::string sizes, values;
  const std::set<std::size_t> hidden = hidden_slots(problem, point);
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& what = problem.symbols[slot];
    if (what.what == role::size) append(sizes, replay_item(problem, slot, point));
    if (what.what != role::variable || !point.values[slot]) continue;
    if (hidden.count(slot) > 0) continue;
    append(values,
           what.name + " = " + to_claim_text(describe_matrix(what.name, *point.values[slot])));
  }
  return values.empty() || values.size() > most_characters ? sizes : values;
}

counterexample describe_counterexample(const proposition& problem, const refutation& against,
                                       level found_at) {
  counterexample result;
  describe_point(problem, against.point, result);
  result.replay = replay_text(problem, against.point);
  result.found_at = against.told.by_enclosure
                        ? to_text(found_at == level::exact ? level::mp50 : found_at)
                        : "rational";
  result.note = against.told.statement.reason;
  describe_failure(problem, against, found_at, result);
  return result;
}

}  // namespace proofread::properties
