// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "identities/formulas/typed_statement.hpp"
#include "reports/text/evidence_text.hpp"
#include "results/json/results_json.hpp"
#include "runs/claims/odd_lines.hpp"
#include "runs/claims/readings.hpp"
#include "runs/claims/repairs.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::cli {

using runs::entropy;
using runs::fresh_entropy;
using runs::interrupted;
using runs::odd_side_of;
using runs::pinned_entropy;
using runs::repairs_for;
using runs::shown;

using properties::verdict;

namespace {

struct check_request {
  std::string text;
  common_options common;
};

int exit_code(verdict v) {
  switch (v) {
    case verdict::certified:
    case verdict::decided:
    case verdict::supported:
      return 0;
    case verdict::refuted:
      return 1;
    case verdict::malformed:
      return 2;
    case verdict::undecided:
      break;
  }
  return 3;
}

/// The statement with every reading of it.
identities::goal goal_of(const std::string& text) {
  identities::typed_statement typed = identities::read_typed_statement(text);
  if (typed.readings.empty()) return {"", text, "", {}, *typed.problem};
  identities::goal goal{"", text, "", {}, std::move(typed.readings.front())};
  goal.other_readings.assign(typed.readings.begin() + 1, typed.readings.end());
  return goal;
}

int check(const check_request& asked) {
  const common_options& common = asked.common;
  const entropy run = common.how.seed ? pinned_entropy(*common.how.seed) : fresh_entropy();
  auto [goal, found] = runs::check_readings(goal_of(asked.text), common.how, run);
  found.seed = run.seed;
  std::vector<results::repair> repairs;
  std::size_t odd = 0;
  if (!common.quiet) {
    repairs = repairs_for(goal, found, common.how, run, {});
    odd = odd_side_of(goal, found, common.how, run);
  }
  const bool stopped = interrupted();
  if (common.json) {
    std::cout << results::to_json(found, repairs, odd);
  } else if (common.quiet) {
    std::cout << to_text(found.result) << '\n';
  } else if (found.malformed) {
    std::cout << shown(*found.malformed, "statement", asked.text) << '\n';
  } else {
    print(reports::finding_text(found, common.matrices) +
          (odd > 0 ? "  " + reports::odd_side_text(odd) + "\n" : "") +
          reports::repairs_text(repairs, "  ") + "  seed " + std::to_string(run.seed) + "\n");
  }
  return stopped ? 130 : exit_code(found.result);
}

}  // namespace

void add_check(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("check", "Put one statement to the test");
  const auto asked = std::make_shared<check_request>();
  command
      ->add_option("STATEMENT", asked->text,
                   "\"HYPOTHESES |- STATEMENT\", or a bare statement; the statement may be LaTeX")
      ->required();
  add_common_options(*command, asked->common);
  command->footer(
      "Exit code: 0 certified, decided or supported, 1 refuted, 2 malformed, 3 undecided, 130 "
      "interrupted.\n"
      "  proofread check \"A : n x n, B : n x n |- A*B = B*A\" --format-matrices numpy\n"
      "  proofread check \"(A*B)' = B'*A'\" --levels exact --points exact=1000");
  command->callback([asked, &chosen] { chosen = [asked] { return check(*asked); }; });
}

}  // namespace proofread::cli
