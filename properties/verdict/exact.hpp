// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck/Random.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "properties/evidence/judge.hpp"
#include "properties/evidence/level_counts.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/check.hpp"
#include "properties/verdict/features.hpp"

namespace proofread::properties {

/// A rational point where every hypothesis holds and the statement does not.
struct refutation {
  assignment<rational> point;
  point_outcome told;
};

/// What Q says about a proposition.
struct exact_evidence {
  level_counts counts;
  std::optional<refutation> against;
  /// The first point where all that can be said is that what has to differ agrees in 50 digits.
  std::optional<assignment<rational>> doubt;
  int sizes = 0;  ///< size tuples of the stratification
  int sizes_with_witness =
      0;  ///< of them: with a point that meets the hypotheses and has both sides
  std::string without_witness;    ///< the first size tuple that has none
  std::int64_t largest_size = 0;  ///< at which a point has a value
  /// Empty, or why the points with a value say too little: nearly all of them have some size 1.
  std::string thin;
  bool cut_short = false;  ///< the work that is allowed ended the search
};

/// Points at one tuple of sizes that meet the hypotheses, and those with a value among them.
struct size_coverage {
  int tried = 0;
  int valued = 0;
};

/// Looks for a counterexample and for witnesses at points of Q: special points simplest first, then
/// random points of the exact families, half of them the same in every run.
class exact_sampler {
 public:
  /// Everything but the sampler itself must outlive it.
  exact_sampler(const identities::proposition& problem, const features& form, point_source& source,
                const stratification& where, const check_options& options);

  void look_briefly();  ///< a few special points: enough beside a certificate that holds everywhere
  void look_quickly();  ///< the special points of the smallest strata and a few random points
  void look_thoroughly(int points);  ///< those of every stratum, and so many random points
  /// Simple points at sizes past the numbers of the statement; where it fails, at smaller ones too.
  void look_far_out();
  /// Draws at sizes that have no witness yet, then takes simple points at those that have few.
  void complete_witnesses();
  exact_evidence evidence() const;

 private:
  bool done() const;
  void visit(const assignment<rational>& point);
  void doubt(const assignment<rational>& point, const outcome& told);
  void visit_special(const stratum& each, int budget);
  bool visit_sequence(const stratum& each, family kind, rc::Random& random);
  void visit_random(int wanted, rc::Random random);
  void visit_simple(const stratum& each);
  std::optional<refutation> fails_simply(const stratum& each);
  std::string thin_coverage() const;

  const identities::proposition& problem_;
  const features& form_;
  point_source& source_;
  const stratification& where_;
  const check_options& options_;
  const work_limit until_;
  judge judge_;
  std::map<std::vector<std::int64_t>, size_coverage> covered_;
  exact_evidence found_;
  int doubts_ = 0;
};

}  // namespace proofread::properties
