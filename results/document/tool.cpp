// SPDX-License-Identifier: MIT
#include "results/document/tool.hpp"

#include <fmt/core.h>
#include <gmp.h>
#include <mpfr.h>

#include <boost/version.hpp>
#include <fstream>
#include <thread>

#include "properties/real_solver/z3_query.hpp"
#include "results/document/commit.hpp"

namespace proofread::results {

namespace {

/// "Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz, 8 threads"
std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t colon = line.find(": ");
    if (line.rfind("model name", 0) == 0 && colon != std::string::npos)
      return fmt::format("{}, {} threads", line.substr(colon + 2),
                         std::thread::hardware_concurrency());
  }
  return "";
}

}  // namespace

tool_info this_tool() {
  tool_info tool;
  tool.version = PROOFREAD_VERSION;
  tool.compiler = PROOFREAD_COMPILER;
  tool.flags = PROOFREAD_FLAGS;
  tool.commit = built_commit();
  tool.cpu = processor();
  tool.libraries["boost"] =
      fmt::format("{}.{}", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000);
  tool.libraries["eigen"] = PROOFREAD_EIGEN;
  tool.libraries["gmp"] = gmp_version;
  tool.libraries["mpfr"] = mpfr_get_version();
  if (const std::string z3 = properties::z3_version(); !z3.empty()) tool.libraries["z3"] = z3;
  return tool;
}

}  // namespace proofread::results
