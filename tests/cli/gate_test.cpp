// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

const std::string note_text = R"(# Transposes

```given
A, B : n x n
```

```claim product
show (A*B)' = B'*A'
```

```refute commutes
show A*B = B*A
because the order matters
```
)";

/// A baseline of the note, and what the gate says after the note is changed.
class gated_note : public testing::Test {
 protected:
  void SetUp() override {
    const std::string first = results_of(note_text, "1"), second = results_of(note_text, "2");
    const program_run run = run_program({"calibrate", first, second, "-o", baseline()});
    ASSERT_EQ(run.code, 0) << run.out << run.err;
  }

  std::string baseline() const { return folder_ + "/baseline.json"; }

  std::string results_of(const std::string& text, const std::string& seed) {
    const std::string output = folder_ + "/" + seed + ".json";
    run_program({"verify", write(folder_, "small.md", text), "--seed", seed, "--points", "5", "-q",
                 "-o", output});
    return output;
  }

  program_run gate_after(const std::string& from, const std::string& to,
                         const std::string& option = "--json") {
    std::string text = note_text;
    text.replace(text.find(from), from.size(), to);
    return run_program({"gate", baseline(), results_of(text, "3"), option});
  }

  std::string folder_ = empty_folder();
};

TEST_F(gated_note, opens_unchanged_and_closes_with_a_name) {
  EXPECT_EQ(gate_after("# Transposes", "# Transposition").code, 0);
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"B'*A'", "A'*B'"}, {"claim product", "claim factors"}, {"B'*A'", "(A*B)'"}}) {
    const program_run run = gate_after(from, to);
    EXPECT_EQ(run.code, 1) << run.out << run.err;
    EXPECT_NE(run.out.find("small/product"), std::string::npos) << run.out;
  }
  const std::size_t claim = note_text.find("```claim");
  const program_run deleted =
      gate_after(note_text.substr(claim, note_text.find("```refute") - claim), "");
  EXPECT_EQ(deleted.code, 1);
  EXPECT_NE(deleted.out.find("small/product"), std::string::npos);
}

TEST_F(gated_note, refuses_an_empty_note) {
  const program_run run = gate_after(note_text, "");
  EXPECT_EQ(run.code, 2) << run.out;
  EXPECT_NE(run.err.find("it states and measures nothing"), std::string::npos) << run.err;
}

TEST_F(gated_note, writes_only_when_told_to) {
  const std::string before = read(baseline());
  EXPECT_EQ(gate_after("claim product", "claim factors").code, 1);
  EXPECT_EQ(read(baseline()), before);
  EXPECT_EQ(gate_after("claim product", "claim factors", "--update").code, 0);
  EXPECT_NE(read(baseline()).find("small/factors"), std::string::npos);
  EXPECT_EQ(gate_after("claim product", "claim factors").code, 0);
}

TEST_F(gated_note, speaks_to_a_pull_request) {
  std::string text = note_text;
  text.replace(text.find("B'*A'"), 5, "A'*B'");
  const std::string summary = folder_ + "/gate.md";
  const program_run run =
      run_program({"gate", baseline(), results_of(text, "3"), "--report", "markdown=" + summary},
                  {"GITHUB_ACTIONS=true"});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.err.rfind("::error file=", 0), 0U) << run.err;
  EXPECT_NE(run.err.find("small.md,line=8,title=small/product"), std::string::npos) << run.err;
  EXPECT_NE(read(summary).find("| verdict changed | small/product |"), std::string::npos);
}

TEST_F(gated_note, wrong_input_is_usage) {
  const std::string results = results_of(note_text, "1");
  const std::string broken = write(folder_, "broken.json", "{\"schema\": \"proofread-results-7\"}");
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"gate"},
                                             {"gate", baseline()},
                                             {"gate", baseline(), broken},
                                             {"gate", broken, results},
                                             {"gate", folder_ + "/none.json", results},
                                             {"gate", baseline(), results, "--report", "html=x"},
                                             {"calibrate", results},
                                             {"calibrate", results, broken}}) {
    EXPECT_EQ(run_program(wrong).code, 2) << wrong.size();
  }
  EXPECT_EQ(run_program({"gate", results, results}).code, 0) << "a run is its own baseline";
}

TEST_F(gated_note, fewer_points_are_a_regression) {
  const std::string output = folder_ + "/few.json";
  run_program({"verify", write(folder_, "small.md", note_text), "--seed", "1", "--points", "1",
               "-q", "-o", output});
  const program_run run = run_program({"gate", baseline(), output});
  EXPECT_EQ(run.code, 1);
  EXPECT_NE(run.out.find("1 point, 5 times fewer"), std::string::npos) << run.out;
}

TEST_F(gated_note, says_that_the_seed_is_another_when_it_closes) {
  const program_run closed = gate_after("B'*A'", "A'*B'", "--annotations");
  EXPECT_NE(closed.out.find("The run has seed 3, the baseline was made with 1, 2"),
            std::string::npos)
      << closed.out;
  EXPECT_EQ(gate_after("claim product", "claim product", "--annotations").out.find("seed 3"),
            std::string::npos);
}

TEST_F(gated_note, a_claim_that_becomes_a_refutation_is_told_once) {
  const program_run run = gate_after("```claim product", "```refute product");
  EXPECT_EQ(run.code, 1);
  EXPECT_NE(run.out.find("refute, certified"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("verdict changed"), std::string::npos) << run.out;
}

TEST_F(gated_note, the_same_run_twice_is_no_spread) {
  const std::string first = results_of(note_text, "1");
  const program_run run = run_program({"calibrate", first, first});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.err.find("both verify with seed 1"), std::string::npos) << run.err;
}

TEST_F(gated_note, a_part_of_a_run_is_refused) {
  const std::string part = folder_ + "/part.json";
  run_program({"verify", write(folder_, "small.md", note_text), "--seed", "1", "--shard", "1/2",
               "--points", "5", "-o", part});
  const program_run run = run_program({"gate", baseline(), part});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.err.find("merge the parts first"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace proofread::cli
