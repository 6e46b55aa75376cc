// SPDX-License-Identifier: MIT
#include "identities/language/note_reader.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "identities/language/elaborate.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::string_view, 4> fences = {"given", "claim", "derive", "refute"};
constexpr std::size_t most_problems = 1000;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t kept = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({kept, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::vector<std::string> split_words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// The kind of fence a mistyped info string meant, or "".
std::string_view nearest_fence(std::string word) {
  if (word.size() < 3 || word.size() > 9) return {};
  std::transform(word.begin(), word.end(), word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const std::string_view known : fences) {
    if (distance(word, known) <= (word.size() < 5 ? 1U : 2U)) return known;
  }
  return {};
}

bool is_kebab(const std::string& name) {
  bool dash = true;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!plain && (c != '-' || dash)) return false;
    dash = c == '-';
  }
  return !dash;
}

}  // namespace

void declared::add(const expected<std::vector<declaration_item>>& read) {
  if (!read) {
    if (!broken) broken = read.error();
  } else {
    items.insert(items.end(), read->begin(), read->end());
  }
}

void note_reader::problem(diagnostic what) {
  if (note_.problems.size() >= most_problems) return;
  if (!reported_.emplace(what.where.begin, what.message).second) return;
  note_.problems.push_back(std::move(what));
}

void note_reader::read() {
  for (const note_part& part : note_parts(note_.text)) {
    if (part.heading) {
      heading(part);
    } else {
      fence(part);
    }
  }
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
  if (!part.closed) {
    problem({part.where, "this fence is not closed", "end the block with a line of the same mark"});
  }
  const std::vector<std::string> words = split_words(part.text);
  if (words.empty()) return;
  if (std::find(fences.begin(), fences.end(), words[0]) == fences.end()) {
    const std::string_view near = nearest_fence(words[0]);
    if (near.empty()) return;
    problem({part.where, "unknown fence `" + words[0] + "`",
             "write ```" + std::string(near) + (near == "given" ? "" : " NAME")});
    return;
  }
  const bool unnamed = words[0] == "given";
  if (words.size() > (unnamed ? 1U : 2U)) {
    problem({part.where, unnamed ? "a given block has no name" : "a name is one word",
             unnamed ? "write ```given" : "write " + words[1] + "-" + words[2]});
    return;
  }
  if (unnamed) return given(part);
  const std::string name = words.size() > 1 ? words[1] : "";
  const block_kind kind = words[0] == "claim"    ? block_kind::claim
                          : words[0] == "derive" ? block_kind::derive
                                                 : block_kind::refute;
  if (check_name(part, name)) named(part, kind, name);
}

bool note_reader::check_name(const note_part& part, const std::string& name) {
  if (name.empty()) {
    problem(
        {part.where, "this block has no name", "write ```" + split_words(part.text)[0] + " NAME"});
    return false;
  }
  if (!is_kebab(name)) {
    problem({part.where, "`" + name + "` is not a kebab-case name",
             "use lower-case letters and digits joined by single dashes: push-through"});
    return false;
  }
  if (names_.insert(name).second) return true;
  problem({part.where, "`" + name + "` names two blocks of this note", "choose another name"});
  return false;
}

declared note_reader::in_scope() const {
  declared all;
  for (const shared& outer : shared_) {
    all.items.insert(all.items.end(), outer.what.items.begin(), outer.what.items.end());
    if (outer.what.broken && !all.broken) all.broken = outer.what.broken;
  }
  return all;
}

void note_reader::given(const note_part& part) {
  declared fresh;
  for (const clause& line :
       clauses_of(note_.text, part.lines, clause_set::declarations, note_.problems)) {
    if (line.word.empty() || line.word == "given") {
      fresh.add(parse_declarations(line.text, line.base));
    } else if (line.word == "let") {
      fresh.add(parse_definitions(line.text, line.base));
    } else {
      problem({line.word_where, "`" + line.word + "` does not belong in a given block",
               "a given block holds declarations and let lines"});
    }
  }
  declared all = in_scope();
  all.items.insert(all.items.end(), fresh.items.begin(), fresh.items.end());
  if (!fresh.broken && !all.broken) {
    const auto zero = make(form::number, {}, "0");
    const auto read = elaborate(all.items, relate(zero, comparison::equal, zero), false);
    if (!read) fresh.broken = read.error();
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
  const auto lines =
      clauses_of(note_.text, part.lines, chain ? clause_set::derivation : clause_set::statements,
                 note_.problems);
  declared scope = in_scope();
  std::vector<clause> content;
  for (const clause& line : lines) {
    if (line.word == "given") {
      scope.add(parse_declarations(line.text, line.base));
    } else if (line.word == "let") {
      scope.add(parse_definitions(line.text, line.base));
    } else if (line.word == "from" || line.word == "because" || line.word == "instead") {
      other_clause(made, line, kind == block_kind::refute);
    } else if (line.word != "?") {
      content.push_back(line);
    }
  }
  if (scope.broken) problem(*scope.broken);
  const bool misspelt =
      std::any_of(lines.begin(), lines.end(), [](const clause& line) { return line.word == "?"; });
  if (content.empty() && !misspelt) {
    problem({part.where, lines.empty() ? "this block is empty" : "this block states nothing",
             chain ? "write a first line and steps" : "write show STATEMENT"});
  }
  chain ? derivation(made, content, scope) : statements(made, content, scope);
  finish_names(made);
  note_.blocks.push_back(std::move(made));
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
  if (line.word == "because") {
    made.because = text;
    made.because_shapes = text == "shapes";
    return;
  }
  made.instead = text;
  references_.emplace_back(text, line.where);
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
