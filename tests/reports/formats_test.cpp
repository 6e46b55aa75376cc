// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "reports/format.hpp"
#include "reports/html/page.hpp"
#include "results/files/atomic_file.hpp"
#include "results/json/results_json.hpp"
#include "tests/results/sample.hpp"

namespace proofread::reports {

using results::full_sample;
using results::sample_results;
using results::write_file;
namespace {

/// Every report of the sample is compared byte for byte with golden/NAME.txt.
/// PROOFREAD_APPROVE=1 (tools/approve) writes the files anew instead.
/// Of the HTML page the content: its scripts and styles are files of their own.
class golden_report : public testing::TestWithParam<std::string> {};

TEST(formats, a_document_that_is_read_back_gives_the_same_reports) {
  const results::document written = sample_results();
  const auto read = results::results_from_json(to_json(written));
  ASSERT_TRUE(read) << read.error().message;
  for (const auto& [name, format] : all_formats()) {
    EXPECT_EQ(format(*read, {}), format(written, {})) << name;
  }
}

TEST_P(golden_report, is_unchanged) {
  const std::string path = std::string(PROOFREAD_GOLDEN) + "/" + GetParam() + ".txt";
  const std::string text = GetParam() == "html" ? html::content(full_sample(), {})
                                                : all_formats().at(GetParam())(full_sample(), {});
  if (std::getenv("PROOFREAD_APPROVE") != nullptr) {
    ASSERT_EQ(write_file(path, text), std::nullopt);
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is missing: tools/approve writes it";
  std::stringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(text, golden.str()) << "if this is meant, run tools/approve";
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& [name, format] : all_formats()) all.push_back(name);
  return all;
}

INSTANTIATE_TEST_SUITE_P(formats, golden_report, testing::ValuesIn(names()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace proofread::reports
