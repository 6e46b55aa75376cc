// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace proofread::results {

/// A member that is missing, or holds what it cannot: "notes[2].blocks[0].line is missing".
class bad_member : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The members of one JSON object while it is written or read. A record names them once, in their
/// order, in list_members(members, record), and that list serves both directions:
///     void list_members(const members& m, point& p) { m("x", p.x), m("y", p.y); }
/// Written, the record stays as it is. Read, what a list names has to be there and to fit, or
/// bad_member is thrown; what it does not name is passed over.
class members {
 public:
  using json = nlohmann::ordered_json;

  explicit members(json& into);        ///< writes
  explicit members(const json& from);  ///< reads
  bool reading() const { return from_ != nullptr; }

  void operator()(const char* name, bool& value) const;
  void operator()(const char* name, int& value) const;
  void operator()(const char* name, std::int64_t& value) const;
  void operator()(const char* name, std::uint64_t& value) const;
  /// A number that need not be finite: what is not is null, and null reads as infinity.
  void operator()(const char* name, double& value) const;
  void operator()(const char* name, std::string& value) const;
  void operator()(const char* name, std::vector<double>& values) const;
  void operator()(const char* name, std::vector<std::string>& values) const;
  void operator()(const char* name, std::map<std::string, int>& values) const;
  void operator()(const char* name, std::map<std::string, std::string>& values) const;
  /// {"n": 2, "d": 3}, in the order of the vector.
  void operator()(const char* name, std::vector<std::pair<std::string, int>>& values) const;
  void operator()(const char* name,
                  std::vector<std::pair<std::string, std::int64_t>>& values) const;

  /// One of the words of an enumeration, by its to_text.
  template <typename Enum, std::size_t N>
  void operator()(const char* name, Enum& value, const Enum (&all)[N]) const {
    std::string word = reading() ? "" : to_text(value);
    (*this)(name, word);
    if (!reading()) return;
    for (const Enum each : all) {
      if (word == to_text(each)) {
        value = each;
        return;
      }
    }
    refuse(name, "is '" + word + "', none of the words that it can be");
  }

  /// A record, by its own list.
  template <typename Record>
  requires std::is_class_v<Record>
  void operator()(const char* name, Record& record) const { list_members(inner(name), record); }

  /// null where there is none.
  template <typename Record>
  void operator()(const char* name, std::optional<Record>& record) const {
    if (!is_some(name, record.has_value())) return;
    if (reading()) record.emplace();
    list_members(inner(name), *record);
  }

  template <typename Record>
  requires std::is_class_v<Record>
  void operator()(const char* name, std::vector<Record>& records) const {
    const std::size_t count = rows(name, records.size());
    if (reading()) records.resize(count);
    for (std::size_t k = 0; k < count; ++k) list_members(inner(name, k), records[k]);
  }

  /// Read only where it is there and not null: older documents lack it.
  template <typename Value>
  void may_lack(const char* name, Value& value) const {
    if (!reading() || has(name)) (*this)(name, value);
  }

  /// Written only where it says something.
  template <typename Value>
  void unless_empty(const char* name, Value& value) const {
    if (reading() ? has(name) : !value.empty()) (*this)(name, value);
  }

  /// What was measured unless a solver declined: null where `refused` says why, and read as
  /// `unmeasured`.
  void measured(const char* name, double& value, const std::string& refused,
                double unmeasured = 0) const;

  /// Reads a member before its place, for others depend on it.
  void ahead(const char* name, std::string& value) const;

  /// What follows from other members: written for readers of the JSON, not read.
  void derived(const char* name, bool value) const;

  /// Throws bad_member of the member `name` ("" for this object itself).
  [[noreturn]] void refuse(const char* name, const std::string& problem) const;

 private:
  members(json* into, const json* from, std::string path);

  bool has(const char* name) const;
  const json& found(const char* name) const;
  members inner(const char* name) const;
  members inner(const char* name, std::size_t row) const;
  bool is_some(const char* name, bool written) const;
  std::size_t rows(const char* name, std::size_t written) const;
  template <typename Map>
  void map_of(const char* name, Map& values) const;

  json* into_ = nullptr;
  const json* from_ = nullptr;
  std::string path_;  // "notes[2].blocks[0]", of what is read
};

/// The object of a record; `list_members` does not change what it writes.
template <typename Record>
void write_members(const Record& record, nlohmann::ordered_json& into) {
  list_members(members(into), const_cast<Record&>(record));
}

}  // namespace proofread::results
