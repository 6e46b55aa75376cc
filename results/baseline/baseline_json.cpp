// SPDX-License-Identifier: MIT
#include "results/baseline/baseline_json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "results/json/reading_problem.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

constexpr const char* baseline_schema = "proofread-baseline-1";

std::string text_of(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

double hundredths(double value, double (*round)(double)) { return round(value * 100) / 100; }

/// Levels from the cheapest to the dearest: "exact double mp50 mp100".
std::string words_of(const std::set<std::string>& levels) {
  std::string text;
  for (const char* level : {"exact", "double", "mp50", "mp100"}) {
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

void expect_schema(const json& o) {
  if (o.at("schema") != baseline_schema)
    throw json::other_error::create(501, "the schema is not " + std::string(baseline_schema), &o);
}

guarded_claim read_claim(const std::string& name, const json& o) {
  guarded_claim c{o.at("kind"), o.at("verdict"), levels_of(o.at("levels")), o.at("statement")};
  const auto known = [](const std::string& word, std::initializer_list<const char*> words) {
    for (const char* each : words) {
      if (word == each) return true;
    }
    return false;
  };
  if (!known(c.kind, {"claim", "derive", "refute", "refute because shapes"}) ||
      !known(c.verdict, {"certified", "certified generic", "supported", "refuted", "undecided",
                         "malformed"})) {
    throw json::other_error::create(501, name + ": unknown kind or verdict", &o);
  }
  return c;
}

baseline read_baseline(const json& o) {
  expect_schema(o);
  baseline held;
  for (const auto& [name, c] : o.at("claims").items()) held.claims[name] = read_claim(name, c);
  for (const auto& [group, members] : o.at("measures").items()) {
    for (const auto& [name, m] : members.items())
      held.measures[group][name] = {m.at(0).get<double>(), m.at(1).get<double>()};
  }
  held.survivors = o.at("survivors").get<std::set<std::string>>();
  held.seeds = o.value("seeds", std::set<std::uint64_t>{});
  held.points = o.value("points", std::map<std::string, int>{});
  held.hypotheses = o.at("hypotheses").get<std::map<std::string, std::string>>();
  return held;
}

}  // namespace

std::string to_json(const baseline& held) {
  std::string groups;
  for (const auto& [group, members] : held.measures)
    groups += (groups.empty() ? "" : ",") + ("\n    " + text_of(group)) + ": " +
              object_of(members, "    ");
  return fmt::format(
      "{{\n  \"schema\": \"{}\",\n  \"seeds\": {},\n  \"points\": {},\n  \"claims\": {},\n  "
      "\"measures\": {{{}{}}},\n  \"survivors\": "
      "{},\n  \"hypotheses\": {}\n}}\n",
      baseline_schema, text_of(held.seeds), text_of(held.points), object_of(held.claims, "  "),
      groups, groups.empty() ? "" : "\n  ", text_of(held.survivors),
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
