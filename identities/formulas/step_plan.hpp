// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/conventions/constants.hpp"
#include "identities/formulas/readings.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// What a name may be of which nothing is said.
struct assumed_meaning {
  declaration_item item;
  std::string remark;
};

/// A step to be read: a statement, which defines a name where `defines` is not empty.
struct step_plan {
  statement_maker statement;
  std::vector<declaration_item> given;  ///< what is declared and defined up to it
  span where;
  bool condition = false;   ///< it may be meant as an equation to be solved
  bool begins = false;      ///< it is the first of its chain
  bool premise = false;     ///< an implication follows from it
  bool label = false;       ///< of a brace
  bool claim_only = false;  ///< of an objective or an expectation: no equation to be solved
  std::string by = {};      ///< where this is a number, the statement is trivial and left out
  std::string remark = {};  ///< of what is checked
  std::vector<assumed_meaning> meanings =
      {};  ///< it is read under each of them, where there are any
  std::string defines;
  expression_ptr value;
  std::optional<declaration_item> item;  ///< the definition, where the name was free
};

/// The usual reading of a statement, or null and why not.
expression_ptr usual_reading(const statement_maker& statement, const formula_uses& uses,
                             const std::vector<declaration_item>& given,
                             diagnostic* problem = nullptr);

/// From the first atom of a side to its last.
span span_of(const std::vector<atom>& side);

/// The same of a side.
expression_ptr usual_reading(const std::vector<atom>& side, const formula_uses& uses,
                             const std::vector<declaration_item>& given, unsaid_functions how,
                             diagnostic* problem = nullptr);

/// Two sides and the relation between them, which stands at a place.
struct side_pair {
  std::vector<atom> left, right;
  std::string relation;
  span place;
};
statement_maker statement_of(const side_pair& sides, unsaid_functions how);

/// Equality of two sides up to a term, or a factor, that is free of what the first side of their
/// chain is printed as a function of.
statement_maker up_to_constant(const side_pair& sides, unsaid_functions how,
                               const printed_arguments& of, bool factor);

/// Does a \propto stand in the chain in front of its k-th side?
bool is_up_to_factor(const chain& c, std::size_t k);

}  // namespace proofread::identities
