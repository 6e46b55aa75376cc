// SPDX-License-Identifier: MIT
#include "solvers/scalars/scalars.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace proofread::solvers {

const precision& precision_named(std::string_view name) {
  const auto found = std::find_if(precisions.begin(), precisions.end(),
                                  [&](const precision& one) { return one.name == name; });
  if (found == precisions.end()) throw std::out_of_range(std::string(name));
  return *found;
}

int residual_bits_of(int bits) {
  const auto found = std::find_if(precisions.begin(), precisions.end(),
                                  [&](const precision& one) { return one.bits == bits; });
  return found == precisions.end() ? std::min(7 * bits / 2, working_precision::most)
                                   : found->residual_bits;
}

template <class S>
std::string_view scalar_name() {
  if constexpr (is_exact<S>) {
    return "rational";
  } else {
    const auto found = std::find_if(precisions.begin(), precisions.end(), [](const precision& one) {
      return one.bits == working_bits<S>();
    });
    return found == precisions.end() ? "real" : found->name;
  }
}

template <class S>
std::string text_of(const S& x) {
  if constexpr (is_exact<S>) {
    return to_text(x);
  } else {
    std::ostringstream out;
    out.precision(properties::max_digits10_of(working_bits<S>()));
    out << x;
    return out.str();
  }
}

#define INSTANTIATE(S)                        \
  template std::string_view scalar_name<S>(); \
  template std::string text_of(const S&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
