// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::mutation_results;
using results::mutation_score;
using results::surviving_mutant;

namespace {

view score_view(const mutation_score& s) {
  const int counted = s.mutants - s.equivalent;
  view row = {{"note", s.note},
              {"claims", s.claims},
              {"mutants", s.mutants},
              {"score", counted > 0 ? percent(s.killed + s.malformed, counted) : ""},
              {"bar", view::array()}};
  const std::pair<const char*, int> parts[] = {{"killed", s.killed},
                                               {"malformed", s.malformed},
                                               {"equivalent", s.equivalent},
                                               {"undecided", s.undecided},
                                               {"survived", s.survived}};
  double before = 0;
  for (const auto& [name, n] : parts) {
    row[name] = std::to_string(n);
    if (n == 0) continue;
    row["bar"].push_back({{"part", name},
                          {"count", n},
                          {"from", percent(before, s.mutants)},
                          {"width", percent(n, s.mutants)}});
    before += n;
  }
  return row;
}

view mutant_view(const surviving_mutant& m) {
  return {{"claim", m.claim},    {"mutation", m.mutation},
          {"text", m.text},      {"badge", badge_view(to_text(m.stands))},
          {"why", m.equivalent}, {"replay", m.replay}};
}

}  // namespace

view mutants_view(const context& about) {
  if (!about.document.mutants) return false;
  const mutation_results& mutants = *about.document.mutants;
  view notes = view::array(), survivors = view::array(), equivalent = view::array();
  for (const mutation_score& s : mutants.notes) notes.push_back(score_view(s));
  for (const surviving_mutant& m : mutants.unkilled) {
    (m.equivalent.empty() ? survivors : equivalent).push_back(mutant_view(m));
  }
  return {{"notes", notes},
          {"sample", mutants.sample > 0 ? std::to_string(mutants.sample) : ""},
          {"any_survivors", !survivors.empty()},
          {"survivor_count", survivors.size()},
          {"survivors", survivors},
          {"any_equivalent", !equivalent.empty()},
          {"equivalent_count", equivalent.size()},
          {"equivalents", equivalent}};
}

}  // namespace proofread::reports::html
