// SPDX-License-Identifier: MIT
#include "reports/html/page.hpp"

#include <nlohmann/json.hpp>

#include "reports/html/assets.hpp"
#include "reports/html/headline.hpp"
#include "reports/html/views.hpp"
#include "results/document/printable.hpp"

namespace proofread::reports::html {

namespace {

std::string section(const char* name, const view& content) {
  return render(name, {{name, content}});
}

}  // namespace

std::string content(const results::document& document, const format_options& options) {
  const context about = context_of(document, options);
  view notes = notes_view(about);
  view sections = {{"overview", section("overview", overview_view(about))},
                   {"errata", section("errata", errata_view(about))},
                   {"hypotheses", section("hypotheses", hypotheses_view(about))},
                   {"mutants", section("mutants", mutants_view(about))},
                   {"accuracy", section("accuracy", accuracy_view(about))},
                   {"run", section("run", run_view(about))},
                   {"notes", notes},
                   {"any_statements", document.sums.goals > 0},
                   {"statements", document.sums.goals}};
  return results::printable_lines(render("content", sections));
}

std::string page(const results::document& document, const format_options& options) {
  const asset& first = embedded("first");
  const asset& program = embedded("program");
  return render("page", {{"policy",
                          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                          "font-src data:; base-uri 'none'; form-action 'none'; "
                          "script-src '" +
                              policy_source(first) + "' '" + policy_source(program) + "'"},
                         {"style", embedded("style").text},
                         {"font", font_address(embedded("math_font"))},
                         {"first", first.text},
                         {"program", program.text},
                         {"content", content(document, options)},
                         {"passing", headline_of(document).good}});
}

}  // namespace proofread::reports::html
