// SPDX-License-Identifier: MIT
#include "identities/latex/rows.hpp"

#include <algorithm>
#include <utility>

namespace proofread::identities {
namespace {

using list = std::vector<atom>;

/// A brace around a system of rows, or a group around all.
const list& unwrapped(const list& display) {
  std::vector<const atom*> solid;
  for (const atom& each : display) {
    const bool loose = each.kind == atom_kind::punctuation || each.kind == atom_kind::gap ||
                       each.kind == atom_kind::align || each.kind == atom_kind::row_end;
    if (!loose) solid.push_back(&each);
  }
  if (solid.size() != 1) return display;
  const atom& only = *solid[0];
  if (only.kind != atom_kind::delimited && only.kind != atom_kind::group) return display;
  if (!only.above.empty() || only.primes > 0 || only.parts.size() != 1) return display;
  const bool rows = std::any_of(only.parts[0].begin(), only.parts[0].end(), [](const atom& a) {
    return a.kind == atom_kind::row_end || a.kind == atom_kind::relation;
  });
  return rows ? unwrapped(only.parts[0]) : display;
}

/// Words that draw a conclusion.
bool concludes(const std::string& text) {
  for (const char* word : {"hence", "thus", "therefore", "so that", "implies", "it follows"})
    if (text.find(word) != std::string::npos) return true;
  return false;
}

/// Words in front of a constraint.
bool constrains(const std::string& text) {
  return text.find("s.t.") != std::string::npos || text.find("subject to") != std::string::npos;
}

class splitter {
 public:
  explicit splitter(const list& display) : in_(display) {}

  std::vector<chain> run() {
    start("");
    for (std::size_t i = 0; i < in_.size(); ++i) read(i);
    finish();
    return std::move(made_);
  }

 private:
  chain& now() { return made_.back(); }
  void start(std::string arrow) {
    made_.emplace_back();
    now().arrow = std::move(arrow);
    now().sides.emplace_back();
  }
  static bool empty(const chain& c) {
    return c.sides.size() == 1 && c.sides[0].empty() && c.words.empty();
  }
  void next_chain(std::string arrow) {
    if (empty(now())) {
      if (!arrow.empty()) now().arrow = std::move(arrow);
      return;
    }
    start(std::move(arrow));
  }

  void read(std::size_t i) {
    const atom& each = in_[i];
    switch (each.kind) {
      case atom_kind::row_end:
        row_ended_ = true;
        remark_ = false;
        return;
      case atom_kind::align:
        remark_ = false;
        // && and a cell after a finished equation begin a comment or another equation.
        if (after_relation_side() && i + 1 < in_.size() && !relation_follows(i + 1)) gap_ = true;
        return;
      case atom_kind::gap:
        gap_ = true;
        remark_ = false;
        return;
      case atom_kind::text:
        if (concludes(each.text)) {
          row_ended_ = gap_ = false;
          return next_chain("implies");
        }
        if (constrains(each.text)) next_chain("");
        words_.push_back(each.text);
        gap_ = true;
        return;
      case atom_kind::arrow:
        row_ended_ = gap_ = false;
        next_chain(each.text);
        return;
      case atom_kind::relation:
        return relation(each);
      default:
        return operand(i);
    }
  }

  bool after_relation_side() const {
    return !made_.back().relations.empty() && !made_.back().sides.back().empty();
  }
  /// The equation goes on behind a + or a -.
  bool ends_in_sign() const { return made_.back().sides.back().back().kind == atom_kind::sign; }
  bool relation_follows(std::size_t i) const {
    while (i < in_.size() && (in_[i].kind == atom_kind::align || in_[i].kind == atom_kind::gap ||
                              in_[i].kind == atom_kind::text || is(in_[i], atom_kind::group, "")))
      ++i;
    return i < in_.size() && in_[i].kind == atom_kind::relation;
  }
  /// Up to the end of the row.
  bool relation_in_row(std::size_t i) const {
    for (; i < in_.size() && in_[i].kind != atom_kind::row_end; ++i) {
      if (in_[i].kind == atom_kind::relation) return true;
      if (in_[i].kind == atom_kind::arrow) return false;
    }
    return false;
  }

  void relation(const atom& each) {
    const bool goes_on = row_ended_ && now().is_aside() && !now().sides.back().empty();
    if (goes_on) start("");
    row_ended_ = gap_ = false;
    take_words();
    chain& c = now();
    if (c.sides.back().empty() && c.relations.empty()) c.continues = true;
    // `= & \cdots &=` and a relation repeated at the break of a line
    const bool repeated = !c.relations.empty() && c.sides.back().empty();
    if (repeated) return;
    c.relations.push_back(each.text);
    c.places.push_back(each.where);
    c.sides.emplace_back();
  }

  /// (1) behind a wide space at the end of a row.
  bool is_number_of_row(std::size_t i) const {
    const atom& each = in_[i];
    const bool ends = i + 1 == in_.size() || in_[i + 1].kind == atom_kind::row_end;
    return gap_ && ends && is(each, atom_kind::delimited, "(") && each.parts[0].size() == 1 &&
           each.parts[0][0].kind == atom_kind::number;
  }

  void operand(std::size_t i) {
    const atom& each = in_[i];
    // Behind a finished equation and a wide space: (1), (i = 1, 2), a word.
    remark_ = remark_ || (gap_ && !row_ended_ && after_relation_side() &&
                          each.kind != atom_kind::sign && !ends_in_sign() && !relation_in_row(i));
    if (remark_ || is_number_of_row(i)) return;
    const bool broken = row_ended_ || (gap_ && !now().relations.empty());
    if (broken && !now().sides.back().empty() && relation_in_row(i)) {
      const bool sign = each.kind == atom_kind::sign && each.text != "-";
      if (!sign && after_relation_side()) start("");
    } else if (row_ended_ && now().sides.back().empty() == false && !relation_in_row(i) &&
               each.kind != atom_kind::sign) {
      start("");
    }
    if (made_.size() > 1 && now().sides.size() == 1 && now().sides[0].empty())
      now().beside = !row_ended_;
    row_ended_ = gap_ = false;
    take_words();
    if (now().sides.back().empty()) {
      if (now().where.end == 0) now().where.begin = each.where.begin;
    }
    now().where.end = std::max(now().where.end, each.where.end);
    now().sides.back().push_back(each);
  }

  /// Words are of the chain that they stand in or that begins behind them.
  void take_words() {
    now().words.insert(now().words.end(), words_.begin(), words_.end());
    words_.clear();
  }

  /// `for symmetric W:` and `W:` in front of an equation say for what it is.
  static void drop_label(chain& c) {
    const auto colon = std::find_if(c.sides[0].rbegin(), c.sides[0].rend(), [](const atom& each) {
      return is(each, atom_kind::punctuation, ":");
    });
    const bool equation = !c.relations.empty() && c.relations[0] == "=";
    if (equation && colon != c.sides[0].rend() && colon != c.sides[0].rbegin())
      c.sides[0].erase(c.sides[0].begin(), colon.base());
  }

  void finish() {
    take_words();
    for (chain& each : made_) drop_label(each);
    made_.erase(std::remove_if(made_.begin(), made_.end(), empty), made_.end());
  }

  const list& in_;
  std::vector<chain> made_;
  std::vector<std::string> words_;  // behind the last operand
  bool row_ended_ = false, gap_ = false;
  bool remark_ = false;  // up to the next wide space
};

bool is_loose(const atom& each) {
  return each.kind == atom_kind::align || each.kind == atom_kind::gap;
}

bool holds(const list& atoms, atom_kind kind) {
  return std::any_of(atoms.begin(), atoms.end(), [kind](const atom& each) {
    return each.kind == kind || std::any_of(each.parts.begin(), each.parts.end(),
                                            [kind](const list& part) { return holds(part, kind); });
  });
}

/// n \times d
bool is_of_sizes(const list& label) {
  return std::any_of(label.begin(), label.end(), [](const atom& each) {
    return is(each, atom_kind::sign, "*") || is(each, atom_kind::sign, "**");
  });
}

/// B = A, or A = B and A >= 0 where the label begins with a relation.
void add_label(const list& inside, const list& label, std::vector<chain>& to) {
  if (label.empty() || holds(label, atom_kind::text) || is_of_sizes(label)) return;
  if (holds(inside, atom_kind::dots) || holds(inside, atom_kind::relation)) return;
  const bool relates = label[0].kind == atom_kind::relation;
  const list rest(label.begin() + (relates ? 1 : 0), label.end());
  const bool number = std::all_of(rest.begin(), rest.end(),
                                  [](const atom& each) { return each.kind == atom_kind::number; });
  if (rest.empty() || (number && !relates) || holds(rest, atom_kind::relation) ||
      holds(rest, atom_kind::word))
    return;
  chain made;
  made.sides = relates ? std::vector{inside, rest} : std::vector{rest, inside};
  made.relations = {relates ? label[0].text : "="};
  made.places = {label[0].where};
  made.label = true;
  made.where = {inside.front().where.begin, label.back().where.end};
  to.push_back(std::move(made));
}

void collect(const list& atoms, std::vector<chain>& to) {
  for (const atom& each : atoms) {
    if (is(each, atom_kind::group, "brace") && !each.parts[0].empty()) {
      add_label(each.parts[0], each.below, to);
      add_label(each.parts[0], each.above, to);
    }
    for (const list& part : each.parts) collect(part, to);
  }
}

}  // namespace

bool chain::is_aside() const {
  return label || std::any_of(words.begin(), words.end(), [](const std::string& text) {
           return text.find("where") != std::string::npos;
         });
}

bool chain::is_constraint() const { return std::any_of(words.begin(), words.end(), constrains); }

std::vector<chain> chains_of(const std::vector<atom>& display) {
  return splitter(unwrapped(display)).run();
}

std::vector<chain> labels_of(const std::vector<atom>& display) {
  std::vector<chain> made;
  collect(display, made);
  return made;
}

std::vector<atom> going_on(const std::vector<atom>& last_side, const std::vector<atom>& display) {
  const auto first = std::find_if_not(display.begin(), display.end(), is_loose);
  if (first == display.end() || first->kind != atom_kind::relation) return display;
  std::vector<atom> atoms = last_side;
  for (atom& each : atoms) each.where = {first->where.begin, first->where.begin};
  atoms.insert(atoms.end(), first, display.end());
  return atoms;
}

std::vector<atom> last_side_of(const std::vector<atom>& display) {
  std::vector<chain> chains = chains_of(display);
  if (chains.empty() || chains.back().relations.empty()) return {};
  return std::move(chains.back().sides.back());
}

}  // namespace proofread::identities
