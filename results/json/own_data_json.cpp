// SPDX-License-Identifier: MIT
#include "results/json/own_data_json.hpp"

#include <nlohmann/json.hpp>

#include "results/json/json_values.hpp"

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

json write_reals(const std::vector<double>& values) {
  json all = json::array();
  for (const double value : values) all.push_back(write_real(value));
  return all;
}

std::vector<double> read_reals(const json& array) {
  std::vector<double> all;
  for (const json& value : array) all.push_back(read_real(value));
  return all;
}

json write(const data_trial& t) {
  return {{"solver", t.solver},
          {"refused", t.refused},
          {"digits", write_reals(t.digits)},
          {"least", write_real(t.least)},
          {"guaranteed", write_real(t.guaranteed)},
          {"seconds", write_real(t.seconds)},
          {"operations", write_real(t.operations)}};
}

data_trial read_trial(const json& o) {
  return {o.at("solver"),
          o.at("refused"),
          read_reals(o.at("digits")),
          read_real(o.at("least")),
          read_real(o.at("guaranteed")),
          read_real(o.at("seconds")),
          read_real(o.at("operations"))};
}

}  // namespace

json write_own_data(const own_data& of) {
  json o = {{"file", of.file},
            {"target", of.target},
            {"coefficients", of.names},
            {"values", write_reals(of.values)},
            {"attainable", write_reals(of.attainable)},
            {"rows", of.rows},
            {"rank", of.rank},
            {"unique", of.unique},
            {"condition", write_real(of.condition)},
            {"solved_condition", write_real(of.solved_condition)},
            {"lambda", write_real(of.lambda)},
            {"trials", json::array()},
            {"recommended", of.recommended},
            {"advice", of.advice}};
  for (const data_trial& t : of.trials) o["trials"].push_back(write(t));
  return o;
}

own_data read_own_data(const json& o) {
  own_data of;
  of.file = o.at("file");
  of.target = o.at("target");
  of.names = o.at("coefficients").get<std::vector<std::string>>();
  of.values = read_reals(o.at("values"));
  of.attainable = read_reals(o.at("attainable"));
  of.rows = o.at("rows");
  of.rank = o.at("rank");
  of.unique = o.at("unique");
  of.condition = read_real(o.at("condition"));
  of.solved_condition = read_real(o.at("solved_condition"));
  of.lambda = read_real(o.at("lambda"));
  for (const json& t : o.at("trials")) of.trials.push_back(read_trial(t));
  of.recommended = o.at("recommended");
  of.advice = o.at("advice").get<std::vector<std::string>>();
  const auto fits = [&of](const std::vector<double>& values, bool may_be_empty) {
    return values.size() == of.names.size() || (may_be_empty && values.empty());
  };
  bool right = fits(of.values, false) && fits(of.attainable, false) && !of.names.empty();
  for (const data_trial& t : of.trials) right = right && fits(t.digits, true);
  if (!right) throw json::other_error::create(501, "one number for each coefficient", &o);
  return of;
}

}  // namespace proofread::results
