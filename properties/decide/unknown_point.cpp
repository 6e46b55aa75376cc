// SPDX-License-Identifier: MIT
#include "properties/decide/unknown_point.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "properties/decide/orthogonal_form.hpp"
#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/matrix_terms.hpp"
#include "properties/linear_algebra/unknown_entries.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/strata/function_degree.hpp"
#include "properties/structure/svd_plan.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::role;
using fractions = matrix<fraction>;

bool has(const declaration& symbol, const char* word) {
  return std::any_of(symbol.words.begin(), symbol.words.end(),
                     [&](const identities::word& each) { return each.name == word; });
}

constexpr int highest_degree = 8;  // of polynomials that stand for functions

class maker {
 public:
  maker(const identities::proposition& problem, const std::vector<std::int64_t>& integers,
        bool up_to_bases)
      : problem_(problem),
        forms_(up_to_bases ? orthogonal_forms(problem)
                           : std::vector(problem.symbols.size(), orthogonal_form::all)),
        named_(named_sizes(problem, marked(problem, integers))),
        uses_(function_uses(problem, integers)) {
    const std::size_t slots = problem.symbols.size();
    made_.values.integers = integers;
    made_.values.values.resize(slots);
    made_.values.functions.resize(slots);
    made_.values.roots.resize(slots);
  }

  unknown_point run() {
    for (const svd_plan& each : svd_plans(problem_)) factor(each);
    for (std::size_t slot = 0; slot < problem_.symbols.size(); ++slot) {
      const declaration& symbol = problem_.symbols[slot];
      if (symbol.what == role::function) made_.values.functions[slot] = polynomial_of(slot);
      if (symbol.what == role::variable && !made_.values.values[slot])
        made_.values.values[slot] = matrix_of(slot);
    }
    return std::move(made_);
  }

 private:
  fraction fresh(const std::string& name, int row, int col, bool single) {
    std::string text = name;
    if (!single) text += "[" + std::to_string(row + 1) + "," + std::to_string(col + 1) + "]";
    made_.unknowns.push_back(std::move(text));
    return fraction(polynomial::unknown(static_cast<std::uint32_t>(made_.unknowns.size() - 1)));
  }

  fractions free(const std::string& name, int rows, int cols) {
    fractions a(rows, cols);
    for (int i = 0; i < rows; ++i) {
      for (int j = 0; j < cols; ++j) a(i, j) = fresh(name, i, j, rows * cols == 1);
    }
    return a;
  }

  int side(const identities::size_expression& size) const {
    if (const auto known = identities::evaluate(size, named_)) return static_cast<int>(*known);
    throw undecidable_value("the domain of a function is not known");
  }

  // Any smooth function: a statement sees it, and some derivatives, at finitely many points, where
  // a polynomial can be anything (function_degree.hpp).
  polynomial_map<fraction> polynomial_of(std::size_t slot) {
    const declaration& symbol = problem_.symbols[slot];
    const auto use = uses_.find(static_cast<int>(slot));
    const int degree = use == uses_.end() ? 0 : interpolating_degree(use->second);
    if (degree > highest_degree) throw undecidable_value("a function is met at too many points");
    polynomial_map<fraction> made;
    made.inputs = side(symbol.domain.rows);
    made.exponents = monomials(made.inputs, degree);
    made.coefficients =
        free(symbol.name, side(symbol.type.rows), static_cast<int>(made.exponents.size()));
    return made;
  }

  std::pair<int, int> size_of(const declaration& symbol) const {
    const auto rows = identities::evaluate(symbol.type.rows, named_);
    const auto cols = identities::evaluate(symbol.type.cols, named_);
    if (!rows || !cols) throw undecidable_value("the size of " + symbol.name + " is not known");
    return {static_cast<int>(*rows), static_cast<int>(*cols)};
  }

  fractions matrix_of(std::size_t slot) {
    const declaration& symbol = problem_.symbols[slot];
    const orthogonal_form form = forms_[slot];
    const auto [m, n] = size_of(symbol);
    if (form == orthogonal_form::identity) return identity_matrix<fraction>(m, n);
    const bool symmetric = has(symbol, "symmetric") || has(symbol, "posdef") || has(symbol, "psd");
    const bool skew = has(symbol, "skew");
    const bool diagonal = has(symbol, "diagonal") || form == orthogonal_form::diagonal;
    fractions a(m, n);
    for (int i = 0; i < m; ++i) {
      for (int j = 0; j < n; ++j) {
        const bool empty = (diagonal && i != j) || (skew && i == j) ||
                           (form == orthogonal_form::upper && i > j) ||
                           (form == orthogonal_form::lower && i < j);
        if (empty) continue;
        if (j < i && (symmetric || skew)) {
          a(i, j) = skew ? -a(j, i) : a(j, i);
        } else {
          a(i, j) = fresh(symbol.name, i, j, m * n == 1);
        }
      }
    }
    return a;
  }

  // A factor of an svd, of n rows.
  fractions orthogonal_factor(int slot, const char* other, int n) {
    if (slot < 0) return free(other, n, n);
    const auto at = static_cast<std::size_t>(slot);
    if (forms_[at] == orthogonal_form::identity) return identity_matrix<fraction>(n, n);
    return free(problem_.symbols[at].name, n, n);
  }

  void factor(const svd_plan& plan) {
    const declaration& symbol = problem_.symbols[static_cast<std::size_t>(plan.matrix)];
    const auto [m, n] = size_of(symbol);
    const std::string values_name =
        plan.values < 0 ? "S" : problem_.symbols[static_cast<std::size_t>(plan.values)].name;
    fractions left = orthogonal_factor(plan.left, "U", m);
    fractions right = orthogonal_factor(plan.right, "V", n);
    fractions between(m, n);
    for (int k = 0; k < std::min(m, n); ++k) between(k, k) = fresh(values_name, k, k, m * n == 1);
    auto& values = made_.values.values;
    values[static_cast<std::size_t>(plan.matrix)] = times(left, times(between, transposed(right)));
    if (plan.left >= 0) values[static_cast<std::size_t>(plan.left)] = left;
    if (plan.values >= 0) values[static_cast<std::size_t>(plan.values)] = between;
    if (plan.right >= 0) values[static_cast<std::size_t>(plan.right)] = right;
    made_.factored.push_back({std::move(left), std::move(between), std::move(right)});
  }

  const identities::proposition& problem_;
  const std::vector<orthogonal_form> forms_;
  const std::map<std::string, std::int64_t> named_;
  const std::map<int, function_use> uses_;
  unknown_point made_;
};

}  // namespace

unknown_point unknown_point_at(const identities::proposition& problem,
                               const std::vector<std::int64_t>& integers, bool up_to_bases) {
  return maker(problem, integers, up_to_bases).run();
}

namespace {

fractions diagonal(const fractions& like, const std::vector<fraction>& entries) {
  fractions made(like.rows(), like.cols());
  for (int k = 0; k < std::min(like.rows(), like.cols()); ++k)
    made(k, k) = entries[static_cast<std::size_t>(k)];
  return made;
}

// As at size 2, and beyond the identity, or nothing.
fractions bordered(fractions a, bool by_identity) {
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) {
      if (std::max(i, j) >= 2) a(i, j) = fraction(by_identity && i == j ? 1 : 0);
    }
  }
  return a;
}

}  // namespace

std::vector<unknown_point> with_few_unknowns(const unknown_point& all) {
  std::vector<unknown_point> some;
  std::vector<std::size_t> matrices;
  int largest = 0;
  for (std::size_t slot = 0; slot < all.values.values.size(); ++slot) {
    const auto& value = all.values.values[slot];
    if (!value || value->size() < 2) continue;
    matrices.push_back(slot);
    largest = std::max({largest, value->rows(), value->cols()});
  }
  if (!all.factored.empty()) return some;
  const auto add = [&](const auto& change) {
    some.push_back(all);
    for (const std::size_t slot : matrices) {
      fractions& a = *some.back().values.values[slot];
      a = change(a, slot);
    }
  };
  const auto side = static_cast<std::size_t>(largest);
  if (largest > 0) {
    add([&](const fractions& a, std::size_t) { return diagonal(a, std::vector(side, a(0, 0))); });
  }
  for (const bool by_identity : {true, false}) {
    if (largest > 2) add([&](const fractions& a, std::size_t) { return bordered(a, by_identity); });
  }
  std::vector<fraction> counted;
  for (int k = 1; k <= largest; ++k) counted.emplace_back(k);
  for (const std::vector<fraction>& entries : {std::vector<fraction>(side, fraction(1)), counted}) {
    for (std::size_t k = 0; k < matrices.size() && matrices.size() > 1; ++k) {
      add([&](const fractions& a, std::size_t slot) {
        return slot == matrices[k] ? a : diagonal(a, entries);
      });
    }
  }
  return some;
}

unknown_point at_rational(unknown_point all, const std::vector<rational>& at) {
  const auto put_in = [&](fractions& a) {
    for (fraction& x : a)
      x = fraction(polynomial(value_at(x.numerator(), at)), value_at(x.denominator(), at));
  };
  for (auto& value : all.values.values) {
    if (value) put_in(*value);
  }
  for (auto& map : all.values.functions) {
    if (map) put_in(map->coefficients);
  }
  for (auto& each : all.factored) {
    for (fractions* a : {&each.left, &each.between, &each.right}) put_in(*a);
  }
  all.unknowns.clear();
  return all;
}

}  // namespace proofread::properties
