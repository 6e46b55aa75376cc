// SPDX-License-Identifier: MIT
#include "identities/expression/shape.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace proofread::identities {
namespace {

using monomial = std::vector<std::string>;

void accumulate(size_expression& sum, const monomial& key, std::int64_t coefficient) {
  auto [entry, fresh] = sum.terms.try_emplace(key, 0);
  entry->second = static_cast<std::int64_t>(static_cast<std::uint64_t>(entry->second) +
                                            static_cast<std::uint64_t>(coefficient));
  if (entry->second == 0) sum.terms.erase(entry);
}

std::string to_text(const monomial& key) {
  std::string text;
  for (const std::string& name : key) text += (text.empty() ? "" : "*") + name;
  return text;
}

}  // namespace

size_expression size_expression::constant(std::int64_t value) {
  size_expression size;
  if (value != 0) size.terms[{}] = value;
  return size;
}

size_expression size_expression::name(std::string text) {
  size_expression size;
  size.terms[{std::move(text)}] = 1;
  return size;
}

std::optional<std::int64_t> size_expression::as_constant() const {
  if (terms.empty()) return 0;
  if (terms.size() == 1 && terms.begin()->first.empty()) return terms.begin()->second;
  return std::nullopt;
}

size_expression operator+(const size_expression& a, const size_expression& b) {
  size_expression sum = a;
  for (const auto& [key, coefficient] : b.terms) accumulate(sum, key, coefficient);
  return sum;
}

size_expression operator-(const size_expression& a, const size_expression& b) {
  return a + size_expression::constant(-1) * b;
}

size_expression operator*(const size_expression& a, const size_expression& b) {
  size_expression product;
  for (const auto& [left, c] : a.terms) {
    for (const auto& [right, d] : b.terms) {
      monomial key;
      std::merge(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(key));
      accumulate(
          product, key,
          static_cast<std::int64_t>(static_cast<std::uint64_t>(c) * static_cast<std::uint64_t>(d)));
    }
  }
  return product;
}

/// Terms with names come first, the constant last: n + d - 1, 2*n, n*m + 1. A leading term with a
/// negative coefficient is avoided where a positive one exists.
std::string to_text(const size_expression& size) {
  if (size.terms.empty()) return "0";
  std::vector<std::pair<monomial, std::int64_t>> order;
  for (const auto& term : size.terms)
    if (!term.first.empty()) order.emplace_back(term);
  if (const auto constant = size.terms.find({}); constant != size.terms.end())
    order.emplace_back(*constant);
  std::stable_partition(order.begin(), order.end(),
                        [](const auto& term) { return term.second > 0; });
  std::string text;
  for (const auto& [key, coefficient] : order) {
    const bool negative = coefficient < 0;
    text += text.empty() ? (negative ? "-" : "") : (negative ? " - " : " + ");
    const std::string digits = std::to_string(coefficient).substr(negative ? 1 : 0);
    if (key.empty()) {
      text += digits;
    } else {
      text += (digits == "1" ? "" : digits + "*") + to_text(key);
    }
  }
  return text;
}

shape scalar_shape() { return {size_expression::constant(1), size_expression::constant(1)}; }

bool is_scalar(const shape& s) { return s.rows.as_constant() == 1 && s.cols.as_constant() == 1; }

std::string to_text(const shape& s) {
  if (is_scalar(s)) return "scalar";
  const auto bracketed = [](const size_expression& size) {
    return size.terms.size() > 1 ? '(' + to_text(size) + ')' : to_text(size);
  };
  if (s.cols.as_constant() == 1) return to_text(s.rows);
  return bracketed(s.rows) + " x " + bracketed(s.cols);
}

std::optional<std::int64_t> evaluate(const size_expression& size,
                                     const std::map<std::string, std::int64_t>& values) {
  std::int64_t sum = 0;
  for (const auto& [key, coefficient] : size.terms) {
    std::int64_t term = coefficient;
    for (const std::string& name : key) {
      const auto found = values.find(name);
      if (found == values.end()) return std::nullopt;
      if (__builtin_mul_overflow(term, found->second, &term)) return std::nullopt;
    }
    if (__builtin_add_overflow(sum, term, &sum)) return std::nullopt;
  }
  return sum;
}

}  // namespace proofread::identities
