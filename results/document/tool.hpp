// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace proofread::results {

/// What produced the results.
struct tool_info {
  std::string version;
  std::string compiler;
  std::string flags;
  std::string commit;                            ///< of the source that was built; may be empty
  std::string cpu;                               ///< that it ran on; may be empty
  std::map<std::string, std::string> libraries;  ///< name -> version
};
tool_info this_tool();

}  // namespace proofread::results
