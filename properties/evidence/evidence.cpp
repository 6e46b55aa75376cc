// SPDX-License-Identifier: MIT
#include "properties/evidence/evidence.hpp"

#include <limits>

#include "properties/scalars/working_precision.hpp"

namespace proofread::properties {

const char* to_text(verdict v) {
  switch (v) {
    case verdict::certified:
      return "certified";
    case verdict::decided:
      return "decided";
    case verdict::supported:
      return "supported";
    case verdict::refuted:
      return "refuted";
    case verdict::undecided:
      return "undecided";
    case verdict::malformed:
      return "malformed";
  }
  return "";
}

const char* to_text(level l) {
  switch (l) {
    case level::exact:
      return "exact";
    case level::double_precision:
      return "double";
    case level::mp50:
      return "mp50";
    case level::mp100:
      return "mp100";
  }
  return "";
}

int bits_of(level l) {
  switch (l) {
    case level::double_precision:
      return std::numeric_limits<double>::digits;
    case level::mp100:
      return mp100_bits;
    default:
      return mp50_bits;
  }
}

double half_of_the_digits(level l) {
  switch (l) {
    case level::mp50:
      return 25;
    case level::mp100:
      return 50;
    default:
      return 7.5;
  }
}

std::optional<level> level_from_text(const std::string& text) {
  for (level l : {level::exact, level::double_precision, level::mp50, level::mp100}) {
    if (text == to_text(l)) return l;
  }
  return std::nullopt;
}

std::string cut_short(std::int64_t operations) {
  constexpr std::int64_t million = 1'000'000;
  if (operations < million) return "not looked further: the other levels took all the work";
  return "not looked further than " + std::to_string(operations / million) + " million operations";
}

}  // namespace proofread::properties
