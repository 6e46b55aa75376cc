// SPDX-License-Identifier: MIT
#include "identities/names/reading.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/walk.hpp"
#include "identities/names/uses.hpp"

namespace proofread::identities {
namespace {

constexpr int most_steps = 6;
constexpr std::size_t most_work = 20'000;  // nodes read in all

using name_list = std::vector<std::string>;

bool is_equation(const expression& relation) {
  return relation.kind == form::relation && relation.relations.size() == 1 &&
         relation.relations[0] == comparison::equal;
}

/// Something else says what this name is: other names, or numbers.
bool defines(const expression& meaning, const std::string& name) {
  bool itself = false;
  walk(meaning, [&](const expression& node) {
    itself = itself || (node.kind == form::symbol && node.name == name);
  });
  return !itself;
}

/// "s : scalar, t : scalar"
std::string declared_as(const kinds_of_names& kinds, const proposition& read) {
  std::string text;
  for (const declaration& symbol : read.symbols) {
    if (kinds.count(symbol.name) > 0)
      text += (text.empty() ? "" : ", ") + symbol.name + " : " + to_text(symbol.type);
  }
  return text;
}

/// No vector and no matrix is spoken of.
bool numbers_alone(const proposition& read) {
  bool alone = true;
  walk(read, [&](const expression& node) {
    const bool leaf = node.kind == form::symbol || node.kind == form::identity;
    alone = alone && (!leaf || is_scalar(node.type));
  });
  return alone;
}

class readings {
 public:
  readings(const written& what, const reader& read);

  std::optional<expected<proposition>> nearest(const kinds_of_names& from,
                                               const diagnostic& problem);
  std::vector<std::string> declarations(const kinds_of_names& from, const diagnostic& problem);

 private:
  struct state {
    kinds_of_names kinds;
    bool numbers_only;
    bool names_numbers;  ///< a name h-z became a number
    expected<proposition> result;
    /// The shapes fit, and no name h-z became a number beside a vector or a matrix.
    bool fits() const { return result && (!names_numbers || numbers_alone(*result)); }
  };

  bool is_free(const std::string& name) const;
  bool stands(bool (*used)(const expression&, const std::string&), const std::string& name) const;
  bool has_matrix_before(const std::string& name) const;
  bool may_be_number(const std::string& name) const;
  bool may_be_vector(const std::string& name) const;
  name_list around(span place) const;
  std::vector<state> steps_from(const state& at);
  std::optional<expected<proposition>> read(const kinds_of_names& kinds);

  const written& what_;
  const reader& read_;
  std::vector<expression_ptr> trees_;
  std::set<std::string> declared_, matrices_, bound_, indices_, defined_;
  std::set<kinds_of_names> seen_;
  std::vector<state> refused_;  ///< readings whose shapes fit and that do not (state::fits)
  std::size_t cost_ = 0, spent_ = 0;
};

readings::readings(const written& what, const reader& read)
    : what_(what), read_(read), trees_(trees_of(what.given, what.statement)) {
  for (const declaration_item& item : what.given) {
    declared_.insert(item.names.begin(), item.names.end());
    if (item.rows && item.cols && item.kind == declaration_item::sort::variables)
      matrices_.insert(item.names.begin(), item.names.end());
    if (item.kind != declaration_item::sort::relation || !is_equation(*item.value)) continue;
    for (std::size_t i = 0; i < 2; ++i) {
      const expression& side = *item.value->arguments[i];
      if (side.kind == form::symbol && defines(*item.value->arguments[1 - i], side.name))
        defined_.insert(side.name);
    }
  }
  for (const expression_ptr& tree : trees_) {
    walk(*tree, [&](const expression& node) {
      ++cost_;
      const expression* const symbol = bound_symbol(node);
      if (symbol == nullptr) return;
      const bool set = binds_over_set(node.kind) && range_argument(node) == 0;
      (set ? bound_ : indices_).insert(symbol->name);
    });
  }
}

/// Nothing but its letter says what the name is.
bool readings::is_free(const std::string& name) const {
  const bool told = declared_.count(name) + indices_.count(name) > 0;
  return !told && (what_.infer() || bound_.count(name) > 0);
}

bool readings::stands(bool (*used)(const expression&, const std::string&),
                      const std::string& name) const {
  return std::any_of(trees_.begin(), trees_.end(),
                     [&](const expression_ptr& tree) { return used(*tree, name); });
}

bool readings::has_matrix_before(const std::string& name) const {
  const auto matrix = [&](const std::string& other) {
    return matrices_.count(other) > 0 ||
           (declared_.count(other) == 0 && naming_rule(other) == letter::matrix);
  };
  return std::any_of(trees_.begin(), trees_.end(), [&](const expression_ptr& tree) {
    return multiplied_by_matrix(*tree, name, matrix);
  });
}

bool readings::may_be_number(const std::string& name) const {
  return is_free(name) && naming_rule(name) == letter::vector && !stands(used_as_vector, name) &&
         !stands(used_as_matrix, name) && !has_matrix_before(name);
}

bool readings::may_be_vector(const std::string& name) const {
  return is_free(name) && naming_rule(name) == letter::scalar &&
         (!stands(is_transposed_somewhere, name) || has_matrix_before(name));
}

/// The names in the operands of the operator at this place.
name_list readings::around(span place) const {
  const auto equals = [&](span other) {
    return other.begin == place.begin && other.end == place.end;
  };
  const expression* found = nullptr;
  for (const expression_ptr& tree : trees_) {
    walk(*tree, [&](const expression& node) {
      const bool inside = node.where.begin <= place.begin && place.end <= node.where.end;
      const bool its_own = equals(node.sign) || equals(node.where);
      const bool fits = found == nullptr ? inside : its_own || (inside && !equals(found->sign));
      if (fits) found = &node;
    });
  }
  name_list result;
  const auto add = [&](const expression& tree) {
    walk(tree, [&](const expression& node) {
      const bool fresh = std::find(result.begin(), result.end(), node.name) == result.end();
      if (node.kind == form::symbol && fresh && is_free(node.name)) result.push_back(node.name);
    });
  };
  if (found != nullptr && place.end > place.begin) {
    add(*found);
  } else {
    for (const expression_ptr& tree : trees_) add(*tree);
  }
  return result;
}

std::optional<expected<proposition>> readings::read(const kinds_of_names& kinds) {
  if (!seen_.insert(kinds).second || spent_ + cost_ > most_work) return std::nullopt;
  spent_ += cost_;
  return read_(kinds);
}

std::vector<readings::state> readings::steps_from(const state& at) {
  std::vector<state> steps;
  const auto step = [&](const name_list& changed, letter kind) {
    kinds_of_names kinds = at.kinds;
    for (const std::string& name : changed) kinds[name] = kind;
    auto result = read(kinds);
    const bool number = kind == letter::scalar;
    if (result)
      steps.push_back({std::move(kinds), at.numbers_only && number, at.names_numbers || number,
                       std::move(*result)});
  };
  const auto steps_of = [&](const name_list& nearby) {
    name_list numbers;
    for (const std::string& name : nearby) {
      const bool number = defined_.count(name) == 0 && may_be_number(name);
      if (number && at.kinds.count(name) == 0) numbers.push_back(name);
    }
    if (!numbers.empty()) step(numbers, letter::scalar);
    for (const std::string& name : nearby) {
      if (at.kinds.count(name) > 0) continue;
      if (defined_.count(name) > 0) {
        step({name}, letter::defined);
      } else if (may_be_vector(name)) {
        step({name}, letter::vector);
      }
    }
  };
  steps_of(around(at.result.error().where));
  if (steps.empty()) steps_of(around({}));
  return steps;
}

std::optional<expected<proposition>> readings::nearest(const kinds_of_names& from,
                                                       const diagnostic& problem) {
  std::vector<state> level;
  level.push_back({from, true, false, problem});
  for (int step = 0; step < most_steps && !level.empty(); ++step) {
    std::vector<state> next;
    for (const state& at : level) {
      for (state& reached : steps_from(at)) {
        if (!reached.result || reached.fits()) {
          next.push_back(std::move(reached));
        } else {
          refused_.push_back(std::move(reached));
        }
      }
    }
    std::vector<state*> fit, numbers;
    for (state& reached : next) {
      if (!reached.result) continue;
      fit.push_back(&reached);
      if (reached.numbers_only) numbers.push_back(&reached);
    }
    if (numbers.size() == 1) return numbers.front()->result;
    if (fit.size() == 1) return fit.front()->result;
    if (!fit.empty()) return std::nullopt;
    level = std::move(next);
  }
  return std::nullopt;
}

std::vector<std::string> readings::declarations(const kinds_of_names& from,
                                                const diagnostic& problem) {
  nearest(from, problem);
  std::vector<std::string> found;
  if (!refused_.empty()) found.push_back(declared_as(refused_[0].kinds, *refused_[0].result));
  seen_.clear();
  for (const std::string& name : around(problem.where)) {
    kinds_of_names kinds = from;
    const auto now = kinds.find(name);
    const bool number = (now == kinds.end() ? naming_rule(name) : now->second) == letter::scalar;
    const bool told = naming_rule(name) != letter::scalar &&
                      (stands(used_as_vector, name) || stands(used_as_matrix, name));
    if (!number && told) continue;
    kinds[name] = number ? letter::vector : letter::scalar;
    const auto result = read(kinds);
    if (!result || !*result) continue;
    const std::string fits = declared_as({{name, kinds[name]}}, **result);
    if (found.empty() || found[0] != fits) found.push_back(fits);
  }
  return found;
}

}  // namespace

std::optional<expected<proposition>> nearest_reading(const written& what, const reader& read,
                                                     const kinds_of_names& from,
                                                     const diagnostic& problem) {
  return readings(what, read).nearest(from, problem);
}

std::vector<std::string> declarations_that_fit(const written& what, const reader& read,
                                               const kinds_of_names& from,
                                               const diagnostic& problem) {
  return readings(what, read).declarations(from, problem);
}

}  // namespace proofread::identities
