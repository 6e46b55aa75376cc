// SPDX-License-Identifier: MIT
#include "identities/formulas/steps.hpp"

#include <algorithm>
#include <utility>

#include "identities/conventions/abstract_losses.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/terms/reading_choices.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {
namespace {

/// The letter that a chain may define, or null.
const atom* letter_defined_by(const chain& c) {
  const bool lone = c.arrow.empty() && !c.continues && !c.label && c.relations.size() == 1 &&
                    (c.relations[0] == "=" || c.relations[0] == ":=") && c.sides[0].size() == 1;
  return lone && c.sides[0][0].kind == atom_kind::symbol && c.sides[0][0].above.empty()
             ? &c.sides[0][0]
             : nullptr;
}

std::string name_of(const atom& letter) {
  return labelled(base_name(letter), label_of(letter.below));
}

bool speaks_of(const std::vector<atom>& atoms, const std::string& name) {
  return std::any_of(atoms.begin(), atoms.end(), [&](const atom& each) {
    return (each.kind == atom_kind::symbol && name_of(each) == name) ||
           std::any_of(each.parts.begin(), each.parts.end(),
                       [&](const auto& part) { return speaks_of(part, name); });
  });
}

/// \nabla_w, \partial w below a line.
bool differentiates_by(const std::vector<atom>& atoms, const std::string& name) {
  return std::any_of(atoms.begin(), atoms.end(), [&](const atom& each) {
    if (each.kind == atom_kind::nabla && speaks_of(each.below, name)) return true;
    if (each.kind == atom_kind::fraction && speaks_of(each.parts[1], name)) return true;
    return std::any_of(each.parts.begin(), each.parts.end(),
                       [&](const auto& part) { return differentiates_by(part, name); });
  });
}

/// A = B c, c = d in one row: what c is stands in front.
std::vector<chain> definitions_first(const std::vector<chain>& chains) {
  std::vector<chain> ordered;
  for (const chain& each : chains) {
    const atom* const letter = each.beside ? letter_defined_by(each) : nullptr;
    const std::string name = letter != nullptr ? name_of(*letter) : "";
    const auto any_side = [&](const chain& of, auto holds) {
      return std::any_of(of.sides.begin(), of.sides.end(),
                         [&](const auto& side) { return holds(side, name); });
    };
    auto at = ordered.end();
    while (letter != nullptr && at != ordered.begin()) {
      const chain& before = *std::prev(at);
      if (!before.arrow.empty() || before.continues || any_side(before, differentiates_by)) break;
      --at;
      if (!at->beside) break;
    }
    at = std::find_if(at, ordered.end(),
                      [&](const chain& other) { return any_side(other, speaks_of); });
    const bool itself = at != ordered.end() && letter_defined_by(*at) != nullptr &&
                        name_of(*letter_defined_by(*at)) == name;
    ordered.insert(itself ? ordered.end() : at, each);
  }
  return ordered;
}

}  // namespace

step_list::step_list(const std::vector<chain>& chains, const formula_uses& uses,
                     std::vector<declaration_item> given)
    : step_definitions(uses, std::move(given)) {
  for (const chain& each : definitions_first(chains)) add(each);
}

void step_list::add(const chain& written) {
  chain c = with_space_relations(written);
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
  printed_ = c.sides.empty() ? printed_arguments{} : arguments_of(c.sides[0]);
  const std::set<std::size_t> compared = in_part_.add_expectations(sides, unsaid_, plans_);
  in_part_.add_moments(sides, unsaid_, plans_);
  if (is_up_to_factor(c, c.relations.size())) free_arguments(sides);
  std::size_t from = c.sides.size();  // the last side that is read
  std::size_t beside = from;          // the same, of any functions too
  bool first = true;
  if (c.arrow.empty()) last_equation_.reset();
  for (std::size_t k = 0; k < c.sides.size(); ++k) {
    const bool skipped = c.sides[k].size() == 1 && c.sides[k][0].kind == atom_kind::dots;
    if (c.sides[k].empty() || skipped) continue;
    const std::string relation = k == 0 ? "=" : c.relations[k - 1];
    const bool comparable = comparison_of_text(relation) || is_of_matrices(relation) ||
                            (relation == proportional && !printed_.free.empty());
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
      if (!first || !(add_density(sides, from, k) || add_definition(sides, from, k)))
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
  const known_names known(given_);
  const auto speaks = [&](std::size_t k) {
    return depends_on_constant(*sides.tree(k, unsaid_), known);
  };
  const bool factor = is_up_to_factor(c, to);
  const bool up_to = !printed_.free.empty() && (factor || speaks(from) || speaks(to));
  if (up_to) plan.statement = up_to_constant(now, unsaid_, printed_, factor);
  plan.where = c.label ? c.where : span{span_of(now.left).begin, span_of(now.right).end};
  plan.begins = from == 0 && !c.continues && !c.label;
  plan.label = c.label;
  const bool supposes = now.relation.starts_with("in ") &&
                        sides.tree(from, unsaid_)->kind == form::symbol;  // x \in \ker A
  plan.condition = (last && (supposes || is_zero(sides.tree(to, unsaid_)))) ||
                   (!c.arrow.empty() && from == 0) || (up_to && may_be_likelihood(printed_));
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
