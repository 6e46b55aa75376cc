// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "properties/mutation/hypotheses.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

enum class need : std::uint8_t {
  needed,       ///< without it there is a counterexample
  definedness,  ///< without it an expression that always had a value has none at some point
  not_needed,   ///< without it the statement still holds, and every expression has its value
  undecided,
};
const char* to_text(need what);  ///< "needed", "definedness", "not needed", "undecided"

/// What becomes of a statement when one hypothesis is dropped.
struct assumption {
  hypothesis what;
  need result = need::undecided;
  std::optional<counterexample> against;  ///< needed: the smallest that appears
  std::string reason;  ///< definedness: what has no value, and where; undecided: why
  std::string replay;  ///< the one-liner without it
};

/// Drops the hypotheses of one statement in turn.
class assumption_miner {
 public:
  /// `problem` must outlive the miner. The levels of `options` are tried in turn until one decides.
  assumption_miner(const identities::proposition& problem, const check_options& options);

  assumption drop(const hypothesis& which);

 private:
  finding decide(const identities::proposition& problem) const;
  const std::vector<identities::expression_ptr>& always_defined();
  std::optional<counterexample> without_value(const hypothesis& which);

  const identities::proposition& problem_;
  const check_options options_;
  std::optional<std::vector<identities::expression_ptr>> defined_;
};

}  // namespace proofread::properties
