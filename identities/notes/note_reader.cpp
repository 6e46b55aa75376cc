// SPDX-License-Identifier: MIT
#include "identities/notes/note_reader.hpp"

#include <algorithm>
#include <utility>

#include "identities/notes/clause_correction.hpp"
#include "identities/notes/fence_info.hpp"
#include "identities/notes/note_comments.hpp"
#include "identities/notes/note_formulas.hpp"
#include "identities/notes/note_goals.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t most_problems = 1000;

using declarations = expected<std::vector<declaration_item>>;

declarations parse_clause(const clause& line, const std::string& text) {
  return line.word == "let" ? parse_definitions(text, line.base)
                            : parse_declarations(text, line.base);
}

/// What a given or let line declares; an error has the corrected lines.
declarations read_clause(const clause& line) {
  auto read = parse_clause(line, line.text);
  if (read) return read;
  return with_corrected_lines(read.error(), line,
                              [&](const std::string& text) -> std::optional<diagnostic> {
                                const auto again = parse_clause(line, text);
                                return again ? std::nullopt : std::optional(again.error());
                              });
}

bool names_a_display(const note& in) {
  const auto comments = comments_in(in.text, format_of(in.path));
  return std::any_of(comments.begin(), comments.end(), [](const note_comment& each) {
    return each.kind == note_comment::sort::claim;
  });
}

}  // namespace

void note_reader::problem(diagnostic what) {
  in_block_.push_back(what);
  if (note_.problems.size() >= most_problems) return;
  if (!reported_.emplace(what.where.begin, what.message).second) return;
  note_.problems.push_back(std::move(what));
}

void note_reader::read() {
  const bool markdown = format_of(note_.path) == note_format::markdown;
  const std::vector<note_part> parts = markdown ? note_parts(note_.text) : std::vector<note_part>{};
  std::optional<note_formulas> formulas;
  const bool blocks = std::any_of(parts.begin(), parts.end(), states_something);
  if (!blocks || names_a_display(note_)) formulas.emplace(note_, blocks);
  for (const note_part& part : parts) {
    if (formulas) formulas->read_up_to(part.where.begin, in_scope());
    if (part.heading) {
      heading(part);
    } else if (part.colons) {
      colons(part);
    } else {
      fence(part);
    }
  }
  if (formulas) formulas->read_up_to(note_.text.size(), in_scope());
  check_names();
  check_references();
  std::stable_sort(note_.problems.begin(), note_.problems.end(),
                   [](const auto& a, const auto& b) { return a.where.begin < b.where.begin; });
}

void note_reader::heading(const note_part& part) {
  level_ = part.level;
  section_ = part.text;
  while (!shared_.empty() && shared_.back().level >= part.level) shared_.pop_back();
}

void note_reader::fence(const note_part& part) {
  in_block_.clear();
  if (!part.closed) {
    problem({part.where, "this fence is not closed", "end the block with a line of the same mark"});
  }
  const note_part own = without_next_block(part);
  const fence_info info = read_fence_info(part.text);
  if (!info.message.empty()) return problem({part.where, info.message, info.hint});
  if (info.kind.empty()) return unread(own);
  if (info.kind == "given") return given(own);
  if (!names_.insert(info.name).second) {
    return problem(
        {part.where, "`" + info.name + "` names two blocks of this note", "choose another name"});
  }
  const block_kind kind = info.kind == "claim"    ? block_kind::claim
                          : info.kind == "derive" ? block_kind::derive
                                                  : block_kind::refute;
  named(own, kind, info.name);
}

/// `::: claim NAME` is a block of other tools.
void note_reader::colons(const note_part& part) {
  const fence_info info = read_fence_info(part.text);
  if (info.kind.empty() && info.message.empty()) return;
  problem({part.where, "a block between colons is not read",
           info.kind.empty()
               ? info.hint
               : "write ```" + info.kind + (info.name.empty() ? "" : " " + info.name)});
}

/// A fence without a language that says `show` is meant as a block.
void note_reader::unread(const note_part& part) {
  const bool plain = part.text.find_first_not_of(" \t") == std::string::npos;
  const bool states = std::any_of(part.lines.begin(), part.lines.end(), [&](span line) {
    return std::string_view(note_.text)
        .substr(line.begin, line.end - line.begin)
        .starts_with("show ");
  });
  if (plain && states)
    problem({part.where, "this fence has no kind, and is not read", "write ```claim NAME"});
}

/// A fence that is never closed swallows the next block, whose opening line then looks like one of
/// its own.
note_part note_reader::without_next_block(const note_part& part) {
  const auto text = [&](span place) {
    return std::string_view(note_.text).substr(place.begin, place.end - place.begin);
  };
  const std::string_view opening = text(part.where);
  const std::size_t run = std::min(opening.find_first_not_of(opening[0]), opening.size());
  note_part own = part;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    std::string_view line = text(part.lines[i]);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t marks = std::min(line.find_first_not_of(opening[0]), line.size());
    if (marks < run || read_fence_info(line.substr(marks)).kind.empty()) continue;
    problem({part.lines[i],
             "the fence opened at " + line_text(place_of(note_, part.where.begin)) +
                 " is not closed before this block",
             "end it with a line " + std::string(opening.substr(0, run))});
    own.lines.resize(i);
    break;
  }
  return own;
}

declared note_reader::in_scope() const {
  declared all;
  for (const shared& outer : shared_) {
    all.add(outer.what.items);
    if (outer.what.broken && !all.broken) all.broken = outer.what.broken;
  }
  return all;
}

void note_reader::given(const note_part& part) {
  declared fresh;
  const auto lines = clauses(part, clause_set::declarations);
  for (const clause& line : lines) {
    if (line.word.empty() || line.word == "given" || line.word == "let") {
      fresh.add(read_clause(line));
    } else {
      problem({line.word_where, "`" + line.word + "` does not belong in a given block",
               "a given block holds declarations and let lines"});
    }
  }
  declared all = in_scope();
  all.add(fresh.items);
  if (!fresh.broken && !all.broken) fresh.broken = declared_twice(all, note_, part.where);
  if (!fresh.broken && !all.broken) fresh.broken = clash_of(all);
  for (const clause& line : lines) {
    if (!fresh.broken || !fresh.broken->corrected.empty()) break;
    fresh.broken = with_corrected_lines(*fresh.broken, line, [&](const std::string& text) {
      declared other = in_scope();
      for (const clause& each : lines)
        other.add(parse_clause(each, &each == &line ? text : each.text));
      return clash_of(other);
    });
  }
  if (fresh.broken) problem(*fresh.broken);
  shared_.push_back({level_, std::move(fresh)});
}

void note_reader::named(const note_part& part, block_kind kind, const std::string& name) {
  block made;
  made.kind = kind;
  made.name = note_.name + "/" + name;
  made.section = section_;
  made.where = part.where;
  const bool chain = kind == block_kind::derive;
  const auto lines = clauses(part, chain ? clause_set::derivation : clause_set::statements);
  declared scope = in_scope();
  std::vector<clause> content;
  for (const clause& line : lines) {
    if (line.word == "given" || line.word == "let") {
      scope.add(read_clause(line));
    } else if (line.word == "from" || line.word == "because" || line.word == "instead") {
      other_clause(made, line, kind == block_kind::refute);
    } else if (line.word != "?") {
      content.push_back(line);
    }
  }
  if (!scope.broken) scope.broken = declared_twice(scope, note_, part.where);
  if (scope.broken) problem(*scope.broken);
  const bool misspelt =
      std::any_of(lines.begin(), lines.end(), [](const clause& line) { return line.word == "?"; });
  if (content.empty() && !misspelt) {
    problem({part.where, lines.empty() ? "this block is empty" : "this block states nothing",
             chain ? "write a first line and steps" : "write show STATEMENT"});
  }
  note_goals goals(note_.text, scope, made, [this](diagnostic what) { problem(std::move(what)); });
  chain ? goals.derivation(content) : goals.statements(content);
  for (const diagnostic& wrong : in_block_) add_problem(made, wrong);
  finish_names(made);
  note_.blocks.push_back(std::move(made));
}

std::vector<clause> note_reader::clauses(const note_part& part, clause_set kind) {
  std::vector<diagnostic> found;
  auto lines = clauses_of(note_.text, part.lines, kind, found);
  for (diagnostic& each : found) problem(std::move(each));
  return lines;
}

/// What is wrong in a block is one more malformed goal of it, so that it cannot pass; where only
/// shapes that do not fit are allowed, nothing else counts for them.
void note_reader::add_problem(block& made, const diagnostic& wrong) const {
  made.because_shapes = false;
  const bool told = std::any_of(made.goals.begin(), made.goals.end(), [&](const goal& each) {
    return !each.content && each.content.error().where.begin == wrong.where.begin &&
           each.content.error().message == wrong.message;
  });
  if (told) return;
  const std::size_t line = line_of(note_, wrong.where.begin);
  const std::size_t begin = note_.line_begins[line - 1];
  const std::size_t end = note_.text.find_first_of("\r\n", begin);
  made.goals.push_back(
      {{}, flat(std::string_view(note_.text).substr(begin, end - begin)), {}, wrong.where, wrong});
}

void note_reader::other_clause(block& made, const clause& line, bool refute) {
  const std::string text = flat(line.text.substr(0, line.text.find('#')));
  if (line.word == "from") {
    made.from.push_back(text);
    return;
  }
  if (!refute) {
    problem({line.word_where, "`" + line.word + "` belongs in a refute block", {}});
    return;
  }
  std::string& before = line.word == "because" ? made.because : made.instead;
  if (!before.empty()) {
    problem({line.word_where, "a second `" + line.word + "`",
             "indent a line that continues the one above"});
    return;
  }
  if (line.word == "because") {
    made.because = text;
    made.because_shapes = text == "shapes";
    return;
  }
  made.instead = text;
  references_.emplace_back(text, line.where);
}

/// Fences of one name are told where they stand; a display may have the name of one.
void note_reader::check_names() {
  std::set<std::string> seen;
  for (const block& each : note_.blocks) {
    const std::string name = each.name.substr(note_.name.size() + 1);
    names_.insert(name);
    if (!seen.insert(name).second)
      problem({each.where, "`" + name + "` names two blocks of this note", "choose another name"});
  }
}

void note_reader::check_references() {
  for (const auto& [name, where] : references_) {
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) {
      problem({where, "`" + name + "` is not the full name of a claim",
               "write " + note_.name + "/" + name});
    } else if (name.substr(0, slash) == note_.name && names_.count(name.substr(slash + 1)) == 0) {
      problem({where, "`" + name + "` is not in this note", {}});
    }
  }
}

void note_reader::finish_names(block& made) const {
  const bool single = made.goals.size() == 1 && made.kind != block_kind::derive;
  for (std::size_t i = 0; i < made.goals.size(); ++i) {
    made.goals[i].name = single ? made.name : made.name + "." + std::to_string(i + 1);
  }
}

}  // namespace proofread::identities
