// SPDX-License-Identifier: MIT
#include "runs/own_data/exact_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "solvers/measurement/yardstick.hpp"
#include "solvers/problems/elimination.hpp"
#include "solvers/problems/integers.hpp"

namespace proofread::runs {

namespace {

// Some half a minute of one core.
constexpr double most_work = 1.5e9;

double bits_of(const solvers::integer& x) {
  return x == 0 ? 1 : static_cast<double>(msb(abs(x))) + 1;
}

double bits_of(const solvers::matrix<solvers::integer>& all) {
  double most = 1;
  for (solvers::index k = 0; k < all.size(); ++k) most = std::max(most, bits_of(all(k)));
  return most;
}

}  // namespace

std::string too_much_exact_work(const solvers::integer_columns& columns,
                                const solvers::rational& lambda) {
  const double n = static_cast<double>(columns.entries.rows());
  const double d = static_cast<double>(columns.entries.cols()) - 1;
  const double bits = bits_of(columns.entries);
  const double of_lambda = lambda == 0 ? 0
                                       : bits_of(solvers::numerator_of(lambda)) +
                                             bits_of(solvers::denominator_of(lambda));
  const double words = bits / 64, product_words = (2 * bits + std::log2(n) + of_lambda) / 64;
  const double gram = n * d * d / 2 * (1 + words);
  // One multiplies numbers of some ten words thrice.
  const double verified = 30 * d * d * (d * (1 + product_words / 4) + std::pow(product_words, 1.5));
  const double elimination = std::min(
      verified, solvers::elimination_products(columns.entries.cols() - 1, 64 * product_words));
  const double errors = 30 * n * d * std::pow(words, 1.5);
  const double all = gram + elimination + errors;
  if (all <= most_work) return "";
  return fmt::format(
      "the exact solution of {} x {} data with numbers of {} bits takes about {:.0e} "
      "multiplications, more than {:.0e}\n  hint: fewer columns or rows, or fewer digits",
      n, d, bits, all, most_work);
}

std::string too_much_elimination(const solvers::moments& sums, const solvers::rational& lambda) {
  const double products = solvers::elimination_products(sums.gram);
  if (products <= most_work || !solvers::may_be_singular(sums, lambda)) return "";
  return fmt::format(
      "the columns depend on each other, and the exact solution with {} such columns takes about "
      "{:.0e} multiplications, more than {:.0e}\n  hint: fewer columns (--drop), or fewer digits",
      sums.d, products, most_work);
}

}  // namespace proofread::runs
