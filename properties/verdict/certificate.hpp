// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "properties/evidence/evidence.hpp"
#include "properties/points/point_source.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/check.hpp"
#include "properties/verdict/features.hpp"

namespace proofread::properties {

/// A certificate, or why there is none.
struct certification {
  std::optional<certificate> proof;
  std::string reason;
  bool without_value = false;  ///< some stratum had no point where the statement is defined
};

/// Polynomial identity testing over GF(p) (Schwartz 1980, Zippel 1979) on every stratum.
///
/// A statement that is false as a rational identity agrees at a uniform point of GF(p)^N, p a
/// uniform prime of [2^60, 2^61), with probability at most
///     D / (p - D_den)  +  B / (60 π),
/// D the degree of the cleared difference, D_den that of all divisors, B a bound on log2 of its
/// coefficients and π the number of such primes: the second term is the chance that p divides every
/// coefficient. k independent points give the k-th power; k is chosen so that the union over all
/// strata is at most 2^-100. Points where a divisor vanishes are drawn again and counted.
certification certify(const identities::proposition& problem, const features& form,
                      point_source& source, const stratification& where,
                      const check_options& options);

/// std::logic_error, a mistake of the program, if what is certified everywhere is refuted as well.
void deny_contradiction(const std::optional<certificate>& proof, const std::string& refuted_by);

}  // namespace proofread::properties
