// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {

constexpr std::int64_t small_size = 3;    ///< all tuples up to it are tried where they are few,
constexpr std::int64_t largest_size = 6;  ///< and every pair of sizes up to it

/// What a tuple of sizes must satisfy: size relations among the hypotheses, word consequences,
/// positive shapes of everything that is declared, no negative shape anywhere, and a budget of
/// entries.
class size_conditions {
 public:
  explicit size_conditions(const identities::proposition& problem);

  /// Sizes set in `integers` (by slot, unset elsewhere); relations that mention an unset index
  /// wait.
  bool admit(const std::vector<std::int64_t>& integers);

  /// Literals of the size relations: values worth trying beyond the small ones.
  const std::vector<std::int64_t>& literals() const { return literals_; }
  /// What was asked, for messages: "n > d, d > n"; and what was turned away for being too large.
  std::string asked() const;
  const std::string& too_large() const { return too_large_; }

 private:
  struct ruled_shape {
    const identities::declaration* symbol;
    std::vector<size_rule> rules;
    identities::expression_ptr rank;
    bool worded;
  };
  bool relations_hold(const std::vector<std::int64_t>& integers) const;
  bool shapes_fit(const std::map<std::string, std::int64_t>& named,
                  const std::vector<std::int64_t>& integers);
  bool declared_fits(const ruled_shape& each, const std::map<std::string, std::int64_t>& named,
                     const std::vector<std::int64_t>& integers);
  bool functions_fit(const std::map<std::string, std::int64_t>& named,
                     const std::vector<std::int64_t>& integers);

  const identities::proposition& problem_;
  std::vector<const identities::expression*> relations_;
  std::vector<ruled_shape> declared_;
  std::vector<identities::size_expression> never_negative_;
  std::vector<const identities::declaration*> functions_;
  std::vector<std::int64_t> literals_;
  std::string too_large_;
};

}  // namespace proofread::properties
