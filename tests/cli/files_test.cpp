// SPDX-License-Identifier: MIT
// What a person wrote is never written over, nothing but files is read, and a write that failed is
// told.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>

#include "tests/cli/note_folder.hpp"

namespace proofread::cli {
namespace {

namespace fs = std::filesystem;
using words = std::vector<std::string>;

class files : public note_folder {
 protected:
  /// The run is refused before anything is written: every file is as it was.
  void refused(const words& arguments) {
    std::map<std::string, std::string> before;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.is_regular_file()) before[entry.path().string()] = read(entry.path().string());
    }
    const program_run run = run_program(arguments);
    const std::string what = testing::PrintToString(arguments) + run.out + run.err;
    EXPECT_EQ(run.code, 2) << what;
    EXPECT_NE(run.err.find("write to another file"), std::string::npos) << what;
    std::map<std::string, std::string> after;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.is_regular_file()) after[entry.path().string()] = read(entry.path().string());
    }
    EXPECT_EQ(before, after) << what;
  }
};

TEST_F(files, an_output_is_no_input) {
  const std::string results = at("r.json"), other = at("s.json"), held = at("held.json");
  ASSERT_EQ(run_program({"verify", note, "-o", results, "--seed", "1"}).code, 0);
  ASSERT_EQ(run_program({"verify", note, "-o", other, "--seed", "2"}).code, 0);
  ASSERT_EQ(run_program({"calibrate", results, other, "-o", held}).code, 0);
  const std::string data = write(folder, "d.csv", "x,y\n1,2\n2,3\n3,5\n");
  fs::create_symlink(note, at("link.md"));
  fs::create_hard_link(note, at("hard.txt"));
  for (const char* command : {"verify", "mutants", "assumptions"}) {
    refused({command, note, "-o", note});
    refused({command, note, "-o", at("link.md")});
    refused({command, at("link.md"), "-o", note});
    refused({command, note, "-o", at("hard.txt")});
    refused({command, note, "-o", folder + "/./note.md"});
    refused({command, folder, "-o", note});
  }
  refused({"verify", note, "--report", "html=" + note});
  refused({"assumptions", note, "--report", "markdown=" + note});
  refused({"report", results, "-o", results});
  refused({"merge", results, other, "-o", other});
  refused({"calibrate", results, other, "-o", results});
  refused({"gate", held, results, "--report", "markdown=" + held});
  refused({"gate", held, results, "--report", "markdown=" + results});
  refused({"gate", results, results, "--update"});
  refused({"accuracy", "--data", data, "--target", "y", "-o", data});
  refused({"accuracy", "--data", data, "--target", "y", "--report", "csv=" + data});
  const program_run twice =
      run_program({"verify", note, "-o", at("x.json"), "--report", "html=" + at("x.json")});
  EXPECT_EQ(twice.code, 2);
  EXPECT_NE(twice.err.find("written twice"), std::string::npos) << twice.err;
}

TEST_F(files, an_output_keeps_its_link_and_its_mode) {
  const std::string real = write(folder, "real.json", ""), link = at("link.json");
  ASSERT_EQ(::chmod(real.c_str(), 0640), 0);
  fs::create_symlink("real.json", link);
  fs::create_symlink(write(folder, "real.html", ""), at("link.html"));
  ASSERT_EQ(run_program({"verify", note, "-o", link, "--report", "html=" + at("link.html")}).code,
            0);
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_TRUE(fs::is_symlink(at("link.html")));
  EXPECT_NE(read(at("real.html")), "");
  EXPECT_NE(read(real), "");
  EXPECT_EQ(fs::status(real).permissions(), fs::perms{0640});
  fs::create_symlink("later.json", at("dangling.json"));
  ASSERT_EQ(run_program({"verify", note, "-o", at("dangling.json")}).code, 0);
  EXPECT_TRUE(fs::is_symlink(at("dangling.json")));
  EXPECT_NE(read(at("later.json")), "");
}

TEST_F(files, nothing_but_files_is_read) {
  const std::string pipe = at("pipe.md");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string results = at("r.json");
  ASSERT_EQ(run_program({"verify", note, "-o", results}).code, 0);
  for (const std::string& what : {pipe, std::string("/dev/zero")}) {
    for (const words& arguments :
         {words{"verify", what, "-o", ""}, words{"list", what}, words{"mutants", what},
          words{"assumptions", what}, words{"report", what}, words{"merge", what, results},
          words{"gate", what, results}, words{"gate", results, what},
          words{"calibrate", what, what}, words{"accuracy", "--data", what, "--target", "y"}}) {
      const program_run run = run_program(arguments);
      EXPECT_EQ(run.code, 2) << testing::PrintToString(arguments);
      EXPECT_NE(run.err.find("it is no regular file"), std::string::npos)
          << testing::PrintToString(arguments) << run.err;
    }
  }
}

TEST_F(files, a_dash_is_standard_input) {
  const program_run run =
      run_command({"/bin/sh", "-c", PROOFREAD_PROGRAM " verify - -o '' < " + note});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_NE(run.out.find("stdin "), std::string::npos) << run.out;
}

// A document from elsewhere may name any file of this machine as its note.
TEST_F(files, a_report_reads_no_file_that_the_results_name) {
  const std::string results = at("r.json"), page = at("page.html");
  ASSERT_EQ(run_program({"verify", note, "-o", results}).code, 0);
  write(folder, "note.md", "a secret\n");
  ASSERT_EQ(run_program({"report", results, "-o", page, "-q"}).code, 0);
  EXPECT_EQ(read(page).find("a secret"), std::string::npos);
  fs::remove(note);
  const std::string before = read(page);
  ASSERT_EQ(run_program({"report", results, "-o", page, "-q"}).code, 0);
  EXPECT_EQ(read(page), before);
}

TEST_F(files, output_that_goes_nowhere_is_told) {
  ASSERT_EQ(run_program({"verify", note, "-o", at("r.json")}).code, 0);
  for (const std::string arguments :
       {"check '1 = 1'", "list", "--help", "--version", "manual", "report r.json --format markdown",
        "gate r.json r.json", "check --json '1 = 1'"}) {
    for (const char* to : {"> /dev/full", ">&-"}) {
      const program_run run = run_command(
          {"/bin/sh", "-c", "cd " + folder + " && " PROOFREAD_PROGRAM " " + arguments + " " + to});
      EXPECT_EQ(run.code, 2) << arguments << to;
      EXPECT_NE(run.err, "") << arguments << to;
    }
  }
}

}  // namespace
}  // namespace proofread::cli
