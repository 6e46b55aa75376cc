// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// A formula in which products are written out, and for which length.
struct written_out {
  std::vector<atom> atoms;
  std::string remark;  ///< "read for n = 4"; "" where nothing was written out
};

/// A_1 A_2 \cdots A_n between factors of one letter whose subscripts count up or down: the product
/// of four. All subscripts of the letter are numbers then, 3 of A_{n-1}. Left as it is where n
/// stands anywhere else.
written_out products_written_out(const std::vector<atom>& atoms);

}  // namespace proofread::identities
