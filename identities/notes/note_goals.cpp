// SPDX-License-Identifier: MIT
#include "identities/notes/note_goals.hpp"

#include <map>
#include <utility>

#include "identities/elaboration/correct.hpp"
#include "identities/elaboration/elaborate.hpp"

namespace proofread::identities {
namespace {

struct step_kind {
  bool logical;
  form connective;
  comparison how;
};

step_kind kind_of(const std::string& word) {
  static const std::map<std::string, step_kind> step_kinds = {
      {"=", {false, form::relation, comparison::equal}},
      {"==", {false, form::relation, comparison::equal}},
      {"<=", {false, form::relation, comparison::less_equal}},
      {"≤", {false, form::relation, comparison::less_equal}},
      {">=", {false, form::relation, comparison::greater_equal}},
      {"≥", {false, form::relation, comparison::greater_equal}},
      {"<", {false, form::relation, comparison::less}},
      {">", {false, form::relation, comparison::greater}},
      {"implies", {true, form::implication, {}}},
      {"⇒", {true, form::implication, {}}},
      {"iff", {true, form::equivalence, {}}},
      {"⇔", {true, form::equivalence, {}}},
      {"⟺", {true, form::equivalence, {}}},
  };
  return step_kinds.at(word);
}

/// +1 for < and <=, -1 for > and >=, 0 for = and !=.
int direction(comparison how) {
  if (how == comparison::less || how == comparison::less_equal) return 1;
  return how == comparison::greater || how == comparison::greater_equal ? -1 : 0;
}

expression_ptr placed(expression_ptr node, const clause& line) {
  auto copy = std::make_shared<expression>(*node);
  copy->where = line.where;
  copy->sign = line.word_where;
  return copy;
}

}  // namespace

void note_goals::add_goal(const clause& line, const expected<expression_ptr>& tree) {
  const bool may_clash = made_.kind == block_kind::refute && made_.because_shapes;
  auto content = [&]() -> expected<proposition> {
    if (!tree) return tree.error();
    if (scope_.broken) return *scope_.broken;
    return elaborate(scope_.items, *tree, false);
  }();
  if (!content) content = corrected(content.error(), line);
  if (!content && !(may_clash && tree && !scope_.broken && content.error().about == concern::fit)) {
    problem_(content.error());
  }
  made_.goals.push_back(
      {{},
       flat(text_.substr(line.word_where.begin, line.word_where.end - line.word_where.begin) +
            line.text),
       line.reason,
       line.where,
       content});
}

/// The problem with the corrected lines, where the line is a statement by itself.
diagnostic note_goals::corrected(diagnostic problem, const clause& line) const {
  const bool whole = line.word.empty() || line.word == "show";
  if (!whole || scope_.broken || problem.where.begin < line.base) return problem;
  diagnostic inside = problem;
  for (edit& each : inside.mends) {
    each.where.begin -= line.base;
    each.where.end -= line.base;
  }
  add_corrected(inside, line.text, [&](const std::string& text) -> std::optional<diagnostic> {
    const auto tree = parse_statement(text);
    if (!tree) return tree.error();
    const auto read = elaborate(scope_.items, *tree, false);
    return read ? std::nullopt : std::optional(read.error());
  });
  for (const std::string& each : inside.corrected)
    problem.corrected.push_back(line.word + (line.word.empty() ? "" : " ") + each);
  return problem;
}

void note_goals::statements(const std::vector<clause>& lines) {
  std::size_t bare = 0;
  for (const clause& line : lines) {
    bare += line.word.empty() ? 1 : 0;
    if (line.word.empty() && (bare > 1 || lines.size() > 1)) {
      problem_({line.where, "a block of several statements needs `show` before each",
                "write show, or indent a line that continues the one above"});
      continue;
    }
    statement(line);
  }
}

void note_goals::statement(const clause& line) {
  add_goal(line, parse_statement(line.text, line.base));
  const std::size_t blank = line.text.find_first_not_of(" \t\n");
  made_.goals.back().text = blank == std::string::npos ? "" : flat(line.text.substr(blank));
}

void note_goals::derivation(const std::vector<clause>& lines) {
  previous_.reset();
  towards_.reset();
  if (lines.empty()) return;
  if (lines.size() == 1) {
    problem_({lines[0].where, "a derivation needs a step",
              "continue with a line that begins with =, <=, iff or implies"});
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const clause& line = lines[i];
    const bool bare = line.word.empty() || line.word == "show";
    if (bare != (i == 0)) {
      problem_({line.where,
                bare ? "a step begins with =, <=, >=, <, >, iff or implies"
                     : "a derivation begins with an expression or a statement",
                bare ? "indent a line that continues the one above" : ""});
      previous_.reset();
    } else if (bare) {
      const bool compares = lines.size() > 1 && !lines[1].word.empty() && lines[1].word != "show" &&
                            !kind_of(lines[1].word).logical;
      first_line(line, compares);
    } else {
      step(line);
    }
  }
}

/// `L = R` before a line `= S` is the expression L with the step `= R`.
void note_goals::first_line(const clause& line, bool split) {
  const auto tree = parse_statement(line.text, line.base, true);
  if (!tree) {
    problem_(tree.error());
    return;
  }
  previous_ = *tree;
  if (!split || (*tree)->kind != form::relation) return;
  add_goal(line, *tree);
  for (const comparison how : (*tree)->relations) turns_around(how);
  previous_ = (*tree)->arguments.back();
}

/// Notes the first order of a chain; true for one that runs against it.
bool note_goals::turns_around(comparison how) {
  if (direction(how) == 0) return false;
  if (!towards_) towards_ = how;
  return direction(*towards_) != direction(how);
}

void note_goals::step(const clause& line) {
  const step_kind kind = kind_of(line.word);
  const auto tree =
      kind.logical ? parse_statement(line.text, line.base) : parse_expression(line.text, line.base);
  if (!tree) {
    previous_.reset();
    add_goal(line, tree);
    return;
  }
  const auto above = std::exchange(previous_, *tree);
  if (!above) return;
  if (is_statement(**above) != kind.logical) {
    const diagnostic mixed = {
        line.word_where,
        kind.logical ? "`" + line.word + "` relates statements, and the line above is a value"
                     : "`" + line.word + "` relates values, and the line above is a statement",
        kind.logical ? "write = between values" : "write iff between statements"};
    add_goal(line, mixed);
    return;
  }
  if (!kind.logical && turns_around(kind.how)) {
    const diagnostic turned = {line.word_where,
                               "`" + line.word + "` turns around a chain that runs the other way",
                               "begin another derivation here; a chain runs in one direction"};
    add_goal(line, turned);
    return;
  }
  const expression_ptr joined =
      kind.logical ? make(kind.connective, {*above, *tree}) : relate(*above, kind.how, *tree);
  add_goal(line, placed(joined, line));
}

}  // namespace proofread::identities
