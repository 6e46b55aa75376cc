// SPDX-License-Identifier: MIT
#include "properties/draws/tape.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {
namespace {

class splitmix {
 public:
  explicit splitmix(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = (state_ ^ (state_ >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }
  std::int64_t below(std::int64_t bound) {
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
  }

 private:
  std::uint64_t state_;
};

constexpr std::size_t smallest_chunks = 16;
constexpr std::int64_t plain_wide = 7;  // parameters of the wide family up to here have no exponent

std::int64_t magnitude_of(splitmix& random, family kind, int size) {
  const std::int64_t reach = parameter_reach(kind, size);
  if (kind != family::small) return reach;
  constexpr std::int64_t scales[] = {1, 2, 3, 6, 12, 30};
  return std::min(reach, scales[random.below(6)]);
}

// The non-zero chunks of the parameters set to 0: all of them, halves, quarters, ...
rc::Seq<recipe> zeroed_chunks(const recipe& from) {
  std::vector<recipe> shrunk;
  const std::size_t count = from.parameters.size();
  for (std::size_t parts = 1; parts <= smallest_chunks && 2 * parts <= count; parts *= 2) {
    for (std::size_t part = 0; part < parts; ++part) {
      recipe next = from;
      const auto first =
          next.parameters.begin() + static_cast<std::ptrdiff_t>(part * count / parts);
      const auto last =
          next.parameters.begin() + static_cast<std::ptrdiff_t>((part + 1) * count / parts);
      if (std::all_of(first, last, [](std::int64_t p) { return p == 0; })) continue;
      std::fill(first, last, 0);
      shrunk.push_back(std::move(next));
    }
  }
  return rc::seq::fromContainer(std::move(shrunk));
}

rc::Seq<recipe> smaller_parameters(const recipe& from) {
  auto tapes = rc::shrink::eachElement(
      from.parameters, [](std::int64_t parameter) { return rc::shrink::integral(parameter); });
  return rc::seq::map(std::move(tapes), [from](std::vector<std::int64_t> parameters) {
    return recipe{from.where, from.kind, std::move(parameters)};
  });
}

}  // namespace

std::vector<std::int64_t> random_parameters(std::uint64_t seed, const std::vector<int>& uses,
                                            family kind, int size) {
  splitmix random(seed);
  const std::int64_t magnitude = magnitude_of(random, kind, size);
  std::vector<std::int64_t> parameters;
  parameters.reserve(uses.size());
  for (const int use : uses) {
    if (use > 0) {
      parameters.push_back(random.below(use));
      continue;
    }
    const bool plain = kind == family::wide && random.below(2) == 0;
    const std::int64_t reach = plain ? plain_wide : magnitude;
    parameters.push_back(random.below(2 * reach + 1) - reach);
  }
  return parameters;
}

rc::Shrinkable<recipe> shrinkable_recipe(recipe from) {
  return rc::shrinkable::shrinkRecur(std::move(from), [](const recipe& each) {
    return rc::seq::concat(zeroed_chunks(each), smaller_parameters(each));
  });
}

}  // namespace proofread::properties
