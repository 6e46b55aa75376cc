// SPDX-License-Identifier: MIT
#include "runs/columns/columns.hpp"

#include <gtest/gtest.h>

#include "identities/text/utf8.hpp"
#include "runs/own_data/data.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::read;
using cli::run_program;
using cli::write;
namespace {

data_outcome of_data(const std::string& first, const std::string& target,
                     heading what = heading::by_its_fields) {
  data_options asked;
  asked.file = write(empty_folder(), "d.csv", first + "\n1,2,3\n2,5,7\n4,1,1\n");
  asked.model.target = target;
  asked.first = what;
  return run_data(asked);
}

TEST(columns, a_target_is_a_name_or_a_number_and_never_two_columns) {
  EXPECT_NE(of_data("y,a,y", "y").error.find("2 columns are called 'y'"), std::string::npos);
  EXPECT_EQ(of_data("y,a,y", "3").error, "");
  EXPECT_NE(of_data("price,size,age", "prize").error.find("did you mean price?"),
            std::string::npos);
  EXPECT_NE(of_data("price,size,age", "z").error.find("it has price, size, age"),
            std::string::npos);
  EXPECT_NE(of_data("a,b,2", "2", heading::names).error.find("ambiguous: the name of column 3"),
            std::string::npos);
  EXPECT_EQ(of_data("a,2,b", "2", heading::names).error, "");
}

TEST(columns, shared_names_are_remarked) {
  const std::vector<std::string> remarks = of_data("a,a,y", "y").report.remarks;
  EXPECT_EQ(remarks, std::vector<std::string>{"2 columns are called 'a'"});
  EXPECT_TRUE(of_data("a,b,y", "y").report.remarks.empty());
}

TEST(columns, names_are_shown_as_text_whatever_the_file_holds) {
  const std::string folder = empty_folder();
  const std::string csv =
      write(folder, "d.csv",
            "\x1b[31mred,Gr\xf6\xdf"
            "e,\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
            "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4,y\n"
            "1,2,3,4\n2,5,7,1\n4,1,1,1\n3,3,8,2\n");
  const program_run run =
      run_program({"accuracy", "--data", csv, "--target", "y", "-o", folder + "/a.json"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos);
  for (std::size_t at = 0; at < run.out.size();) {
    const identities::code_point point = identities::decode(run.out, at);
    ASSERT_TRUE(point.valid) << at;
    at += point.length;
  }
  EXPECT_NE(read(folder + "/a.json").find("Gr\xC3\xB6\xC3\x9F"), std::string::npos);
  const program_run missing = run_program({"accuracy", "--data", csv, "--target", "z"});
  EXPECT_EQ(missing.err.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace proofread::runs
