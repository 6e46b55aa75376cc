// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/formulas/gradient_fields.hpp"
#include "identities/formulas/readings.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// A step to be read: a statement, which defines a name where `defines` is not empty.
struct step_plan {
  statement_maker statement;
  std::vector<declaration_item> given;  ///< what is declared and defined up to it
  span where;
  bool condition = false;     ///< it may be meant as an equation to be solved
  bool begins = false;        ///< it is the first of its chain
  bool premise = false;       ///< an implication follows from it
  bool of_objective = false;  ///< of an optimum or a gradient of an objective: no equation
  std::string by = {};        ///< where this is a number, the statement is trivial and left out
  std::string remark = {};    ///< of what is checked
  std::string defines;
  expression_ptr value;
  std::optional<declaration_item> item;  ///< the definition, where the name was free
};

/// The steps of the chains of a display: neighbours among the sides that can be read, and
/// implications between equations.
class step_list {
 public:
  step_list(const std::vector<chain>& chains, const formula_uses& uses,
            std::vector<declaration_item> given);

  const std::vector<step_plan>& plans() const { return plans_; }
  const std::vector<diagnostic>& unread() const { return unread_; }

 private:
  struct equation {
    std::vector<atom> left, right;
    std::string relation;
  };

  statement_maker maker_of(const equation& e, span place) const;
  bool losses_are_read(const chain& c);
  void add(const chain& c);
  void add_fields(const chain& c);
  void add_link(const chain& c, std::size_t from, std::size_t to, bool last);
  bool add_definition(const chain& c, std::size_t from, std::size_t to);
  void forget_value(const std::string& name);
  void add_optimum(const step_plan& definition);
  void add_implication(const chain& c, const equation& now);
  expression_ptr usual(const std::vector<atom>& side, diagnostic* problem, bool losses);

  const formula_uses& uses_;
  std::vector<declaration_item> given_;
  std::vector<step_plan> plans_;
  std::vector<diagnostic> unread_;
  std::vector<atom> last_side_;  // of the chain before, for a row that begins with a relation
  std::optional<equation> last_equation_;
  std::vector<gradient_field> fields_;
  bool losses_ = false;  // functions of which nothing is known are read in this chain
};

}  // namespace proofread::identities
