// SPDX-License-Identifier: MIT
#include "tests/results/schema.hpp"

#include <functional>
#include <map>

namespace proofread::results {

using nlohmann::json;

namespace {

struct validator;
using rule = std::function<std::string(const validator&, const json& keyword, const json& schema,
                                       const json& value, const std::string& at)>;

struct validator {
  const json& root;
  std::string apply(const json& schema, const json& value, const std::string& at) const;
};

bool has_type(const json& value, const std::string& name) {
  if (name == "null") return value.is_null();
  if (name == "string") return value.is_string();
  if (name == "boolean") return value.is_boolean();
  if (name == "integer") return value.is_number_integer();
  if (name == "number") return value.is_number();
  if (name == "array") return value.is_array();
  return name == "object" && value.is_object();
}

std::string type(const validator&, const json& names, const json&, const json& value,
                 const std::string& at) {
  for (const json& name : names.is_array() ? names : json::array({names})) {
    if (has_type(value, name)) return "";
  }
  return at + ": is not of type " + names.dump();
}

std::string required(const validator&, const json& names, const json&, const json& value,
                     const std::string& at) {
  for (const json& name : names) {
    if (!value.contains(name.get<std::string>())) return at + ": lacks " + name.dump();
  }
  return "";
}

std::string properties(const validator& v, const json& members, const json&, const json& value,
                       const std::string& at) {
  for (const auto& [name, schema] : members.items()) {
    if (!value.contains(name)) continue;
    const std::string wrong = v.apply(schema, value.at(name), at + "/" + name);
    if (!wrong.empty()) return wrong;
  }
  return "";
}

std::string additional(const validator& v, const json& rest, const json& schema, const json& value,
                       const std::string& at) {
  for (const auto& [name, member] : value.items()) {
    if (schema.contains("properties") && schema.at("properties").contains(name)) continue;
    if (rest.is_boolean() && !rest.get<bool>()) return at + ": has unknown member " + name;
    const std::string wrong = rest.is_object() ? v.apply(rest, member, at + "/" + name) : "";
    if (!wrong.empty()) return wrong;
  }
  return "";
}

std::string items(const validator& v, const json& each, const json&, const json& value,
                  const std::string& at) {
  for (std::size_t k = 0; k < value.size(); ++k) {
    const std::string wrong = v.apply(each, value[k], at + "/" + std::to_string(k));
    if (!wrong.empty()) return wrong;
  }
  return "";
}

std::string any_of(const validator& v, const json& choices, const json&, const json& value,
                   const std::string& at) {
  std::string wrong;
  for (const json& schema : choices) {
    wrong = v.apply(schema, value, at);
    if (wrong.empty()) return "";
  }
  return wrong;
}

std::string all_of(const validator& v, const json& parts, const json&, const json& value,
                   const std::string& at) {
  for (const json& schema : parts) {
    const std::string wrong = v.apply(schema, value, at);
    if (!wrong.empty()) return wrong;
  }
  return "";
}

std::string one_of_values(const validator&, const json& values, const json&, const json& value,
                          const std::string& at) {
  for (const json& allowed : values) {
    if (allowed == value) return "";
  }
  return at + ": " + value.dump() + " is not one of " + values.dump();
}

std::string constant(const validator&, const json& expected, const json&, const json& value,
                     const std::string& at) {
  return value == expected ? "" : at + ": is not " + expected.dump();
}

std::string minimum(const validator&, const json& least, const json&, const json& value,
                    const std::string& at) {
  return value >= least ? "" : at + ": is below " + least.dump();
}

std::string reference(const validator& v, const json& path, const json&, const json& value,
                      const std::string& at) {
  return v.apply(v.root.at(json::json_pointer(path.get<std::string>().substr(1))), value, at);
}

std::string nothing(const validator&, const json&, const json&, const json&, const std::string&) {
  return "";
}

const std::map<std::string, rule>& rules() {
  static const std::map<std::string, rule> all = {
      {"type", type},       {"required", required},  {"properties", properties},
      {"items", items},     {"anyOf", any_of},       {"additionalProperties", additional},
      {"allOf", all_of},    {"enum", one_of_values}, {"const", constant},
      {"minimum", minimum}, {"$ref", reference},     {"$schema", nothing},
      {"$defs", nothing},   {"title", nothing},      {"description", nothing}};
  return all;
}

std::string validator::apply(const json& schema, const json& value, const std::string& at) const {
  if (schema.contains("type")) {
    const std::string wrong = type(*this, schema.at("type"), schema, value, at);
    if (!wrong.empty()) return wrong;
  }
  for (const auto& [keyword, content] : schema.items()) {
    const auto known = rules().find(keyword);
    if (known == rules().end()) return at + ": the schema uses the unknown keyword " + keyword;
    const std::string wrong = known->second(*this, content, schema, value, at);
    if (!wrong.empty()) return wrong;
  }
  return "";
}

}  // namespace

std::string mismatch(const json& root, const json& value) {
  return validator{root}.apply(root, value, "");
}

}  // namespace proofread::results
