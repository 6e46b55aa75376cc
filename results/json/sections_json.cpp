// SPDX-License-Identifier: MIT
#include "results/json/sections_json.hpp"

#include <nlohmann/json.hpp>

#include "results/json/finding_json.hpp"
#include "results/json/json_values.hpp"
#include "results/json/own_data_json.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

/// A word that stands for a value.
template <typename Value>
Value known(const std::optional<Value>& value, const json& where) {
  if (!value)
    throw json::other_error::create(501, "a word that is none of those it can be", &where);
  return *value;
}

json write(const repair& r) {
  return {{"change", r.change}, {"text", r.text}, {"verdict", r.verdict}, {"line", r.line}};
}
void read(const json& o, repair& r) {
  r = {o.at("change"), o.at("text"), o.at("verdict"), o.value("line", o.at("text"))};
}

json write(const mutation_score& s) {
  return {{"note", s.note},           {"claims", s.claims},       {"mutants", s.mutants},
          {"killed", s.killed},       {"malformed", s.malformed}, {"equivalent", s.equivalent},
          {"undecided", s.undecided}, {"survived", s.survived}};
}
void read(const json& o, mutation_score& s) {
  s = {o.at("note"),      o.at("claims"),     o.at("mutants"),   o.at("killed"),
       o.at("malformed"), o.at("equivalent"), o.at("undecided"), o.at("survived")};
}

json write(const surviving_mutant& m) {
  return {{"claim", m.claim},
          {"mutation", m.mutation},
          {"text", m.text},
          {"verdict", to_text(m.stands)},
          {"equivalent", m.equivalent},
          {"replay", m.replay}};
}
void read(const json& o, surviving_mutant& m) {
  m = {o.at("claim"),      o.at("mutation"),
       o.at("text"),       known(mutant_standing_from_text(o.at("verdict")), o),
       o.at("equivalent"), o.at("replay")};
}

json write(const assumption_result& a) {
  return {{"claim", a.claim},
          {"hypothesis", a.hypothesis},
          {"kind", a.kind},
          {"need", to_text(a.need)},
          {"counterexample", a.against ? write_counterexample(*a.against) : json(nullptr)},
          {"reason", a.reason},
          {"stays", a.stays},
          {"replay", a.replay}};
}
void read(const json& o, assumption_result& a) {
  a.claim = o.at("claim");
  a.hypothesis = o.at("hypothesis");
  a.kind = o.at("kind");
  a.need = known(hypothesis_need_from_text(o.at("need")), o);
  if (const json& against = o.at("counterexample"); !against.is_null())
    a.against = read_counterexample(against);
  a.reason = o.at("reason");
  a.stays = o.at("stays");
  a.replay = o.at("replay");
}

// Where a solver declined nothing was measured: null, which reads as 0; as a bound, as infinite.
json write_measured(double value, const std::string& refused) {
  return refused.empty() ? write_real(value) : json(nullptr);
}
double read_measured(const json& from, const char* name) {
  return from.at("refused") == "" ? read_real(from.at(name)) : 0;
}

json write(const measurement& m) {
  const auto measured = [&m](double value) { return write_measured(value, m.refused); };
  return {{"solver", m.solver},
          {"scalar", m.scalar},
          {"family", m.family},
          {"rows", m.rows},
          {"cols", m.cols},
          {"condition", write_real(m.condition)},
          {"lambda", write_real(m.lambda)},
          {"forward_error", measured(m.forward_error)},
          {"backward_error", measured(m.backward_error)},
          {"residual", measured(m.residual)},
          {"digits", measured(m.digits)},
          {"attainable", write_real(m.attainable)},
          {"bound", measured(m.bound)},
          {"seconds", write_real(m.seconds)},
          {"refused", m.refused}};
}
void read(const json& o, measurement& m) {
  const auto real = [&o](const char* name) { return read_real(o.at(name)); };
  const auto measured = [&o](const char* name) { return read_measured(o, name); };
  m = {o.at("solver"),
       o.at("scalar"),
       o.at("family"),
       o.at("rows"),
       o.at("cols"),
       real("condition"),
       real("lambda"),
       measured("forward_error"),
       measured("backward_error"),
       measured("residual"),
       measured("digits"),
       real("attainable"),
       real("bound"),
       real("seconds"),
       o.at("refused")};
}

json write(const strd_score& s) {
  const auto measured = [&s](double value) { return write_measured(value, s.refused); };
  return {{"dataset", s.dataset},
          {"solver", s.solver},
          {"scalar", s.scalar},
          {"coefficients", measured(s.coefficients)},
          {"deviations", measured(s.deviations)},
          {"residual_deviation", measured(s.residual_deviation)},
          {"r_squared", measured(s.r_squared)},
          {"residual_ss", measured(s.residual_ss)},
          {"attainable", write_real(s.attainable)},
          {"rank", s.rank},
          {"refused", s.refused}};
}
void read(const json& o, strd_score& s) {
  const auto real = [&o](const char* name) { return read_real(o.at(name)); };
  const auto measured = [&o](const char* name) { return read_measured(o, name); };
  s = {o.at("dataset"),        o.at("solver"),
       o.at("scalar"),         measured("coefficients"),
       measured("deviations"), measured("residual_deviation"),
       measured("r_squared"),  measured("residual_ss"),
       real("attainable"),     o.at("rank"),
       o.at("refused")};
}

json write(const ridge_path_point& p) {
  json coefficients = json::array();
  for (double w : p.coefficients) coefficients.push_back(write_real(w));
  return {{"problem", p.problem},
          {"lambda", write_real(p.lambda)},
          {"coefficients", coefficients},
          {"to_zero", write_real(p.to_zero)},
          {"to_infinity", write_real(p.to_infinity)}};
}
void read(const json& o, ridge_path_point& p) {
  p.problem = o.at("problem");
  p.lambda = read_real(o.at("lambda"));
  for (const json& w : o.at("coefficients")) p.coefficients.push_back(read_real(w));
  p.to_zero = read_real(o.at("to_zero"));
  p.to_infinity = read_real(o.at("to_infinity"));
}

json write(const coverage_row& r) {
  return {{"document", r.document},
          {"statements", r.statements},
          {"checked", r.checked},
          {"definitions", r.definitions},
          {"reasons", r.reasons}};
}
void read(const json& o, coverage_row& r) {
  r = {o.at("document"), o.at("statements"), o.at("checked"), o.at("definitions"), o.at("reasons")};
}

template <typename Row>
json write_all(const std::vector<Row>& rows) {
  json all = json::array();
  for (const Row& row : rows) all.push_back(write(row));
  return all;
}

template <typename Row>
void read_all(const json& array, std::vector<Row>& rows) {
  for (const json& each : array) {
    rows.emplace_back();
    read(each, rows.back());
  }
}

/// The member, or nullptr when it is not there or null.
const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

}  // namespace

json write_repairs(const std::vector<repair>& repairs) { return write_all(repairs); }

std::vector<repair> read_repairs(const json& array) {
  std::vector<repair> repairs;
  read_all(array, repairs);
  return repairs;
}

void write_sections(const document& d, json& o) {
  o["mutants"] = nullptr;
  if (d.mutants) {
    o["mutants"] = {{"notes", write_all(d.mutants->notes)},
                    {"unkilled", write_all(d.mutants->unkilled)},
                    {"sample", d.mutants->sample}};
  }
  o["assumptions"] = write_all(d.assumptions);
  o["accuracy"] = nullptr;
  if (d.accuracy) {
    o["accuracy"] = {{"measurements", write_all(d.accuracy->measurements)},
                     {"strd", write_all(d.accuracy->strd)},
                     {"paths", write_all(d.accuracy->paths)},
                     {"complete", d.accuracy->complete},
                     {"data", d.accuracy->data ? write_own_data(*d.accuracy->data) : json(nullptr)},
                     {"options", d.accuracy->options}};
  }
  o["coverage"] = write_all(d.coverage);
}

void read_sections(const json& o, document& d) {
  if (const json* m = member(o, "mutants")) {
    d.mutants.emplace();
    read_all(m->at("notes"), d.mutants->notes);
    read_all(m->at("unkilled"), d.mutants->unkilled);
    d.mutants->sample = m->at("sample");
  }
  if (const json* a = member(o, "assumptions")) read_all(*a, d.assumptions);
  if (const json* a = member(o, "accuracy")) {
    d.accuracy.emplace();
    read_all(a->at("measurements"), d.accuracy->measurements);
    read_all(a->at("strd"), d.accuracy->strd);
    read_all(a->at("paths"), d.accuracy->paths);
    d.accuracy->complete = a->at("complete");
    if (const json* data = member(*a, "data")) d.accuracy->data = read_own_data(*data);
    d.accuracy->options = a->value("options", "");
  }
  if (const json* c = member(o, "coverage")) read_all(*c, d.coverage);
}

}  // namespace proofread::results
