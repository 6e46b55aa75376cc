// SPDX-License-Identifier: MIT
#include "properties/decide/spaces.hpp"

#include <algorithm>
#include <string>

#include "identities/expression/functions.hpp"

namespace proofread::properties {
namespace {

using identities::builtin;
using identities::comparison;
using identities::declaration;
using identities::form;
using identities::role;

/// Says of a matrix from a space to itself what it says of P·A·P'.
bool joins(const std::string& word) {
  return word == "symmetric" || word == "skew" || word == "posdef" || word == "psd";
}

/// Says of A what it says of P·A·Q'.
bool is_invariant(const std::string& word) {
  for (const char* known : {"orthogonal", "invertible", "full column rank", "full row rank", "rank",
                            "unit", "nonzero"}) {
    if (word == known) return true;
  }
  return false;
}

}  // namespace

spaces::spaces(const identities::proposition& problem) : problem_(problem) {
  for (const declaration& symbol : problem.symbols) {
    const auto of = [&](const identities::size_expression& size) {
      return fresh(size.as_constant() == 1);
    };
    names_.push_back({of(symbol.type.rows), of(symbol.type.cols)});
  }
  for (std::size_t slot = 0; slot < names_.size(); ++slot) hear(static_cast<int>(slot));
  for (const auto& each : problem.hypotheses) visit(*each);
  visit(*problem.statement);
}

void spaces::hear(int slot) {
  const declaration& symbol = problem_.symbols[static_cast<std::size_t>(slot)];
  const matrix_spaces here = of(slot);
  for (const int parameter : symbol.parameters) spend(of(parameter));  // as what it is applied to
  if (symbol.what == role::function || symbol.what == role::defined_function) spend(here);
  for (const identities::word& word : symbol.words) {
    if (joins(word.name)) {
      join(here.rows, here.cols);
    } else if (!is_invariant(word.name)) {
      spend(here);
    }
  }
  if (!symbol.value) return;
  const matrix_spaces value = visit(*symbol.value);
  switch (symbol.what) {  // X = U·S·V', S as it is written
    case role::definition:
      join(here, value);
      break;
    case role::svd_left:
      join(here.rows, value.rows);
      spend(here.cols);
      break;
    case role::svd_values:
      spend(here);
      break;
    case role::svd_right:
      join(here.rows, value.cols);
      spend(here.cols);
      break;
    default:
      break;
  }
}

std::size_t spaces::root(int space) const {
  while (parent_[static_cast<std::size_t>(space)] != space)
    space = parent_[static_cast<std::size_t>(space)];
  return static_cast<std::size_t>(space);
}

void spaces::join(int a, int b) {
  const std::size_t one = root(a), other = root(b);
  const bool spent = spent_[one] || spent_[other];
  parent_[other] = static_cast<int>(one);
  spent_[one] = spent;
}

void spaces::join(const matrix_spaces& a, const matrix_spaces& b) {
  join(a.rows, b.rows);
  join(a.cols, b.cols);
}

void spaces::spend(const matrix_spaces& of) {
  spend(of.rows);
  spend(of.cols);
}

int spaces::fresh(bool spent) {
  parent_.push_back(static_cast<int>(parent_.size()));
  spent_.push_back(spent);
  return parent_.back();
}

matrix_spaces spaces::fresh_number() { return {fresh(true), fresh(true)}; }

// What is applied to them reads entries.
matrix_spaces spaces::spend_all(const node& e) {
  for (const auto& each : e.arguments) spend(visit(*each));
  return fresh_number();
}

matrix_spaces spaces::visit(const node& e) {
  const matrix_spaces found = visit_value(e);
  if (e.type.rows.as_constant() == 1) spend(found.rows);
  if (e.type.cols.as_constant() == 1) spend(found.cols);
  return found;
}

matrix_spaces spaces::visit_value(const node& e) {
  const auto part = [&](std::size_t k) { return visit(*e.arguments[k]); };
  switch (e.kind) {
    case form::number:
      return e.name == "0" ? matrix_spaces{fresh(false), fresh(false)} : fresh_number();
    case form::symbol:
      return visit_symbol(e);
    case form::identity: {
      const int space = fresh(false);
      return {space, space};
    }
    case form::negate:
      return part(0);
    case form::add:
    case form::subtract: {
      if (is_scalar(e.arguments[0]->type) != is_scalar(e.arguments[1]->type)) return spend_all(e);
      const matrix_spaces left = part(0);
      join(left, part(1));
      return left;
    }
    case form::multiply: {
      const matrix_spaces left = part(0), right = part(1);
      join(left.cols, right.rows);
      return {left.rows, right.cols};
    }
    case form::scale:
      part(0);
      return part(1);
    case form::divide:
      part(1);
      return part(0);
    case form::power: {
      part(1);
      const matrix_spaces base = part(0);
      join(base.rows, base.cols);
      return base;
    }
    case form::transpose: {
      const matrix_spaces of = part(0);
      return {of.cols, of.rows};
    }
    case form::call:
      return visit_call(e);
    case form::argmin:
    case form::argmax: {
      for (std::size_t k = 0; k < e.arguments.size(); ++k) part(k);
      return part(1);
    }
    case form::relation:
      visit_relation(e);
      return fresh_number();
    case form::predicate:
      visit_word(e);
      return fresh_number();
    case form::defined:
    case form::conjunction:
    case form::disjunction:
    case form::negation:
    case form::implication:
    case form::equivalence:
      for (const auto& each : e.arguments) visit(*each);
      return fresh_number();
    case form::for_all:
      if (e.arguments.size() > 2) return spend_all(e);
      part(1);
      return fresh_number();
    default:
      return spend_all(e);
  }
}

matrix_spaces spaces::visit_symbol(const node& e) {
  const declaration& symbol = problem_.symbols[static_cast<std::size_t>(e.slot)];
  return symbol.what == role::size || symbol.what == role::index ? fresh_number() : of(e.slot);
}

matrix_spaces spaces::visit_call(const node& e) {
  const auto* facts = identities::find_builtin(e.name);
  const auto part = [&](std::size_t k) { return visit(*e.arguments[k]); };
  const bool of_numbers = std::all_of(e.arguments.begin(), e.arguments.end(), [](const auto& each) {
    return identities::is_scalar(each->type);
  });
  if (facts == nullptr || of_numbers) return spend_all(e);
  switch (facts->id) {
    case builtin::inv:
    case builtin::pinv: {
      const matrix_spaces of = part(0);
      return {of.cols, of.rows};
    }
    case builtin::adj:
    case builtin::det:
    case builtin::logdet:
    case builtin::trace: {
      const matrix_spaces of = part(0);
      join(of.rows, of.cols);
      return facts->id == builtin::adj ? of : fresh_number();
    }
    case builtin::rank:
    case builtin::norm:
    case builtin::sumsq:
      part(0);
      return fresh_number();
    case builtin::dot:
      join(part(0), part(1));
      return fresh_number();
    default:
      return spend_all(e);
  }
}

void spaces::visit_relation(const node& e) {
  const auto is_equality = [](comparison how) {
    return how == comparison::equal || how == comparison::not_equal;
  };
  const auto is_number = [](const auto& each) { return identities::is_scalar(each->type); };
  const auto& sides = e.arguments;
  const bool numbers = std::all_of(sides.begin(), sides.end(), is_number);
  const bool matrices = std::none_of(sides.begin(), sides.end(), is_number) &&
                        std::all_of(e.relations.begin(), e.relations.end(), is_equality);
  if (!numbers && !matrices) {
    spend_all(e);
    return;
  }
  const matrix_spaces first = visit(*sides[0]);
  for (std::size_t k = 1; k < sides.size(); ++k) join(first, visit(*sides[k]));
}

void spaces::visit_word(const node& e) {
  const matrix_spaces of = visit(*e.arguments[0]);
  if (joins(e.name)) {
    join(of.rows, of.cols);
  } else if (!is_invariant(e.name)) {
    spend(of);
  }
}

}  // namespace proofread::properties
