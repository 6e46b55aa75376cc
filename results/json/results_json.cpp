// SPDX-License-Identifier: MIT
#include "results/json/results_json.hpp"

#include <nlohmann/json.hpp>

#include "results/json/finding_json.hpp"
#include "results/json/json_values.hpp"
#include "results/json/sections_json.hpp"

namespace proofread::results {

using identities::block_kind;
using json = nlohmann::ordered_json;

namespace {

/// Written since the sections of mutants, assumptions, accuracy and coverage; the first one, which
/// lacks them, is still read.
constexpr const char* schema_name = "proofread-results-2";
constexpr const char* first_schema = "proofread-results-1";

std::string dump(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

json write(const problem& p) {
  return {{"line", p.line},
          {"column", p.column},
          {"message", p.message},
          {"hint", p.hint},
          {"rendered", p.rendered}};
}

json write(const goal_result& g) {
  json o = write_finding(g.found);
  o["text"] = g.text;
  o["because"] = g.reason;
  o["line"] = g.line;
  o["rendered"] = g.rendered;
  o["replay"] = g.replay;
  o["repairs"] = write_repairs(g.repairs);
  return o;
}

json write(const block_result& b) {
  json o = {{"name", b.name},
            {"kind", to_text(b.kind)},
            {"section", b.section},
            {"from", b.from},
            {"because", b.because},
            {"because_shapes", b.because_shapes},
            {"instead", b.instead},
            {"line", b.line},
            {"passes", b.stands == standing::passes},
            {"standing", to_text(b.stands)},
            {"goals", json::array()}};
  for (const goal_result& g : b.goals) o["goals"].push_back(write(g));
  return o;
}

json write(const note_result& n) {
  json o = {
      {"name", n.name}, {"path", n.path}, {"problems", json::array()}, {"blocks", json::array()}};
  for (const problem& p : n.problems) o["problems"].push_back(write(p));
  for (const block_result& b : n.blocks) o["blocks"].push_back(write(b));
  return o;
}

json write(const totals& t) {
  return {{"notes", t.notes},         {"problems", t.problems}, {"blocks", t.blocks},
          {"standings", t.standings}, {"goals", t.goals},       {"verdicts", t.verdicts}};
}

template <typename Enum, std::size_t N>
Enum read_enum(const json& value, const Enum (&all)[N]) {
  const std::string text = value.get<std::string>();
  for (Enum e : all) {
    if (text == to_text(e)) return e;
  }
  throw json::other_error::create(501, "unknown word '" + text + "'", &value);
}

goal_result read_goal(const json& o) {
  return {read_finding(o),
          o.at("text"),
          o.at("because"),
          o.at("line"),
          o.at("rendered"),
          o.at("replay"),
          o.contains("repairs") ? read_repairs(o.at("repairs")) : std::vector<repair>{}};
}

block_result read_block(const json& o) {
  block_result b;
  b.name = o.at("name");
  b.kind = read_enum(o.at("kind"), {block_kind::claim, block_kind::derive, block_kind::refute});
  b.section = o.at("section");
  b.from = o.at("from").get<std::vector<std::string>>();
  b.because = o.at("because");
  b.because_shapes = o.at("because_shapes");
  b.instead = o.at("instead");
  b.line = o.at("line");
  b.stands = read_enum(o.at("standing"), {standing::passes, standing::fails, standing::undecided,
                                          standing::malformed});
  for (const json& g : o.at("goals")) b.goals.push_back(read_goal(g));
  return b;
}

note_result read_note(const json& o) {
  note_result n;
  n.name = o.at("name");
  n.path = o.at("path");
  for (const json& p : o.at("problems")) {
    n.problems.push_back(
        {p.at("line"), p.at("column"), p.at("message"), p.at("hint"), p.at("rendered")});
  }
  for (const json& b : o.at("blocks")) n.blocks.push_back(read_block(b));
  return n;
}

json write(const tool_info& t) {
  return {{"version", t.version}, {"commit", t.commit}, {"compiler", t.compiler},
          {"flags", t.flags},     {"cpu", t.cpu},       {"libraries", t.libraries}};
}

json write(const run_record& r) {
  return {{"command", r.command}, {"seed", r.seed},       {"shard", r.shard},
          {"shards", r.shards},   {"started", r.started}, {"seconds", write_real(r.seconds)}};
}

run_record read_run(const json& o) {
  return {o.at("command"), o.at("seed"),    o.at("shard"),
          o.at("shards"),  o.at("started"), read_real(o.at("seconds"))};
}

void expect_known(const json& schema) {
  const std::string name = schema.get<std::string>();
  if (name != schema_name && name != first_schema)
    throw json::other_error::create(501, "unknown schema '" + name + "'", &schema);
}

document read_results(const json& o) {
  document d;
  expect_known(o.at("schema"));
  const json& tool = o.at("tool");
  d.tool = {tool.at("version"),    tool.at("compiler"),
            tool.at("flags"),      tool.value("commit", ""),
            tool.value("cpu", ""), tool.at("libraries").get<std::map<std::string, std::string>>()};
  if (o.contains("runs")) {
    for (const json& r : o.at("runs")) d.runs.push_back(read_run(r));
  }
  d.seed = o.at("seed");
  for (const auto& [name, points] : o.at("levels").items()) d.levels.emplace_back(name, points);
  d.started = o.at("started");
  d.seconds = o.at("seconds");
  d.interrupted = o.at("interrupted");
  for (const json& n : o.at("notes")) d.notes.push_back(read_note(n));
  const json& sums = o.at("totals");
  d.sums = {sums.at("notes"),  sums.at("problems"),
            sums.at("blocks"), sums.at("standings").get<std::map<std::string, int>>(),
            sums.at("goals"),  sums.at("verdicts").get<std::map<std::string, int>>()};
  read_sections(o, d);
  return d;
}

}  // namespace

std::string to_json(const properties::finding& found, const std::vector<repair>& repairs) {
  json o = write_finding(found);
  o["repairs"] = write_repairs(repairs);
  return dump(o);
}

std::string to_json(const document& d) {
  json levels = json::object();
  for (const auto& [name, points] : d.levels) levels[name] = points;
  json o = {{"schema", schema_name},
            {"tool", write(d.tool)},
            {"seed", d.seed},
            {"levels", levels},
            {"started", d.started},
            {"seconds", d.seconds},
            {"interrupted", d.interrupted},
            {"runs", json::array()},
            {"totals", write(d.sums)},
            {"notes", json::array()}};
  for (const run_record& r : d.runs) o["runs"].push_back(write(r));
  for (const note_result& n : d.notes) o["notes"].push_back(write(n));
  write_sections(d, o);
  return dump(o);
}

identities::expected<document> results_from_json(std::string_view text) {
  try {
    return read_results(json::parse(text));
  } catch (const json::parse_error& e) {
    return identities::diagnostic{{e.byte, e.byte + 1}, reading_problem(e), ""};
  } catch (const json::exception& e) {
    return identities::diagnostic{
        {0, 0}, reading_problem(e), "write the file again with proofread verify"};
  }
}

}  // namespace proofread::results
