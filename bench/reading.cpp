// SPDX-License-Identifier: MIT
// How well printed formulas are read: for a table of formulas with context, statements and
// verdicts, what comes of each, once with its context (what is declared and defined, and what is
// differentiated or minimised) and once alone.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bench/reading_context.hpp"
#include "identities/conventions/assumptions.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/text/tab_separated.hpp"
#include "properties/verdict/check.hpp"

namespace {

using namespace proofread;
using identities::declaration_item;

enum class outcome {
  right,
  assumed,
  defines,
  condition,
  unread,
  undecided,
  false_alarm,
  false_pass
};
constexpr const char* names[] = {"right",    "if assumed", "defines",     "condition",
                                 "not read", "undecided",  "false alarm", "false pass"};
constexpr int outcomes = 8;

properties::verdict verdict_of(const identities::proposition& p) {
  properties::check_options how;
  how.seed = 1;
  how.key = {1, 2, 3, 4};
  how.smallest = false;
  how.levels = {properties::level::exact, properties::level::double_precision};
  how.points = {40, 20};
  return properties::check(p, how).result;
}

/// A true row may pass with a remark: "A is symmetric" where a false reading holds under an
/// assumption that nothing states, or "".
std::string assumption_of(const identities::fitting_readings& readings,
                          const std::vector<declaration_item>& given) {
  std::set<std::string> said;
  for (const std::string& name : identities::known_names(given).names()) said.insert(name);
  for (const auto& each : readings.found) {
    for (const auto& assumed : identities::with_assumptions(each, said))
      if (properties::passes(verdict_of(assumed.content))) return assumed.assumption;
  }
  return "";
}

/// A verdict, and of which reading.
struct judged_reading {
  properties::verdict found;
  const identities::proposition* of = nullptr;
};

/// The best of all readings: one that holds, else one that is open, else false.
judged_reading judged(const identities::fitting_readings& readings, bool check) {
  using properties::verdict;
  if (readings.found.empty()) return {verdict::malformed};
  judged_reading best{check ? verdict::refuted : verdict::supported, &readings.found[0]};
  if (!check) return best;
  for (const auto& each : readings.found) {
    const verdict found = verdict_of(each);
    if (properties::passes(found)) return {found, &each};
    if (found == verdict::undecided) best = {found, &each};
  }
  return best;
}

struct judgement {
  outcome what = outcome::unread;
  std::string shown;
};

judgement judge(const bench::row_context& context, const std::string& latex, bool fails,
                bool check) {
  using properties::verdict;
  judgement made;
  const std::vector<declaration_item>& given = context.given;
  const auto read = identities::read_formula(context.display, given);
  int holds = 0, wrong = 0, open = 0, conditions = 0, clash = 0, assumed = 0;
  for (const auto& each : read.defines)
    made.shown += "  defines " + each.name + " = " + each.value + "\n";
  for (const auto& step : read.steps) {
    const auto [found, reading] = judged(step.readings, check);
    const bool unread = step.readings.found.empty() && step.readings.unread;
    if (step.readings.found.empty())
      made.shown += "  ! " + step.readings.problem->message + "\n";
    else
      made.shown += "  " + std::string(to_text(found)) + "  " + to_text(*reading->statement) + "\n";
    if (unread) continue;
    if (found == verdict::malformed) ++clash;
    if (properties::passes(found)) ++holds;
    if (found == verdict::undecided) ++open;
    if (found != verdict::refuted) continue;
    const std::string missing = step.condition || !check ? "" : assumption_of(step.readings, given);
    if (!missing.empty()) made.shown += "    holds if " + missing + "\n";
    ++(step.condition ? conditions : missing.empty() ? wrong : assumed);
  }
  for (const auto& each : read.unread)
    made.shown += "  unread: " + each.message + " at " + latex.substr(each.where.begin, 20) + "\n";
  if (wrong > 0) {
    made.what = fails ? outcome::right : outcome::false_alarm;
  } else if (clash > 0 && fails) {
    made.what = outcome::right;
  } else if (assumed > 0 && fails) {
    made.what = outcome::assumed;
  } else if (holds + assumed > 0 && (!fails || conditions == 0)) {
    made.what = fails ? outcome::false_pass : outcome::right;
  } else if (open > 0) {
    made.what = outcome::undecided;
  } else if (clash > 0) {
    made.what = outcome::unread;
  } else if (conditions > 0) {
    made.what = outcome::condition;
  } else if (!read.defines.empty()) {
    made.what = outcome::defines;
  }
  return made;
}

using counts = std::map<std::string, std::map<outcome, int>>;

void print(const counts& of, const std::string& title) {
  std::cout << '\n' << title;
  for (const char* name : names) std::cout << '\t' << name;
  std::cout << '\n';
  for (const auto& [key, row] : of) {
    std::cout << key;
    for (int k = 0; k < outcomes; ++k) {
      const auto found = row.find(static_cast<outcome>(k));
      std::cout << '\t' << (found == row.end() ? 0 : found->second);
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: bench_reading TABLE [--show] [--read] [ID]\n";
    return EXIT_FAILURE;
  }
  bool show = false, check = true;
  std::string only;
  for (int i = 2; i < count; ++i) {
    const std::string argument = arguments[i];
    show = show || argument == "--show";
    check = check && argument != "--read";
    if (argument[0] != '-') only = argument;
  }
  counts kinds[2], constructs[2];
  for (const auto& row : identities::read_tab_separated(arguments[1])) {
    if (!only.empty() && row[0].find(only) == std::string::npos) continue;
    std::string latex = row[4];
    if (latex.rfind("> ", 0) == 0) latex = latex.substr(2, latex.rfind(" >") - 2);  // of a quote
    const bool fails = row[8].find("fails") != std::string::npos;
    const auto atoms = identities::read_atoms(identities::mapped(latex));
    for (int with = 0; with < 2; ++with) {
      bench::row_context context;
      context.display = atoms;
      const bench::row_texts texts{row[5], row[6], row[7]};
      if (with == 1) context = bench::context_of(texts, atoms);
      judgement found = judge(context, latex, fails, check);
      if (with == 1 && found.what == outcome::defines && bench::define_left_side(texts, context))
        found = judge(context, latex, fails, check);
      ++kinds[with][row[1]][found.what];
      ++kinds[with]["all"][found.what];
      for (std::size_t at = 0; at < row[3].size();) {
        const std::size_t end = std::min(row[3].find(' ', at), row[3].size());
        ++constructs[with][row[3].substr(at, end - at)][found.what];
        at = end + 1;
      }
      if (show)
        std::cout << row[0] << (with == 1 ? " context: " : " alone: ")
                  << names[static_cast<int>(found.what)] << (fails ? " (false as printed)" : "")
                  << '\n'
                  << found.shown;
    }
  }
  for (int with = 0; with < 2; ++with) {
    const std::string title = with == 1 ? "with context" : "alone";
    print(kinds[with], title);
    print(constructs[with], title + ", by construct");
  }
  return EXIT_SUCCESS;
}
