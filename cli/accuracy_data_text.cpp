// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/accuracy_data.hpp"
#include "reports/table.hpp"

namespace proofread::cli {

namespace {

constexpr std::size_t across = 8;  // coefficients in one table

std::string cell(double digits) {
  return std::isfinite(digits) ? fmt::format("{:.1f}", digits + 0.0) : "";
}

std::string shortened(const std::string& name) {
  return name.size() <= 14 ? name : name.substr(0, 13) + "~";
}

reports::table digits_table(const data_report& of, std::size_t first) {
  const std::size_t last = std::min(first + across, of.names.size());
  reports::table rows = {{"coefficient"}, {"value"}, {"attainable"}};
  for (std::size_t j = first; j < last; ++j) {
    rows[0].push_back(shortened(of.names[j]));
    rows[1].push_back(fmt::format("{:.5g}", of.values[j]));
    rows[2].push_back(cell(of.attainable[j]));
  }
  for (const data_trial& t : of.trials) {
    if (!t.refused.empty()) continue;
    rows.push_back({t.solver});
    for (std::size_t j = first; j < last; ++j) {
      rows.back().push_back(t.digits.empty() ? "" : cell(t.digits[j]));
    }
  }
  return rows;
}

std::string condition_text(const data_report& of) {
  if (!of.unique) {
    return fmt::format(
        "X has rank {} of {}: of several solutions the one of minimal norm is meant.\n", of.rank,
        of.names.size());
  }
  return fmt::format(
      "Condition number {:.3g}{}: inputs rounded to double determine about {:.1f} digits.\n",
      of.solved_condition, of.lambda > 0 ? " with lambda" : "",
      *std::min_element(of.attainable.begin(), of.attainable.end()));
}

// Faster solvers with fewer digits, none both slower and less accurate than another.
std::string cheaper(const data_report& of, const data_trial& than) {
  if (than.seconds * 1000 < 1) return "";
  std::vector<const data_trial*> faster;
  for (const data_trial& t : of.trials) {
    const bool answered = t.refused.empty() && !t.digits.empty();
    if (answered && t.seconds < than.seconds && t.least >= 1) faster.push_back(&t);
  }
  std::sort(faster.begin(), faster.end(),
            [](const auto* a, const auto* b) { return a->least > b->least; });
  std::string text;
  double fastest = than.seconds;
  for (const data_trial* t : faster) {
    if (t->seconds >= fastest) continue;
    fastest = t->seconds;
    text += fmt::format("{} {} in {:.2g} s with {:.1f} digits", text.empty() ? "" : ",", t->solver,
                        t->seconds, t->least);
  }
  if (text.empty()) return "";
  return fmt::format("It takes {:.2g} s. Where fewer digits do:{}.\n", than.seconds, text);
}

std::string advice(const data_report& of) {
  const data_trial* best = best_solver(of);
  if (best == nullptr) {
    return "No solver answered; add --lambda L > 0, or leave out columns that depend on others.\n";
  }
  const double most = *std::min_element(of.attainable.begin(), of.attainable.end());
  std::string text = fmt::format("Use {}: ", best->solver);
  if (best->least >= most - 0.5) {
    text += fmt::format("the cheapest that loses nothing, {:.1f} of {:.1f} attainable digits",
                        best->least, most);
  } else {
    text += fmt::format("the most digits, {:.1f} of {:.1f} attainable", best->least, most);
  }
  text += fmt::format("; its error bound alone guarantees {:.1f} of the largest coefficient.\n",
                      best->guaranteed);
  text += cheaper(of, *best);
  if (most < 3) {
    text +=
        "The data as stored fix few digits, whatever the solver: rescale or leave out columns, or "
        "take lambda > 0.\n";
  }
  return text;
}

}  // namespace

std::string data_text(const data_report& of) {
  std::string text = fmt::format("{} rows, {} columns{}\n\n", of.rows, of.names.size(),
                                 of.lambda > 0 ? fmt::format(", lambda {}", of.lambda) : "");
  for (std::size_t first = 0; first < of.names.size(); first += across) {
    text += (first == 0 ? "Correct digits of each coefficient in double\n" : "") +
            reports::plain_table(digits_table(of, first)) + "\n";
  }
  for (const data_trial& t : of.trials) {
    if (!t.refused.empty()) text += t.solver + ": " + t.refused + "\n";
  }
  return text + condition_text(of) + advice(of);
}

}  // namespace proofread::cli
