// SPDX-License-Identifier: MIT
#include "identities/formulas/steps.hpp"

#include <algorithm>
#include <utility>

#include "identities/conventions/abstract_losses.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/terms/left_side.hpp"
#include "identities/terms/reading_choices.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {

step_list::step_list(const std::vector<chain>& chains, const formula_uses& uses,
                     std::vector<declaration_item> given)
    : uses_(uses), given_(std::move(given)), in_part_(uses) {
  for (const chain& each : chains) add(each);
}

void step_list::add(const chain& written) {
  chain c = written;
  chain_sides sides(c, uses_, given_);
  unsaid_ = losses_are_read(sides) ? unsaid_functions::as_losses : unsaid_functions::refused;
  if (unsaid_ == unsaid_functions::refused) {
    in_part_.add_fields(sides, plans_);
    in_part_.add_layers(sides, plans_);
  }
  if (c.continues && !c.sides.empty() && c.sides[0].empty()) {
    c.sides[0] = last_side_;
    sides.forget();
  }
  const std::set<std::size_t> compared = in_part_.add_expectations(sides, unsaid_, plans_);
  in_part_.add_moments(sides, unsaid_, plans_);
  std::size_t from = c.sides.size();  // the last side that is read
  std::size_t beside = from;          // the same, of any functions too
  bool first = true;
  if (c.arrow.empty()) last_equation_.reset();
  for (std::size_t k = 0; k < c.sides.size(); ++k) {
    const bool skipped = c.sides[k].size() == 1 && c.sides[k][0].kind == atom_kind::dots;
    if (c.sides[k].empty() || skipped) continue;
    const std::string relation = k == 0 ? "=" : c.relations[k - 1];
    const bool comparable = comparison_of_text(relation) || is_of_matrices(relation);
    if (!comparable) {
      unread_.push_back({c.places[k - 1], reason_of(relation), ""});
      break;
    }
    add_link_of_any(sides, std::exchange(beside, k), k);
    if (!sides.tree(k, unsaid_)) {
      if (compared.count(k) == 0) unread_.push_back(sides.read(k, unsaid_).problem);
      last_equation_.reset();
      continue;
    }
    if (from < c.sides.size()) {
      if (!first || !add_definition(sides, from, k))
        add_link(sides, from, k, k + 1 == c.sides.size());
      first = false;
    }
    from = k;
  }
  add_later_optima(sides);
  if (!c.is_aside() && !c.sides.empty() && !c.sides.back().empty()) last_side_ = c.sides.back();
}

/// Neighbours that speak of the same functions of which nothing is known.
void step_list::add_link_of_any(chain_sides& sides, std::size_t from, std::size_t to) {
  const chain& c = sides.whole();
  constexpr auto any = unsaid_functions::as_variables;
  const bool equation = from < to && to < c.sides.size() && c.relations[to - 1] == "=";
  if (!equation || (sides.tree(from, unsaid_) && sides.tree(to, unsaid_))) return;
  if (!sides.tree(from, any) || !sides.tree(to, any)) return;
  if (sides.read(from, any).functions != sides.read(to, any).functions) return;  // it tells of one
  step_plan plan;
  plan.given = given_;
  plan.where = {span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
  plan.statement = statement_of({c.sides[from], c.sides[to], "=", c.places[to - 1]}, any);
  plan.condition = plan.claim_only = true;
  plan.remark = "functions of which nothing is said may be any";
  plans_.push_back(std::move(plan));
}

/// Where its sides together say how a loss depends on what it is differentiated by, or where the
/// chain gives a name to a derivative.
bool step_list::losses_are_read(chain_sides& sides) {
  const known_names known(given_);
  reading_choices choices;
  term_setting setting{known, uses_, choices};
  std::vector<expression_ptr> trees;
  for (std::size_t k = 0; k < sides.whole().sides.size(); ++k) {
    if (sides.whole().sides[k].empty()) continue;
    if (auto tree = sides.tree(k, unsaid_functions::as_losses)) trees.push_back(std::move(tree));
  }
  const bool named =
      trees.size() == 2 && trees[0]->kind == form::symbol && known.find(trees[0]->name) == nullptr;
  try {
    if (!trees.empty() && !named)
      with_losses(make(form::conjunction, std::move(trees)), given_, setting);
    return true;
  } catch (const unread_part&) {
    return false;
  }
}

/// A lone name on the left that is not known, or is a free variable, and not on the right.
bool step_list::add_definition(chain_sides& sides, std::size_t from, std::size_t to) {
  const chain& c = sides.whole();
  const std::string& relation = c.relations[to - 1];
  if (from != 0 || to != 1 || !c.arrow.empty() || c.continues) return false;
  if (relation != "=" && relation != ":=" && relation != "==") return false;
  const expression_ptr printed = sides.tree(from, unsaid_);
  const expression_ptr right = sides.tree(to, unsaid_);
  const known_names known(given_);
  const expression* const left = printed ? lone_value(*printed, known) : nullptr;
  if (left == nullptr || !right) return false;
  const known_name* const declared = known.find(left->name);
  const bool self = known.depends(*right, left->name);
  const bool has_value = declared != nullptr && declared->value;
  const bool pattern = right->kind == form::sum_over && c.sides[to].size() == 1;
  if (self && pattern) {  // X = [x_1, ..., x_n] says what its columns are called
    step_plan names;
    names.given = given_;
    names.where = {span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
    names.statement = statement_of({c.sides[from], c.sides[to], "=", c.places[to - 1]}, unsaid_);
    names.defines = left->name;
    names.value = right;
    plans_.push_back(std::move(names));
    return true;
  }
  if (relation != ":=" && self) return false;
  // The same letters: two forms of one thing. Others, and the optimum of what may be another
  // objective by now: the name may be given a new meaning.
  const bool again = relation != ":=" && has_value;
  const bool optimal = optimum_named(left->name, given_).told;
  if (again && !optimal && variables_of_value(*printed, known) == known.variables_of(*right))
    return false;
  step_plan plan;
  plan.given = given_;
  plan.where = c.label ? c.where : span{span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
  plan.statement = statement_of({c.sides[from], c.sides[to], "=", c.places[to - 1]}, unsaid_);
  plan.begins = true;
  plan.value = right;
  plan.condition = again;
  if (!again) plan.defines = left->name;
  if (!again || optimal) add_optimum(plan, left->name);
  if (!self) {
    declaration_item item;
    item.kind = declaration_item::sort::let_value;
    item.names = {left->name};
    item.places = {left->where};
    item.value = right;
    item.where = plan.where;
    item.parameters = parameters_of(c.sides[from], known);
    if (has_value) forget_value(left->name);
    if (declared == nullptr || has_value) given_.push_back(item);
    sides.forget();
    plan.item = std::move(item);
  }
  plans_.push_back(std::move(plan));
  return true;
}

/// What defines the name is no longer in force.
void step_list::forget_value(const std::string& name) {
  given_.erase(std::remove_if(given_.begin(), given_.end(),
                              [&](const declaration_item& item) {
                                return defined_name(item) == name ||
                                       (item.kind == declaration_item::sort::let_function &&
                                        item.names[0] == name);
                              }),
               given_.end());
}

namespace {

/// The left side of a definition is the optimum of an objective.
statement_maker optimum_claim(const statement_maker& definition, const optimum& meant) {
  return [definition, meant](term_setting& setting) {
    const expression_ptr printed = definition(setting);
    const bool greatest = setting.choices.of(ambiguity::extremum) == 1;
    const expression_ptr& left = printed->arguments[0];
    const expression_ptr by = make(form::symbol, {}, meant.variable, 0, left->where);
    std::vector<expression_ptr> of{meant.objective, by};
    if (meant.under) of.push_back(meant.under);
    const expression_ptr extreme =
        make(greatest ? form::argmax : form::argmin, std::move(of), {}, 0, left->where);
    auto claim = std::make_shared<expression>(*printed);
    claim->arguments[0] = extreme;
    return expression_ptr(claim);
  };
}

}  // namespace

/// w^* = A = B: B is the optimum too, where A speaks of a name of which nothing is said, as of a
/// multiplier.
void step_list::add_later_optima(chain_sides& sides) {
  const chain& c = sides.whole();
  const auto defines = std::find_if(plans_.rbegin(), plans_.rend(), [&](const step_plan& each) {
    return !each.defines.empty() && each.where.begin >= c.where.begin;
  });
  if (defines == plans_.rend() || c.sides.size() < 3 || !defines->value) return;
  const optimum meant = optimum_named(defines->defines, defines->given);
  const known_names known(defines->given);
  const auto closed = [&](const expression& value) {
    const auto names = known.variables_of(value);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return known.find(name) != nullptr; });
  };
  if (!meant.objective || closed(*defines->value)) return;
  if (known.depends(*defines->value, meant.variable)) return;
  for (std::size_t k = 2; k < c.sides.size(); ++k) {
    const expression_ptr value = c.relations[k - 1] == "=" ? sides.tree(k, unsaid_) : nullptr;
    if (!value || !closed(*value)) continue;
    step_plan plan;
    plan.given = defines->given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.claim_only = true;
    plan.statement =
        optimum_claim(statement_of({c.sides[0], c.sides[k], "=", c.places[k - 1]}, unsaid_), meant);
    plans_.push_back(std::move(plan));
    return;
  }
}

/// w^* = ... behind an objective: it is claimed to be its optimum.
void step_list::add_optimum(const step_plan& definition, const std::string& name) {
  const optimum meant = optimum_named(name, given_);
  if (!meant.objective) in_part_.add_least_squares(definition, name, plans_);
  if (!meant.objective || known_names(given_).depends(*definition.value, meant.variable)) return;
  step_plan plan;
  plan.given = given_;
  plan.where = definition.where;
  plan.begins = plan.claim_only = true;
  plan.statement = optimum_claim(definition.statement, meant);
  plans_.push_back(std::move(plan));
}

void step_list::add_link(chain_sides& sides, std::size_t from, std::size_t to, bool last) {
  const chain& c = sides.whole();
  side_pair now{c.sides[from], c.sides[to], "=", c.places[to - 1]};
  for (std::size_t k = from; k < to; ++k)
    if (c.relations[k] != "=" && c.relations[k] != "==") now.relation = c.relations[k];
  const bool strict_path = to == from + 1 || now.relation == "=";
  if (!strict_path && comparison_of_text(now.relation) == comparison::not_equal) return;
  if (!c.arrow.empty() && from == 0 && last_equation_) {
    add_implication(c, now);
    last_equation_ = now;
    return;
  }
  step_plan plan;
  plan.given = given_;
  plan.statement = statement_of(now, unsaid_);
  plan.where = c.label ? c.where : span{span_of(now.left).begin, span_of(now.right).end};
  plan.begins = from == 0 && !c.continues && !c.label;
  plan.label = c.label;
  plan.condition = (last && is_zero(sides.tree(to, unsaid_))) || (!c.arrow.empty() && from == 0);
  plans_.push_back(std::move(plan));
  last_equation_ = now;
}

/// P implies Q of the equation before and this one; the equation before is a condition then.
void step_list::add_implication(const chain& c, const side_pair& now) {
  side_pair before = *last_equation_;
  const std::string arrow = c.arrow;
  step_plan plan;
  plan.given = given_;
  plan.statement = [premise = statement_of(before, unsaid_),
                    conclusion = statement_of(now, unsaid_), arrow](term_setting& setting) {
    const expression_ptr first = premise(setting);
    const expression_ptr second = named_as_in(*first, conclusion(setting));
    const span where{first->where.begin, second->where.end};
    if (arrow == "iff") return make(form::equivalence, {first, second}, {}, 0, where);
    if (arrow == "and") return make(form::conjunction, {first, second}, {}, 0, where);
    const bool reversed = arrow == "implied";
    return make(form::implication,
                reversed ? std::vector{second, first} : std::vector{first, second}, {}, 0, where);
  };
  plan.where = {span_of(before.left).begin, span_of(now.right).end};
  if (!plans_.empty() && plans_.back().defines.empty() && arrow != "and")
    plans_.back().condition = plans_.back().premise = true;
  plans_.push_back(std::move(plan));
}

}  // namespace proofread::identities
