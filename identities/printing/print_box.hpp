// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// How a formula is set, without saying in which language: LaTeX and MathML are two ways to write
/// the same boxes.
struct box {
  enum class kind {
    name,      ///< a letter or word in math italics: latex, mathml
    number,    ///< digits
    sign,      ///< an operator or bracket
    words,     ///< upright text: "is symmetric"
    function,  ///< upright name: det, tr
    row,       ///< parts one after another
    fenced,    ///< parts[0] between the brackets latex/mathml (opening) and closing
    raised,    ///< parts[0] ^ parts[1]
    lowered,   ///< parts[0] _ parts[1]
    under,     ///< parts[0] with parts[1] below
    bounded,   ///< parts[0] with parts[1] below and parts[2] above
    fraction,  ///< parts[0] over parts[1]
    root,      ///< square root of parts[0]
    table,     ///< parts row by row, `columns` each, in brackets
  };
  kind what = kind::row;
  std::string latex, mathml;              ///< the two spellings of an atom or opening bracket
  std::string latex_close, mathml_close;  ///< of a closing bracket
  std::vector<box> parts;
  std::size_t columns = 0;
};

inline const expression& part(const expression& node, std::size_t i) { return *node.arguments[i]; }

/// The boxes of an expression or statement.
box set(const expression& node);

/// Atoms and combinations that the functions setting the forms share.
box sign_box(std::string latex, std::string mathml);
box function_box(std::string name);
box words_box(std::string text);
box number_box(std::string digits);
box row_box(std::vector<box> parts);
box raised_box(box base, box exponent);
box lowered_box(box base, box index);
box fenced_box(box inner);  ///< in parentheses
box fenced_box(box inner, const char* latex, const char* mathml, const char* latex_close,
               const char* mathml_close);
box name_box(const std::string& name);  ///< Greek as Greek, trailing digits and _... lowered

/// Places for an operand, from loose to tight; one that is looser than its place is put in
/// parentheses.
enum class looseness : int {
  statement,
  relation,
  sum,
  binder,  ///< lim f, sum f: reaches over a product to its right
  product,
  sign,
  fraction,
  script,
  atom
};
looseness set_looseness(const expression& node);
box set_operand(const expression& node, looseness least);

/// Arguments from the given one on, separated by commas.
box set_list(const expression& node, std::size_t from);

}  // namespace proofread::identities
