// SPDX-License-Identifier: MIT
#include <fmt/core.h>
#include <gmp.h>
#include <mpfr.h>

#include <boost/version.hpp>

#include "reports/results.hpp"

namespace proofread::reports {

tool_info this_tool() {
  tool_info tool;
  tool.version = PROOFREAD_VERSION;
  tool.compiler = PROOFREAD_COMPILER;
  tool.flags = PROOFREAD_FLAGS;
  tool.libraries["boost"] =
      fmt::format("{}.{}", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000);
  tool.libraries["eigen"] = PROOFREAD_EIGEN;
  tool.libraries["gmp"] = gmp_version;
  tool.libraries["mpfr"] = mpfr_get_version();
  return tool;
}

}  // namespace proofread::reports
