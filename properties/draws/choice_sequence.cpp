// SPDX-License-Identifier: MIT
#include "properties/draws/choice_sequence.hpp"

#include <rapidcheck.h>

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
constexpr std::int64_t plain_wide = 7;  // choices of the wide family up to here have no exponent

std::int64_t magnitude_of(splitmix& random, family kind, int size) {
  const std::int64_t reach = choice_reach(kind, size);
  if (kind != family::small) return reach;
  constexpr std::int64_t scales[] = {1, 2, 3, 6, 12, 30};
  return std::min(reach, scales[random.below(6)]);
}

// The non-zero chunks of the choices set to 0: all of them, halves, quarters, ...
rc::Seq<choice_sequence> zeroed_chunks(const choice_sequence& from) {
  std::vector<choice_sequence> shrunk;
  const std::size_t count = from.choices.size();
  for (std::size_t parts = 1; parts <= smallest_chunks && 2 * parts <= count; parts *= 2) {
    for (std::size_t part = 0; part < parts; ++part) {
      choice_sequence next = from;
      const auto first = next.choices.begin() + static_cast<std::ptrdiff_t>(part * count / parts);
      const auto last =
          next.choices.begin() + static_cast<std::ptrdiff_t>((part + 1) * count / parts);
      if (std::all_of(first, last, [](std::int64_t p) { return p == 0; })) continue;
      std::fill(first, last, 0);
      shrunk.push_back(std::move(next));
    }
  }
  return rc::seq::fromContainer(std::move(shrunk));
}

rc::Seq<choice_sequence> smaller_choices(const choice_sequence& from) {
  auto choices = rc::shrink::eachElement(
      from.choices, [](std::int64_t choice) { return rc::shrink::integral(choice); });
  return rc::seq::map(std::move(choices), [from](std::vector<std::int64_t> smaller) {
    return choice_sequence{from.where, from.kind, std::move(smaller)};
  });
}

}  // namespace

std::vector<std::int64_t> random_choices(std::uint64_t seed, const std::vector<int>& uses,
                                         family kind, int size) {
  splitmix random(seed);
  const std::int64_t magnitude = magnitude_of(random, kind, size);
  std::vector<std::int64_t> choices;
  choices.reserve(uses.size());
  for (const int use : uses) {
    if (use > 0) {
      choices.push_back(random.below(use));
      continue;
    }
    const bool plain = kind == family::wide && random.below(2) == 0;
    const std::int64_t reach = plain ? plain_wide : magnitude;
    choices.push_back(random.below(2 * reach + 1) - reach);
  }
  return choices;
}

rc::Shrinkable<choice_sequence> shrinkable_sequence(choice_sequence from) {
  return rc::shrinkable::shrinkRecur(std::move(from), [](const choice_sequence& each) {
    return rc::seq::concat(zeroed_chunks(each), smaller_choices(each));
  });
}

}  // namespace proofread::properties
