// SPDX-License-Identifier: MIT
#include "identities/formulas/readings.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "identities/conventions/abstract_losses.hpp"
#include "identities/conventions/constants.hpp"
#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/formulas/undeclared_names.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/reading_choices.hpp"

namespace proofread::identities {
namespace {

using choice_map = std::map<ambiguity, std::size_t>;

/// exp A and log A of a square matrix, which may be meant as functions of the matrix.
bool takes_matrix_function(const expression& statement) {
  bool found = false;
  walk(statement, [&](const expression& node) {
    const bool may = calls(node, builtin::exp) || calls(node, builtin::log);
    if (!may) return;
    const shape& of = node.arguments[0]->type;
    found = found || (of.rows == of.cols && !is_scalar(of));
  });
  return found;
}

bool takes_determinant_of_number(const proposition& p) {
  bool found = false;
  walk(*p.statement, [&](const expression& node) {
    found = found || (calls(node, builtin::det) && is_scalar(node.arguments[0]->type));
  });
  return found;
}

class enumeration {
 public:
  enumeration(const statement_maker& make, const formula_uses& uses,
              const std::vector<declaration_item>& given)
      : make_(make), uses_(uses), given_(given), known_(given) {}

  fitting_readings run() {
    queue({});
    try_queued();
    if (result_.found.empty() && !result_.unread) read_otherwise();
    if (result_.found.empty()) {
      waiting_.swap(unusual_);
      try_queued();
    }
    if (!result_.found.empty()) result_.problem.reset();
    return std::move(result_);
  }

 private:
  /// Entry by entry without a sign that says so is a last resort.
  static bool is_unusual(ambiguity what) {
    return what == ambiguity::quotient || what == ambiguity::power;
  }
  void queue(choice_map taken) {
    if (!queued_.insert(taken).second) return;
    const bool unusual = std::any_of(taken.begin(), taken.end(),
                                     [](const auto& each) { return is_unusual(each.first); });
    (unusual ? unusual_ : waiting_).push_back(std::move(taken));
  }
  void try_queued() {
    for (std::size_t tried = 0; !waiting_.empty() && tried < most_readings; ++tried) {
      if (tried >= most_misses && result_.found.empty()) return;
      const choice_map taken = std::move(waiting_.front());
      waiting_.pop_front();
      try_one(taken);
    }
  }

  void try_one(const choice_map& taken) {
    reading_choices choices{taken, {}};
    term_setting setting{known_, uses_, choices};
    setting.objective = [this](const std::string& by) { return objective(by); };
    try {
      stated_below meant = with_losses(with_logarithms(make_(setting), known_), given_, setting);
      const expression_ptr& statement = meant.statement;
      bool fits = false;
      const std::vector<declaration_item> given = declarations_for(std::move(meant.given), setting);
      for (const kinds_of_names& kinds : kinds_to_try(*statement, setting)) {
        auto read = elaborate(given, statement, undeclared::as_told, kinds);
        fits = fits || read;
        if (read && taken.count(ambiguity::strokes) > 0 && takes_determinant_of_number(*read))
          continue;  // |t| of a number is its modulus
        if (read) {
          for (const std::string& remark : setting.remarks) read->remarks.push_back(remark);
          keep(std::move(*read));
        } else if (!result_.problem) {
          result_.problem = read.error();
        }
        if (fits) break;
      }
    } catch (const unread_part& part) {
      if (!result_.problem) {
        result_.problem = diagnostic{part.where, part.reason, part.hint};
        result_.unread = true;
      }
    }
    for (const auto& [name, value] : setting.means) result_.assumed.insert(name);
    for (const auto& [what, count] : choices.met) vary(taken, what, count);
    result_.guessed = result_.guessed || choices.met.count(ambiguity::variable) > 0 ||
                      choices.met.count(ambiguity::hypothesis) > 0;
  }

  /// Where nothing fits by font and letter: as few names as possible read as something else.
  void read_otherwise() {
    reading_choices choices;
    term_setting setting{known_, uses_, choices};
    setting.objective = [this](const std::string& by) { return objective(by); };
    stated_below meant = with_losses(with_logarithms(make_(setting), known_), given_, setting);
    const expression_ptr& statement = meant.statement;
    const std::vector<declaration_item> given = declarations_for(std::move(meant.given), setting);
    const kinds_of_names from = kinds_to_try(*statement, setting).front();
    const auto others = other_kinds(*statement, setting, from);
    const auto try_kinds = [&](const kinds_of_names& kinds) {
      if (auto read = elaborate(given, statement, undeclared::as_told, kinds))
        keep(std::move(*read));
    };
    if (const auto numbers = all_numbers(*statement, setting, from)) try_kinds(*numbers);
    if (!result_.found.empty()) return;
    for (const auto& [name, kind] : others) {
      kinds_of_names kinds = from;
      kinds[name] = kind;
      follow(kinds, setting);
      try_kinds(kinds);
    }
    if (!result_.found.empty() || others.size() > most_flips) return;
    for (std::size_t i = 0; i < others.size(); ++i) {
      for (std::size_t j = i + 1; j < others.size(); ++j) {
        if (others[i].first == others[j].first) continue;
        kinds_of_names kinds = from;
        kinds[others[i].first] = others[i].second;
        kinds[others[j].first] = others[j].second;
        follow(kinds, setting);
        try_kinds(kinds);
      }
    }
  }

  expression_ptr objective(const std::string& by) {
    const auto known = objectives_.find(by);
    if (known != objectives_.end()) return known->second;
    return objectives_[by] = objective_of(by, given_);
  }

  void keep(proposition read) {
    if (result_.problem) result_.problem->mends.clear();
    result_.guessed = result_.guessed || takes_matrix_function(*read.statement);
    if (lines_.insert(typed_line(read)).second) result_.found.push_back(std::move(read));
  }

  void vary(const choice_map& taken, ambiguity what, std::size_t count) {
    if (taken.count(what) > 0) return;
    for (std::size_t k = 1; k < count; ++k) {
      choice_map other = taken;
      other.insert_or_assign(what, k);
      queue(std::move(other));
    }
  }

  const statement_maker& make_;
  const formula_uses& uses_;
  const std::vector<declaration_item>& given_;
  known_names known_;
  std::map<std::string, expression_ptr> objectives_;
  std::deque<choice_map> waiting_, unusual_;
  std::set<choice_map> queued_;
  std::set<std::string> lines_;
  fitting_readings result_;
};

}  // namespace

fitting_readings all_readings(const statement_maker& make, const formula_uses& uses,
                              const std::vector<declaration_item>& given) {
  return enumeration(make, uses, given).run();
}

}  // namespace proofread::identities
