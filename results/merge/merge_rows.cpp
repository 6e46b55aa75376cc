// SPDX-License-Identifier: MIT
#include "results/merge/merge_rows.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

using keys = std::initializer_list<const char*>;

std::string key_of(const json& row, keys members) {
  std::string key;
  for (const char* name : members) {
    const json& value = row.at(name);
    key += (key.empty() ? "" : ", ") +
           (value.is_string() ? value.get<std::string>()
                              : value.dump(-1, ' ', false, json::error_handler_t::replace));
  }
  return key;
}

/// What to do with two rows of the same key: empty, or what is wrong.
using reconcile = std::string (*)(const json& from, json& into);

/// Appends the rows of `from` that `into` does not have.
std::string add_rows(const json& from, keys members, reconcile same_key, json& into) {
  std::map<std::string, std::size_t> places;
  for (std::size_t k = 0; k < into.size(); ++k) places[key_of(into[k], members)] = k;
  for (const json& row : from) {
    const auto place = places.find(key_of(row, members));
    if (place == places.end()) {
      into.push_back(row);
    } else if (std::string wrong = same_key(row, into[place->second]); !wrong.empty()) {
      return wrong;
    }
  }
  return "";
}

template <std::size_t N>
std::string unequal(const json& from, const json& into, const char* const (&members)[N]) {
  if (without_times(from) == without_times(into)) return "";
  std::string key;
  for (const char* name : members) key += (key.empty() ? "" : ", ") + key_of(from, {name});
  return key;
}

std::string same_goal(const json& from, json& into) {
  json a = from, b = into;
  for (json* goal : {&a, &b}) goal->erase("replay");
  return unequal(a, b, {"name"});
}

std::string same_block(const json& from, json& into) {
  for (const char* member : {"kind", "line", "section"}) {
    if (from.at(member) != into.at(member)) return key_of(from, {"name"});
  }
  return add_rows(from.at("goals"), {"name"}, same_goal, into["goals"]);
}

std::string same_problem(const json&, json&) { return ""; }

std::string same_note(const json& from, json& into) {
  json& text = into["text"];
  if (text == "") text = from.at("text");
  if (from.at("text") != "" && from.at("text") != text) return key_of(from, {"name"});
  add_rows(from.at("problems"), {"rendered"}, same_problem, into["problems"]);
  if (from.contains("formulas")) {
    json& formulas = into["formulas"];
    if (formulas.is_null()) formulas = json::array();
    add_rows(from.at("formulas"), {"line", "column"}, same_problem, formulas);
    std::stable_sort(formulas.begin(), formulas.end(), [](const json& a, const json& b) {
      return a.at("line").get<std::size_t>() < b.at("line").get<std::size_t>();
    });
  }
  return add_rows(from.at("blocks"), {"name"}, same_block, into["blocks"]);
}

/// Statements are known by the name of their note: of two files with one name, one would hide the
/// other.
std::string same_name(const json& notes) {
  std::map<std::string, std::string> paths;
  for (const json& note : notes) {
    if (note.at("blocks").empty()) continue;
    const std::string path = note.at("path"), name = note.at("name");
    const auto [other, first] = paths.emplace(name, path);
    if (!first) return other->second + " and " + path + " are both the note '" + name + "'";
  }
  return "";
}

std::string sum_scores(const json& from, json& into) {
  for (const auto& [name, value] : from.items()) {
    if (value.is_number_integer()) into[name] = into[name].get<int>() + value.get<int>();
  }
  return "";
}

std::string same_score(const json& from, json& into) { return unequal(from, into, {"note"}); }
std::string same_mutant(const json& from, json& into) {
  return unequal(from, into, {"claim", "mutation"});
}
std::string same_assumption(const json& from, json& into) {
  return unequal(from, into, {"claim", "hypothesis"});
}
std::string same_measurement(const json& from, json& into) {
  return unequal(from, into, {"solver", "scalar", "family"});
}
std::string same_strd(const json& from, json& into) {
  return unequal(from, into, {"dataset", "solver", "scalar"});
}
std::string same_point(const json& from, json& into) {
  return unequal(from, into, {"problem", "lambda"});
}
std::string same_coverage(const json& from, json& into) {
  return unequal(from, into, {"document"});
}

/// The command ran in parts.
bool sharded(const json& document, const char* command) {
  for (const json& run : document.at("runs")) {
    if (run.at("command") == command && run.at("shards") > 1) return true;
  }
  return false;
}

std::string merge_mutants(const json& from, json& into) {
  json& mine = into["mutants"];
  const json& other = from.at("mutants");
  if (other.is_null()) return "";
  if (mine.is_null()) {
    mine = other;
    return "";
  }
  if (mine.at("sample") != other.at("sample")) return "mutants: different samples";
  const bool parts = sharded(into, "mutants") && sharded(from, "mutants");
  std::string wrong =
      add_rows(other.at("notes"), {"note"}, parts ? sum_scores : same_score, mine["notes"]);
  if (!wrong.empty()) return wrong;
  return add_rows(other.at("unkilled"), {"claim", "mutation"}, same_mutant, mine["unkilled"]);
}

std::string merge_accuracy(const json& from, json& into) {
  json& mine = into["accuracy"];
  const json& other = from.at("accuracy");
  if (other.is_null()) return "";
  if (mine.is_null()) {
    mine = other;
    return "";
  }
  if (mine.at("options") != other.at("options")) mine["options"] = "";
  if (mine.at("data").is_null()) {
    mine["data"] = other.at("data");
  } else if (!other.at("data").is_null() &&
             without_times(mine.at("data")) != without_times(other.at("data"))) {
    return "other data: " + key_of(other.at("data"), {"file"});
  }
  mine["complete"] = mine.at("complete").get<bool>() && other.at("complete").get<bool>();
  std::string wrong =
      add_rows(other.at("measurements"),
               {"solver", "scalar", "family", "rows", "cols", "condition", "lambda"},
               same_measurement, mine["measurements"]);
  if (wrong.empty())
    wrong = add_rows(other.at("strd"), {"dataset", "solver", "scalar"}, same_strd, mine["strd"]);
  if (wrong.empty())
    wrong = add_rows(other.at("paths"), {"problem", "lambda"}, same_point, mine["paths"]);
  return wrong;
}

}  // namespace

std::string merge_rows(const json& from, const std::string& name, json& into) {
  std::string wrong = add_rows(from.at("notes"), {"path", "name"}, same_note, into["notes"]);
  if (wrong.empty()) wrong = same_name(into["notes"]);
  if (wrong.empty()) wrong = merge_mutants(from, into);
  if (wrong.empty())
    wrong = add_rows(from.at("assumptions"), {"claim", "hypothesis"}, same_assumption,
                     into["assumptions"]);
  if (wrong.empty()) wrong = merge_accuracy(from, into);
  if (wrong.empty())
    wrong = add_rows(from.at("coverage"), {"document"}, same_coverage, into["coverage"]);
  if (wrong.empty()) {
    for (const json& run : from.at("runs")) into["runs"].push_back(run);
    return "";
  }
  return name + " contradicts what was read before it: " + wrong;
}

json without_times(json document) {
  if (document.is_array() || document.is_object()) {
    for (auto& [name, value] : document.items()) {
      if (document.is_object() &&
          (name == "milliseconds" || name == "seconds" || name == "started")) {
        value = 0;
      } else {
        value = without_times(std::move(value));
      }
    }
  }
  return document;
}

}  // namespace proofread::results
