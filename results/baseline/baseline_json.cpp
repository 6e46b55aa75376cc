// SPDX-License-Identifier: MIT
#include "results/baseline/baseline_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "results/document/printable.hpp"
#include "results/json/json_text.hpp"
#include "results/json/reading_problem.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

constexpr const char* baseline_schema = "proofread-baseline-1";

std::string text_of(const json& value) { return json_text(value, -1); }

double hundredths(double value, double (*round)(double)) { return round(value * 100) / 100; }

/// Levels from the cheapest to the dearest: "exact double mp50 mp100".
std::string words_of(const std::set<std::string>& levels) {
  std::string text;
  for (const char* level : {"exact", "double", "mp50", "mp100", reals_level}) {
    if (levels.count(level) > 0) text += (text.empty() ? "" : " ") + std::string(level);
  }
  return text;
}

std::set<std::string> levels_of(const std::string& words) {
  std::istringstream text(words);
  return {std::istream_iterator<std::string>(text), {}};
}

std::string row(const guarded_claim& c) {
  return text_of({{"kind", c.kind},
                  {"verdict", c.verdict},
                  {"levels", words_of(c.levels)},
                  {"statement", c.statement}});
}
std::string row(const guarded_measure& m) {
  return text_of({hundredths(m.at, std::floor), hundredths(m.noise, std::ceil)});
}
std::string row(const std::string& text) { return text_of(text); }

/// {"name": row, ...}, a line each.
template <typename Rows>
std::string object_of(const Rows& rows, const std::string& indent) {
  std::string text;
  for (const auto& [name, value] : rows)
    text += (text.empty() ? "" : ",") + ("\n" + indent + "  ") + text_of(name) + ": " + row(value);
  return "{" + text + (text.empty() ? "}" : "\n" + indent + "}");
}

[[noreturn]] void refuse(const json& where, const std::string& what) {
  throw json::other_error::create(501, what, &where);
}

void expect_schema(const json& o) {
  if (o.at("schema") != baseline_schema)
    refuse(o, "the schema is not " + std::string(baseline_schema));
}

bool among(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void expect_level(const json& o, const std::string& where, const std::string& level) {
  if (!among(level, {"exact", "double", "mp50", "mp100", reals_level}))
    refuse(o, where + ": there is no level '" + level + "'");
}

guarded_claim read_claim(const std::string& name, const json& o) {
  guarded_claim c{o.at("kind"), o.at("verdict"), levels_of(o.at("levels")), o.at("statement")};
  if (name.empty()) refuse(o, "a statement has no name");
  if (!among(c.kind, {"claim", "derive", "formula", "refute", "refute because shapes"}) ||
      !among(c.verdict, {"certified", "certified generic", "decided", "supported", "refuted",
                         "undecided", "malformed"}))
    refuse(o, name + ": unknown kind or verdict");
  for (const std::string& level : c.levels) expect_level(o, name, level);
  return c;
}

guarded_measure read_measure(const std::string& name, const json& o) {
  if (!o.is_array() || o.size() != 2) refuse(o, name + ": a measure is two numbers");
  const guarded_measure m{o[0].get<double>(), o[1].get<double>()};
  if (!std::isfinite(m.at) || !std::isfinite(m.noise) || m.noise < 0)
    refuse(o, name + ": no measure with a spread");
  return m;
}

/// "claim: what stands under it".
void expect_row(const json& o, const std::string& row) {
  if (row.find(": ") == std::string::npos)
    refuse(o, "'" + printable(row, 40) + "' is not CLAIM: WHAT");
}

void read_rows(const json& o, baseline& held) {
  for (const auto& [name, c] : o.at("claims").items()) held.claims[name] = read_claim(name, c);
  for (const auto& [group, members] : o.at("measures").items()) {
    for (const auto& [name, m] : members.items())
      held.measures[group][name] = read_measure(name, m);
  }
  held.survivors = o.at("survivors").get<std::set<std::string>>();
  for (const std::string& row : held.survivors) expect_row(o, row);
  held.hypotheses = o.at("hypotheses").get<std::map<std::string, std::string>>();
  for (const auto& [row, need] : held.hypotheses) expect_row(o, row);
  if (held.claims.empty() && held.measures.empty() && held.hypotheses.empty())
    refuse(o, "it holds nothing");
}

baseline read_baseline(const json& o) {
  expect_schema(o);
  baseline held;
  read_rows(o, held);
  held.seeds = o.value("seeds", std::set<std::uint64_t>{});
  held.programs = o.value("programs", std::set<std::string>{});
  held.points = o.value("points", std::map<std::string, int>{});
  for (const auto& [level, count] : held.points) {
    expect_level(o, "points", level);
    if (count < 1) refuse(o, std::to_string(count) + " points at the level " + level);
  }
  return held;
}

}  // namespace

std::string to_json(const baseline& held) {
  std::string groups;
  for (const auto& [group, members] : held.measures)
    groups += (groups.empty() ? "" : ",") + ("\n    " + text_of(group)) + ": " +
              object_of(members, "    ");
  return fmt::format(
      "{{\n  \"schema\": \"{}\",\n  \"programs\": {},\n  \"seeds\": {},\n  \"points\": {},\n"
      "  \"claims\": {},\n  "
      "\"measures\": {{{}{}}},\n  \"survivors\": "
      "{},\n  \"hypotheses\": {}\n}}\n",
      baseline_schema, text_of(held.programs), text_of(held.seeds), text_of(held.points),
      object_of(held.claims, "  "), groups, groups.empty() ? "" : "\n  ", text_of(held.survivors),
      object_of(held.hypotheses, "  "));
}

identities::expected<baseline> baseline_from_json(std::string_view text) {
  try {
    return read_baseline(json::parse(text));
  } catch (const json::parse_error& e) {
    return identities::diagnostic{{e.byte, e.byte + 1}, reading_problem(e), ""};
  } catch (const json::exception& e) {
    return identities::diagnostic{{0, 0}, reading_problem(e), ""};
  }
}

}  // namespace proofread::results
