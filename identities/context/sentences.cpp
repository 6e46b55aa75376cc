// SPDX-License-Identifier: MIT
#include "identities/context/sentences.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "identities/context/cue_words.hpp"
#include "identities/context/told.hpp"
#include "identities/context/words.hpp"

namespace proofread::identities {
namespace {

constexpr const char* formula_mark = "$";

/// What makes the formula in front of it depend on more.
bool restricts(const std::string& word) {
  static constexpr std::array words{"if",   "when",    "whenever",  "unless",   "iff",
                                    "only", "exactly", "precisely", "provided", "implies",
                                    "up",   "except",  "assuming",  "approx",   "approximately"};
  return among(words, word);
}

bool has_relation(const std::vector<atom>& formula) {
  return std::any_of(formula.begin(), formula.end(),
                     [](const atom& each) { return each.kind == atom_kind::relation; });
}

bool begins_with_derivative(const std::vector<atom>& formula) {
  if (formula.empty()) return false;
  const atom& first = formula[0];
  const auto differentiates = [](const std::vector<atom>& part) {
    return !part.empty() && (part[0].kind == atom_kind::partial ||
                             (is(part[0], atom_kind::symbol, "d") && part.size() > 1));
  };
  return first.kind == atom_kind::nabla || first.kind == atom_kind::partial ||
         (first.kind == atom_kind::fraction &&
          std::all_of(first.parts.begin(), first.parts.end(), differentiates));
}

/// "equals", "is equal to" join values, "implies", "if and only if" statements.
const char* link_of(const word_list& between, bool statements) {
  static constexpr std::array equal{"equals", "equal to", "the same as", "identical to"};
  static constexpr std::array same_truth{"iff", "if and only if", "equivalent to"};
  static constexpr std::array follows{"implies", "implies that"};
  std::string text;
  for (const std::string& word : between) {
    const bool light = word == "is" || word == "are" || word == "also" || word == "exactly" ||
                       word == "just" || word == "then" || word == "therefore" || word == "always";
    if (!light) text += (text.empty() ? "" : " ") + word;
  }
  if (!statements) return among(equal, text) ? "=" : nullptr;
  if (among(same_truth, text)) return "iff";
  return among(follows, text) ? "implies" : nullptr;
}

class speaker {
 public:
  explicit speaker(const std::vector<prose_piece>& paragraph) : pieces_(paragraph) {
    for (std::size_t k = 0; k < paragraph.size(); ++k) {
      word_list before = words_of(paragraph[k].before);
      all_.insert(all_.end(), before.begin(), before.end());
      before_.push_back(std::move(before));
      places_.push_back(all_.size());
      if (k + 1 < paragraph.size()) all_.emplace_back(formula_mark);
    }
  }

  std::vector<spoken_formula> run() {
    std::vector<spoken_formula> made(pieces_.size() - 1);
    for (std::size_t k = 0; k < made.size(); ++k) made[k].last = k;
    for (std::size_t k = 0; k < made.size(); ++k) {
      if (pieces_[k].formula.empty()) {
        made[k].universal = is_universal(made[k], k, by_words(made[k], k));
        continue;
      }
      join(k, made);
      const bool relation = has_relation(pieces_[k].formula) || !made[k].link.empty();
      if (!relation) made[k].word = word_behind(k);
      if (relation || !made[k].word.empty()) made[k].how = stance_of(made[k], k);
      made[k].universal = is_universal(made[k], k, made[k].how);
      k = made[k].last;
    }
    return made;
  }

 private:
  void join(std::size_t k, std::vector<spoken_formula>& made) const {
    if (k + 1 >= made.size() || pieces_[k + 1].formula.empty()) return;
    const bool statements = has_relation(pieces_[k].formula);
    if (statements != has_relation(pieces_[k + 1].formula)) return;
    if (!statements && !is_subject(k)) return;
    const char* const link = link_of(before_[k + 1], statements);
    if (link == nullptr) return;
    made[k].link = link;
    made[k].last = k + 1;
  }

  /// The formula is what the sentence speaks of, and not a part of that.
  bool is_subject(std::size_t k) const {
    std::size_t at = places_[k];
    while (at > 0 && (is_filler(all_[at - 1]) && all_[at - 1] != "and")) --at;
    return at == 0 || (!is_preposition(all_[at - 1]) && all_[at - 1] != formula_mark);
  }

  /// "is (always) positive definite"
  std::string word_behind(std::size_t k) const {
    const word_list& text = before_[k + 1];
    if (text.empty() || (text[0] != "is" && text[0] != "remains") || !is_subject(k)) return "";
    for (std::size_t at = 1; at < text.size() && !ends_clause(text[at]); ++at) {
      if (is_negation(text[at]) || doubts(text[at])) return "";
      const auto [means, length] = phrase_at(text, at);
      if (means == nullptr) continue;
      static constexpr std::array predicates{"posdef",     "psd",      "symmetric", "skew",
                                             "orthogonal", "diagonal", "invertible"};
      const bool of_another = at + length < text.size() && text[at + length] == "to";
      return among(predicates, means) && !of_another ? means : "";
    }
    return "";
  }

  std::size_t begin_of_sentence(std::size_t at) const {
    while (at > 0 && !ends_sentence(all_[at - 1])) --at;
    return at;
  }
  bool is_equation(std::size_t k) const {
    const std::vector<atom>& formula = pieces_[k].formula;
    return std::any_of(formula.begin(), formula.end(), [](const atom& each) {
      return each.kind == atom_kind::relation && each.text == "=";
    });
  }
  const std::string& word_at(std::size_t at) const {
    static const std::string end = ".";
    return at < all_.size() ? all_[at] : end;
  }
  bool is_asked(std::size_t at) const {
    while (at < all_.size() && !ends_sentence(all_[at])) ++at;
    return word_at(at) == "?";
  }

  stance stance_of(const spoken_formula& of, std::size_t k) const {
    const std::size_t at = places_[k];
    const std::size_t begin = begin_of_sentence(at);
    std::size_t behind = places_[of.last] + 1;
    if (is_asked(behind)) return stance::said;
    for (std::size_t next = behind; next < behind + 3 && word_at(next) != formula_mark; ++next) {
      if (ends_clause(word_at(next)) || word_at(next) == ",") break;
      if (doubts(word_at(next)) && of.word.empty()) return stance::said;
    }
    if (!of.word.empty())
      while (behind < all_.size() && !ends_clause(all_[behind]) && all_[behind] != ",") ++behind;
    const stance found = by_words_in_front(of, k, begin, at, behind);
    if (found == stance::stated && begins_with_derivative(pieces_[k].formula))
      return stance::claimed;  // "Linear term: ..." of a derivative that is printed
    const bool depends =
        (restricts(word_at(behind)) && of.link.empty()) || supposes_more(begin, at);
    return found == stance::claimed && depends ? stance::stated : found;
  }

  stance by_words(const spoken_formula& of, std::size_t k) const {
    return by_words_in_front(of, k, begin_of_sentence(places_[k]), places_[k],
                             places_[of.last] + 1);
  }

  /// "for all $x$" behind it
  bool is_quantified(std::size_t behind) const {
    static constexpr std::array all{"all", "any", "every", "each", "arbitrary"};
    return word_at(behind) == "for" && among(all, word_at(behind + 1));
  }

  /// "Let $Q$ be orthogonal. Then ...", "if ..., then ...", "... for all $x$"
  bool is_universal(const spoken_formula& of, std::size_t k, stance how) const {
    if (how != stance::claimed) return false;
    if (is_quantified(places_[of.last] + 1)) return true;
    static constexpr std::array opens{"let", "suppose", "assume", "given", "consider", "for", "if"};
    const std::size_t begin = begin_of_sentence(places_[k]);
    const auto from = all_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto to = all_.begin() + static_cast<std::ptrdiff_t>(places_[k]);
    const auto then = std::find(from, to, "then");
    if (then == to || std::any_of(then, to, [](const std::string& word) {
          return supposes(word) || defines(word) || word == "satisfies" || word == "satisfy";
        }))
      return false;
    if (among(opens, all_[begin])) return true;
    return all_[begin] == "then" && begin > 1 && among(opens, all_[begin_of_sentence(begin - 1)]);
  }

  /// "Assuming that the rows are independent, ...": a condition in words that are not understood.
  bool supposes_more(std::size_t begin, std::size_t at) const {
    static constexpr std::array conditions{"if",       "assuming", "assume", "suppose", "when",
                                           "whenever", "provided", "unless", "under"};
    for (std::size_t i = begin; i < at; ++i) {
      if (!among(conditions, all_[i])) continue;
      const std::size_t near = i + 3;  // "if the matrix $A$ is symmetric"
      bool understood = false, formula = false;
      for (++i; i < at && all_[i] != "," && all_[i] != "then"; ++i) {
        understood = understood || (formula && phrase_at(all_, i).first != nullptr);
        if (all_[i] != formula_mark || i > near) continue;
        formula = true;
        const auto place = std::find(places_.begin(), places_.end(), i) - places_.begin();
        understood = understood || has_relation(pieces_[static_cast<std::size_t>(place)].formula);
      }
      if (i < at && !understood) return true;
    }
    return false;
  }

  /// "of the objective"
  bool is_part_of(std::size_t at) const {
    while (at > 0 && is_filler(all_[at - 1])) --at;
    return at > 0 && all_[at - 1] == "of";
  }

  stance by_words_in_front(const spoken_formula& of, std::size_t k, std::size_t begin,
                           std::size_t at, std::size_t behind) const {
    const bool ends = ends_sentence(word_at(behind));
    bool satisfied = false;
    const bool is = at > begin && (all_[at - 1] == "is" || all_[at - 1] == "are");
    for (std::size_t cue = at; cue > begin; --cue) {
      const std::string& word = all_[cue - 1];
      if (doubts(word)) return stance::said;
      // "The trace of the model is $L = R$" speaks of the trace.
      if (is && cue > begin + 1 && is_part_of(cue - 1)) continue;
      // "It satisfies $H^2 = H$" claims, "a vector that satisfies", "let $w$ satisfy" do not.
      if (word == "satisfies" || word == "satisfy") {
        static constexpr std::array relative{"that", "which", "to", "must", "should", "who", "can"};
        if (cue - 1 == begin || among(relative, all_[cue - 2])) return stance::supposed;
        satisfied = true;
        continue;
      }
      // "Since ..., the matrix $X^T X$ is positive definite."
      if (word == "," && !of.word.empty() && subordinates(all_[begin])) return stance::claimed;
      if (!claims(word) && !supposes(word) && !defines(word)) continue;
      for (std::size_t near = cue - 1; near > begin && near + 3 > cue; --near)
        if (doubts(all_[near - 1])) return stance::said;
      if (claims(word)) return stance::claimed;
      if (defines(word)) return stance::defined;
      // "If $A$ is symmetric, $x^T A y = y^T A x$."
      const bool main = cue - 1 == begin && ends && all_[at - 1] == "," && subordinates(word) &&
                        std::count(all_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   all_.begin() + static_cast<std::ptrdiff_t>(at), ",") == 1;
      return main ? stance::claimed : stance::supposed;
    }
    if (satisfied || is || !of.word.empty() || !of.link.empty() || word_at(behind) == "holds" ||
        (is_quantified(behind) && is_equation(k)))
      return stance::claimed;
    return ends && is_equation(k) ? stance::stated : stance::said;
  }

  const std::vector<prose_piece>& pieces_;
  word_list all_;                    // with a mark for each formula
  std::vector<word_list> before_;    // of each piece
  std::vector<std::size_t> places_;  // of the formulas in `all_`
};

}  // namespace

std::vector<spoken_formula> spoken_formulas(const std::vector<prose_piece>& paragraph) {
  return paragraph.empty() ? std::vector<spoken_formula>{} : speaker(paragraph).run();
}

}  // namespace proofread::identities
