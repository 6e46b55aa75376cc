// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/scalars/rational_text.hpp"

namespace proofread::properties {

/// "1 2; 3 4" as a matrix over S; entries as "-1/2" or "0.1".
template <typename S>
matrix<S> matrix_from_text(const std::string& text) {
  std::vector<std::vector<S>> rows(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool ends_row = word.back() == ';';
    if (ends_row) word.pop_back();
    if (!word.empty()) rows.back().push_back(from_rational<S>(*parse_rational(word)));
    if (ends_row) rows.emplace_back();
  }
  matrix<S> made(static_cast<int>(rows.size()), static_cast<int>(rows[0].size()));
  for (int i = 0; i < made.rows(); ++i) {
    for (int j = 0; j < made.cols(); ++j) {
      made(i, j) = rows.at(static_cast<std::size_t>(i)).at(static_cast<std::size_t>(j));
    }
  }
  return made;
}

/// "A = 1 2; 3 4 | x = 5; 6 | k = 2": name -> text of its value.
inline std::map<std::string, std::string> values_from_text(const std::string& text) {
  std::map<std::string, std::string> values;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, '|');) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos) continue;
    std::istringstream name(part.substr(0, equals));
    std::string key;
    name >> key;
    values[key] = part.substr(equals + 1);
  }
  return values;
}

inline void set_size(const identities::proposition& problem, std::vector<std::int64_t>& integers,
                     const identities::size_expression& size, std::int64_t value) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what == identities::role::size &&
        size == identities::size_expression::name(symbol.name) && integers[slot] == 0) {
      integers[slot] = value;
    }
  }
}

/// A point: matrices give the sizes they show; other sizes and indices are given by name. A
/// polynomial of one variable is given by its coefficients: "f = 1 0 2" is 1 + 2 x^2.
template <typename S>
assignment<S> point_from_text(const identities::proposition& problem, const std::string& text) {
  using identities::role;
  const auto values = values_from_text(text);
  const std::size_t count = problem.symbols.size();
  assignment<S> point;
  point.integers.assign(count, 0);
  point.values.resize(count);
  point.functions.resize(count);
  point.roots.resize(count);
  point.opaque_key = 12345;
  for (std::size_t slot = 0; slot < count; ++slot) {
    const auto& symbol = problem.symbols[slot];
    const auto given = values.find(symbol.name);
    if (given == values.end()) continue;
    if (symbol.what == role::size || symbol.what == role::index) {
      point.integers[slot] = std::stoll(given->second);
    } else if (symbol.what == role::function) {
      const matrix<S> coefficients = matrix_from_text<S>(given->second);
      polynomial_map<S> map{1, {}, coefficients};
      for (int k = 0; k < coefficients.cols(); ++k) map.exponents.push_back({k});
      point.functions[slot] = map;
    } else {
      const matrix<S> value = matrix_from_text<S>(given->second);
      set_size(problem, point.integers, symbol.type.rows, value.rows());
      set_size(problem, point.integers, symbol.type.cols, value.cols());
      point.values[slot] = value;
    }
  }
  return point;
}

inline identities::proposition read_or_throw(const std::string& text) {
  auto read = identities::read_one_liner(text);
  if (!read) throw std::runtime_error(text + ": " + read.error().message + " " + read.error().hint);
  return *read;
}

/// What `decide` says about the statement of a one-liner at a point.
template <typename S>
outcome decide_text(const std::string& text, const std::string& at) {
  const identities::proposition problem = read_or_throw(text);
  const assignment<S> point = point_from_text<S>(problem, at);
  return evaluator<S>(problem, point).decide(*problem.statement);
}

}  // namespace proofread::properties
