// SPDX-License-Identifier: MIT
#include "tests/solvers/problems/specimens.hpp"

#include <tuple>

namespace proofread::solvers {

rc::Gen<specimen> specimens(penalty with, index largest) {
  using rc::gen::inRange;
  const int last = static_cast<int>(largest) + 1;
  return rc::gen::map(
      rc::gen::tuple(inRange(0, static_cast<int>(kind::count)), inRange(1, last), inRange(1, last),
                     rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())),
                     inRange(1, 12)),
      [with](const std::tuple<int, int, int, std::uint64_t, int>& t) {
        return specimen{static_cast<kind>(std::get<0>(t)), std::get<1>(t), std::get<2>(t),
                        std::get<3>(t), with == penalty::none ? 0 : std::get<4>(t)};
      });
}

}  // namespace proofread::solvers
