// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "results/json/results_json.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/results/schema.hpp"

namespace proofread::cli {
namespace {

using nlohmann::json;
using words = std::vector<std::string>;

const char* const good_note = R"(# Transposes

```given
A, B : n x n
```

```claim product
show (A*B)' = B'*A'
show (A')' = A
```

```refute commutes
show A*B = B*A
because the order matters
```
)";

json schema_of(const std::string& part) {
  json root = json::parse(read(PROOFREAD_SCHEMA));
  root["$ref"] = "#/$defs/" + part;
  return root;
}

TEST(program, exit_codes_of_check) {
  EXPECT_EQ(run_program({"check", "(A*B)' = B'*A'"}).code, 0);
  EXPECT_EQ(run_program({"check", "inv(A + B) = inv(A) + inv(B)"}).code, 1);
  EXPECT_EQ(run_program({"check", "X : n x d |- X*X = X"}).code, 2);
  EXPECT_EQ(run_program({"check", "a > 1, a < 0 |- a + a = 2*a"}).code, 3);
  EXPECT_EQ(run_program({"check", ""}).code, 2);
}

TEST(program, check_takes_latex) {
  const program_run right =
      run_program({"check", "(X^\\top X)^{-1} X^\\top = X^{+}", "--seed", "17"});
  EXPECT_EQ(right.code, 0);
  EXPECT_NE(right.out.find("X : n x m |- (X'*X)^-1*X' = pinv(X)"), std::string::npos) << right.out;
  EXPECT_EQ(run_program({"check", "\\operatorname{tr}(ABC) = \\operatorname{tr}(BAC)"}).code, 1);
  const program_run unread = run_program({"check", "\\foobar x = \\frac{x}{2}"});
  EXPECT_EQ(unread.code, 2);
  EXPECT_NE(unread.out.find("statement:1:1: error: the command \\foobar is not known"),
            std::string::npos)
      << unread.out;
}

TEST(program, a_missing_note_is_told_in_one_line) {
  const program_run run = run_program({"verify", "missing.md"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "proofread verify: missing.md: no such file\n");
}

TEST(program, a_block_that_cannot_be_read_whole_does_not_pass) {
  const auto closing_line = [](const std::string& note) {
    const program_run run =
        run_program({"verify", write(empty_folder(), "broken.md", note), "--output", ""});
    EXPECT_EQ(run.code, 2) << run.out;
    return run.out.find("0 of 1 block passes") != std::string::npos;
  };
  EXPECT_TRUE(closing_line("```claim a\nshow 1 = 1\nshwo 1 = 2\n```\n"));
  EXPECT_TRUE(closing_line("```claim a\nshow 1 = 1\n"));
  EXPECT_TRUE(closing_line("```refute a\nshow 1 = 2\nshow 3 = 3 +\n```\n"));
  EXPECT_TRUE(closing_line("```refute a\nshow 1 = q\nbecause shapes\n```\n"));
}

TEST(program, exit_codes_of_usage) {
  for (const words& wrong :
       {words{}, words{"prove"}, words{"check"}, words{"check", "A = A", "more"},
        words{"check", "A = A", "--levels", "mp51"}, words{"check", "A = A", "--points", "exact=0"},
        words{"check", "A = A", "--seed", "-1"},
        words{"check", "A = A", "--format-matrices", "word"}, words{"verify", "--report", "word=x"},
        words{"verify", "missing.md"}, words{"verify", "/"}, words{"verify", "--jobs", "0"},
        words{"list", "missing.md"}}) {
    const program_run run = run_program(wrong);
    EXPECT_EQ(run.code, 2) << run.out << run.err;
    EXPECT_NE(run.out + run.err, "");
  }
  EXPECT_EQ(run_program({"--help"}).code, 0);
  EXPECT_EQ(run_program({"verify", "--help"}).code, 0);
  const program_run version = run_program({"--version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_TRUE(std::regex_match(version.out,
                               std::regex(R"(proofread \d+\.\d+\.\d+( \([0-9a-f]{12}\+?\))?\n)")))
      << version.out;
}

TEST(program, help_and_version_are_answered_however_they_are_asked_for) {
  EXPECT_EQ(run_program({"help", "check"}).out, run_program({"check", "--help"}).out);
  EXPECT_EQ(run_program({"help"}).out, run_program({"--help"}).out);
  EXPECT_EQ(run_program({"version"}).out, run_program({"--version"}).out);
  EXPECT_EQ(run_program({"help", "chekc"}).code, 2);
  EXPECT_NE(run_program({"help", "chekc"}).err.find("did you mean check?"), std::string::npos);
  for (const words& wrong : {words{"--verison"}, words{"check", "--verison"}}) {
    const program_run run = run_program(wrong);
    EXPECT_EQ(run.code, 2);
    EXPECT_NE(run.err.find("did you mean --version?"), std::string::npos) << run.err;
  }
  for (const words& asked : {words{"verify", "--report"}, words{"verify", "--report", "word=x"},
                             words{"verify", "--help"}}) {
    const program_run run = run_program(asked);
    EXPECT_NE((run.out + run.err).find("html, json, junit"), std::string::npos) << run.err;
  }
}

TEST(program, a_statement_may_begin_with_a_minus) {
  for (const words& asked :
       {words{"-a = -a"}, words{"-a=-a", "-q"}, words{"--a = a"}, words{"--seed", "3", "-(-a) = a"},
        words{"-q", "--", "-a = -a"}, words{"-A*x = -(A*x)", "--levels=exact"}}) {
    words all{"check"};
    all.insert(all.end(), asked.begin(), asked.end());
    const program_run run = run_program(all);
    EXPECT_EQ(run.code, 0) << run.out << run.err;
    EXPECT_EQ(run.err, "");
  }
  EXPECT_NE(run_program({"check", "-a = -a", "--sed=3"}).err, "");
  EXPECT_EQ(run_program({"assumptions", "-a > 0 |- -a > 0", "--points", "5"}).code, 0);
  EXPECT_EQ(run_program({"assumptions", "--statement", "-a > 0 |- -a > 0", "-q"}).code, 0);
}

TEST(program, quiet_says_which_problem) {
  const std::string folder = empty_folder();
  const std::string note =
      write(folder, "small.md", std::string(good_note) + "\n```claim x\nsho 1 = 1\n```\n");
  const std::string text = run_program({"verify", note, "-q", "-o", ""}).out;
  EXPECT_NE(text.find("2 of "), std::string::npos) << text;
  EXPECT_NE(text.find(", 1 problem (" + note + ":18: "), std::string::npos) << text;
  EXPECT_NE(run_program({"verify", folder + "/none.md", "-q", "-o", ""}).err.find("no such file"),
            std::string::npos);
  EXPECT_EQ(run_program({"check", "1 + 1 = 3", "--levels", "double"}).out.find("residual"),
            std::string::npos);
}

TEST(program, quiet_looks_for_no_repair) {
  const std::string change = "holds if A is symmetric", line = "A : n x n |- A = A'";
  const std::string note =
      write(empty_folder(), "n.md", "```claim a\ngiven A : n x n\nshow A = A'\n```\n");
  for (const words& asked :
       {words{"check", line, "--json"}, words{"verify", note, "--json", "-o", ""}}) {
    words quiet = asked;
    quiet.push_back("-q");
    EXPECT_NE(run_program(asked).out.find(change), std::string::npos);
    EXPECT_EQ(run_program(quiet).out.find(change), std::string::npos);
    EXPECT_EQ(run_program(quiet).code, 1);
  }
}

TEST(program, help_fits_one_screen) {
  for (const words& asked :
       {words{"--help"}, words{"check", "--help"}, words{"verify", "--help"}}) {
    const std::string text = run_program(asked).out;
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 40);
    EXPECT_NE(text.find("\n  proofread "), std::string::npos) << "an example";
  }
}

TEST(program, a_refutation_shows_a_small_counterexample) {
  const program_run run = run_program({"check", "A : n x n, B : n x n |- A*B = B*A", "--json"});
  EXPECT_EQ(run.code, 1);
  const json found = json::parse(run.out);
  EXPECT_EQ(results::mismatch(schema_of("finding"), found), "");
  EXPECT_EQ(found["counterexample"]["sizes"]["n"], 2);
  for (const json& value : found["counterexample"]["values"]) {
    for (const std::string entry : value["entries"]) {
      EXPECT_TRUE(entry == "0" || entry == "1" || entry == "-1") << entry;
    }
  }
  const program_run again =
      run_program({"check", found["counterexample"]["replay"].get<std::string>()});
  EXPECT_EQ(again.code, 1) << again.out;
}

TEST(program, a_malformed_statement_shows_both_shapes_and_a_caret) {
  const program_run run = run_program({"check", "X : n x d |- X*X = X"});
  EXPECT_NE(run.out.find("n x d"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find('^'), std::string::npos);
}

TEST(program, the_same_seed_gives_the_same_findings) {
  const words asked = {"check", "inv(A + B) = inv(A) + inv(B)", "--seed", "17", "--json"};
  json first = json::parse(run_program(asked).out);
  json second = json::parse(run_program(asked).out);
  for (json* found : {&first, &second}) {
    (*found)["milliseconds"] = 0;
    for (json& level : (*found)["levels"]) level["milliseconds"] = 0;
  }
  EXPECT_EQ(first, second);
  EXPECT_EQ(first["seed"], 17);
}

TEST(program, verify_writes_what_it_prints) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "small.md", good_note);
  const std::string output = folder + "/results.json";
  const program_run run = run_program(
      {"verify", note, "--output", output, "--report", "terminal=" + folder + "/summary.txt"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  const json document = json::parse(read(output));
  EXPECT_EQ(results::mismatch(schema_of("results"), document), "");
  EXPECT_EQ(document["totals"]["standings"]["passes"], 2);
  EXPECT_EQ(document["totals"]["goals"], 3);
  EXPECT_EQ(run.out, read(folder + "/summary.txt"));
}

TEST(program, verify_fails_where_a_block_fails) {
  const std::string folder = empty_folder();
  const auto code = [&](const std::string& block) {
    const std::string text = "```given\nA, B : n x n\n```\n\n" + block;
    return run_program({"verify", write(folder, "a.md", text), "--output", ""}).code;
  };
  EXPECT_EQ(code("```claim x\nshow A + B = B + A\n```\n"), 0);
  EXPECT_EQ(code("```claim x\nshow A + B = B - A\n```\n"), 1);
  EXPECT_EQ(code("```refute x\nshow A + B = B + A\nbecause of nothing\n```\n"), 1);
  EXPECT_EQ(code("```claim x\nshow inv(A - A) = A\n```\n"), 3);
  EXPECT_EQ(code("```claim x\nshow A + C = A\n```\n"), 2);
  EXPECT_EQ(code("```claim x\nshow A = A\n"), 2);
  EXPECT_EQ(code(""), 2) << "nothing checked must not pass";
}

TEST(program, verify_selects_by_name) {
  const std::string folder = empty_folder();
  const words catalogue = {"PROOFREAD_NOTES=" + folder};
  write(folder, "small.md", good_note);
  const auto goals = [&](const std::string& name) {
    const program_run run = run_program({"verify", name, "--json", "--output", ""}, catalogue);
    return run.code == 0 ? json::parse(run.out)["totals"]["goals"].get<int>() : -run.code;
  };
  EXPECT_EQ(goals("small"), 3);
  EXPECT_EQ(goals("small/product"), 2);
  EXPECT_EQ(goals("small/product.2"), 1);
  EXPECT_EQ(goals("small/produc"), -2);
  EXPECT_EQ(goals("other"), -2);
}

TEST(program, list_names_what_the_tests_are_called) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "small.md", good_note);
  const std::string tests = run_program({"list", note, "--tests"}).out;
  EXPECT_NE(tests.find("small/product.2/mp100\n"), std::string::npos) << tests;
  EXPECT_NE(tests.find("small/commutes/exact\n"), std::string::npos);
  EXPECT_EQ(json::parse(run_program({"list", note, "--json"}).out).size(), 3U);
  EXPECT_EQ(run_program({"list", write(folder, "none.md", "prose")}).code, 2);
}

}  // namespace
}  // namespace proofread::cli
