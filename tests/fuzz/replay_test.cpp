// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {
namespace {

TEST(fuzz, every_reader_survives_its_corpus) {
  for (const reader& each : readers()) {
    std::size_t count = 0;
    const std::filesystem::path corpus = std::filesystem::path(PROOFREAD_CORPUS) / each.name;
    for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
      SCOPED_TRACE(entry.path().string());
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(file),
                             std::istreambuf_iterator<char>()};
      each.read(text);
      each.read(std::string_view(text).substr(0, text.size() / 2));
      ++count;
    }
    EXPECT_GT(count, 3U) << each.name;
  }
}

}  // namespace
}  // namespace proofread::fuzz
