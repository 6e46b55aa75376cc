// SPDX-License-Identifier: MIT
#include "followed_degrees.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "field_line.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::form;

constexpr std::size_t first_points = 8, most_points = 1024;
constexpr double slack = 3;  // points beyond the degrees that a fit asks for

// A fixed random combination of the entries: over their common denominator, nothing cancels.
field combined(const matrix<field>& entries) {
  random_bits random(expand_seed(2));
  field total(0);
  for (const field& entry : entries) total += field::draw(random) * entry;
  return total;
}

bool has_value(const expression& node) {
  return !identities::is_statement(node) && node.kind != form::range && node.kind != form::infinity;
}

class follower {
 public:
  follower(const identities::proposition& problem, const stratum& where)
      : where_(where), source_(problem), evaluator_(problem) {
    std::set<const expression*> seen;
    identities::walk(problem, *problem.statement, [&](const expression& node) {
      if (!has_value(node) || !seen.insert(&node).second) return;
      followed_.push_back({&node, bound_degree(problem, where, node), std::nullopt});
    });
    values_.resize(followed_.size());
    open_.assign(followed_.size(), true);
  }

  std::vector<followed_degrees> run() {
    std::size_t taken = 0;
    for (std::size_t wanted = first_points; wanted <= most_points; wanted *= 2) {
      while (taken < wanted) evaluate_at(static_cast<std::int64_t>(++taken));
      bool settled = true;
      for (std::size_t k = 0; k < followed_.size(); ++k) settled = fitted(k) && settled;
      if (settled) return std::move(followed_);
    }
    for (std::size_t k = 0; k < followed_.size(); ++k) followed_[k].too_long = open_[k];
    return std::move(followed_);
  }

 private:
  // All of them at every point: atoms are told apart by the order in which they are asked for.
  void evaluate_at(std::int64_t t) {
    const assignment<field> point = line_.at(t, source_, where_);
    evaluator_.move_to(point);
    for (std::size_t k = 0; k < followed_.size(); ++k) {
      try {
        values_[k].push_back(combined(evaluator_.value(*followed_[k].node)));
      } catch (const undefined_value&) {
        open_[k] = false;
      } catch (const undecidable_value&) {
        open_[k] = false;
      }
    }
  }

  bool fitted(std::size_t k) {
    if (!open_[k]) return true;
    followed_degrees& each = followed_[k];
    each.actual = fit_fraction(values_[k]);
    const double allowed = each.bound.numerator + each.bound.denominator + slack;
    each.too_small = each.actual ? !allows(each.bound, *each.actual)
                                 : allowed <= static_cast<double>(values_[k].size());
    open_[k] = !each.actual && !each.too_small;
    return !open_[k];
  }

  const stratum& where_;
  point_source source_;
  evaluator<field> evaluator_;
  field_line line_{3};
  std::vector<followed_degrees> followed_;
  std::vector<std::vector<field>> values_;
  std::vector<bool> open_;
};

// Degrees of a side of an equality; nullopt if it was not followed.
std::optional<fraction_degrees> degrees_of(const expression& node,
                                           const std::vector<followed_degrees>& followed) {
  const auto found = std::find_if(followed.begin(), followed.end(),
                                  [&](const auto& each) { return each.node == &node; });
  return found == followed.end() ? std::nullopt : found->actual;
}

}  // namespace

bool allows(const degree_bound& bound, const fraction_degrees& actual) {
  return actual.numerator <= bound.numerator && actual.denominator <= bound.denominator;
}

std::vector<followed_degrees> follow_degrees(const identities::proposition& problem,
                                             const stratum& where) {
  return follower(problem, where).run();
}

double cleared_degree(const expression& statement, const std::vector<followed_degrees>& followed) {
  double largest = -1;
  const bool relation = statement.kind == form::relation;
  for (std::size_t k = 0; k < statement.arguments.size(); ++k) {
    const expression& part = *statement.arguments[k];
    if (identities::is_statement(part)) {
      largest = std::max(largest, cleared_degree(part, followed));
      continue;
    }
    const auto left = degrees_of(part, followed);
    if (!left) continue;
    if (!relation) {  // a word of the matrix: its entries, or A'·A = I
      const bool squared = statement.name == "orthogonal" || statement.name == "unit";
      largest = std::max<double>(
          largest, squared ? 2 * std::max(left->numerator, left->denominator) : left->numerator);
      continue;
    }
    if (k + 1 == statement.arguments.size()) continue;
    const auto right = degrees_of(*statement.arguments[k + 1], followed);
    if (!right) continue;
    largest = std::max<double>({largest, static_cast<double>(left->numerator + right->denominator),
                                static_cast<double>(right->numerator + left->denominator)});
  }
  return largest;
}

std::string to_text(const identities::proposition& problem, const stratum& where,
                    const followed_degrees& each) {
  std::ostringstream out;
  out << identities::to_text(*each.node) << " in " << identities::signature(problem) << " |- "
      << identities::to_text(*problem.statement) << "\n  on";
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const std::string& name = problem.symbols[slot].name;
    if (where.integers[slot] != 0) out << ' ' << name << " = " << where.integers[slot];
    if (where.ranks[slot] >= 0) out << " rank " << name << " = " << where.ranks[slot];
    if (where.components[slot] >= 0) out << " part " << where.components[slot] << " of " << name;
  }
  out << ": ";
  if (each.actual) {
    out << each.actual->numerator << " over " << each.actual->denominator;
  } else {
    out << "more";
  }
  out << ", bound " << each.bound.numerator << " over " << each.bound.denominator;
  return out.str();
}

}  // namespace proofread::properties
