// SPDX-License-Identifier: MIT
#include "identities/notes/note_goals.hpp"

#include <map>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/notes/clause_correction.hpp"

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

expected<proposition> note_goals::meaning(const expected<one_liner>& stated) const {
  if (!stated) return stated.error();
  if (scope_.broken) return *scope_.broken;
  declared all = scope_;
  all.add(stated->given);
  return elaborate(all.items, stated->statement, undeclared::refused);
}

void note_goals::add_goal(const clause& line, const clause_reader& read) {
  const bool may_clash = made_.kind == block_kind::refute && made_.because_shapes;
  const auto stated = read(line.text);
  auto content = meaning(stated);
  if (!content && !scope_.broken) {
    content = with_corrected_lines(content.error(), line,
                                   [&](const std::string& text) -> std::optional<diagnostic> {
                                     const auto again = meaning(read(text));
                                     return again ? std::nullopt : std::optional(again.error());
                                   });
  }
  if (!content &&
      !(may_clash && stated && !scope_.broken && content.error().about == concern::fit)) {
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
  add_goal(line, [&](const std::string& text) { return parse_one_liner(text, line.base); });
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
  const auto read = [&](const std::string& text) { return parse_statement(text, line.base, true); };
  const auto tree = read(line.text);
  if (!tree) {
    problem_(with_corrected_lines(tree.error(), line,
                                  [&](const std::string& text) -> std::optional<diagnostic> {
                                    const auto again = read(text);
                                    return again ? std::nullopt : std::optional(again.error());
                                  }));
    return;
  }
  previous_ = *tree;
  if (!split || (*tree)->kind != form::relation) return;
  add_goal(line, [&](const std::string& text) -> expected<one_liner> {
    const auto relation = read(text);
    if (!relation) return relation.error();
    return one_liner{{}, false, *relation};
  });
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
  const auto parsed = [&](const std::string& text) {
    return kind.logical ? parse_statement(text, line.base) : parse_expression(text, line.base);
  };
  const auto tree = parsed(line.text);
  const auto above = std::exchange(previous_, tree ? std::optional(*tree) : std::nullopt);
  if (tree && !above) return;
  const auto refuse = [&](const diagnostic& why) {
    add_goal(line, [&](const std::string&) -> expected<one_liner> { return why; });
  };
  if (tree && is_statement(**above) != kind.logical) {
    const std::string mark = "`" + line.word + "`";
    return refuse({line.word_where,
                   kind.logical ? mark + " relates statements, and the line above is a value"
                                : mark + " relates values, and the line above is a statement",
                   kind.logical ? "write = between values" : "write iff between statements"});
  }
  if (tree && !kind.logical && turns_around(kind.how)) {
    return refuse({line.word_where,
                   "`" + line.word + "` turns around a chain that runs the other way",
                   "begin another derivation here; a chain runs in one direction"});
  }
  add_goal(line, [&](const std::string& text) -> expected<one_liner> {
    const auto right = parsed(text);
    if (!right) return right.error();
    const expression_ptr left = above.value_or(*right);
    const expression_ptr joined =
        kind.logical ? make(kind.connective, {left, *right}) : relate(left, kind.how, *right);
    return one_liner{{}, false, placed(joined, line)};
  });
}

}  // namespace proofread::identities
