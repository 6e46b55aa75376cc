// SPDX-License-Identifier: MIT
#include "results/json/finding_json.hpp"

#include <nlohmann/json.hpp>

#include "results/json/json_values.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;
using properties::certificate;
using properties::counterexample;
using properties::finding;
using properties::level_evidence;
using properties::named_matrix;
using properties::verdict;

namespace {

verdict read_verdict(const json& value) {
  const std::string text = value.get<std::string>();
  for (verdict v : {verdict::certified, verdict::supported, verdict::refuted, verdict::undecided,
                    verdict::malformed}) {
    if (text == to_text(v)) return v;
  }
  throw json::other_error::create(501, "unknown verdict '" + text + "'", &value);
}

json write(const named_matrix& m) {
  return {{"name", m.name}, {"rows", m.rows}, {"cols", m.cols}, {"entries", m.entries}};
}

named_matrix read_matrix(const json& o) {
  return {o.at("name"), o.at("rows"), o.at("cols"), o.at("entries")};
}

json write(const certificate& c) {
  return {{"everywhere", c.everywhere},
          {"points_per_stratum", c.points_per_stratum},
          {"strata", c.strata},
          {"redraws", c.redraws},
          {"degree", write_real(c.degree)},
          {"height_bits", write_real(c.height_bits)},
          {"log2_error", write_real(c.log2_error)}};
}

certificate read_certificate(const json& o) {
  certificate c;
  c.everywhere = o.at("everywhere");
  c.points_per_stratum = o.at("points_per_stratum");
  c.strata = o.at("strata");
  c.redraws = o.at("redraws");
  c.degree = read_real(o.at("degree"));
  c.height_bits = read_real(o.at("height_bits"));
  c.log2_error = read_real(o.at("log2_error"));
  return c;
}

json write(const level_evidence& e) {
  return {{"level", to_text(e.at)},
          {"verdict", to_text(e.result)},
          {"skipped", e.skipped},
          {"points", e.points},
          {"decided", e.decided},
          {"undecided", e.undecided},
          {"outside", e.outside},
          {"discarded", e.discarded},
          {"digits", write_real(e.digits)},
          {"residual", write_real(e.residual)},
          {"bound", write_real(e.bound)},
          {"reason", e.reason},
          {"milliseconds", write_real(e.milliseconds)}};
}

level_evidence read_level(const json& o) {
  level_evidence e;
  const auto at = properties::level_from_text(o.at("level"));
  if (!at) throw json::other_error::create(501, "unknown level", &o);
  e.at = *at;
  e.result = read_verdict(o.at("verdict"));
  e.skipped = o.at("skipped");
  e.points = o.at("points");
  e.decided = o.at("decided");
  e.undecided = o.at("undecided");
  e.outside = o.at("outside");
  e.discarded = o.at("discarded");
  e.digits = read_real(o.at("digits"));
  e.residual = read_real(o.at("residual"));
  e.bound = read_real(o.at("bound"));
  e.reason = o.at("reason");
  e.milliseconds = read_real(o.at("milliseconds"));
  return e;
}

}  // namespace

json write_counterexample(const counterexample& c) {
  json sizes = json::object();
  for (const auto& [name, value] : c.sizes) sizes[name] = value;
  json values = json::array();
  for (const named_matrix& m : c.values) values.push_back(write(m));
  return {{"sizes", sizes},         {"values", values},      {"failing", c.failing},
          {"relation", c.relation}, {"left", write(c.left)}, {"right", write(c.right)},
          {"row", c.row},           {"col", c.col},          {"found_at", c.found_at},
          {"note", c.note},         {"replay", c.replay}};
}

counterexample read_counterexample(const json& o) {
  counterexample c;
  for (const auto& [name, value] : o.at("sizes").items()) c.sizes.emplace_back(name, value);
  for (const json& m : o.at("values")) c.values.push_back(read_matrix(m));
  c.failing = o.at("failing");
  c.relation = o.at("relation");
  c.left = read_matrix(o.at("left"));
  c.right = read_matrix(o.at("right"));
  c.row = o.at("row");
  c.col = o.at("col");
  c.found_at = o.at("found_at");
  c.note = o.at("note");
  c.replay = o.at("replay");
  return c;
}

json write_finding(const finding& f) {
  json o = {{"name", f.name},
            {"verdict", to_text(f.result)},
            {"statement", f.statement},
            {"latex", f.latex},
            {"mathml", f.mathml},
            {"signature", f.signature},
            {"certificate", nullptr},
            {"levels", json::array()},
            {"counterexample", nullptr},
            {"reason", f.reason},
            {"rate", f.rate},
            {"covered", f.covered},
            {"malformed", nullptr},
            {"seed", f.seed},
            {"milliseconds", write_real(f.milliseconds)}};
  if (!f.remarks.empty()) o["remarks"] = f.remarks;
  if (f.proof) o["certificate"] = write(*f.proof);
  for (const level_evidence& e : f.levels) o["levels"].push_back(write(e));
  if (f.against) o["counterexample"] = write_counterexample(*f.against);
  if (f.malformed) {
    o["malformed"] = {{"begin", f.malformed->where.begin},
                      {"end", f.malformed->where.end},
                      {"message", f.malformed->message},
                      {"hint", f.malformed->hint}};
    if (!f.malformed->corrected.empty()) o["malformed"]["corrected"] = f.malformed->corrected;
  }
  return o;
}

finding read_finding(const json& o) {
  finding f;
  f.name = o.at("name");
  f.result = read_verdict(o.at("verdict"));
  f.statement = o.at("statement");
  f.latex = o.at("latex");
  f.mathml = o.at("mathml");
  f.signature = o.at("signature");
  if (o.contains("remarks")) f.remarks = o.at("remarks");
  if (!o.at("certificate").is_null()) f.proof = read_certificate(o.at("certificate"));
  for (const json& e : o.at("levels")) f.levels.push_back(read_level(e));
  if (!o.at("counterexample").is_null()) f.against = read_counterexample(o.at("counterexample"));
  f.reason = o.at("reason");
  if (o.contains("rate")) f.rate = o.at("rate");
  f.covered = o.at("covered");
  if (const json& m = o.at("malformed"); !m.is_null()) {
    f.malformed =
        identities::diagnostic{{m.at("begin"), m.at("end")}, m.at("message"), m.at("hint")};
    if (m.contains("corrected")) f.malformed->corrected = m.at("corrected");
  }
  f.seed = o.at("seed");
  f.milliseconds = read_real(o.at("milliseconds"));
  return f;
}

}  // namespace proofread::results
