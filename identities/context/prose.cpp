// SPDX-License-Identifier: MIT
#include "identities/context/prose.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "identities/context/cue_words.hpp"
#include "identities/context/words.hpp"

namespace proofread::identities {
namespace {

/// A of $A$, $A, B$ and $A \in \mathbb{R}^{n \times n}$.
std::vector<std::string> names_in_front(const std::vector<atom>& formula) {
  std::vector<std::string> names = lone_names(formula);
  if (!names.empty()) return names;
  for (const declaration_item& item : told_by(formula).items)
    if (item.kind == declaration_item::sort::variables)
      names.insert(names.end(), item.names.begin(), item.names.end());
  return names;
}

class listener {
 public:
  explicit listener(const std::vector<prose_piece>& paragraph) {
    for (const prose_piece& each : paragraph)
      pieces_.push_back({words_of(each.before), names_in_front(each.formula),
                         sizes_of(each.formula), lone_names(each.formula).empty()});
  }

  told run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      hear_mood(pieces_[i].before);
      in_front_of(i);
      behind(i);
      beside(i);
      sized(i);
    }
    return std::move(made_);
  }

 private:
  struct piece {
    word_list before;
    std::vector<std::string> names;
    std::vector<expression_ptr> sizes;
    bool declares = false;  ///< more than names stands there
  };

  /// Of the sentence so far: "if", "suppose", or neither.
  void hear_mood(const word_list& text) {
    static constexpr std::array conditional{"if", "when", "whenever", "for", "case", "cases"};
    static constexpr std::array supposing{"let",   "suppose", "assume", "assuming", "assumed",
                                          "given", "where",   "with",   "since",    "consider"};
    for (const std::string& word : text) {
      if (ends_sentence(word))
        mood_ = word_hold::stated;
      else if (among(conditional, word))
        mood_ = word_hold::conditional;
      else if (among(supposing, word) && mood_ == word_hold::stated)
        mood_ = word_hold::supposed;
    }
  }

  void say(const std::vector<std::string>& names, const std::string& what) {
    for (const std::string& name : names) {
      if (what == "scalar")
        declare({name}, {});
      else
        made_.words.push_back({name, {what, {}, {}}, mood_});
    }
  }

  void declare(const std::vector<std::string>& names, const std::vector<expression_ptr>& sizes) {
    for (const std::string& name : names) {
      declaration_item item;
      item.kind = declaration_item::sort::variables;
      item.names = {name};
      item.places = {{}};
      if (!sizes.empty()) item.rows = sizes[0];
      if (sizes.size() > 1) item.cols = sizes[1];
      made_.items.push_back(std::move(item));
    }
  }

  /// The names of a formula and of those listed behind it: $A$, $B$ and $C$.
  std::vector<std::string> listed_from(std::size_t i, bool several) const {
    std::vector<std::string> names = pieces_[i].names;
    while (several && ++i < pieces_.size() && !pieces_[i].names.empty() && only_lists(i))
      names.insert(names.end(), pieces_[i].names.begin(), pieces_[i].names.end());
    return names;
  }
  bool only_lists(std::size_t i) const {
    const word_list& between = pieces_[i].before;
    return !between.empty() &&
           std::all_of(between.begin(), between.end(), [](const std::string& word) {
             return word == "and" || word == "," || word == "or" || word == "both";
           });
  }

  /// "a symmetric matrix $A$"
  void in_front_of(std::size_t i) {
    const word_list& text = pieces_[i].before;
    if (pieces_[i].names.empty() || text.empty()) return;
    const std::size_t from = begin_in_front_of(i);
    if (from > 0 && is_introduction(text[from - 1]))
      for (const std::string& name : listed_from(i, true)) made_.introduced.push_back(name);
    if (from > 0 && is_negation(text[from - 1])) return;
    const bool several = std::any_of(
        text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), [](const std::string& word) {
          return word == "matrices" || word == "vectors" || word == "scalars";
        });
    for (std::size_t at = from; at < text.size();) {
      const auto [means, length] = phrase_at(text, at);
      if (means != nullptr) say(listed_from(i, several), means);
      at += std::max<std::size_t>(length, 1);
    }
  }
  /// Where the words that lead up to a formula begin.
  std::size_t begin_in_front_of(std::size_t i) const {
    const word_list& text = pieces_[i].before;
    std::size_t from = text.size();
    const bool other = from > 0 && text[from - 1] == "and";  // the words are of what is before it
    if (other || pieces_[i].names.empty()) return from;
    while (from > 0 && (is_filler(text[from - 1]) || begins_phrase_up_to(text, from))) --from;
    return from;
  }
  static bool is_introduction(const std::string& word) {
    static constexpr std::array words{"let",  "all", "any",       "every",
                                      "each", "for", "arbitrary", "consider"};
    return among(words, word);
  }
  /// Is the word in front of `end` part of a phrase?
  static bool begins_phrase_up_to(const word_list& text, std::size_t end) {
    for (std::size_t back = 1; back <= 3 && back <= end; ++back) {
      const auto [means, length] = phrase_at(text, end - back);
      if (means != nullptr && length >= back) return true;
    }
    return false;
  }

  /// "$X$ has full column rank", "$A$ and $B$ are symmetric"
  void behind(std::size_t i) {
    if (i + 1 >= pieces_.size() || pieces_[i].names.empty()) return;
    const word_list& text = pieces_[i + 1].before;
    static constexpr std::array verbs{"is", "are", "be", "being", "has", "have", "with", "having"};
    std::size_t at = 0;
    while (at < text.size() && (text[at] == "," || text[at] == "to" || text[at] == "both")) ++at;
    if (at >= text.size() || !among(verbs, text[at])) return;
    const bool several = text[at] == "are" || text[at] == "have" || text[at] == "be";
    std::vector<std::string> names = pieces_[i].names;
    for (std::size_t k = i; several && k > 0 && !pieces_[k - 1].names.empty() && only_lists(k); --k)
      names.insert(names.end(), pieces_[k - 1].names.begin(), pieces_[k - 1].names.end());
    say_phrases(names, text, at + 1, begin_in_front_of(i + 1));
  }

  /// "$Q \in \mathbb{R}^{d \times d}$ symmetric", "$R \in \mathbb{R}^{m \times m}$ the noise
  /// covariance, positive definite", "$W$ a diagonal matrix": a clause without a verb and without
  /// a word of another thing.
  void beside(std::size_t i) {
    if (i + 1 >= pieces_.size() || pieces_[i].names.empty()) return;
    const word_list& text = pieces_[i + 1].before;
    const std::size_t limit = begin_in_front_of(i + 1);
    std::size_t end = 0;
    while (end < limit && !ends_clause(text[end])) {
      if (is_verb(text[end]) || is_negation(text[end])) return;
      ++end;
    }
    const bool begins = end > 0 && (is_article(text[0]) || phrase_at(text, 0).first != nullptr);
    if (!begins && !pieces_[i].declares) return;
    for (std::size_t at = 0; at < end; ++at) {
      if (phrase_at(text, at).first != nullptr) return say_phrases(pieces_[i].names, text, at, end);
      if (is_preposition(text[at]) || text[at] == "and") return;
    }
  }
  static bool is_article(const std::string& word) {
    return word == "a" || word == "an" || word == "the";
  }
  static bool is_verb(const std::string& word) {
    static constexpr std::array verbs{"is",    "are",     "be",  "was",   "has",   "have",
                                      "holds", "satisfy", "can", "gives", "means", "satisfies"};
    return among(verbs, word);
  }

  void say_phrases(const std::vector<std::string>& names, const word_list& text, std::size_t at,
                   std::size_t end) {
    while (at < std::min(end, text.size()) && !ends_clause(text[at])) {
      if (is_negation(text[at])) return;
      const auto [means, length] = phrase_at(text, at);
      const bool of_another = at + length < text.size() && text[at + length] == "to";
      if (means != nullptr && !of_another) say(names, means);
      at += std::max<std::size_t>(length, 1);
    }
  }

  /// "an $n \times d$ matrix $X$", "$X$ is an $n \times d$ matrix", "$x$ of size $n$"
  void sized(std::size_t i) {
    const std::vector<expression_ptr>& sizes = pieces_[i].sizes;
    if (sizes.empty() || i + 1 >= pieces_.size()) return;
    const word_list& after = pieces_[i + 1].before;
    const auto first = [&](const char* a, const char* b) {
      return !after.empty() && (after[0] == a || after[0] == b);
    };
    std::size_t at = 0;
    while (at < after.size() && (phrase_at(after, at).second > 0 || after[at] == "real" ||
                                 after[at] == "data" || after[at] == "design"))
      at += std::max<std::size_t>(phrase_at(after, at).second, 1);
    const bool matrix = sizes.size() == 2 && at < after.size() &&
                        (after[at] == "matrix" || after[at] == "matrices");
    const bool column =
        sizes.size() == 1 && (first("dimensional", "vector") || first("d", "vectors"));
    const word_list& before = pieces_[i].before;
    const bool of_size =
        before.size() > 1 && before[before.size() - 2] == "of" &&
        (before.back() == "size" || before.back() == "dimension" || before.back() == "shape");
    const std::vector<std::string>& next = pieces_[i + 1].names;
    const bool names_follow =
        !next.empty() && std::all_of(after.begin(), after.end(), [](const auto& w) {
          return is_filler(w) || w == "dimensional" || w == "positive" || w == "definite" ||
                 w == "orthogonal" || w == "invertible" || w == "diagonal";
        });
    if ((matrix || column) && names_follow) return declare(listed_from(i + 1, true), sizes);
    if (i == 0 || pieces_[i - 1].names.empty()) return;
    const bool told = std::any_of(before.begin(), before.end(), [](const std::string& word) {
      return word == "is" || word == "be" || word == "are" || word == "denote" || word == "the" ||
             word == "a" || word == "an" || word == "as";
    });
    const bool one_sentence =
        std::none_of(before.begin(), before.end(),
                     [](const std::string& word) { return ends_sentence(word) || word == ":"; });
    if (one_sentence && ((told && (matrix || column)) || of_size)) {
      declare(pieces_[i - 1].names, sizes);
      for (std::size_t k = 0; k < at; k += std::max<std::size_t>(phrase_at(after, k).second, 1))
        if (const char* const means = phrase_at(after, k).first) say(pieces_[i - 1].names, means);
    }
  }

  std::vector<piece> pieces_;
  word_hold mood_ = word_hold::stated;
  told made_;
};

}  // namespace

told told_in_prose(const std::vector<prose_piece>& paragraph) { return listener(paragraph).run(); }

bool joins_constraint(const std::string& prose) {
  const word_list words = words_of(prose);
  return words == word_list{"subject", "to"} || words == word_list{"such", "that"} ||
         words == word_list{"st"} || words == word_list{"under", "the", "constraint"} ||
         words == word_list{"subject", "to", "the", "constraint"};
}

bool makes_condition(const std::string& prose) {
  static constexpr std::array signs{"when",    "suppose",    "assume",  "assuming",  "if",
                                    "want",    "whenever",   "require", "requires",  "must",
                                    "subject", "constraint", "solve",   "satisfies", "satisfying",
                                    "satisfy", "condition",  "such",    "need",      "guess"};
  const word_list all = words_of(prose);
  std::size_t from = all.size();
  const auto ends = [](const std::string& word) { return ends_sentence(word) || word == ":"; };
  while (from > 0 && ends(all[from - 1])) --from;  // the colon in front of the formula
  while (from > 0 && !ends(all[from - 1])) --from;
  static constexpr std::array claims{"show", "prove",  "verify", "derive",   "see", "find",
                                     "get",  "obtain", "have",   "conclude", "then"};
  const auto holds_any = [&](const auto& list) {
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(),
                       [&](const std::string& word) { return among(list, word); });
  };
  return holds_any(signs) && !holds_any(claims);
}

}  // namespace proofread::identities
