// SPDX-License-Identifier: MIT
#include "runs/accuracy/plan.hpp"

#include <algorithm>

#include "runs/accuracy/lambda.hpp"

namespace proofread::runs {

namespace {

using identities::diagnostic;
using solvers::matrix_sizes;
using solvers::named_matrix_family;
using solvers::rational;
using texts = std::vector<std::string>;
using lambdas = std::vector<std::optional<rational>>;

std::string list(const texts& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::optional<diagnostic> unknown(const std::string& kind, const texts& asked, const texts& known) {
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return diagnostic{{}, "no " + kind + " is called '" + name + "'", "one of " + list(known)};
  }
  return std::nullopt;
}

named_matrix_family family(const std::string& text) { return *solvers::read_matrix_family(text); }

void add(accuracy_plan& to, const texts& families, const texts& kappas, const matrix_sizes& sizes,
         const lambdas& with) {
  for (const std::string& name : families) {
    for (const std::string& kappa : kappas) {
      for (const auto& lambda : with) {
        const std::string text = kappa.empty() ? name : name + "(kappa=" + kappa + ")";
        to.problems.push_back({family(text), sizes, lambda});
      }
    }
  }
}

const texts spectra{"geometric", "arithmetic", "log_random", "clustered_at_one",
                    "clustered_at_bottom"};

texts others() {
  texts names;
  for (const auto& one : solvers::all_matrix_families()) {
    const std::string name(one.name);
    if (std::find(spectra.begin(), spectra.end(), name) == spectra.end()) names.push_back(name);
  }
  return names;
}

void add_others(accuracy_plan& to, const matrix_sizes& sizes) {
  for (const std::string& name : others()) {
    const int least = std::min(sizes.rows, sizes.cols);
    add(to, {name}, {""}, name == "wide" ? matrix_sizes{least, least} : sizes, {rational(0)});
  }
}

void quick_problems(accuracy_plan& to) {
  const lambdas none{rational(0)};
  const lambdas some{std::nullopt};
  add(to, {"geometric"}, {"10", "1e4", "1e7", "1e10", "1e13", "1e16"}, {40, 10}, none);
  add(to, {"geometric"}, {"10", "1e5", "1e10"}, {40, 10}, some);
  add(to, {"geometric"}, {"10", "1e5"}, {10, 40}, none);
  for (const std::string& name : spectra) {
    if (name != "geometric") add(to, {name}, {""}, {40, 10}, none);
  }
  add_others(to, {20, 6});
}

void full_problems(accuracy_plan& to) {
  const lambdas both{rational(0), std::nullopt};
  const texts kappas{"10", "1e4", "1e7", "1e10", "1e13", "1e16", "1e25", "1e40"};
  add(to, spectra, kappas, {40, 10}, both);
  add(to, spectra, {"10", "1e5", "1e10", "1e15"}, {10, 40}, both);
  add_others(to, {20, 6});
  for (const char* share : {"0.3", "0.9"}) {
    add(to, {std::string("low_rank(share=") + share + ")"}, {""}, {20, 10}, both);
  }
  add(to, spectra, kappas, {100, 20}, both);
  add_others(to, {60, 12});
  add(to, {"geometric"}, {"1e4", "1e8", "1e12"}, {200, 50}, both);
}

identities::expected<std::vector<named_matrix_family>> families_of(const accuracy_options& asked) {
  std::vector<named_matrix_family> all;
  bool some = false;
  for (const std::string& text : asked.families.empty() ? texts{"geometric"} : asked.families) {
    const auto read = solvers::read_matrix_family(text);
    if (!read)
      return diagnostic{{}, "--family " + text + ": " + read.error().message, read.error().hint};
    bool takes = false;
    for (const std::string& kappa : asked.kappas) {
      named_matrix_family one = *read;
      if (!set_parameter(one, "kappa", kappa)) continue;
      takes = true;
      all.push_back(one);
    }
    some = some || takes;
    if (!takes) all.push_back(*read);
  }
  if (some || asked.kappas.empty()) return all;
  return diagnostic{{},
                    "--kappa " + list(asked.kappas) + " fits no family",
                    "a number from 1 to 1e300, for one of " + list(spectra)};
}

identities::expected<lambdas> lambdas_of(const accuracy_options& asked) {
  lambdas all;
  for (const std::string& text : asked.lambdas) {
    const auto value = read_lambda(text);
    if (!value) return value.error();
    all.emplace_back(*value);
  }
  if (all.empty()) all = {rational(0), std::nullopt};
  return all;
}

std::optional<diagnostic> selected_problems(const accuracy_options& asked, accuracy_plan& to) {
  const auto families = families_of(asked);
  if (!families) return families.error();
  const auto with = lambdas_of(asked);
  if (!with) return with.error();
  for (const int rows : asked.rows.empty() ? std::vector<int>{40} : asked.rows) {
    for (const int cols : asked.cols.empty() ? std::vector<int>{10} : asked.cols) {
      for (const named_matrix_family& one : *families) {
        for (const auto& lambda : *with) to.problems.push_back({one, {rows, cols}, lambda});
      }
    }
  }
  return std::nullopt;
}

}  // namespace

identities::expected<accuracy_plan> plan_of(const accuracy_options& asked) {
  accuracy_plan plan;
  if (auto wrong = unknown("solver", asked.solvers, solver_names())) return *wrong;
  if (auto wrong = unknown("scalar", asked.scalars, scalar_names())) return *wrong;
  plan.field.solvers = asked.solvers;
  plan.field.scalars = asked.scalars;
  if (asked.scalars.empty()) {
    plan.field.scalars = asked.full ? scalar_names() : texts{"double", "quad", "mp50"};
  }
  plan.field.patience = asked.full ? 20 : 0.25;
  const bool selects = !asked.families.empty() || !asked.kappas.empty() || !asked.rows.empty() ||
                       !asked.cols.empty() || !asked.lambdas.empty();
  if (selects) {
    if (auto wrong = selected_problems(asked, plan)) return *wrong;
  } else if (asked.full) {
    full_problems(plan);
  } else {
    quick_problems(plan);
  }
  return plan;
}

std::string selection_text(const accuracy_options& asked) {
  std::string text = asked.full ? "--full" : "--quick";
  const auto add = [&](const std::string& option, const texts& values) {
    for (std::size_t k = 0; k < values.size(); ++k)
      text += (k == 0 ? " " + option + " " : ",") + values[k];
  };
  const auto written = [](const std::vector<int>& numbers) {
    texts all;
    for (const int each : numbers) all.push_back(std::to_string(each));
    return all;
  };
  add("--solver", asked.solvers);
  add("--scalar", asked.scalars);
  for (const std::string& family : asked.families) text += " --family \"" + family + "\"";
  add("--kappa", asked.kappas);
  add("--rows", written(asked.rows));
  add("--cols", written(asked.cols));
  add("--lambda", asked.lambdas);
  if (!asked.strd) text += " --no-strd";
  if (!asked.paths) text += " --no-paths";
  return text;
}

}  // namespace proofread::runs
