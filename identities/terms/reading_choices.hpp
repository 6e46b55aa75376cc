// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// What is printed alike and means different things; its readings, the usual one first.
enum class ambiguity : std::uint8_t {
  strokes,      ///< |A|: by shape; the determinant
  layout,       ///< a derivative: shaped like the variable; the Jacobian
  family,       ///< x_i of a data matrix: its row as a column; its column
  subscript,    ///< x_i of a vector where nothing binds i: an entry; a name
  prime,        ///< A': the transpose; another name
  star,         ///< A * B: the product; entry by entry
  slash,        ///< a/2b: (a/2)*b; a/(2*b)
  application,  ///< f(x): application; product
  sigma,        ///< sigma(z): the sigmoid; a factor
  ones,         ///< a bold 1: a column; a matrix; columns of the sizes of the context in turn
  extent,       ///< how long a pattern of constants is: the sizes of the context in turn
  diagonal,     ///< diag(A): builds a matrix; takes out a column
  quotient,     ///< x/y: by a number; entry by entry
  variable,     ///< a gradient without a subscript: the names in what is differentiated, in turn
  extremum,     ///< an optimum: the least value; the greatest
  hypothesis,   ///< h_theta(x) of which nothing is said: theta'x; its sigmoid
  power,        ///< x^2: of a number or a square matrix; entry by entry
  mapping,      ///< functions of which nothing is said: of numbers or vectors by their letters; of
                ///< numbers; of vectors of one size; of a size of the context
  mean,         ///< \bar x, of which only the shape is said, beside x_i: their mean; another name
};

/// The readings taken, and those that came up with how many there are.
struct reading_choices {
  std::map<ambiguity, std::size_t> taken;
  std::map<ambiguity, std::size_t> met;

  std::size_t of(ambiguity what, std::size_t readings = 2) {
    met.insert_or_assign(what, readings);
    const auto found = taken.find(what);
    return found == taken.end() ? 0 : found->second;
  }
};

/// Thrown where a part of a formula cannot be read.
struct unread_part {
  span where;
  std::string reason;  ///< why, as in "an ellipsis whose ends do not determine its terms"
  std::string hint = {};
};

}  // namespace proofread::identities
