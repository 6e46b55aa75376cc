// SPDX-License-Identifier: MIT
#include "reports/html/render.hpp"

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "reports/html/assets.hpp"

namespace proofread::reports::html {

namespace {

namespace mustache = kainjow::mustache;

mustache::data convert(const view& value) {
  if (value.is_object()) {
    mustache::data object(mustache::data::type::object);
    for (const auto& [name, member] : value.items()) object.set(name, convert(member));
    return object;
  }
  if (value.is_array()) {
    mustache::data list(mustache::data::type::list);
    for (const view& each : value) list.push_back(convert(each));
    return list;
  }
  if (value.is_boolean()) return mustache::data(value.get<bool>());
  if (value.is_null()) return mustache::data(false);
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return text.empty() ? mustache::data(false) : mustache::data(text);
}

}  // namespace

std::string render(const std::string& name, const view& with) {
  mustache::data filling = convert(with);
  for (const std::string part : {"badge", "evidence", "statement", "counterexample", "icons"}) {
    filling.set(
        part + "_part",
        mustache::data(mustache::partial([part] { return std::string(embedded(part).text); })));
  }
  mustache::mustache page{std::string(embedded(name).text)};
  return page.render(filling);
}

std::string escape(const std::string& text) { return mustache::html_escape(text); }

}  // namespace proofread::reports::html
