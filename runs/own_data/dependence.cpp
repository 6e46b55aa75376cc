// SPDX-License-Identifier: MIT
#include "runs/own_data/dependence.hpp"

#include <algorithm>

#include "runs/own_data/number_words.hpp"
#include "solvers/problems/dependence.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::runs {

namespace {

using solvers::index;
using solvers::rational;

std::string term_text(const rational& factor, const std::string& name) {
  if (name == results::intercept_name) return factor_text(factor);
  return factor == 1 ? name : factor_text(factor) + "*" + name;
}

std::string relation_text(const solvers::dependence& one, const std::vector<std::string>& names) {
  std::string text = names[static_cast<std::size_t>(one.column)] + " = ";
  if (one.terms.empty()) return text + "0";
  auto terms = one.terms;  // b = 2*a + 1: the constant last, but what is added before the rest
  if (names[static_cast<std::size_t>(terms[0].first)] == results::intercept_name)
    std::rotate(terms.begin(), terms.begin() + 1, terms.end());
  std::stable_partition(terms.begin(), terms.end(), [](const auto& t) { return t.second > 0; });
  bool first = true;
  for (const auto& [term, factor] : terms) {
    const std::string& name = names[static_cast<std::size_t>(term)];
    const bool negative = factor < 0;
    text += first ? (negative ? "-" : "") : (negative ? " - " : " + ");
    text += term_text(abs(factor), name);
    first = false;
  }
  return text;
}

}  // namespace

void enter_dependence(const solvers::yardstick& written, results::own_data& into) {
  if (written.unique) return;
  const solvers::dependences found = solvers::dependences_of(written.data.gram);
  for (const solvers::dependence& one : found.dependent) {
    into.dependent.push_back(
        {into.names[static_cast<std::size_t>(one.column)], relation_text(one, into.names)});
  }
  for (std::size_t j = 0; j < into.names.size(); ++j) {
    if (!found.identified[j]) into.unidentified.push_back(into.names[j]);
  }
  for (const rational& w : solved_on(found.independent, written.data))
    into.without.push_back(solvers::rounded<double>(w));
}

}  // namespace proofread::runs
