// SPDX-License-Identifier: MIT
#include "results/json/finding_json.hpp"

namespace proofread::results {

using properties::all_verdicts;
using properties::certificate;
using properties::counterexample;
using properties::finding;
using properties::level;
using properties::level_evidence;
using properties::named_matrix;
using properties::open_sizes;
using properties::real_decision;
using properties::size_tuple;

namespace {

constexpr level levels[] = {level::exact, level::double_precision, level::mp50, level::mp100};

}  // namespace

void list_members(const members& m, identities::diagnostic& d) {
  m("begin", d.where.begin);
  m("end", d.where.end);
  m("message", d.message);
  m("hint", d.hint);
  m.unless_empty("corrected", d.corrected);
}

void list_members(const members& m, named_matrix& v) {
  m("name", v.name);
  m("rows", v.rows);
  m("cols", v.cols);
  m("entries", v.entries);
}

void list_members(const members& m, certificate& c) {
  m("everywhere", c.everywhere);
  m("points_per_stratum", c.points_per_stratum);
  m("strata", c.strata);
  m("redraws", c.redraws);
  m("degree", c.degree);
  m("height_bits", c.height_bits);
  m("log2_error", c.log2_error);
}

void list_members(const members& m, level_evidence& e) {
  m("level", e.at, levels);
  m("verdict", e.result, all_verdicts);
  m("skipped", e.skipped);
  m("points", e.points);
  m("decided", e.decided);
  m("undecided", e.undecided);
  m("outside", e.outside);
  m("discarded", e.discarded);
  m("digits", e.digits);
  m("residual", e.residual);
  m("bound", e.bound);
  m("reason", e.reason);
  m("milliseconds", e.milliseconds);
}

void list_members(const members& m, size_tuple& s) { m("sizes", s.sizes); }

void list_members(const members& m, open_sizes& o) {
  m("sizes", o.sizes);
  m("reason", o.reason);
}

void list_members(const members& m, real_decision& d) {
  m("solver", d.solver);
  m("proved", d.proved);
  m("open", d.open);
  m("sampled", d.sampled);
  m("abstracted", d.abstracted);
  m("reason", d.reason);
}

void list_members(const members& m, counterexample& c) {
  m("sizes", c.sizes);
  m("values", c.values);
  m("failing", c.failing);
  m("relation", c.relation);
  m("left", c.left);
  m("right", c.right);
  m("row", c.row);
  m("col", c.col);
  m("found_at", c.found_at);
  m("note", c.note);
  m("replay", c.replay);
}

void list_members(const members& m, finding& f) {
  m("name", f.name);
  m("verdict", f.result, all_verdicts);
  m("statement", f.statement);
  m("latex", f.latex);
  m("mathml", f.mathml);
  m("signature", f.signature);
  m("certificate", f.proof);
  m.may_lack("decision", f.reals);
  m("levels", f.levels);
  m("counterexample", f.against);
  m("reason", f.reason);
  m.may_lack("rate", f.rate);
  m("covered", f.covered);
  m("malformed", f.malformed);
  m("seed", f.seed);
  m("milliseconds", f.milliseconds);
  m.unless_empty("remarks", f.remarks);
}

}  // namespace proofread::results
