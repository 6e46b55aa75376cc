// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace proofread::runs {

/// Where randomness comes from: a printed 64-bit seed for points, 256 bits for certificates.
/// Pinned, the key is derived from the seed and everything repeats.
struct entropy {
  std::uint64_t seed = 0;
  std::array<std::uint64_t, 4> key{};
};
/// 64 + 256 bits of the operating system (getrandom).
entropy fresh_entropy();
entropy pinned_entropy(std::uint64_t seed);

/// Reads 0 to 2^64 - 1 in decimal. On failure returns what is wrong.
std::optional<std::string> read_seed(const std::string& text, std::optional<std::uint64_t>& into);

/// The entropy of one goal of a run: the same for the same run and name, whatever else is selected.
entropy entropy_of(const entropy& run, const std::string& name);

}  // namespace proofread::runs
