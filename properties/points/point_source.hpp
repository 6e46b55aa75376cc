// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/family.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/points/draw_statistics.hpp"
#include "properties/scalars/field.hpp"
#include "properties/scalars/rational.hpp"
#include "properties/search/real_solution.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

struct point_state;

/// Draws points of one proposition. Construction analyses the proposition once: which variables
/// stand under sqrt (drawn as squares), which degree function variables need, which equations
/// (hypotheses and premises of implies / iff) are affine in which variable. Thread-compatible; one
/// per thread.
class point_source {
 public:
  explicit point_source(const identities::proposition& problem);
  ~point_source();

  /// Empty, or why no parametrisation exists ("orthogonal and psd together are not in the table").
  const std::string& unavailable() const;

  /// True when some hypothesis that defines nothing is an equation: then `field` decides nothing.
  bool has_equation() const;

  /// Empty, or why the strata do not reach every component of the points, so that `field` must not
  /// certify.
  std::string only_sampled() const;

  /// A uniformly parametrised point over the current field (the modulus is set by the caller);
  /// open hypotheses (lambda > 0, invertible, posdef, ...) are not imposed in `field`.
  /// `random` is called for 64 random bits at a time.
  assignment<field> draw_field(const stratum& where, const std::function<std::uint64_t()>& random);

  /// A random choice sequence of one stratum and family, from a seed.
  choice_sequence draw_sequence(const stratum& where, family kind, std::uint64_t seed,
                                int size) const;

  /// The point of a choice sequence. Words hold by construction; relations may fail and are for the
  /// caller to check. Equations are solved for a variable in which they are affine (null space
  /// included), so that most points meet them. nullopt: no point (an inconsistent system).
  std::optional<assignment<rational>> build(const choice_sequence& from);

  /// Visits the special points of a stratum until `visit` returns false; the caller is expected to
  /// stop after about `budget` of them, which is how the parts below share it.
  ///   - entries in {-1, 0, 1} exhaustively while they are few, else zero, identity, signed
  ///   permutations, rank one, nilpotent, ..., combined simplest first
  ///   - of each mode a few random points, and one name special, the others solved for
  /// Words are respected; points that cannot respect them are left out. The same in every run.
  void special_points(const stratum& where, int budget,
                      const std::function<bool(const assignment<rational>&)>& visit);

  /// Visits points that can be written down at every size (simple_points.hpp).
  void simple_points(const stratum& where,
                     const std::function<bool(const assignment<rational>&)>& visit);

  /// Real points of a stratum that are not rational, where something vanishes that the statement
  /// asks about and that vanishes at no rational point found (crossings.hpp). The same in every
  /// run.
  std::vector<real_solution> crossings(
      const stratum& where, const std::function<bool(const assignment<rational>&)>& admits,
      const std::function<bool()>& over);

  /// The smallest point RapidCheck's shrinking reaches from `start` on which `fails` still holds:
  /// sizes first (through `smaller` strata), then entries towards small integers; the smallest so
  /// far once `over` holds. nullopt: interrupted.
  std::optional<assignment<rational>> shrink(
      const choice_sequence& start, const std::vector<stratum>& strata,
      const std::function<bool(const assignment<rational>&)>& fails,
      const std::function<bool()>& over = [] { return false; });

  const draw_statistics& statistics() const;
  /// Why the last `build` gave none, if not for its equations; else empty.
  const std::string& trouble() const;

 private:
  std::unique_ptr<point_state> state_;
};

}  // namespace proofread::properties
