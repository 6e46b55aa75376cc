// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Each size by its name, in the order of the statement; empty where the statement has none.
struct size_tuple {
  std::vector<std::pair<std::string, std::int64_t>> sizes;
  bool operator==(const size_tuple&) const = default;
};

/// The sizes of a proposition, given all integers by slot.
size_tuple tuple_at(const identities::proposition& problem,
                    const std::vector<std::int64_t>& integers);

/// Sizes at which the solver was asked and said nothing that counts.
struct open_sizes {
  std::vector<std::pair<std::string, std::int64_t>> sizes;
  std::string reason;  ///< "30000 steps were not enough", never empty
};

/// What a solver says of one statement over the reals, sizes by sizes: the hypotheses and the
/// negated statement have no common real solution at those that are proved. The words of `solver`
/// are trusted for that and nothing else; a solution that it gives is checked before it counts.
struct real_decision {
  std::string solver;  ///< "z3 4.8.12, nlsat, in two orders"; empty where none was asked
  std::vector<size_tuple> proved;
  std::vector<open_sizes> open;
  std::string sampled;                  ///< sizes at which points were drawn alone: "3..6"
  std::vector<std::string> abstracted;  ///< "exp(x)": an unknown with some of its properties
  std::string reason;                   ///< why the solver was asked nothing, else empty
};

/// "n, d in 1..2", "n = 1, d in 1..3"; what is no box is listed, "(n, d) = (1, 1), (2, 1)". Empty
/// for none and for the one tuple without sizes. All tuples have the same names.
std::string sizes_text(const std::vector<size_tuple>& all);

}  // namespace proofread::properties
