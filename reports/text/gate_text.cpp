// SPDX-License-Identifier: MIT
#include "reports/text/gate_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "reports/layout/annotation.hpp"
#include "reports/layout/markdown.hpp"
#include "results/document/counted.hpp"
#include "results/json/json_text.hpp"

namespace proofread::reports {

using results::comparison;
using results::counted;
using results::difference;

using json = nlohmann::ordered_json;

namespace {

json write(const std::vector<difference>& rows) {
  json all = json::array();
  for (const difference& d : rows) {
    all.push_back({{"what", d.what},
                   {"name", d.name},
                   {"before", d.before},
                   {"now", d.now},
                   {"path", d.path},
                   {"line", d.line}});
  }
  return all;
}

const char* const hint =
    "If this is meant, `proofread gate BASELINE CURRENT --update` writes the new baseline.";

}  // namespace

table differences_table(const std::vector<difference>& rows) {
  table all = {{"what", "name", "baseline", "now"}};
  for (const difference& d : rows) all.push_back({d.what, d.name, d.before, d.now});
  return all;
}

std::string gate_line(const comparison& found) {
  return fmt::format("{} and {} compared: {}, {}",
                     counted(static_cast<std::size_t>(found.claims), "statement"),
                     counted(static_cast<std::size_t>(found.measures), "measure"),
                     counted(found.regressions.size(), "regression"),
                     counted(found.improvements.size(), "improvement"));
}

std::string gate_text(const comparison& found) {
  std::string text;
  if (!found.regressions.empty())
    text += "worse than the baseline:\n" + plain_table(differences_table(found.regressions)) + "\n";
  if (!found.improvements.empty())
    text += "better or new:\n" + plain_table(differences_table(found.improvements)) + "\n";
  text += gate_line(found) + "\n";
  for (const std::string& remark : found.remarks) text += remark + "\n";
  return found.regressions.empty() ? text : text + hint + "\n";
}

std::string gate_markdown(const comparison& found) {
  std::string text = std::string("# proofread: the gate is ") +
                     (found.regressions.empty() ? "open" : "closed") + "\n\n" + gate_line(found) +
                     ".\n";
  if (!found.regressions.empty()) {
    text += "\n## Worse than the baseline\n\n" +
            markdown_table(differences_table(found.regressions)) + "\n" + hint + "\n";
  }
  for (const std::string& remark : found.remarks) text += "\n" + markdown_text(remark) + "\n";
  if (!found.improvements.empty()) {
    text += "\n<details><summary>Better or new</summary>\n\n" +
            markdown_table(differences_table(found.improvements)) + "\n</details>\n";
  }
  return text;
}

std::string gate_json(const comparison& found) {
  const json all = {{"passes", found.regressions.empty()},
                    {"claims", found.claims},
                    {"measures", found.measures},
                    {"regressions", write(found.regressions)},
                    {"improvements", write(found.improvements)},
                    {"remarks", found.remarks}};
  return results::json_text(all);
}

std::string gate_annotations(const comparison& found) {
  std::string text;
  for (const difference& d : found.regressions) {
    text += annotation("error", d.path, d.line, d.name + ": " + d.what,
                       (d.before.empty() ? "" : "baseline: " + d.before + "\n") +
                           "now: " + (d.now.empty() ? "nothing" : d.now));
  }
  return text;
}

}  // namespace proofread::reports
