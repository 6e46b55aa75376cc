// SPDX-License-Identifier: MIT
#include "reports/accuracy/own_data_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reports/layout/markdown.hpp"
#include "results/document/counted.hpp"
#include "results/document/printable.hpp"

namespace proofread::reports {

using results::attainable_of_all;
using results::counted;
using results::data_trial;
using results::intercept_name;
using results::own_data;
using results::printable;

namespace {

constexpr std::size_t across = 8;  // coefficients in one table

std::string cell(double digits) {
  return std::isfinite(digits) ? fmt::format("{:.1f}", digits + 0.0) : "";
}

bool full_rank_in_all(const own_data& of) {
  return std::all_of(of.trials.begin(), of.trials.end(), [&of](const data_trial& t) {
    return t.rank < 0 || static_cast<std::size_t>(t.rank) == of.names.size();
  });
}

table digits_table(const own_data& of, std::size_t first) {
  const std::size_t last = std::min(first + across, of.names.size());
  const bool with_fitted = !of.unique && last == of.names.size();
  table rows = {{"coefficient"}, {"attainable"}};
  for (std::size_t j = first; j < last; ++j) {
    rows[0].push_back(printable(of.names[j], 14));
    rows[1].push_back(cell(of.attainable[j]));
  }
  if (with_fitted) {
    rows[0].emplace_back("X*w");
    rows[1].emplace_back("");
  }
  const bool with_rank = first == 0 && !full_rank_in_all(of);
  if (with_rank) {
    rows[0].emplace_back("rank");
    rows[1].emplace_back("");
  }
  for (const data_trial& t : of.trials) {
    rows.push_back({trial_name(t)});
    for (std::size_t j = first; j < last; ++j) rows.back().push_back(trial_digits(of, t, j));
    if (with_fitted) rows.back().push_back(!t.refused.empty() ? "-" : cell(t.fitted));
    if (with_rank)
      rows.back().push_back(t.rank < 0 ? "" : fmt::format("{} of {}", t.rank, of.names.size()));
  }
  return rows;
}

std::vector<std::string> dependent_names(const own_data& of) {
  std::vector<std::string> names;
  for (const results::dependent_column& c : of.dependent) names.push_back(c.column);
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t k = 0; k < names.size(); ++k) {
    text += (k == 0 ? "" : k + 1 == names.size() ? " and " : ", ") + printable(names[k], 30);
  }
  return text;
}

}  // namespace

std::string trial_name(const data_trial& t) {
  return t.solver + (t.known_as.empty() ? "" : " = " + t.known_as);
}

std::string trial_digits(const own_data& of, const data_trial& t, std::size_t coefficient) {
  if (!t.refused.empty()) return "-";
  if (t.digits.empty()) return "";
  if (t.basic && depends_on_others(of, of.names[coefficient])) return "NA";
  return cell(t.digits[coefficient]);
}

table coefficient_table(const own_data& of) {
  const bool without = !of.without.empty();
  table rows = {{"coefficient", "exact value", "attainable"}};
  if (without) rows[0].push_back("without " + listed(dependent_names(of)));
  for (std::size_t j = 0; j < of.names.size(); ++j) {
    const bool there = j < of.exact.size() && std::isfinite(of.values[j]);
    rows.push_back({printable(of.names[j], 30), there ? of.exact[j] : value_text(of.values[j]),
                    cell(of.attainable[j])});
    if (!without) continue;
    rows.back().push_back(depends_on_others(of, of.names[j]) ? "" : value_text(of.without[j]));
  }
  return rows;
}

table given_table(const own_data& of) {
  table rows = {{"", "given", "exact", "right digits"}};
  for (const results::given_value& g : of.given) {
    rows.push_back({printable(g.name, 40), g.given, g.exact,
                    cell(g.digits) + (g.rounded_right ? ", all that are given" : "")});
  }
  return rows;
}

std::vector<std::string> dependence_sentences(const own_data& of) {
  if (of.dependent.empty()) return {};
  std::vector<std::string> all;
  for (const results::dependent_column& c : of.dependent) {
    all.push_back("Exactly, as written, in every row: " + printable(c.relation, 400) + ".");
  }
  if (of.stored_rank > of.rank) {
    all.push_back(fmt::format(
        "Rounded to double these relations hold to rounding only: X as stored has rank {}. Solvers "
        "that take its directions below the working precision for zero give the solution of "
        "minimal "
        "norm; others fit the rounding errors.",
        of.stored_rank));
  }
  if (of.unidentified.size() < of.names.size()) {
    all.push_back("Solutions differ in " + listed(of.unidentified) +
                  " alone; the other coefficients and the fitted values X*w are the same in all.");
  } else {
    all.emplace_back("The fitted values X*w are the same in all solutions.");
  }
  return all;
}

std::string value_text(double value) {
  return std::isfinite(value) ? fmt::format("{:.5g}", value) : "too large";
}

std::vector<table> own_data_tables(const own_data& of) {
  std::vector<table> all;
  for (std::size_t first = 0; first < of.names.size(); first += across) {
    all.push_back(digits_table(of, first));
  }
  return all;
}

std::string own_data_condition(const own_data& of) {
  const bool ridge = of.lambda > 0;
  const bool intercept = !of.names.empty() && of.names[0] == intercept_name;
  const std::string penalised =
      !ridge || !intercept ? ""
      : of.centred
          ? " lambda does not penalise the intercept, as in scikit-learn and glmnet: columns and "
            "target are centred."
          : " lambda penalises the intercept, too.";
  if (!of.unique) {
    return fmt::format(
        "X has rank {} of {}: of several solutions the one of minimal norm is meant.", of.rank,
        of.names.size());
  }
  return fmt::format(
      "Condition number {}{}: inputs rounded to double determine about {:.1f} digits.{}",
      std::isfinite(of.solved_condition) ? fmt::format("{:.3g}", of.solved_condition)
                                         : "beyond double",
      ridge ? " with lambda" : "", attainable_of_all(of), penalised);
}

std::string beyond_double(const own_data& of) {
  std::string names;
  for (std::size_t j = 0; j < of.values.size(); ++j) {
    if (!std::isfinite(of.values[j]))
      names += (names.empty() ? "" : ", ") + printable(of.names[j], 40);
  }
  if (names.empty()) return "";
  return "Too large, beyond the range of double: the exact value of " + names +
         ". Other units of these columns or of the target bring it within.";
}

std::string own_data_text(const own_data& of, bool markdown) {
  const std::string title = "Correct digits of each coefficient in double";
  const std::string end = markdown ? "\n\n" : "\n";
  const auto line = [&](const std::string& words) {
    return (markdown ? markdown_text(words) : words) + end;
  };
  std::string text = fmt::format("{}: {}, {}{}\n\n", markdown ? markdown_text(of.file) : of.file,
                                 counted(static_cast<std::size_t>(of.rows), "row"),
                                 counted(of.names.size(), "column"),
                                 of.lambda > 0 ? fmt::format(", lambda {}", of.lambda) : "");
  for (const std::string& remark : of.remarks) text += line("note: " + remark);
  if (!of.remarks.empty() && !markdown) text += '\n';
  const auto section = [&](const std::string& heading, const table& rows) {
    text += (markdown ? "### " + heading + "\n" : heading) + "\n";
    text += (markdown ? markdown_table(rows) : plain_table(rows)) + "\n";
  };
  section("Coefficients of " + printable(of.target, 40), coefficient_table(of));
  for (const std::string& sentence : dependence_sentences(of)) text += line(sentence);
  if (!of.dependent.empty() && !markdown) text += '\n';
  if (!of.given.empty()) section("What your software gave", given_table(of));
  text += (markdown ? "### " + title + "\n" : title) + "\n";
  for (const table& rows : own_data_tables(of)) {
    text += (markdown ? markdown_table(rows) : plain_table(rows)) + "\n";
  }
  text += own_data_legend + end;
  for (const data_trial& t : of.trials) {
    if (!t.refused.empty()) text += line(t.solver + ": " + t.refused);
  }
  text += line(own_data_condition(of));
  if (const std::string beyond = beyond_double(of); !beyond.empty()) text += line(beyond);
  for (const std::string& sentence : of.advice) text += line(sentence);
  return text;
}

}  // namespace proofread::reports
