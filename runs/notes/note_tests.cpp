// SPDX-License-Identifier: MIT
#include "runs/notes/note_tests.hpp"

#include <algorithm>
#include <string_view>

#include "identities/text/utf8.hpp"
#include "results/document/printable.hpp"

namespace proofread::runs {

using identities::block;
using identities::block_kind;
using identities::goal;
using properties::level;

namespace {

/// A name as CTest, CMake and a line of a listing can hold it: what separates or quotes there, and
/// what does not show, is written %XX, byte by byte.
std::string listed(const std::string& name) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t at = 0; at < name.size();) {
    const identities::code_point point = identities::decode(name, at);
    const bool plain = point.valid && results::is_printable(point.value) &&
                       std::string_view("%;[]\"\\$#:*?").find(name[at]) == std::string_view::npos;
    for (const std::size_t end = at + point.length; at < end; ++at) {
      const auto byte = static_cast<unsigned char>(name[at]);
      text += plain ? std::string(1, name[at])
                    : std::string{'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return text;
}

void add(std::vector<note_test>& tests, const std::string& name, const block& part,
         std::vector<const goal*> goals, const std::vector<level>& levels) {
  const bool readable = !part.because_shapes &&
                        std::any_of(goals.begin(), goals.end(),
                                    [](const goal* g) { return static_cast<bool>(g->content); });
  for (level l : levels) {
    if (l == levels.front() || readable) {
      tests.push_back({listed(name) + "/" + to_text(l), l, &part, goals});
    }
  }
}

}  // namespace

const std::vector<level>& all_levels() {
  static const std::vector<level> every = {level::exact, level::double_precision, level::mp50,
                                           level::mp100};
  return every;
}

std::vector<note_test> tests_of(const identities::note& from, const std::vector<level>& levels) {
  std::vector<note_test> tests;
  tests.push_back({listed(from.name) + "/note", std::nullopt, nullptr, {}});
  for (const block& part : from.blocks) {
    if (part.kind == block_kind::refute || part.goals.empty()) {
      std::vector<const goal*> goals;
      for (const goal& g : part.goals) goals.push_back(&g);
      add(tests, part.name, part, goals, levels);
      continue;
    }
    for (const goal& g : part.goals) add(tests, g.name, part, {&g}, levels);
  }
  return tests;
}

}  // namespace proofread::runs
