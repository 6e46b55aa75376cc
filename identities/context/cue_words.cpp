// SPDX-License-Identifier: MIT
#include "identities/context/cue_words.hpp"

#include <array>

#include "identities/context/words.hpp"

namespace proofread::identities {

bool claims(const std::string& word) {
  static constexpr std::array words{
      "show",      "shows",      "shown",        "showing",     "prove",      "proves",
      "proved",    "proving",    "verify",       "verifies",    "check",      "derive",
      "derived",   "deduce",     "establish",    "then",        "thus",       "hence",
      "therefore", "so",         "consequently", "have",        "has",        "get",
      "gets",      "getting",    "obtain",       "obtains",     "obtaining",  "give",
      "gives",     "giving",     "yield",        "yields",      "yielding",   "find",
      "see",       "follow",     "follows",      "imply",       "implies",    "implying",
      "conclude",  "concludes",  "conclusion",   "mean",        "means",      "meaning",
      "note",      "notice",     "observe",      "recall",      "know",       "fact",
      "property",  "identity",   "identities",   "result",      "theorem",    "lemma",
      "corollary", "becomes",    "become",       "reduces",     "simplify",   "simplifies",
      "indeed",    "clearly",    "equivalently", "namely",      "holds",      "claim",
      "similarly", "likewise",   "moreover",     "furthermore", "particular", "says",
      "answer",    "proposition"};
  return among(words, word);
}

bool defines(const std::string& word) {
  static constexpr std::array words{
      "let",     "where",    "with",   "set",     "sets",     "setting", "define",
      "defines", "defined",  "denote", "denotes", "denoting", "call",    "write",
      "choose",  "choosing", "take",   "taking",  "consider", "put",     "introduce"};
  return among(words, word);
}

bool supposes(const std::string& word) {
  static constexpr std::array words{"for",        "assume",
                                    "assumes",    "assumed",
                                    "assuming",   "assumption",
                                    "suppose",    "supposing",
                                    "if",         "iff",
                                    "only",       "when",
                                    "whenever",   "while",
                                    "until",      "unless",
                                    "given",      "such",
                                    "st",         "subject",
                                    "satisfying", "want",
                                    "wants",      "need",
                                    "needs",      "require",
                                    "requires",   "must",
                                    "constraint", "condition",
                                    "conditions", "constraints",
                                    "system",     "equation",
                                    "equations",  "solve",
                                    "solves",     "solving",
                                    "minimize",   "minimizes",
                                    "minimise",   "maximize",
                                    "minimizing", "case",
                                    "cases",      "under",
                                    "model",      "problem",
                                    "replace",    "replacing",
                                    "substitute", "eg",
                                    "example",    "plug",
                                    "plugging",   "substituting",
                                    "plugs",      "since",
                                    "because",    "as",
                                    "using",      "by",
                                    "from",       "at",
                                    "whose",      "which",
                                    "question",   "start",
                                    "initialize", "initialise",
                                    "update",     "updates",
                                    "hypothesis", "objective",
                                    "function",   "definition",
                                    "notation",   "provided",
                                    "or",         "equivalent",
                                    "instance",   "counterexample"};
  return among(words, word);
}

bool doubts(const std::string& word) {
  static constexpr std::array words{
      "not",       "cannot", "never",     "neither",   "nor",      "might",     "may",
      "whether",   "false",  "wrong",     "incorrect", "tempting", "mistake",   "mistakenly",
      "naively",   "unlike", "fails",     "fail",      "hope",     "guess",     "conjecture",
      "isn't",     "don't",  "doesn't",   "can't",     "unlikely", "wrongly",   "incorrectly",
      "generally", "rarely", "sometimes", "nothing",   "no",       "impossible"};
  return among(words, word);
}

bool is_preposition(const std::string& word) {
  static constexpr std::array words{"of",  "to",      "in",   "by",  "from", "between", "with",
                                    "on",  "against", "over", "and", "or",   "times",   "than",
                                    "via", "into",    "at",   "for", "as",   "using"};
  return among(words, word);
}

bool subordinates(const std::string& word) {
  static constexpr std::array words{"if",      "for",   "when",  "whenever", "since",
                                    "because", "given", "under", "assuming", "by"};
  return among(words, word);
}

}  // namespace proofread::identities
