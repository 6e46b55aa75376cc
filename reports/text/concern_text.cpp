// SPDX-License-Identifier: MIT
#include "reports/text/concern_text.hpp"

#include "reports/text/evidence_text.hpp"

namespace proofread::reports {

using results::goal_result;

namespace {

std::string indented(const std::string& text) {
  std::string result = "  ";
  for (std::size_t k = 0; k < text.size(); ++k) {
    result += text[k];
    if (text[k] == '\n' && k + 1 < text.size()) result += "  ";
  }
  return result;
}

/// Where it stands, as a compiler would print it; what is malformed says so itself.
std::string place_text(const concern& what) {
  if (!what.goal->rendered.empty() || what.goal->place.line == 0) return "";
  return to_text(what.goal->place, what.note->path) + ": ";
}

}  // namespace

std::string concern_text(const concern& what, bool told, matrix_format how) {
  const goal_result& goal = *what.goal;
  std::string text = place_text(what) + goal.found.name + ": " + complaint(what) + "\n";
  const bool read = goal.rendered.empty();
  if (read && !told && !goal.found.signature.empty())
    text += "  given " + goal.found.signature + "\n";
  text += "  " + goal.text + (goal.reason.empty() ? "" : "  # " + goal.reason) + "\n";
  if (read && goal.found.statement != goal.text) text += "  that is " + goal.found.statement + "\n";
  text += indented(read ? facts_text(goal.found, how) : goal.rendered + "\n");
  if (goal.odd_side > 0) text += "    " + odd_side_text(goal.odd_side) + "\n";
  text += repairs_text(goal.repairs, "    ");
  if (!goal.replay.empty()) text += "  replay: " + goal.replay + "\n";
  return text;
}

std::vector<std::string> concern_texts(const std::vector<concern>& all, matrix_format how) {
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const bool told = k > 0 && all[k - 1].block == all[k].block &&
                      all[k - 1].goal->found.signature == all[k].goal->found.signature;
    texts.push_back(concern_text(all[k], told, how));
  }
  return texts;
}

}  // namespace proofread::reports
