// SPDX-License-Identifier: MIT
#include "results/json/members.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace proofread::results {

using json = nlohmann::ordered_json;

namespace {

constexpr const char* other_type = "has another type than it should";

json of(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

// Each reads what fits or returns why it does not.
const char* read(const json& from, bool& value) {
  if (!from.is_boolean()) return other_type;
  value = from.get<bool>();
  return nullptr;
}

template <typename Integer>
const char* read_integer(const json& from, Integer& value) {
  if (!from.is_number_integer()) return other_type;
  const bool fits = from.is_number_unsigned() ? std::in_range<Integer>(from.get<std::uint64_t>())
                                              : std::in_range<Integer>(from.get<std::int64_t>());
  if (!fits) return "is too large or too small";
  value = from.get<Integer>();
  return nullptr;
}
const char* read(const json& from, int& value) { return read_integer(from, value); }
const char* read(const json& from, std::int64_t& value) { return read_integer(from, value); }
const char* read(const json& from, std::uint64_t& value) { return read_integer(from, value); }

const char* read(const json& from, double& value) {
  if (!from.is_number() && !from.is_null()) return other_type;
  value = from.is_null() ? std::numeric_limits<double>::infinity() : from.get<double>();
  return nullptr;
}

const char* read(const json& from, std::string& value) {
  if (!from.is_string()) return other_type;
  value = from.get<std::string>();
  return nullptr;
}

template <typename Value>
const char* read(const json& from, std::vector<Value>& values) {
  if (!from.is_array()) return other_type;
  for (const json& each : from) {
    if (const char* problem = read(each, values.emplace_back())) return problem;
  }
  return nullptr;
}

}  // namespace

members::members(json& into) : into_(&into) {}
members::members(const json& from) : from_(&from) {
  if (!from.is_object()) refuse("", "is no object");
}
members::members(json* into, const json* from, std::string path)
    : into_(into), from_(from), path_(std::move(path)) {}

void members::refuse(const char* name, const std::string& problem) const {
  const bool own = *name != 0;
  const std::string whole = path_ + (own && !path_.empty() ? "." : "") + name;
  throw bad_member((whole.empty() ? "the document" : "'" + whole + "'") + " " + problem);
}

bool members::has(const char* name) const {
  const auto at = from_->find(name);
  return at != from_->end() && !at->is_null();
}

const json& members::found(const char* name) const {
  const auto at = from_->find(name);
  if (at == from_->end()) refuse(name, "is missing");
  return *at;
}

members members::inner(const char* name) const {
  if (!reading()) return {&((*into_)[name] = json::object()), nullptr, ""};
  const json& object = found(name);
  if (!object.is_object()) refuse(name, other_type);
  return {nullptr, &object, path_ + (path_.empty() ? "" : ".") + name};
}

members members::inner(const char* name, std::size_t row) const {
  if (!reading()) return {&(*into_)[name].emplace_back(json::object()), nullptr, ""};
  const json& object = found(name).at(row);
  const std::string path =
      path_ + (path_.empty() ? "" : ".") + name + "[" + std::to_string(row) + "]";
  const members into(nullptr, &object, path);
  if (!object.is_object()) into.refuse("", other_type);
  return into;
}

bool members::is_some(const char* name, bool written) const {
  if (reading()) return !found(name).is_null();
  if (!written) (*into_)[name] = nullptr;
  return written;
}

std::size_t members::rows(const char* name, std::size_t written) const {
  if (!reading()) {
    (*into_)[name] = json::array();
    return written;
  }
  if (!found(name).is_array()) refuse(name, other_type);
  return found(name).size();
}

// What is one value of JSON.
#define PROOFREAD_MEMBER(type, written)                           \
  void members::operator()(const char* name, type& value) const { \
    if (!reading()) {                                             \
      (*into_)[name] = written;                                   \
    } else if (const char* problem = read(found(name), value)) {  \
      refuse(name, problem);                                      \
    }                                                             \
  }
PROOFREAD_MEMBER(bool, value)
PROOFREAD_MEMBER(int, value)
PROOFREAD_MEMBER(std::int64_t, value)
PROOFREAD_MEMBER(std::uint64_t, value)
PROOFREAD_MEMBER(double, of(value))
PROOFREAD_MEMBER(std::string, value)
PROOFREAD_MEMBER(std::vector<std::string>, value)
#undef PROOFREAD_MEMBER

void members::operator()(const char* name, std::vector<double>& values) const {
  if (!reading()) {
    json& array = (*into_)[name] = json::array();
    for (const double each : values) array.push_back(of(each));
  } else if (const char* problem = read(found(name), values)) {
    refuse(name, problem);
  }
}

template <typename Map>
void members::map_of(const char* name, Map& values) const {
  if (!reading()) {
    json& object = (*into_)[name] = json::object();
    for (const auto& [key, value] : values) object[key] = value;
    return;
  }
  const members from = inner(name);
  for (const auto& [key, value] : from.from_->items()) {
    typename Map::value_type entry{key, {}};
    if (const char* problem = read(value, entry.second)) from.refuse(key.c_str(), problem);
    values.insert(values.end(), std::move(entry));
  }
}
void members::operator()(const char* name, std::map<std::string, int>& values) const {
  map_of(name, values);
}
void members::operator()(const char* name, std::map<std::string, std::string>& values) const {
  map_of(name, values);
}
void members::operator()(const char* name, std::vector<std::pair<std::string, int>>& values) const {
  map_of(name, values);
}
void members::operator()(const char* name,
                         std::vector<std::pair<std::string, std::int64_t>>& values) const {
  map_of(name, values);
}

void members::measured(const char* name, double& value, const std::string& refused,
                       double unmeasured) const {
  if (refused.empty()) {
    (*this)(name, value);
  } else if (!reading()) {
    (*into_)[name] = nullptr;
  } else {
    value = unmeasured;
  }
}

void members::ahead(const char* name, std::string& value) const {
  if (reading()) (*this)(name, value);
}

void members::derived(const char* name, bool value) const {
  if (!reading()) (*into_)[name] = value;
}

}  // namespace proofread::results
