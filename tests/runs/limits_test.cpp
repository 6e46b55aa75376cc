// SPDX-License-Identifier: MIT
// What bounds a run: counts that are functions of its input, and signals. Never the clock.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "runs/conduct/jobs.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {
namespace {

using cli::empty_folder;
using cli::program_run;
using cli::read;
using cli::run_command;
using cli::run_program;
using cli::write;
using nlohmann::json;

/// A process that keeps a processor busy for its life.
class burner {
 public:
  burner() : child_(::fork()) {
    for (volatile unsigned n = 0; child_ == 0;) n = n + 1;
  }
  ~burner() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  burner(const burner&) = delete;
  burner& operator=(const burner&) = delete;

 private:
  pid_t child_;
};

/// Two notes with what certifies, supports, refutes with repairs, and has an odd line.
std::string small_notes() {
  std::string folder = empty_folder();
  write(folder, "first.md",
        "```given\nA, B : n x n\nX : n x d\nlambda > 0\n```\n"
        "```claim transposed\nshow (A*B)' = A'*B'\n```\n"
        "```claim push\nshow inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)\n```\n"
        "```claim exponential\nshow exp(lambda) > 1 + lambda^2/4\n```\n");
  write(folder, "second.md",
        "```given\nA : n x n symmetric\nx : n\n```\n"
        "```claim sign\nshow x'*A*x >= 0\n```\n"
        "```derive square\nsumsq(A*x)\n= x'*A'*A*x\n= x'*A*x\n= (A*x)'*(A*x)\n```\n");
  return folder;
}

/// What was found, without the times and the counts of what ran.
json found_in(json document) {
  std::function<void(json&)> forget = [&](json& part) {
    if (part.is_object()) {
      for (const char* name : {"milliseconds", "seconds", "started"}) part.erase(name);
    }
    if (part.is_structured()) {
      for (json& each : part) forget(each);
    }
  };
  document.erase("runs");
  forget(document);
  return document;
}

json verified(const std::string& notes, std::vector<std::string> more, bool slowly = false) {
  const std::string output = empty_folder() + "/results.json";
  std::vector<std::string> command = {
      PROOFREAD_PROGRAM, "verify", notes, "--seed", "5", "-o", output};
  command.insert(command.end(), more.begin(), more.end());
  if (slowly) command.insert(command.begin(), {"/usr/bin/env", "nice", "-n", "5"});
  const program_run run = run_command(command);
  EXPECT_LT(run.code, 4) << run.err;
  return json::parse(read(output));
}

TEST(limits, one_seed_gives_one_document_however_fast_it_runs) {
  const std::string notes = small_notes();
  const json once = found_in(verified(notes, {"-j", "1"}));
  EXPECT_NE(once.dump().find("\"repairs\":[{"), std::string::npos);
  EXPECT_EQ(once, found_in(verified(notes, {"-j", "4"})));
  {
    const burner first, second;
    EXPECT_EQ(once, found_in(verified(notes, {"-j", "64"}, true)));
  }
  const std::string folder = empty_folder();
  write(folder, "1.json", verified(notes, {"--shard", "1/2"}).dump());
  write(folder, "2.json", verified(notes, {"--shard", "2/2"}).dump());
  const program_run merged =
      run_program({"merge", folder + "/1.json", folder + "/2.json", "-o", folder + "/whole.json"});
  EXPECT_LT(merged.code, 4) << merged.err;
  EXPECT_EQ(once["notes"], found_in(json::parse(read(folder + "/whole.json")))["notes"]);
}

TEST(limits, work_that_is_too_much_is_undecided_and_says_so) {
  const auto undecided_for = [](const std::string& line, const std::string& reason) {
    const program_run run = run_program({"check", line, "--seed", "1", "--levels", "double"});
    EXPECT_EQ(run.code, 3) << run.out;
    EXPECT_NE(run.out.find(reason), std::string::npos) << run.out;
    EXPECT_EQ(run.out.find("internal"), std::string::npos) << run.out;
  };
  undecided_for("ones(600,600)^2 = 600*ones(600,600)", "it takes more than 100 million operations");
  undecided_for("ones(2000,2000)^2 = 2000*ones(2000,2000)", "more than the 32 MiB");
  undecided_for("sin(1e1000)^2 + cos(1e1000)^2 = 1", "the number is too large for an enclosure");
}

/// A chain of definitions, each of so many terms with the one before.
std::string chain_note(int lines, const std::string& form) {
  std::string text = "```claim chain\ngiven a : scalar\nlet f0(x) = x\n";
  for (int k = 1; k <= lines; ++k) {
    const std::string before = "f" + std::to_string(k - 1) + "(x)";
    text += "let f" + std::to_string(k) + "(x) = " + before + form + "\n";
  }
  return text + "show f" + std::to_string(lines) + "(a) = a\n```\n";
}

TEST(limits, definitions_that_nest_too_deep_are_malformed_and_take_nobody_along) {
  std::string terms;
  for (int k = 0; k < 100; ++k) terms += " + x";
  const std::string folder = empty_folder();
  write(folder, "deep.md", chain_note(900, terms));
  write(folder, "plain.md", chain_note(200, " + x"));
  write(folder, "good.md", "```claim good\ngiven a : scalar\nshow a + a = 2*a\n```\n");
  const program_run run = run_command(
      {"/bin/sh", "-c", "ulimit -s 1024; exec " PROOFREAD_PROGRAM " verify -o '' " + folder});
  EXPECT_EQ(run.code, 2) << run.out << run.err;
  EXPECT_NE(run.out.find("deep.md:"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("deeper than 2000 levels"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("plain/chain: refuted"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("good.md"), std::string::npos) << run.out;
}

TEST(limits, functions_that_apply_each_other_too_often_are_malformed) {
  std::string text = "let f0(x) = x + 1";
  for (int k = 1; k < 40; ++k) {
    const std::string before = "f" + std::to_string(k - 1);
    text += "\nlet f" + std::to_string(k) + "(x) = " + before + "(" + before + "(x))";
  }
  const std::string note =
      write(empty_folder(), "twice.md",
            "```claim twice\ngiven a : scalar\n" + text + "\nshow f39(a) = a\n```\n");
  const program_run run = run_program({"verify", note, "-o", ""});
  EXPECT_NE((run.out + run.err).find("written out"), std::string::npos) << run.out << run.err;
}

TEST(limits, threads_that_the_system_does_not_give_are_done_without) {
  std::vector<int> done(5000);
  run_jobs(done.size(), 4, [&](std::size_t k) { ++done[k]; });
  EXPECT_EQ(done, std::vector<int>(5000, 1));
  EXPECT_THROW(run_jobs(8, 4,
                        [](std::size_t k) {
                          if (k == 5) throw std::runtime_error("5");
                        }),
               std::runtime_error);
}

TEST(limits, memory_that_cannot_be_had_is_told_in_one_line) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
  GTEST_SKIP() << "a sanitizer needs all addresses";
#endif
#endif
  std::string text = "```claim a\nshow 1 = 1\n```\n";
  for (int k = 0; k < 3000; ++k) text += "para *x* `y` [l](u)\n\n";
  const std::string note = write(empty_folder(), "long.md", text);
  int refused = 0;
  for (int kib = 80000; kib <= 180000; kib += 20000) {  // below that the loader gives up
    const program_run run = run_command(
        {"/bin/sh", "-c",
         "ulimit -v " + std::to_string(kib) + "; exec " PROOFREAD_PROGRAM " list " + note});
    if (run.code == 0 || run.code == 127) continue;
    EXPECT_EQ(run.code, 2) << kib;
    EXPECT_EQ(run.err, "proofread: there is not enough memory\n") << kib;
    ++refused;
  }
  EXPECT_GT(refused, 0);
}

// Root has no such limit.
TEST(limits, processes_that_the_system_does_not_give_are_done_without) {
  const std::string folder = empty_folder();
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
  const std::string note =
      write(folder, "n.md", "```claim a\ngiven A : n x n\nshow tr(A) = tr(A')\n```\n");
  std::vector<std::string> command = {
      "/bin/sh", "-c", "ulimit -u 0; exec " PROOFREAD_PROGRAM " verify -q -j 64 -o '' " + note};
  if (::getuid() == 0)
    command.insert(command.begin(),
                   {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
  const program_run run = run_command(command);
  EXPECT_EQ(run.code, 0) << run.out << run.err;
}

// Wherever it stands then: in the notes, among the points; interrupt_test has the start.
TEST(limits, a_signal_at_any_moment_leaves_130_and_the_word_interrupted) {
  const std::string folder = empty_folder();
  std::string text = "```given\nA, B : n x n\n```\n";
  for (int k = 0; k < 1500; ++k)
    text += "```claim c" + std::to_string(k) + "\nshow inv(A*B) = inv(B)*inv(A)\n```\n";
  const std::string note = write(folder, "long.md", text);
  for (const int after : {200, 700}) {
    const std::string output = write(folder, "results.json", "old");
    const auto begun = std::chrono::steady_clock::now();
    const program_run run =
        run_command({PROOFREAD_PROGRAM, "verify", note, "-o", output}, {}, after);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    EXPECT_EQ(run.code, 130) << after << run.err;
    EXPECT_LT(taken.count(), 5);
    EXPECT_TRUE(json::parse(read(output)).at("interrupted").get<bool>()) << after;
  }
}

}  // namespace
}  // namespace proofread::runs
