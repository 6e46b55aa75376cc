// SPDX-License-Identifier: MIT
#include "properties/mutation/repair_candidates.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/mutation/hypotheses.hpp"
#include "properties/mutation/mutant.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

using identities::declaration;
using identities::form;
using identities::proposition;
using identities::role;

namespace {

/// How much an operator changes what is said. A relation turned around says the opposite.
double distance_of(const mutant& made) {
  static const std::map<std::string, double> far = {{"transpose", 1},
                                                    {"sign", 1},
                                                    {"sum", 1},
                                                    {"order", 1},
                                                    {"layout", 1},
                                                    {"square", 1},
                                                    {"factor_two", 1},
                                                    {"literal", 1.5},
                                                    {"size", 1.5},
                                                    {"function", 1.5},
                                                    {"inverse", 2},
                                                    {"quotient", 1},
                                                    {"other_side", 2},
                                                    {"weaker", 3},
                                                    {"lost_factor", 2},
                                                    {"relation", 4},
                                                    {"name", 1.6},
                                                    {"side_of_inverse", 1},
                                                    {"indices", 1},
                                                    {"extremum", 1},
                                                    {"predicate", 0.9},
                                                    {"missing_square", 1.6},
                                                    {"missing_inverse", 1.7},
                                                    {"sum_or_product", 1.3},
                                                    {"missing_factor", 1.9}};
  const bool constant = made.before.find_first_not_of("0123456789./*() ") == std::string::npos;
  if (constant && made.kind != "literal" && made.kind != "sign") return 4;
  // The other direction of <= is what holds where one is taken for the other.
  const bool not_strict =
      made.after.find(" <= ") != std::string::npos || made.after.find(" >= ") != std::string::npos;
  if (made.kind == "relation" && not_strict) return 1.7;
  const auto found = far.find(made.kind);
  const double distance = found == far.end() ? 2 : found->second;
  // 1/x for x is said more simply by * for /.
  if (made.kind == "square" && made.after.compare(0, 2, "1/") == 0) return distance + 0.5;
  if (made.of_matrices && made.kind == "lost_factor") return distance + 1;
  // A definition is another part of the text than the statement that fails.
  if (!made.in_hypothesis && !made.place.empty()) return distance + 1;
  return made.in_hypothesis ? distance - 0.2 : distance;
}

bool scales(const std::string& kind) {
  static const std::set<std::string> kinds = {"factor_two", "literal",        "lost_factor",
                                              "quotient",   "missing_factor", "square",
                                              "size",       "missing_square"};
  return kinds.count(kind) > 0;
}

/// lambda > 0, whatever stands for lambda: no other condition is near it.
bool is_sign_condition(const mutant& made) {
  return made.in_hypothesis && made.place.size() > 4 &&
         made.place.compare(made.place.size() - 2, 2, " 0") == 0;
}

std::optional<proposition> read(const std::string& text) {
  count_work(work_of_reading(text.size()));
  auto content = identities::read_one_liner(text);
  return content ? std::optional(std::move(*content)) : std::nullopt;
}

class listing {
 public:
  listing(const proposition& refuted, const std::vector<std::string>& conditions)
      : refuted_(refuted), conditions_(conditions) {}

  std::vector<repair_candidate> run() {
    changes();
    words();
    signs();
    sizes();
    for (const std::string& condition : conditions_) {
      const bool vanishes =
          condition.size() > 4 && condition.substr(condition.size() - 4) == " = 0";
      assume(condition, vanishes ? 3.5 : 2);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.distance < b.distance; });
    return std::move(found_);
  }

 private:
  void changes() {
    for (mutant& each : mutants_of(refuted_, purpose::repair)) {
      if (is_sign_condition(each)) continue;
      const double length = static_cast<double>(each.before.size() + each.after.size());
      found_.push_back({"holds with " + each.after + " for " + each.before + each.place,
                        [text = each.text] { return read(text); },
                        distance_of(each) + length / 1000,
                        each.part,
                        {},
                        !each.in_hypothesis && each.place.empty(),
                        {},
                        scales(each.kind)});
    }
  }

  /// One hypothesis more, written after the others.
  void assume(const std::string& condition, double distance) {
    const std::string given = identities::signature(refuted_);
    const std::string statement = identities::to_text(*refuted_.statement);
    if (condition == statement || !tried_.insert(condition).second) return;
    const std::string text = given + (given.empty() ? "" : ", ") + condition + " |- " + statement;
    // A condition that brings names of its own says nothing of this statement.
    const auto known = [text, this_one = &refuted_] {
      auto content = read(text);
      return content && names_are_known(*content, *this_one) ? content : std::nullopt;
    };
    found_.push_back({"holds if " + condition,
                      known,
                      distance + static_cast<double>(condition.size()) / 1000,
                      {},
                      condition});
  }

  void words() {
    struct known_word {
      std::string word, phrase;
      std::vector<std::string> implies;
    };
    static const std::vector<known_word> known = {
        {"symmetric", "is symmetric", {}},
        {"invertible", "is invertible", {}},
        {"full column rank", "has full column rank", {"invertible"}},
        {"full row rank", "has full row rank", {"invertible", "full column rank"}},
        {"psd", "is positive semidefinite", {"symmetric"}},
        {"posdef", "is positive definite", {"symmetric", "psd", "invertible"}},
        {"orthogonal", "is orthogonal", {"invertible"}},
        {"diagonal", "is diagonal", {"symmetric"}},
        {"nonzero", "is not zero", {}},
        {"unit", "is a unit vector", {"nonzero"}}};
    for (std::size_t slot = 0; slot < refuted_.symbols.size(); ++slot) {
      const declaration& owner = refuted_.symbols[slot];
      if (owner.what != role::variable || identities::is_scalar(owner.type)) continue;
      if (is_special(owner)) continue;
      double distance = 2;
      const bool square = owner.type.rows == owner.type.cols;
      for (const auto& [word, phrase, implied] : known) {
        distance += 0.05;
        proposition from = refuted_;
        const bool replaces = word == "psd" || word == "posdef";
        if (replaces) drop_symmetric(from.symbols[slot]);
        auto content = with_word(from, static_cast<int>(slot), word);
        const bool column = owner.type.cols.as_constant() == 1;
        const bool of_columns = word == "nonzero" || word == "unit";
        const bool identity = word == "orthogonal" && is_definite(owner);
        std::vector<std::string> weaker;
        for (const std::string& each : implied) {
          if (square || each == "nonzero") weaker.push_back(each + "(" + owner.name + ")");
        }
        const bool row = owner.type.rows.as_constant() == 1 && !column;
        if (content && column == of_columns && !row && !identity) {
          found_.push_back({"holds if " + owner.name + " " + phrase,
                            [made = std::move(*content)] { return std::optional(made); },
                            distance,
                            {},
                            word + "(" + owner.name + ")",
                            false,
                            std::move(weaker)});
        }
      }
    }
  }

  /// What is orthogonal or skew already and something more is next to nothing.
  static bool is_special(const declaration& owner) {
    return std::any_of(owner.words.begin(), owner.words.end(), [](const identities::word& w) {
      return w.name == "orthogonal" || w.name == "skew";
    });
  }

  /// Of which only the identity is orthogonal.
  static bool is_definite(const declaration& owner) {
    return std::any_of(owner.words.begin(), owner.words.end(), [](const identities::word& w) {
      return w.name == "posdef" || w.name == "psd";
    });
  }

  static void drop_symmetric(declaration& owner) {
    owner.words.erase(
        std::remove_if(owner.words.begin(), owner.words.end(),
                       [](const identities::word& w) { return w.name == "symmetric"; }),
        owner.words.end());
  }

  void signs() {
    for (const declaration& each : refuted_.symbols) {
      if (each.what != role::variable || !identities::is_scalar(each.type)) continue;
      if (has_sign(each.name)) continue;
      assume(each.name + " > 0", 2);
      assume(each.name + " < 0", 2.3);
      assume(each.name + " != 0", 2.1);
      assume(each.name + " = 0", 3.5);
    }
  }

  /// Some hypothesis compares the name itself with 0.
  bool has_sign(const std::string& name) const {
    return std::any_of(refuted_.hypotheses.begin(), refuted_.hypotheses.end(), [&](const auto& h) {
      return h->kind == form::relation && h->arguments[0]->name == name &&
             h->arguments[0]->kind == form::symbol && h->arguments[1]->name == "0";
    });
  }

  void sizes() {
    for (const declaration& a : refuted_.symbols) {
      if (a.what == role::index) apart(a);
      if (a.what != role::size) continue;
      for (const declaration& b : refuted_.symbols) {
        if (b.what != role::size || a.name == b.name) continue;
        assume(a.name + " >= " + b.name, 2.5);
        if (a.name < b.name) assume(a.name + " = " + b.name, 2.6);
      }
    }
  }

  /// i != j of two indices.
  void apart(const declaration& index) {
    for (const declaration& other : refuted_.symbols)
      if (other.what == role::index && index.name < other.name)
        assume(index.name + " != " + other.name, 2.4);
  }

  const proposition& refuted_;
  const std::vector<std::string>& conditions_;
  std::vector<repair_candidate> found_;
  std::set<std::string> tried_;
};

}  // namespace

std::vector<repair_candidate> repair_candidates(const proposition& refuted,
                                                const std::vector<std::string>& conditions) {
  return listing(refuted, conditions).run();
}

}  // namespace proofread::properties
