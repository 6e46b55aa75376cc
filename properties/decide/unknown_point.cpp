// SPDX-License-Identifier: MIT
#include "properties/decide/unknown_point.hpp"

#include <algorithm>
#include <optional>
#include <utility>

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
  maker(const identities::proposition& problem, const std::vector<std::int64_t>& integers)
      : problem_(problem),
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
        made_.values.values[slot] = matrix_of(symbol);
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

  fractions matrix_of(const declaration& symbol) {
    const auto [m, n] = size_of(symbol);
    const bool symmetric = has(symbol, "symmetric") || has(symbol, "posdef") || has(symbol, "psd");
    const bool skew = has(symbol, "skew"), diagonal = has(symbol, "diagonal");
    if (!symmetric && !skew && !diagonal) return free(symbol.name, m, n);
    fractions a(m, n);
    for (int i = 0; i < m; ++i) {
      for (int j = 0; j < n; ++j) {
        const bool empty = (diagonal && i != j) || (skew && i == j);
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

  void factor(const svd_plan& plan) {
    const declaration& symbol = problem_.symbols[static_cast<std::size_t>(plan.matrix)];
    const auto [m, n] = size_of(symbol);
    const auto name_of = [&](int slot, const char* other) {
      return slot < 0 ? std::string(other) : problem_.symbols[static_cast<std::size_t>(slot)].name;
    };
    fractions left = free(name_of(plan.left, "U"), m, m);
    fractions right = free(name_of(plan.right, "V"), n, n);
    fractions between(m, n);
    for (int k = 0; k < std::min(m, n); ++k)
      between(k, k) = fresh(name_of(plan.values, "S"), k, k, m * n == 1);
    auto& values = made_.values.values;
    values[static_cast<std::size_t>(plan.matrix)] = times(left, times(between, transposed(right)));
    if (plan.left >= 0) values[static_cast<std::size_t>(plan.left)] = left;
    if (plan.values >= 0) values[static_cast<std::size_t>(plan.values)] = between;
    if (plan.right >= 0) values[static_cast<std::size_t>(plan.right)] = right;
    made_.factored.push_back({std::move(left), std::move(between), std::move(right)});
  }

  const identities::proposition& problem_;
  const std::map<std::string, std::int64_t> named_;
  const std::map<int, function_use> uses_;
  unknown_point made_;
};

// Every choice of `count` of 0..n-1, rising.
std::vector<std::vector<int>> choices(int n, int count) {
  std::vector<std::vector<int>> all;
  std::vector<int> chosen;
  const auto extend = [&](const auto& self, int from) -> void {
    if (static_cast<int>(chosen.size()) == count) {
      all.push_back(chosen);
      return;
    }
    for (int k = from; k < n; ++k) {
      chosen.push_back(k);
      self(self, k + 1);
      chosen.pop_back();
    }
  };
  extend(extend, 0);
  return all;
}

std::vector<fraction> minors(const fractions& a, int count) {
  std::vector<fraction> all;
  for (const auto& rows : choices(a.rows(), count)) {
    for (const auto& cols : choices(a.cols(), count))
      all.push_back(determinant(selected(a, rows, cols)));
  }
  return all;
}

fraction sum_of_squares(const std::vector<fraction>& all) {
  fraction total(0);
  for (const fraction& each : all) total += each * each;
  return total;
}

class assuming {
 public:
  explicit assuming(case_paths& paths) : paths_(paths) {}

  void zero(const fraction& x) { paths_.assume(x.numerator(), zero_sign); }
  void positive(const fraction& x) { paths_.assume(x.numerator(), positive_sign); }
  void nonnegative(const fraction& x) { paths_.assume(x.numerator(), positive_sign | zero_sign); }
  void nonzero(const fraction& x) { paths_.assume(x.numerator(), positive_sign | negative_sign); }

  void orthogonal(const fractions& a) {
    identity(times(transposed(a), a));
    if (a.rows() == a.cols() && a.rows() > 1) identity(times(a, transposed(a)));
  }
  void definite(const fractions& a, bool strictly) {
    if (!strictly) {
      for (const fraction& minor : principal_minors(a)) nonnegative(minor);
      return;
    }
    std::vector<int> leading;
    for (int k = 0; k < a.rows(); ++k) {
      leading.push_back(k);
      positive(determinant(selected(a, leading, leading)));
    }
  }
  void rank(const fractions& a, std::int64_t r) {
    const int least = std::min(a.rows(), a.cols());
    if (r < 0 || r > least) throw impossible_case();
    if (r < least) {
      for (const fraction& minor : minors(a, static_cast<int>(r) + 1)) zero(minor);
    }
    if (r > 0) positive(sum_of_squares(minors(a, static_cast<int>(r))));
  }
  void shares_entries(const fractions& a, const fractions& image) {
    for (int k = 0; k < a.size(); ++k) zero(a[k] - image[k]);
  }

 private:
  void identity(const fractions& product) {
    for (int i = 0; i < product.rows(); ++i) {
      for (int j = 0; j <= i; ++j) zero(product(i, j) - fraction(i == j ? 1 : 0));
    }
  }

  case_paths& paths_;
};

void assume_word(assuming& now, const identities::word& word, const fractions& a,
                 const std::vector<std::int64_t>& integers) {
  if (word.name == "symmetric" || word.name == "posdef" || word.name == "psd") {
    now.shares_entries(a, transposed(a));
    if (word.name != "symmetric") now.definite(a, word.name == "posdef");
  } else if (word.name == "skew") {
    now.shares_entries(a, negate(transposed(a)));
  } else if (word.name == "diagonal") {
    for (int i = 0; i < a.rows(); ++i) {
      for (int j = 0; j < a.cols(); ++j) {
        if (i != j) now.zero(a(i, j));
      }
    }
  } else if (word.name == "orthogonal") {
    now.orthogonal(a);
  } else if (word.name == "unit") {
    now.zero(inner_product(a, a) - fraction(1));
  } else if (word.name == "nonzero") {
    now.positive(inner_product(a, a));
  } else if (word.name == "invertible") {
    now.nonzero(determinant(a));
  } else if (word.name == "full column rank") {
    now.positive(determinant(times(transposed(a), a)));
  } else if (word.name == "full row rank") {
    now.positive(determinant(times(a, transposed(a))));
  } else if (word.name == "rank") {
    const auto r = integer_value(*word.argument, integers);
    if (!r) throw undecidable_value("the rank of a declared name is not known");
    now.rank(a, *r);
  } else {
    throw undecidable_value("'" + word.name + "' is no condition on unknowns");
  }
}

}  // namespace

unknown_point unknown_point_at(const identities::proposition& problem,
                               const std::vector<std::int64_t>& integers) {
  return maker(problem, integers).run();
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

void assume_words(case_paths& paths, const identities::proposition& problem,
                  const unknown_point& point) {
  assuming now(paths);
  const auto integers = marked(problem, point.values.integers);
  for (const auto& each : point.factored) {
    now.orthogonal(each.left);
    now.orthogonal(each.right);
    for (int k = 0; k < std::min(each.between.rows(), each.between.cols()); ++k)
      now.nonnegative(each.between(k, k));
  }
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& symbol = problem.symbols[slot];
    if (symbol.what != role::variable || !point.values.values[slot]) continue;
    for (const identities::word& word : symbol.words)
      assume_word(now, word, *point.values.values[slot], integers);
  }
}

}  // namespace proofread::properties
