// SPDX-License-Identifier: MIT
#include "identities/lexing/nesting.hpp"

namespace proofread::identities {
namespace {

/// Brackets, prefix operators, exponents and quantifiers inside one another.
constexpr std::size_t deepest_nesting = 200;

}  // namespace

nesting::nesting(token_reader& in, by what)
    : in_(in),
      in_shape_(in.in_shape),
      in_blocks_(in.in_blocks),
      at_limit_point_(in.at_limit_point) {
  if (in_.depth_ >= deepest_nesting)
    token_reader::fail(in_.place(in_.peek()),
                       "nesting is deeper than " + std::to_string(deepest_nesting) + " levels",
                       "give parts of the formula a name with let");
  ++in_.depth_;
  if (what == by::bracket) in_.in_shape = in_.in_blocks = in_.at_limit_point = false;
}

nesting::~nesting() {
  --in_.depth_;
  in_.in_shape = in_shape_;
  in_.in_blocks = in_blocks_;
  in_.at_limit_point = at_limit_point_;
}

}  // namespace proofread::identities
