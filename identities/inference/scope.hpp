// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// What an undeclared name of a one-liner stands for: a-g and Greek names scalars, other lower-case
/// names vectors, names beginning with a capital matrices. Longer names go by their first letter.
/// `defined` is none of a letter: the shape is that of the equation that defines the name.
enum class letter : std::uint8_t { scalar, vector, matrix, defined };
letter naming_rule(std::string_view name);

/// How far a scalar expression is known to be an integer or a fraction at every point.
enum class arithmetic : std::uint8_t { integer, fraction, other };

/// A declared name while types are being found.
struct entry {
  declaration what;
  std::optional<letter> inferred;          ///< set when the naming rule declared it
  arithmetic numbers = arithmetic::other;  ///< what its values are known to be
  std::optional<size_expression> size;  ///< what it stands for inside sizes, if it may occur there
  std::vector<word> declared_words;     ///< of a name that an equation defines: they are hypotheses
  std::optional<size_expression> extent;  ///< index declared by its use: bounds are 1..extent
};

/// The names that can be seen, and every name ever seen; positions never change.
class scope {
 public:
  int declare(entry item);        ///< visible everywhere; the caller has checked that it is new
  int declare_local(entry item);  ///< hides an older one of the same name until `leave`
  int add(entry item);            ///< takes a slot without becoming visible by name
  void leave();                   ///< ends the latest local
  /// Locals are put out of sight while a function body is read; `restore` brings them back.
  std::vector<int> hide_locals() { return std::exchange(locals_, {}); }
  void restore(std::vector<int> locals) { locals_ = std::move(locals); }

  /// True if some name already stands for itself inside sizes.
  bool is_size_name(const std::string& name) const;

  std::optional<int> find(const std::string& name) const;
  entry& at(int slot) { return entries_[static_cast<std::size_t>(slot)]; }
  const entry& at(int slot) const { return entries_[static_cast<std::size_t>(slot)]; }
  int count() const { return static_cast<int>(entries_.size()); }

  /// The visible name nearest to a mistyped one (edit distance at most 2), or "";
  /// functions only, or all but functions.
  std::string nearest(const std::string& name, bool function = false) const;

 private:
  std::vector<entry> entries_;
  std::map<std::string, int> globals_;
  std::vector<int> locals_;
};

/// The size an integer expression stands for: integers, sizes, indices, + - * and small powers of
/// them. nullopt where it is none. Works on typed trees.
std::optional<size_expression> as_size(const expression& node, const scope& names);

/// Reads `numbers` of the names in a scalar expression together.
arithmetic arithmetic_of(const expression& node, const scope& names);

}  // namespace proofread::identities
