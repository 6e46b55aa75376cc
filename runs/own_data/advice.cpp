// SPDX-License-Identifier: MIT
#include "runs/own_data/advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "results/document/printable.hpp"

namespace proofread::runs {

using results::data_trial;
using results::own_data;
using results::printable;

namespace {

bool answered(const data_trial& t) { return t.refused.empty() && !t.digits.empty() && !t.basic; }

// Faster solvers with fewer digits, none both slower and less accurate than another.
std::string cheaper(const own_data& of, const data_trial& than) {
  if (than.seconds * 1000 < 1) return "";
  const auto digits = [&of](const data_trial* t) { return counted_digits(*t, of); };
  std::vector<const data_trial*> faster;
  for (const data_trial& t : of.trials) {
    if (answered(t) && t.seconds < than.seconds && digits(&t) >= 1) faster.push_back(&t);
  }
  std::sort(faster.begin(), faster.end(),
            [&](const auto* a, const auto* b) { return digits(a) > digits(b); });
  std::string text;
  double fastest = than.seconds;
  for (const data_trial* t : faster) {
    if (t->seconds >= fastest) continue;
    fastest = t->seconds;
    text += fmt::format("{} {} in {:.2g} s with {:.1f} digits", text.empty() ? "" : ",", t->solver,
                        t->seconds, digits(t));
  }
  if (text.empty()) return "";
  return fmt::format("It takes {:.2g} s. Where fewer digits do:{}.", than.seconds, text);
}

std::string leave_out(const own_data& of) {
  std::string names;
  for (const results::dependent_column& c : of.dependent)
    names += (names.empty() ? "" : ", ") + printable(c.column, 40);
  if (names.empty()) return "";
  return "Leave out " + names +
         " where one wants coefficients of their own: the fitted values stay, and the solution is "
         "unique.";
}

std::size_t largest_coefficient(const own_data& of) {
  const auto first = of.values.begin() + (of.centred ? 1 : 0);  // the bound is of the others
  const auto largest = std::max_element(
      first, of.values.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
  return static_cast<std::size_t>(largest - of.values.begin());
}

std::string none_to_use(const own_data& of) {
  const auto fewest = std::min_element(of.attainable.begin(), of.attainable.end());
  if (*fewest < 1) {
    const auto which = static_cast<std::size_t>(fewest - of.attainable.begin());
    return "The data as stored in double fix no digit of " + printable(of.names[which], 40) +
           ", whatever the solver, so none is recommended: rescale or leave out columns, or take "
           "lambda > 0.";
  }
  const auto too_long = [](const data_trial& t) { return t.left_out; };
  if (!of.trials.empty() && std::all_of(of.trials.begin(), of.trials.end(), too_long)) {
    return "Every solver was left out: each may take too long.";
  }
  if (std::none_of(of.trials.begin(), of.trials.end(), answered)) {
    return "No solver answered; add --lambda L > 0, or leave out columns that depend on others.";
  }
  return "No solver reaches a digit of every coefficient, so none is recommended: rescale or leave "
         "out columns, or take lambda > 0.";
}

}  // namespace

double counted_digits(const data_trial& t, const own_data& of) {
  if (!answered(t)) return 0;
  double least = t.least;
  for (std::size_t j = 0; j < t.digits.size(); ++j) {
    least = std::min(least, std::min(t.digits[j], of.attainable[j]));
  }
  return least;
}

const data_trial* best_solver(const own_data& of) {
  double most = 0;
  for (const data_trial& t : of.trials) most = std::max(most, counted_digits(t, of));
  const auto tenths = [](const data_trial& t) { return std::lround(10 * t.guaranteed); };
  const data_trial* chosen = nullptr;
  for (const data_trial& t : of.trials) {
    const double digits = counted_digits(t, of);
    if (digits < 1 || digits < most - 1) continue;
    if (chosen == nullptr || tenths(t) > tenths(*chosen) ||
        (tenths(t) == tenths(*chosen) && t.operations < chosen->operations)) {
      chosen = &t;
    }
  }
  return chosen;
}

std::vector<std::string> own_data_advice(const own_data& of) {
  const data_trial* best = best_solver(of);
  if (best == nullptr) return {none_to_use(of)};
  const double most = attainable_of_all(of);
  const std::size_t large = largest_coefficient(of);
  std::string use =
      fmt::format("Use {}: {:.1f} of {:.1f} attainable digits of the worst coefficient.",
                  best->solver, counted_digits(*best, of), most);
  if (of.stored_rank > of.rank) {
    use +=
        " No error bound guarantees a digit: as stored the columns are dependent to working "
        "precision, and it takes them as dependent.";
  } else {
    use += fmt::format(
        " Of the largest, {}, its error bound alone guarantees {:.1f} of {:.1f}, and none within a "
        "digit of the best guarantees more.",
        printable(of.names[large], 40), best->guaranteed, of.attainable[large]);
  }
  std::vector<std::string> all = {use};
  if (const std::string text = leave_out(of); !text.empty()) all.push_back(text);
  if (const std::string text = cheaper(of, *best); !text.empty()) all.push_back(text);
  if (most < 3) {
    all.emplace_back(
        "The data as stored fix few digits, whatever the solver: rescale or leave out columns, or "
        "take lambda > 0.");
  }
  return all;
}

}  // namespace proofread::runs
