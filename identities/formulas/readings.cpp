// SPDX-License-Identifier: MIT
#include "identities/formulas/readings.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/formulas/abstract_losses.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/reading_choices.hpp"

namespace proofread::identities {
namespace {

using choice_map = std::map<ambiguity, std::size_t>;

/// A name that stands alone on a side of an equation, and not on the other, or "".
std::string name_alone(const expression& statement) {
  if (statement.kind != form::relation || statement.relations != std::vector{comparison::equal})
    return "";
  for (std::size_t i = 0; i < 2; ++i) {
    const expression& side = *statement.arguments[i];
    if (side.kind != form::symbol) continue;
    bool both = false;
    walk(*statement.arguments[1 - i], [&](const expression& node) {
      both = both || (node.kind == form::symbol && node.name == side.name);
    });
    if (!both) return side.name;
  }
  return "";
}

/// A change of a name is what the name is.
void follow(kinds_of_names& kinds, const term_setting& setting) {
  for (const auto& [name, like] : setting.differentials) {
    const auto told = kinds.find(like);
    if (told != kinds.end()) kinds[name] = told->second;
  }
}

/// How names without a declaration are read: what the formula says beats the letter, and what
/// stands alone on a side has the shape of the other side.
std::vector<kinds_of_names> kinds_to_try(const expression& statement, const term_setting& setting) {
  kinds_of_names kinds;
  const std::string alone = name_alone(statement);
  if (!alone.empty() && setting.known.find(alone) == nullptr) kinds[alone] = letter::defined;
  for (const std::string& name : setting.divisors)
    if (setting.known.find(name) == nullptr) kinds[name] = letter::scalar;
  for (const std::string& name : setting.scalars) kinds[name] = letter::scalar;
  for (const std::string& name : setting.vectors) kinds[name] = letter::vector;
  for (const std::string& name : setting.known.names()) {  // N > 0 declares a number N
    const known_name& known = *setting.known.find(name);
    if (known.kind == known_name::what::scalar && !known.value) kinds[name] = letter::scalar;
  }
  for (const auto& [name, like] : setting.differentials) {
    const known_name* const known = setting.known.find(like);
    const bool defined = known != nullptr && known->kind == known_name::what::defined;
    kinds[name] = defined ? letter::defined : naming_rule(like);
  }
  kinds_of_names with_transposed = kinds;
  for (const std::string& name : setting.transposed) {
    const bool number = naming_rule(name) == letter::scalar;
    if (number && setting.known.find(name) == nullptr)
      with_transposed.try_emplace(name, letter::vector);
  }
  for (kinds_of_names* each : {&with_transposed, &kinds}) follow(*each, setting);
  if (with_transposed == kinds) return {kinds};
  return {with_transposed, kinds};
}

/// The declarations, and vectors that make sizes of names: they are no part of a proposition that
/// does not speak of them.
std::vector<declaration_item> with_sizes(std::vector<declaration_item> given,
                                         const term_setting& setting) {
  const auto declare = [&](std::string name, expression_ptr rows) {
    declaration_item item;
    item.kind = declaration_item::sort::variables;
    item.names = {std::move(name)};
    item.places = {{}};
    item.rows = std::move(rows);
    given.push_back(std::move(item));
  };
  for (const std::string& size : setting.sizes)
    declare("sized_" + size, make(form::symbol, {}, size));
  for (const auto& [name, letter] : setting.differentials) {
    const known_name* const like = setting.known.find(letter);
    if (like == nullptr || like->kind == known_name::what::defined) continue;
    declare(name, like->rows);
    given.back().cols = like->cols;
  }
  for (const auto& [name, last] : setting.entries) {
    if (last > 0 && setting.known.find(name) == nullptr)
      declare(name, make(form::number, {}, std::to_string(last)));
  }
  return given;
}

/// Pairs of names are tried up to so many.
constexpr std::size_t most_flips = 8;

/// What each name that nothing declares may be instead: what is bold stays a vector or a matrix,
/// and what is transposed is no number.
std::vector<std::pair<std::string, letter>> other_kinds(const expression& statement,
                                                        const term_setting& setting,
                                                        const kinds_of_names& from) {
  std::set<std::string> names;
  walk(statement, [&](const expression& node) {
    const bool free = node.kind == form::symbol && setting.known.find(node.name) == nullptr &&
                      setting.sizes.count(node.name) == 0 && setting.bold.count(node.name) == 0;
    if (free) names.insert(node.name);
  });
  std::vector<std::pair<std::string, letter>> others;
  for (const std::string& name : names) {
    const auto told = from.find(name);
    const letter now = told == from.end() ? naming_rule(name) : told->second;
    for (const letter kind : {letter::scalar, letter::vector, letter::matrix}) {
      const bool number_transposed = kind == letter::scalar && setting.transposed.count(name) > 0;
      if (kind != now && !number_transposed) others.emplace_back(name, kind);
    }
  }
  return others;
}

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
      stated_below meant = with_losses(make_(setting), given_, setting);
      const expression_ptr& statement = meant.statement;
      bool fits = false;
      const std::vector<declaration_item> given = with_sizes(std::move(meant.given), setting);
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
    for (const auto& [what, count] : choices.met) vary(taken, what, count);
    result_.guessed = result_.guessed || choices.met.count(ambiguity::variable) > 0 ||
                      choices.met.count(ambiguity::hypothesis) > 0;
  }

  /// Where nothing fits by font and letter: as few names as possible read as something else.
  void read_otherwise() {
    reading_choices choices;
    term_setting setting{known_, uses_, choices};
    setting.objective = [this](const std::string& by) { return objective(by); };
    stated_below meant = with_losses(make_(setting), given_, setting);
    const expression_ptr& statement = meant.statement;
    const std::vector<declaration_item> given = with_sizes(std::move(meant.given), setting);
    const kinds_of_names from = kinds_to_try(*statement, setting).front();
    const auto others = other_kinds(*statement, setting, from);
    const auto try_kinds = [&](const kinds_of_names& kinds) {
      if (auto read = elaborate(given, statement, undeclared::as_told, kinds))
        keep(std::move(*read));
    };
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
