// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {

/// An empty folder with one note of one claim, which holds.
class note_folder : public testing::Test {
 protected:
  std::string at(const std::string& name) const { return folder + "/" + name; }

  const std::string folder = empty_folder();
  const std::string note = write(folder, "note.md", "```claim sum\nshow 1 + 1 = 2\n```\n");
};

}  // namespace proofread::cli
