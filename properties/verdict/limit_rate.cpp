// SPDX-License-Identifier: MIT
#include "properties/verdict/limit_rate.hpp"

#include <rapidcheck/Random.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "identities/printing/print.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/size_conditions.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;
using identities::proposition;
using identities::role;

constexpr int highest_order = 8;
constexpr std::size_t points_wanted = 8;
constexpr std::size_t draws_at_most = 48;
constexpr int step_nominal_size = 20;

/// r as a fraction of 2: orders count halves, so that errors like sqrt(t) have one.
using half_order = int;
constexpr half_order no_error = 2 * (highest_order + 1);

/// Limits that do not stand inside a limit, a sum or anything else that binds a name they use.
class outer_limits {
 public:
  explicit outer_limits(const proposition& problem) : problem_(problem) {
    visit(problem.statement);
    for (const auto& symbol : problem.symbols) {
      if (symbol.what == role::definition && symbol.value) visit(symbol.value);
    }
  }
  std::vector<expression_ptr> found;

 private:
  bool closed(const expression& node, int own) const {
    const bool bound = node.slot >= 0 && node.slot != own &&
                       problem_.symbols[static_cast<std::size_t>(node.slot)].what == role::bound;
    if (node.kind == form::limit && own != node.arguments[1]->slot) {
      // The variable of an inner limit is its own affair.
      return closed(*node.arguments[2], own);
    }
    return !bound && std::all_of(node.arguments.begin(), node.arguments.end(),
                                 [&](const auto& part) { return closed(*part, own); });
  }

  void visit(const expression_ptr& node) {
    if (node->kind == form::limit) {
      if (closed(*node, node->arguments[1]->slot)) found.push_back(node);
      return;
    }
    for (const auto& part : node->arguments) visit(part);
  }

  const proposition& problem_;
};

expression_ptr typed(expression_ptr node, const identities::shape& type) {
  auto copy = std::make_shared<expression>(*node);
  copy->type = type;
  return copy;
}

expression_ptr scalar(form kind, std::vector<expression_ptr> parts, std::string name = {}) {
  return typed(make(kind, std::move(parts), std::move(name)), identities::scalar_shape());
}

/// limit((f - L)/(t - a)^r, t -> a), L = limit(f, t -> a) with a t of its own.
class error_limit {
 public:
  explicit error_limit(const expression_ptr& limit) : node_(*limit) {
    const expression& node = node_;
    error_ = typed(make(form::subtract, {node.arguments[0], limit}), node.arguments[0]->type);
    infinite_ = node.arguments[2]->kind == form::infinity ||
                (node.arguments[2]->kind == form::negate &&
                 node.arguments[2]->arguments[0]->kind == form::infinity);
  }

  expression_ptr scaled(half_order order) const {
    const expression_ptr factor = power(order);
    const expression_ptr body = infinite_
                                    ? typed(make(form::scale, {factor, error_}), error_->type)
                                    : typed(make(form::divide, {error_, factor}), error_->type);
    return with_arguments(node_, {body, node_.arguments[1], node_.arguments[2]});
  }

  /// "lambda^2", "t - 1", "1/lambda", "sqrt(t)"
  std::string text(half_order order) const {
    std::string base = identities::to_text(*step());
    if (order == 1) return (infinite_ ? "1/sqrt(" : "sqrt(") + base + ")";
    if (order != 2 && step()->kind != form::symbol) base = "(" + base + ")";
    if (order % 2 != 0) base += "^(" + std::to_string(order) + "/2)";
    if (order % 2 == 0 && order != 2) base += "^" + std::to_string(order / 2);
    return infinite_ ? "1/" + base : base;
  }

  std::string approach() const {
    const std::string side = node_.integer > 0 ? "+" : node_.integer < 0 ? "-" : "";
    return identities::to_text(*node_.arguments[1]) + " -> " +
           identities::to_text(*node_.arguments[2]) + side;
  }

 private:
  expression_ptr step() const {
    const expression& point = *node_.arguments[2];
    const bool origin = point.kind == form::number && point.name == "0";
    if (infinite_ || origin) return node_.arguments[1];
    return scalar(form::subtract, {node_.arguments[1], node_.arguments[2]});
  }

  expression_ptr power(half_order order) const {
    const bool halves = order % 2 != 0;
    const expression_ptr base = halves ? scalar(form::call, {step()}, "sqrt") : step();
    const int exponent = halves ? order : order / 2;
    return scalar(form::power, {base, scalar(form::number, {}, std::to_string(exponent))});
  }

  const expression& node_;
  expression_ptr error_;
  bool infinite_ = false;
};

bool vanishes_everywhere(const matrix<rational>& value) {
  return std::all_of(value.begin(), value.end(),
                     [](const rational& entry) { return is_zero(entry) == tribool::yes; });
}

/// The order at one point; nullopt where the limit or a coefficient cannot be told.
std::optional<half_order> order_at(evaluator<rational>& where, const error_limit& error) {
  for (half_order order = 2; order < no_error; order += 2) {
    try {
      if (!vanishes_everywhere(where.value(*error.scaled(order)))) return order;
    } catch (const undefined_value&) {
      const half_order between = order - 1;
      const bool root = !vanishes_everywhere(where.value(*error.scaled(between)));
      return root ? std::optional<half_order>(between) : std::nullopt;
    }
  }
  return no_error;
}

/// A few admissible points of small strata.
std::vector<assignment<rational>> small_points(const proposition& problem, point_source& source,
                                               const stratification& where,
                                               const std::array<std::uint64_t, 4>& key) {
  std::vector<const stratum*> small;
  for (const stratum& each : where.strata) {
    const auto& sizes = each.integers;
    const bool fits = std::all_of(sizes.begin(), sizes.end(),
                                  [](std::int64_t size) { return size <= small_size; });
    if (fits) small.push_back(&each);
  }
  if (small.empty()) small.push_back(&where.strata.front());
  judge judging(problem);
  rc::Random random(key);
  std::vector<assignment<rational>> points;
  for (std::size_t draw = 0; draw < draws_at_most && points.size() < points_wanted; ++draw) {
    const stratum& each = *small[draw * 7919 % small.size()];
    const choice_sequence drawn =
        source.draw_sequence(each, family::small, random.split().next(), step_nominal_size);
    auto point = source.build(drawn);
    if (point && judging.missed_hypothesis(*point).empty()) points.push_back(std::move(*point));
  }
  return points;
}

std::string rate_of(const proposition& problem, const expression_ptr& limit,
                    const std::vector<assignment<rational>>& points, const work_limit& until) {
  const error_limit error(limit);
  std::optional<half_order> rate;
  for (const assignment<rational>& point : points) {
    if (until.passed()) break;
    try {
      evaluator<rational> here(problem, point);
      const auto order = order_at(here, error);
      if (order) rate = std::min(rate.value_or(no_error), *order);
    } catch (const undefined_value&) {
    } catch (const undecidable_value&) {
    }
  }
  if (!rate) return "rate not known as " + error.approach() + ": no rational Laurent series";
  if (*rate == no_error) return "no error as " + error.approach();
  return "error O(" + error.text(*rate) + ") as " + error.approach();
}

}  // namespace

std::string limit_rates(const proposition& problem, point_source& source,
                        const stratification& where, const std::array<std::uint64_t, 4>& key,
                        std::int64_t most_work) {
  const work_limit until(most_work);
  const std::vector<expression_ptr> limits = outer_limits(problem).found;
  if (limits.empty() || where.strata.empty()) return {};
  const std::vector<assignment<rational>> points = small_points(problem, source, where, key);
  std::vector<std::string> rates;
  for (const expression_ptr& each : limits) {
    const std::string rate = rate_of(problem, each, points, until);
    if (std::find(rates.begin(), rates.end(), rate) == rates.end()) rates.push_back(rate);
  }
  std::string text;
  for (const std::string& rate : rates) text += (text.empty() ? "" : "; ") + rate;
  return text;
}

}  // namespace proofread::properties
