// SPDX-License-Identifier: MIT
#include "results/json/results_json.hpp"

#include <nlohmann/json.hpp>

#include "results/document/consistency.hpp"
#include "results/json/finding_json.hpp"
#include "results/json/json_text.hpp"
#include "results/json/reading_problem.hpp"
#include "results/json/sections_json.hpp"

namespace proofread::results {

using identities::block_kind;
using identities::formula_class;
using json = nlohmann::ordered_json;

namespace {

/// Written since the sections of mutants, assumptions, accuracy and coverage; the first one, which
/// lacks them, is still read.
constexpr const char* schema_name = "proofread-results-2";
constexpr const char* first_schema = "proofread-results-1";

constexpr block_kind kinds[] = {block_kind::claim, block_kind::derive, block_kind::refute,
                                block_kind::formula};
constexpr formula_class formula_classes[] = {formula_class::claims, formula_class::defines,
                                             formula_class::condition, formula_class::unread,
                                             formula_class::skipped};
constexpr standing standings[] = {standing::passes, standing::fails, standing::undecided,
                                  standing::malformed};

/// What a place adds to the record that stands there.
void list_place(const members& m, identities::line_place& place) {
  m("line", place.line);
  m.unless_empty("file", place.file);
  if (!m.reading() && place.cell == 0) return;
  m.may_lack("cell", place.cell);
  m.may_lack("cell_line", place.inside);
}

}  // namespace

void list_members(const members& m, problem& p) {
  list_place(m, p.place);
  m("column", p.column);
  m("message", p.message);
  m("hint", p.hint);
  m("rendered", p.rendered);
}

void list_members(const members& m, goal_result& g) {
  list_members(m, g.found);
  m("text", g.text);
  m("because", g.reason);
  list_place(m, g.place);
  if (m.reading() || g.column > 0) m.may_lack("column", g.column);
  m("rendered", g.rendered);
  m("replay", g.replay);
  m.may_lack("repairs", g.repairs);
  if (m.reading() || g.odd_side > 0) m.may_lack("odd_side", g.odd_side);
}

void list_members(const members& m, block_result& b) {
  m("name", b.name);
  m("kind", b.kind, kinds);
  m("section", b.section);
  m("from", b.from);
  m("because", b.because);
  m("because_shapes", b.because_shapes);
  m("instead", b.instead);
  list_place(m, b.place);
  m.derived("passes", b.stands == standing::passes);
  m("standing", b.stands, standings);
  m("goals", b.goals);
  if (m.reading() || b.odd_line > 0) m.may_lack("odd_line", b.odd_line);
}

void list_members(const members& m, formula_result& f) {
  list_place(m, f.place);
  m("column", f.column);
  m("what", f.what, formula_classes);
  m("block", f.block);
  m("reason", f.reason);
  if (m.reading() || f.in_line) m.may_lack("inline", f.in_line);
}

void list_members(const members& m, identities::line_origin& o) {
  m("from", o.line);
  list_place(m, o.place);
}

void list_members(const members& m, note_result& n) {
  m("name", n.name);
  m("path", n.path);
  m("problems", n.problems);
  m("blocks", n.blocks);
  m.unless_empty("formulas", n.formulas);
  m.may_lack("text", n.text);
  m.unless_empty("origins", n.origins);
}

void list_members(const members& m, totals& t) {
  m("notes", t.notes);
  m("problems", t.problems);
  m("blocks", t.blocks);
  m("standings", t.standings);
  m("goals", t.goals);
  m("verdicts", t.verdicts);
}

void list_members(const members& m, tool_info& t) {
  m("version", t.version);
  m.may_lack("commit", t.commit);
  m("compiler", t.compiler);
  m("flags", t.flags);
  m.may_lack("cpu", t.cpu);
  m("libraries", t.libraries);
}

void list_members(const members& m, run_record& r) {
  m("command", r.command);
  m("seed", r.seed);
  m("shard", r.shard);
  m("shards", r.shards);
  m("started", r.started);
  m("seconds", r.seconds);
}

void list_members(const members& m, document& d) {
  std::string schema = schema_name;
  m("schema", schema);
  if (schema != schema_name && schema != first_schema)
    m.refuse("schema", "is '" + schema + "', which is not known");
  m("tool", d.tool);
  m("seed", d.seed);
  m("levels", d.levels);
  m("started", d.started);
  m("seconds", d.seconds);
  m("interrupted", d.interrupted);
  m.may_lack("runs", d.runs);
  m("totals", d.sums);
  m("notes", d.notes);
  m.may_lack("mutants", d.mutants);
  m.may_lack("assumptions", d.assumptions);
  m.may_lack("accuracy", d.accuracy);
  m.may_lack("coverage", d.coverage);
}

std::string to_json(const properties::finding& found, const std::vector<repair>& repairs,
                    std::size_t odd_side) {
  json o;
  write_members(found, o);
  std::vector<repair> rows = repairs;
  const members m(o);
  m("repairs", rows);
  if (odd_side > 0) m("odd_side", odd_side);
  return json_text(o);
}

std::string to_json(const document& d) {
  json o;
  write_members(d, o);
  return json_text(o);
}

identities::expected<document> results_from_json(std::string_view text) {
  auto read = rows_from_json(text);
  if (!read) return read;
  const std::string wrong = inconsistency(*read);
  if (wrong.empty()) return read;
  return identities::diagnostic{
      {0, 0}, "it contradicts itself: " + wrong, "write the file again with proofread verify"};
}

identities::expected<document> rows_from_json(std::string_view text) {
  try {
    const json parsed = json::parse(text);
    document d;
    list_members(members(parsed), d);
    return d;
  } catch (const json::parse_error& e) {
    return identities::diagnostic{{e.byte, e.byte + 1}, reading_problem(e), ""};
  } catch (const json::exception& e) {  // a number that no double holds
    return identities::diagnostic{{0, 0}, reading_problem(e), ""};
  } catch (const bad_member& e) {
    return identities::diagnostic{{0, 0}, e.what(), "write the file again with proofread verify"};
  }
}

}  // namespace proofread::results
