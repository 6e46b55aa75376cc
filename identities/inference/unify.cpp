// SPDX-License-Identifier: MIT
#include "identities/inference/unify.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace proofread::identities {
namespace {

using monomial = std::vector<std::string>;

size_expression replace(const size_expression& size,
                        const std::map<std::string, size_expression>& values) {
  const auto& terms = size.terms;
  const auto is_replaced = [&](const std::string& name) { return values.count(name) > 0; };
  if (std::none_of(terms.begin(), terms.end(), [&](const auto& term) {
        return std::any_of(term.first.begin(), term.first.end(), is_replaced);
      }))
    return size;
  const auto& [first, count] = *terms.begin();
  if (terms.size() == 1 && first.size() == 1 && count == 1) return values.at(first[0]);
  size_expression result;
  for (const auto& [names, coefficient] : size.terms) {
    size_expression product = size_expression::constant(coefficient);
    for (const std::string& name : names) {
      const auto found = values.find(name);
      product = product * (found == values.end() ? size_expression::name(name) : found->second);
    }
    result = result + product;
  }
  return result;
}

/// The difference divided by what all its terms share: sizes are positive, so a = b stays as true.
size_expression cancel(const size_expression& difference) {
  monomial common = difference.terms.begin()->first;
  std::int64_t divisor = 0;
  for (const auto& [names, coefficient] : difference.terms) {
    monomial both;
    std::set_intersection(common.begin(), common.end(), names.begin(), names.end(),
                          std::back_inserter(both));
    common = both;
    divisor = std::gcd(divisor, coefficient);
  }
  size_expression result;
  for (const auto& [names, coefficient] : difference.terms) {
    monomial rest;
    std::set_difference(names.begin(), names.end(), common.begin(), common.end(),
                        std::back_inserter(rest));
    result.terms[rest] = coefficient / divisor;
  }
  return result;
}

std::optional<std::string> lone_name(const size_expression& size) {
  if (size.terms.size() != 1) return std::nullopt;
  const auto& [names, coefficient] = *size.terms.begin();
  return names.size() == 1 && coefficient == 1 ? std::optional(names[0]) : std::nullopt;
}

bool mentions_unknown(const size_expression& size) {
  for (const auto& [names, coefficient] : size.terms) {
    if (std::any_of(names.begin(), names.end(), unifier::is_unknown)) return true;
  }
  return false;
}

/// Terms below zero; a size with only such terms has no positive value.
std::size_t negative_terms(const size_expression& size) {
  return static_cast<std::size_t>(std::count_if(size.terms.begin(), size.terms.end(),
                                                [](const auto& t) { return t.second < 0; }));
}

bool occurs_elsewhere(const size_expression& size, const std::string& name) {
  for (const auto& [names, coefficient] : size.terms) {
    if (names.size() != 1 && std::find(names.begin(), names.end(), name) != names.end())
      return true;
  }
  return false;
}

/// The names of m in an equation m - 1 = 0, which makes each of them 1.
std::optional<monomial> factors_of_one(const size_expression& difference) {
  if (difference.terms.size() != 2 || !difference.terms.count({})) return std::nullopt;
  const auto& last = *difference.terms.rbegin();
  if (last.second + difference.terms.begin()->second != 0) return std::nullopt;
  if (std::abs(last.second) != 1) return std::nullopt;
  return last.first;
}

/// False for k + ... = 0 and for sums of k positive sizes that should be less than k.
bool has_positive_solution(const size_expression& difference) {
  std::int64_t smallest = 0;
  bool mixed = false;
  int sign = 0;
  for (const auto& [names, coefficient] : difference.terms) {
    smallest += coefficient;
    const int own = coefficient > 0 ? 1 : -1;
    if (names.empty()) continue;
    mixed = mixed || own == -sign;
    sign = own;
  }
  return mixed || smallest * sign <= 0;
}

/// The k unknowns of an equation u + ... + v = k with k > 1: positive sizes, so each is 1.
monomial unknowns_that_sum_to_their_number(const size_expression& difference) {
  monomial found;
  std::int64_t constant = 0;
  for (const auto& [names, coefficient] : difference.terms) {
    if (names.empty()) {
      constant = coefficient;
    } else if (names.size() == 1 && unifier::is_unknown(names[0]) &&
               constant == -coefficient * static_cast<std::int64_t>(difference.terms.size() - 1)) {
      found.push_back(names[0]);
    }
  }
  return found.size() > 1 && found.size() + 1 == difference.terms.size() ? found : monomial{};
}

}  // namespace

bool small_enough(const size_expression& size) {
  return size.terms.size() <= 200 &&
         std::all_of(size.terms.begin(), size.terms.end(), [](const auto& t) {
           return std::abs(t.second) <= 100'000'000 && t.first.size() <= 60;
         });
}

size_expression unifier::fresh() { return size_expression::name("?" + std::to_string(++count_)); }

size_expression unifier::fresh_wide() {
  size_expression made = fresh();
  wide_.insert(made.terms.begin()->first[0]);
  return made;
}

shape unifier::fresh_shape() {
  size_expression rows = fresh();
  return {std::move(rows), fresh()};
}

bool unifier::is_unknown(const std::string& name) { return name[0] == '?'; }

void unifier::assume(const std::string& name, const size_expression& value) {
  const size_expression meaning = normal(value);
  if (assumed_.count(name) || meaning == normal(size_expression::name(name))) return;
  for (const auto& [names, coefficient] : meaning.terms) {
    if (std::find(names.begin(), names.end(), name) != names.end()) return;
  }
  for (auto& [other, size] : assumed_) size = replace(size, {{name, meaning}});
  assumed_[name] = meaning;
}

size_expression unifier::resolve(const size_expression& size) const {
  if (!mentions_unknown(size)) return size;
  for (const auto& [names, coefficient] : size.terms) {
    for (const std::string& name : names) {
      const auto found = solved_.find(name);
      if (found != solved_.end()) found->second = resolve(found->second);
    }
  }
  return replace(size, solved_);
}

shape unifier::resolve(const shape& s) const { return {resolve(s.rows), resolve(s.cols)}; }

size_expression unifier::normal(const size_expression& size) const {
  const size_expression resolved = resolve(size);
  return assumed_.empty() ? resolved : replace(resolved, assumed_);
}

/// A wide unknown among the solved ones, or one that stands for it.
bool unifier::is_wide(const size_expression& size) const {
  const auto unknown = lone_name(size);
  return unknown && wide_.count(*unknown) > 0;
}

/// False, and nothing is bound, when a wide unknown would become 1 by that.
bool unifier::bind(const std::string& name, const size_expression& value) {
  const bool shrinks =
      value.as_constant() && std::any_of(wide_.begin(), wide_.end(), [&](const std::string& wide) {
        const size_expression known = resolve(size_expression::name(wide));
        return replace(known, {{name, value}}) == size_expression::constant(1);
      });
  if (shrinks) return false;
  solved_[name] = value;
  const auto other = lone_name(value);
  if (other && is_unknown(*other) && wide_.count(name)) wide_.insert(*other);
  return true;
}

unifier::solution unifier::solve(const size_expression& difference) {
  std::optional<std::pair<std::string, size_expression>> best;
  for (const auto& [names, coefficient] : difference.terms) {
    if (names.size() != 1 || !is_unknown(names[0]) || std::abs(coefficient) != 1) continue;
    if (occurs_elsewhere(difference, names[0])) continue;
    size_expression rest;
    for (const auto& [other, value] : difference.terms) {
      if (other != names) rest.terms[other] = coefficient > 0 ? -value : value;
    }
    if (!best || negative_terms(rest) < negative_terms(best->second)) best = {names[0], rest};
  }
  if (!best) return solution::open;
  return bind(best->first, best->second) ? solution::found : solution::impossible;
}

bool unifier::all_one(const std::vector<std::string>& names) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return bind(name, size_expression::constant(1));
  });
}

bool unifier::unify(const size_expression& a, const size_expression& b) {
  if (a == b) return true;
  size_expression difference = normal(a) - normal(b);
  if (difference.terms.empty()) return true;
  if (!small_enough(difference)) return false;
  difference = cancel(difference);
  if (!mentions_unknown(difference) || !has_positive_solution(difference)) return false;
  if (const auto ones = factors_of_one(difference)) {
    if (!std::all_of(ones->begin(), ones->end(), is_unknown)) return false;
    return all_one(*ones);
  }
  if (const auto ones = unknowns_that_sum_to_their_number(difference); !ones.empty()) {
    return all_one(ones);
  }
  const solution solved = solve(difference);
  if (solved == solution::open) waiting_.emplace_back(a, b);
  return solved != solution::impossible;
}

bool unifier::unify(const shape& a, const shape& b) {
  return unify(a.rows, b.rows) && unify(a.cols, b.cols);
}

bool unifier::retry() {
  for (std::size_t before = waiting_.size() + 1; !waiting_.empty() && waiting_.size() < before;) {
    before = waiting_.size();
    const auto equations = std::exchange(waiting_, {});
    for (const auto& [a, b] : equations) {
      if (!unify(a, b)) return false;
    }
  }
  return true;
}

bool unifier::equal(const size_expression& a, const size_expression& b) const {
  return a == b || normal(a) == normal(b);
}

bool unifier::scalar(const shape& s) const {
  return may_be_scalar(s) && is_scalar({normal(s.rows), normal(s.cols)});
}

bool unifier::may_be_one(const size_expression& size) const {
  const size_expression known = normal(size);
  return known == size_expression::constant(1) || (mentions_unknown(known) && !is_wide(known));
}

bool unifier::may_be_scalar(const shape& s) const {
  return may_be_one(s.rows) && may_be_one(s.cols);
}

const std::string& unifier::readable(const std::string& unknown) {
  static const std::string letters = "nmkpqrsl";
  const auto [found, fresh] = names_->readable.try_emplace(unknown);
  for (std::size_t round = 0; found->second.empty(); ++round) {
    std::string name = letters.substr(round % letters.size(), 1);
    if (round >= letters.size()) name += std::to_string(round / letters.size());
    if (names_->reserved.insert(name).second) found->second = name;
  }
  if (fresh) names_->given.push_back(found->second);
  return found->second;
}

size_expression unifier::legible(const size_expression& size) {
  const size_expression resolved = resolve(size);
  std::map<std::string, size_expression> shown;
  for (const auto& [names, coefficient] : resolved.terms) {
    for (const std::string& name : names) {
      if (is_unknown(name)) shown[name] = size_expression::name(readable(name));
    }
  }
  return replace(resolved, shown);
}

shape unifier::legible(const shape& s) {
  size_expression rows = legible(s.rows);
  return {std::move(rows), legible(s.cols)};
}

}  // namespace proofread::identities
