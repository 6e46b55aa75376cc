// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

using nlohmann::json;

/// One formula of the ridge note changed to a wrong one, and the block it stands in.
struct slip {
  const char* block;
  const char* right;
  const char* wrong;
};
void PrintTo(const slip& s, std::ostream* out) { *out << s.block << ": " << s.wrong; }

class wrong_formula : public testing::TestWithParam<slip> {};

/// Verifies the block in a note of that text; the goals that do not pass, by line.
json failures(const std::string& text, const std::string& block, int& code) {
  const std::string note = write(empty_folder(), "ridge.md", text);
  const program_run run = run_program({"verify", note, "ridge/" + block, "--levels", "exact",
                                       "--points", "exact=20", "--json", "--output", ""});
  code = run.code;
  json found = json::array();
  const json document = json::parse(run.out);  // named: the loop must not outlive what it walks
  for (const json& part : document["notes"][0]["blocks"]) {
    for (const json& goal : part["goals"]) {
      if (goal["verdict"] == "refuted" || goal["verdict"] == "malformed") found.push_back(goal);
    }
  }
  return found;
}

TEST_P(wrong_formula, is_found_and_its_line_is_named) {
  const std::string text = read(PROOFREAD_RIDGE_NOTE);
  const slip& change = GetParam();
  const std::string name = change.block;
  const std::size_t block =
      std::min({text.find("```claim " + name + "\n"), text.find("```derive " + name + "\n"),
                text.find("<!-- proofread: claim " + name + ",")});
  ASSERT_NE(block, std::string::npos) << "the note has no such block";
  const std::size_t at = text.find(change.right, block);
  ASSERT_NE(at, std::string::npos) << "the note has no such formula";
  int code = -1;
  EXPECT_EQ(failures(text, change.block, code), json::array()) << "right before the change";
  EXPECT_EQ(code, 0);

  std::string changed = text;
  changed.replace(at, std::string(change.right).size(), change.wrong);
  const long line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
  const json found = failures(changed, change.block, code);
  EXPECT_TRUE(code == 1 || code == 2) << code;
  EXPECT_TRUE(
      std::any_of(found.begin(), found.end(), [&](const json& g) { return g["line"] == line; }))
      << "line " << line << " is not among " << found.dump(1);
}

INSTANTIATE_TEST_SUITE_P(
    ridge_note, wrong_formula,
    testing::Values(
        slip{"objective", "(y^\\top - w^\\top X^\\top)(y - Xw)",
             "(y^\\top + w^\\top X^\\top)(y - Xw)"},
        slip{"objective", "- 2 y^\\top X w + w^\\top X^\\top X w",
             "+ 2 y^\\top X w + w^\\top X^\\top X w"},
        slip{"objective", "w^\\top X^\\top X w", "w^\\top X X^\\top w"},
        slip{"gradient", "= -2*y'*X + 2*w'*(X'*X + lambda*I)", "= 2*y'*X + 2*w'*(X'*X + lambda*I)"},
        slip{"gradient", "2*(X'*X + lambda*I)*w - 2*X'*y", "2*(X'*X + lambda*I)*w - 2*X*y"},
        slip{"stationary-point", "w^\\top (X^\\top X + \\lambda I) = y^\\top X",
             "w^\\top (X^\\top X + \\lambda I) = -y^\\top X"},
        slip{"minimiser", "inv(X'*X + lambda*I)", "inv(X'*X + lambda^2*I)"},
        slip{"transpose-of-a-product", "B'*A'", "A'*B'"},
        slip{"gram", "V S^\\top U^\\top U S V^\\top", "V S^\\top U^\\top U S V"},
        slip{"gram", "V S^\\top U^\\top U S V^\\top", "U S S^\\top U^\\top"},
        slip{"inverse-by-svd", "(S^\\top S + \\lambda I)^{-1} V^{-1}",
             "(S^\\top S - \\lambda I)^{-1} V^{-1}"},
        slip{"transposed-data", "show X' = V*S'*U'", "show X' = U*S'*V'"},
        slip{"map-scaling", "2*lambda*(", "lambda*("},
        slip{"fake-data", "y - X w \\\\ 0 - \\sqrt\\lambda w", "y + X w \\\\ 0 - \\sqrt\\lambda w"},
        slip{"push-through", "lambda*I", "lambda^2*I"}));

}  // namespace
}  // namespace proofread::cli
