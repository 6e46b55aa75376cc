// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cmath>
#include <map>

#include "reports/accuracy/accuracy_text.hpp"
#include "reports/format.hpp"
#include "reports/text/concern_text.hpp"
#include "reports/text/summary.hpp"

namespace proofread::reports::formats {

using results::accuracy_results;
using results::block_result;
using results::goal_result;
using results::measurement;
using results::mutation_results;
using results::mutation_score;
using results::note_result;
using results::problem;
using results::standing;
using results::strd_score;

std::string junit(const results::document& document, const format_options& options);

namespace {

/// XML text, but for what XML 1.0 cannot hold: no report has that.
std::string escaped(const std::string& text) {
  std::string safe;
  for (char c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string attribute(const char* name, const std::string& value) {
  std::string text = escaped(value);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
    text.replace(at, 1, "&#10;");
  return fmt::format(" {}=\"{}\"", name, text);
}

std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : "inf"; }

struct test_case {
  std::string name;
  double seconds = 0;
  std::vector<std::pair<std::string, std::string>> numbers;
  std::string failure, kind, detail;  ///< no failure: it passes
};

struct suite {
  std::string name;
  std::vector<test_case> cases;
};

std::string text_of(const suite& of) {
  double seconds = 0;
  int failures = 0;
  for (const test_case& c : of.cases) {
    seconds += c.seconds;
    failures += c.failure.empty() ? 0 : 1;
  }
  std::string text =
      "  <testsuite" + attribute("name", of.name) +
      fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"{:.3f}\">\n",
                  of.cases.size(), failures, seconds);
  for (const test_case& c : of.cases) {
    text += "    <testcase" + attribute("classname", of.name) + attribute("name", c.name) +
            fmt::format(" time=\"{:.3f}\">\n", c.seconds);
    if (!c.numbers.empty()) text += "      <properties>\n";
    for (const auto& [name, value] : c.numbers)
      text += "        <property" + attribute("name", name) + attribute("value", value) + "/>\n";
    if (!c.numbers.empty()) text += "      </properties>\n";
    if (!c.failure.empty())
      text += "      <failure" + attribute("message", c.failure) + attribute("type", c.kind) + ">" +
              escaped(c.detail) + "</failure>\n";
    text += "    </testcase>\n";
  }
  return text + "  </testsuite>\n";
}

void add_numbers(const properties::finding& found, test_case& to) {
  to.numbers.emplace_back("verdict", to_text(found.result));
  if (found.proof) {
    to.numbers.emplace_back("log2_error", number(found.proof->log2_error));
    to.numbers.emplace_back("degree", number(found.proof->degree));
    to.numbers.emplace_back("strata", std::to_string(found.proof->strata));
  }
  if (found.reals) {
    to.numbers.emplace_back("decided", properties::sizes_text(found.reals->proved));
    to.numbers.emplace_back("solver", found.reals->solver);
  }
  for (const properties::level_evidence& e : found.levels) {
    const std::string level = to_text(e.at);
    to.numbers.emplace_back(level + ".points", std::to_string(e.points));
    to.numbers.emplace_back(level + ".decided", std::to_string(e.decided));
    if (e.at == properties::level::exact || e.decided == 0) continue;
    to.numbers.emplace_back(level + ".digits", number(e.digits));
    to.numbers.emplace_back(level + ".residual", number(e.residual));
    to.numbers.emplace_back(level + ".bound", number(e.bound));
  }
}

/// What is wrong with a statement, by the statement.
using all_concerns = std::map<const goal_result*, std::pair<standing, concern>>;

all_concerns concerns_of(const results::document& document) {
  all_concerns found;
  for (standing s : {standing::malformed, standing::fails, standing::undecided}) {
    for (const concern& c : concerns(document, s)) found.emplace(c.goal, std::pair(s, c));
  }
  return found;
}

test_case case_of(const goal_result& goal, const all_concerns& wrong,
                  const format_options& options) {
  test_case made{goal.found.name, goal.found.milliseconds / 1000, {}, "", "", ""};
  if (!std::isfinite(made.seconds)) made.seconds = 0;
  add_numbers(goal.found, made);
  const auto found = wrong.find(&goal);
  if (found == wrong.end()) return made;
  made.failure = complaint(found->second.second);
  made.kind = to_text(found->second.first);
  made.detail = concern_text(found->second.second, false, options.matrices);
  return made;
}

suite suite_of(const note_result& note, const all_concerns& wrong, const format_options& options) {
  suite made{note.name, {}};
  for (const problem& p : note.problems)
    made.cases.push_back({to_text(p.place, note.path), 0, {}, p.message, "problem", p.rendered});
  for (const block_result& block : note.blocks) {
    if (block.goals.empty())
      made.cases.push_back({block.name, 0, {}, "states nothing", to_text(block.stands), ""});
    for (const goal_result& goal : block.goals) made.cases.push_back(case_of(goal, wrong, options));
  }
  return made;
}

suite suite_of(const mutation_results& mutants) {
  suite made{"mutants", {}};
  for (const mutation_score& s : mutants.notes) {
    test_case each{s.note, 0, {}, "", "", ""};
    for (const auto& [name, count] : {std::pair<const char*, int>{"mutants", s.mutants},
                                      {"killed", s.killed},
                                      {"malformed", s.malformed},
                                      {"equivalent", s.equivalent},
                                      {"undecided", s.undecided},
                                      {"survived", s.survived}}) {
      each.numbers.emplace_back(name, std::to_string(count));
    }
    if (s.survived > 0) {
      each.failure = fmt::format("{} survive", s.survived);
      each.kind = "survived";
    }
    made.cases.push_back(each);
  }
  return made;
}

/// A case for each solver and scalar, with its digits on every problem.
suite suite_of(const accuracy_results& accuracy) {
  suite made{"accuracy", {}};
  const auto of = [&](const std::string& solver, const std::string& scalar) -> test_case& {
    const std::string name = solver + " in " + scalar;
    for (test_case& c : made.cases) {
      if (c.name == name) return c;
    }
    made.cases.push_back({name, 0, {}, "", "", ""});
    return made.cases.back();
  };
  for (const measurement& m : accuracy.measurements) {
    test_case& each = of(m.solver, m.scalar);
    each.seconds += m.seconds;
    each.numbers.emplace_back(
        fmt::format("digits {} {}x{} lambda {}", m.family, m.rows, m.cols, m.lambda),
        m.refused.empty() ? number(m.digits) : "refused");
  }
  for (const strd_score& s : accuracy.strd)
    of(s.solver, s.scalar)
        .numbers.emplace_back("digits " + s.dataset,
                              s.refused.empty() ? number(s.coefficients) : "refused");
  for (const measurement& m : broken_bounds(accuracy)) {
    test_case& each = of(m.solver, m.scalar);
    each.failure = "breaks its bound";
    each.kind = "bound";
    each.detail += broken_text(m) + "\n";
  }
  return made;
}

}  // namespace

/// JUnit XML: a suite for each note, a case for each statement with its numbers as properties.
std::string junit(const results::document& document, const format_options& options) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"proofread\">\n";
  const all_concerns wrong = concerns_of(document);
  for (const note_result& note : document.notes) text += text_of(suite_of(note, wrong, options));
  if (document.mutants) text += text_of(suite_of(*document.mutants));
  if (document.accuracy) text += text_of(suite_of(*document.accuracy));
  return text + "</testsuites>\n";
}

}  // namespace proofread::reports::formats
