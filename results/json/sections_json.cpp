// SPDX-License-Identifier: MIT
#include "results/json/sections_json.hpp"

#include <limits>

#include "results/json/finding_json.hpp"
#include "results/json/own_data_json.hpp"

namespace proofread::results {

namespace {

constexpr mutant_standing mutant_standings[] = {
    mutant_standing::certified, mutant_standing::decided, mutant_standing::supported,
    mutant_standing::undecided, mutant_standing::stale};
constexpr hypothesis_need needs[] = {hypothesis_need::needed, hypothesis_need::definedness,
                                     hypothesis_need::not_needed, hypothesis_need::undecided,
                                     hypothesis_need::stale};

}  // namespace

void list_members(const members& m, repair& r) {
  m("change", r.change);
  m("text", r.text);
  m("verdict", r.verdict);
  if (m.reading()) r.line = r.text;  // older documents lack it
  m.may_lack("line", r.line);
}

void list_members(const members& m, mutation_score& s) {
  m("note", s.note);
  m("claims", s.claims);
  m("mutants", s.mutants);
  m("killed", s.killed);
  m("malformed", s.malformed);
  m("equivalent", s.equivalent);
  m("undecided", s.undecided);
  m("survived", s.survived);
}

void list_members(const members& m, surviving_mutant& s) {
  m("claim", s.claim);
  m("mutation", s.mutation);
  m("text", s.text);
  m("verdict", s.stands, mutant_standings);
  m("equivalent", s.equivalent);
  m("replay", s.replay);
}

void list_members(const members& m, mutation_results& r) {
  m("notes", r.notes);
  m("unkilled", r.unkilled);
  m("sample", r.sample);
}

void list_members(const members& m, assumption_result& a) {
  m("claim", a.claim);
  m("hypothesis", a.hypothesis);
  m("kind", a.kind);
  m("need", a.need, needs);
  m("counterexample", a.against);
  m("reason", a.reason);
  m("stays", a.stays);
  m("replay", a.replay);
}

void list_members(const members& m, measurement& of) {
  m.ahead("refused", of.refused);
  m("solver", of.solver);
  m("scalar", of.scalar);
  m("family", of.family);
  m("rows", of.rows);
  m("cols", of.cols);
  m("condition", of.condition);
  m("lambda", of.lambda);
  m.measured("forward_error", of.forward_error, of.refused);
  m.measured("backward_error", of.backward_error, of.refused);
  m.measured("residual", of.residual, of.refused);
  m.measured("digits", of.digits, of.refused);
  m("attainable", of.attainable);
  m.measured("bound", of.bound, of.refused, std::numeric_limits<double>::infinity());
  m("seconds", of.seconds);
  m("refused", of.refused);
}

void list_members(const members& m, strd_score& s) {
  m.ahead("refused", s.refused);
  m("dataset", s.dataset);
  m("solver", s.solver);
  m("scalar", s.scalar);
  m.measured("coefficients", s.coefficients, s.refused);
  m.measured("deviations", s.deviations, s.refused);
  m.measured("residual_deviation", s.residual_deviation, s.refused);
  m.measured("r_squared", s.r_squared, s.refused);
  m.measured("residual_ss", s.residual_ss, s.refused);
  m("attainable", s.attainable);
  m("rank", s.rank);
  m("refused", s.refused);
}

void list_members(const members& m, ridge_path_point& p) {
  m("problem", p.problem);
  m("lambda", p.lambda);
  m("coefficients", p.coefficients);
  m("to_zero", p.to_zero);
  m("to_infinity", p.to_infinity);
}

void list_members(const members& m, accuracy_results& a) {
  m("measurements", a.measurements);
  m("strd", a.strd);
  m("paths", a.paths);
  m("complete", a.complete);
  m.may_lack("data", a.data);
  m.may_lack("options", a.options);
}

void list_members(const members& m, coverage_row& r) {
  m("document", r.document);
  m("statements", r.statements);
  m("checked", r.checked);
  m("definitions", r.definitions);
  m("reasons", r.reasons);
}

}  // namespace proofread::results
