// SPDX-License-Identifier: MIT
#include "identities/context/paragraphs.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "identities/context/decompositions.hpp"
#include "identities/context/words.hpp"

namespace proofread::identities {
namespace {

/// A blank line between two formulas begins a paragraph.
bool parts_paragraphs(std::string_view between) {
  const std::size_t line = between.find('\n');
  for (std::size_t at = line; at != between.npos; at = between.find('\n', at + 1)) {
    const std::size_t next = between.find_first_not_of(" \t\r>", at + 1);
    if (next == between.npos || between[next] == '\n' || between[next] == '#')
      return next != between.npos;
  }
  return false;
}

/// Anything but a small letter.
bool begins_sentence(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != text.npos && !(text[first] >= 'a' && text[first] <= 'z');
}

class hearer {
 public:
  hearer(const std::string& text, const std::vector<display>& formulas,
         const std::vector<std::vector<atom>>& atoms)
      : text_(text), formulas_(formulas), atoms_(atoms), made_(formulas.size() + 1) {}

  std::vector<surroundings> run() {
    std::size_t end = 0;
    for (std::size_t k = 0; k <= formulas_.size(); ++k) {
      const std::size_t begin = k < formulas_.size() ? formulas_[k].begin : text_.size();
      const std::string between = text_.substr(end, begin > end ? begin - end : 0);
      if (parts_paragraphs(between) || k == formulas_.size()) {
        finish(between.substr(0, std::min(between.find("\n\n"), between.size())), k);
      }
      if (k == formulas_.size()) break;
      const std::size_t last = between.rfind("\n\n");
      const bool in_line = formulas_[k].kind == display_kind::inline_formula;
      paragraph_.push_back({last == std::string::npos ? between : between.substr(last),
                            in_line ? atoms_[k] : std::vector<atom>{}});
      made_[k].inside = told_by(atoms_[k]);
      end = formulas_[k].end;
    }
    return std::move(made_);
  }

 private:
  void finish(std::string behind, std::size_t next) {
    if (paragraph_.empty()) return;
    if (!open_ || begins_sentence(paragraph_.front().before)) passage_ = first_;
    open_ = leaves_open(behind, next);
    paragraph_.push_back({std::move(behind), {}});
    const told heard = told_in_prose(paragraph_);
    told& ahead = made_[first_].ahead;
    ahead.items.insert(ahead.items.end(), heard.items.begin(), heard.items.end());
    ahead.words.insert(ahead.words.end(), heard.words.begin(), heard.words.end());
    ahead.introduced.insert(ahead.introduced.end(), heard.introduced.begin(),
                            heard.introduced.end());
    const bool svd = speaks_of_svd(paragraph_);
    for (std::size_t k = first_; k < next; ++k) {
      made_[k].passage = passage_;
      auto& equations = made_[k].inside.equations;
      if (svd) std::for_each(equations.begin(), equations.end(), read_as_svd);
      if (formulas_[k].kind == display_kind::inline_formula) continue;
      const auto defines = [](const auto& each) {  // it defines or claims
        return each.kind != declaration_item::sort::svd;
      };
      equations.erase(std::remove_if(equations.begin(), equations.end(), defines), equations.end());
    }
    std::vector<spoken_formula> spoken = spoken_formulas(paragraph_);
    for (std::size_t k = 0; k < spoken.size(); ++k) {
      spoken[k].last += first_;
      made_[first_ + k].paragraph = first_;
      made_[first_ + k].spoken = std::move(spoken[k]);
    }
    paragraph_.clear();
    first_ = next;
  }

  /// A sentence that its paragraph does not end goes on behind a display.
  bool leaves_open(const std::string& behind, std::size_t next) const {
    const word_list words = words_of(behind);
    if (!words.empty()) return !ends_sentence(words.back());
    const std::vector<atom>& last = atoms_[next - 1];
    const bool full_stop = !last.empty() && is(last.back(), atom_kind::punctuation, ".");
    return !full_stop;
  }

  const std::string& text_;
  const std::vector<display>& formulas_;
  const std::vector<std::vector<atom>>& atoms_;
  std::vector<prose_piece> paragraph_;
  std::size_t passage_ = 0;
  bool open_ = false;
  std::size_t first_ = 0;  // the formula that it begins with
  std::vector<surroundings> made_;
};

}  // namespace

std::vector<surroundings> heard_around(const std::string& text,
                                       const std::vector<display>& formulas,
                                       const std::vector<std::vector<atom>>& atoms) {
  return hearer(text, formulas, atoms).run();
}

std::vector<atom> spoken_atoms(std::size_t k, const spoken_formula& spoken,
                               const std::vector<display>& formulas,
                               const std::vector<std::vector<atom>>& atoms) {
  std::vector<atom> made = atoms[k];
  const auto add = [&](atom_kind kind, const std::string& text) {
    atom each;
    each.kind = kind;
    each.text = text;
    each.where = {formulas[k].end - 1, formulas[k].end - 1};
    made.push_back(std::move(each));
  };
  if (!spoken.link.empty()) {
    add(spoken.link == "=" ? atom_kind::relation : atom_kind::arrow, spoken.link);
    made.insert(made.end(), atoms[spoken.last].begin(), atoms[spoken.last].end());
  } else if (!spoken.word.empty()) {
    add(atom_kind::relation, "is");
    add(atom_kind::word, spoken.word);
  }
  return made;
}

}  // namespace proofread::identities
