// SPDX-License-Identifier: MIT
#include "identities/formulas/steps.hpp"

#include <algorithm>
#include <utility>

#include "identities/formulas/abstract_losses.hpp"
#include "identities/formulas/left_side.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/formulas/relations.hpp"
#include "identities/terms/reading_choices.hpp"

namespace proofread::identities {
namespace {

using list = std::vector<atom>;

span span_of(const list& side) {
  return side.empty() ? span{} : span{side.front().where.begin, side.back().where.end};
}

}  // namespace

step_list::step_list(const std::vector<chain>& chains, const formula_uses& uses,
                     std::vector<declaration_item> given)
    : uses_(uses), given_(std::move(given)) {
  for (const chain& each : chains) add(each);
}

/// The usual reading of a side, or null and why not.
expression_ptr step_list::usual(const list& side, diagnostic* problem, bool losses) {
  const known_names known(given_);
  reading_choices choices;
  term_setting setting{known, uses_, choices};
  setting.losses = losses;
  setting.objective = [&](const std::string& by) { return objective_of(by, given_); };
  try {
    return term_reader(setting).value(side);
  } catch (const unread_part& part) {
    if (problem != nullptr) *problem = {part.where, part.reason, part.hint};
    return nullptr;
  }
}

void step_list::add(const chain& written) {
  chain c = written;
  losses_ = losses_are_read(c);
  if (!losses_) add_fields(c);
  if (c.continues && !c.sides.empty() && c.sides[0].empty()) c.sides[0] = last_side_;
  std::size_t from = c.sides.size();  // the last side that is read
  bool first = true;
  if (c.arrow.empty()) last_equation_.reset();
  for (std::size_t k = 0; k < c.sides.size(); ++k) {
    if (c.sides[k].empty()) continue;
    diagnostic problem;
    const bool read = usual(c.sides[k], &problem, losses_) != nullptr;
    const std::string relation = k == 0 ? "=" : c.relations[k - 1];
    const bool comparable = comparison_of_text(relation) || is_order_of_matrices(relation);
    if (!comparable) {
      unread_.push_back({c.places[k - 1], reason_of(relation), ""});
      break;
    }
    if (!read) {
      unread_.push_back(problem);
      last_equation_.reset();
      continue;
    }
    if (from < c.sides.size()) {
      if (!first || !add_definition(c, from, k)) add_link(c, from, k, k + 1 == c.sides.size());
      first = false;
    }
    from = k;
  }
  if (!c.is_aside() && !c.sides.empty() && !c.sides.back().empty()) last_side_ = c.sides.back();
}

/// Where its sides together say how a loss depends on what it is differentiated by, or where the
/// chain gives a name to a derivative.
bool step_list::losses_are_read(const chain& c) {
  losses_ = true;
  const known_names known(given_);
  reading_choices choices;
  term_setting setting{known, uses_, choices};
  std::vector<expression_ptr> sides;
  for (const list& side : c.sides)
    if (auto tree = side.empty() ? nullptr : usual(side, nullptr, losses_))
      sides.push_back(std::move(tree));
  const bool named =
      sides.size() == 2 && sides[0]->kind == form::symbol && known.find(sides[0]->name) == nullptr;
  try {
    if (!sides.empty() && !named)
      with_losses(make(form::conjunction, std::move(sides)), given_, setting);
    return true;
  } catch (const unread_part&) {
    return false;
  }
}

/// \nabla_w L = F where nothing says what L is.
void step_list::add_fields(const chain& c) {
  if (c.sides.size() < 2 || c.sides[0].empty() || c.relations[0] != "=") return;
  const known_names known(given_);
  const expression_ptr left = usual(c.sides[0], nullptr, true);
  const auto slope = left ? slope_of_unsaid(*left, known) : std::nullopt;
  if (!slope) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    const expression_ptr value = usual(c.sides[k], nullptr, false);
    if (!value || c.relations[k - 1] != "=") continue;
    gradient_field field{*slope, c.sides[k], known.variables_of(*value)};
    if (field.speaks_of(slope->loss) || is_derived(*value)) return;
    step_plan plan;
    plan.given = given_;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.of_objective = plan.begins = true;
    plan.by = slope->variable;
    plan.remark =
        slope->loss + " is defined nowhere: whether a function can have this derivative is checked";
    for (const std::string& name : field.names)
      plan.condition = plan.condition || known.find(name) == nullptr;
    plan.statement = is_a_gradient(field);
    if (field.speaks_of(slope->variable)) plans_.push_back(plan);
    plan.by.clear();
    for (const gradient_field& other : fields_) {
      const bool alike = other.of.loss == slope->loss && other.of.variable != slope->variable &&
                         other.of.order + slope->order == 2;
      if (!alike || !(other.speaks_of(slope->variable) || field.speaks_of(other.of.variable)))
        continue;
      plan.statement = are_of_one_function(other, field);
      plans_.push_back(plan);
    }
    fields_.push_back(std::move(field));
    return;
  }
}

statement_maker step_list::maker_of(const equation& e, span place) const {
  return [e, place, losses = losses_](term_setting& setting) {
    setting.losses = losses;
    expression_ptr left = term_reader(setting).value(e.left);
    expression_ptr right = term_reader(setting).value(e.right);
    return related(std::move(left), e.relation, std::move(right), place);
  };
}

/// A lone name on the left that is not known, or is a free variable, and not on the right.
bool step_list::add_definition(const chain& c, std::size_t from, std::size_t to) {
  const std::string& relation = c.relations[to - 1];
  if (from != 0 || to != 1 || !c.arrow.empty() || c.continues) return false;
  if (relation != "=" && relation != ":=" && relation != "==") return false;
  const expression_ptr printed = usual(c.sides[from], nullptr, losses_);
  const expression_ptr right = usual(c.sides[to], nullptr, losses_);
  const known_names known(given_);
  const expression* const left = printed ? lone_value(*printed, known) : nullptr;
  if (left == nullptr || !right) return false;
  const known_name* const declared = known.find(left->name);
  const bool self = known.depends(*right, left->name);
  const bool has_value = declared != nullptr && declared->value;
  if (relation != ":=" && self) return false;
  // The same letters: two forms of one thing. Others: the name may be given a new meaning.
  const bool again = relation != ":=" && has_value;
  if (again && variables_of_value(*printed, known) == known.variables_of(*right)) return false;
  step_plan plan;
  plan.given = given_;
  plan.where = {span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
  plan.statement = maker_of({c.sides[from], c.sides[to], "="}, c.places[to - 1]);
  plan.begins = true;
  plan.value = right;
  plan.condition = again;
  if (!again) {
    plan.defines = left->name;
    add_optimum(plan);
  }
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

/// w^* = ... behind an objective: it is claimed to be its optimum.
void step_list::add_optimum(const step_plan& definition) {
  const optimum meant = optimum_named(definition.defines, given_);
  if (!meant.objective || known_names(given_).depends(*definition.value, meant.variable)) return;
  step_plan plan;
  plan.given = given_;
  plan.where = definition.where;
  plan.begins = plan.of_objective = true;
  plan.statement = [made = definition.statement, meant](term_setting& setting) {
    const expression_ptr printed = made(setting);
    const bool greatest = setting.choices.of(ambiguity::extremum) == 1;
    const expression_ptr& left = printed->arguments[0];
    const expression_ptr by = make(form::symbol, {}, meant.variable, 0, left->where);
    const expression_ptr extreme =
        make(greatest ? form::argmax : form::argmin, {meant.objective, by}, {}, 0, left->where);
    auto claim = std::make_shared<expression>(*printed);
    claim->arguments[0] = extreme;
    return expression_ptr(claim);
  };
  plans_.push_back(std::move(plan));
}

void step_list::add_link(const chain& c, std::size_t from, std::size_t to, bool last) {
  equation now{c.sides[from], c.sides[to], "="};
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
  const span place = c.places[to - 1];
  plan.statement = maker_of(now, place);
  plan.where = {span_of(now.left).begin, span_of(now.right).end};
  plan.begins = from == 0 && !c.continues;
  plan.condition =
      (last && is_zero(usual(now.right, nullptr, losses_))) || (!c.arrow.empty() && from == 0);
  plans_.push_back(std::move(plan));
  last_equation_ = now;
}

/// P implies Q of the equation before and this one; the equation before is a condition then.
void step_list::add_implication(const chain& c, const equation& now) {
  const equation before = *last_equation_;
  const std::string arrow = c.arrow;
  const span place = c.places.front();
  step_plan plan;
  plan.given = given_;
  plan.statement = [premise = maker_of(before, place), conclusion = maker_of(now, place),
                    arrow](term_setting& setting) {
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
