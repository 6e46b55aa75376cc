// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// The name of a letter with its accents: x_bar. Its font is no part of it, but for calligraphic
/// letters that stand beside the same letter in another font.
std::string base_name(const atom& letter);

/// What a script adds to a name, `ols` of w_{ols}, `m1` of mu_{-1}; "" if it is no label.
std::string label_of(const std::vector<atom>& script);

/// The part of a superscript that names: (2) of a^{(2)}, * of w^*, and the rest.
std::pair<std::string, std::vector<atom>> name_above(const std::vector<atom>& above);

/// p_of_w_given_X_y of p(w | X, y), L_of_w_given_y of L(w | y), p_of_w of p(w), P(w), q(w); "" of
/// anything else, and where an argument is more than a letter.
std::string density_named(const atom& letter, const atom& enclosed);

/// Is it a name that `density_named` gives?
bool is_density(const std::string& name);

/// The name with a label: w_ols, x1.
std::string labelled(const std::string& name, const std::string& label);

/// Is it a d that may be a sign of a differential?
bool is_plain_d(const atom& a);

/// Is it a letter T, a mark of a transpose?
bool is_transpose_mark(const atom& a);

/// How a letter is used in a formula, by its base name.
struct symbol_use {
  bool vector = false;                   ///< bold or with an arrow, and small
  bool transposed = false;               ///< somewhere with an index: x_i^T
  bool bare = false;                     ///< somewhere without a label
  bool applied = false;                  ///< somewhere in front of a parenthesis
  bool operand = false;                  ///< somewhere not
  bool behind_transpose = false;         ///< w^T x_i, or in (x_i - m)^T: no number
  std::set<std::string> labels = {};     ///< its subscripts, and what else names it above
  int times = 0;                         ///< how often it stands somewhere
  bool numbered = false;                 ///< x_1^T: a number below names one of several vectors
  std::set<std::string> arguments = {};  ///< what stands in the parentheses behind it
};

struct formula_uses {
  std::map<std::string, symbol_use> symbols;
  bool transposes = false;  ///< a mark T stands somewhere
  bool primes = false;
  /// The letters whose differentials stand in the formula: X of dX. Empty where a d is no sign of a
  /// differential.
  std::vector<std::string> differentials;
  /// The letters k of derivatives by an entry, \partial x_k, and x.
  std::map<std::string, std::string> counted;
  /// Letters that are differentiated, by which one and how often: mu, X of \partial \mu / \partial
  /// X_j.
  struct slope {
    std::string by;
    int times = 0;
  };
  std::map<std::string, slope> slopes;
  bool lone_nablas = false;  ///< \nabla_X stands for the derivative of a loss by X
  bool plain_d = false;      ///< a d with nothing behind it, or with scripts

  const symbol_use& of(const std::string& name) const;
};

void collect_uses(const std::vector<atom>& atoms, formula_uses& to);

}  // namespace proofread::identities
