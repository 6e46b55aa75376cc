// SPDX-License-Identifier: MIT
#include "properties/decide/assumed_words.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/matrix_terms.hpp"
#include "properties/linear_algebra/unknown_entries.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::role;
using fractions = matrix<fraction>;

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
