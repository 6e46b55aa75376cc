// SPDX-License-Identifier: MIT
#include "identities/terms/ellipses.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "identities/latex/symbols.hpp"

namespace proofread::identities {
namespace {

using list = std::vector<atom>;

/// Long enough for a first, a last and two neighbours in between.
constexpr int length = 4;

bool is_product_sign(const atom& a) { return a.kind == atom_kind::sign && a.text == "*"; }

class writer {
 public:
  written_out run(const list& atoms) {
    find(atoms);
    if (letters_.empty() || counts_.size() != 1) return {atoms, ""};
    if (stands_elsewhere(atoms)) return {atoms, ""};
    list made = rewritten(atoms);
    if (failed_) return {atoms, ""};
    return {std::move(made), "read for " + *counts_.begin() + " = " + std::to_string(length)};
  }

 private:
  /// The factors beside the dots at i, past a sign of a product; equal letters with subscripts.
  struct neighbours {
    std::size_t before, behind;
  };
  static std::optional<neighbours> around(const list& atoms, std::size_t i) {
    std::size_t before = i, behind = i + 1;
    if (before > 0 && is_product_sign(atoms[before - 1])) --before;
    if (behind < atoms.size() && is_product_sign(atoms[behind])) ++behind;
    if (before == 0 || behind >= atoms.size()) return std::nullopt;
    --before;
    const atom &first = atoms[before], &last = atoms[behind];
    const bool alike = first.kind == atom_kind::symbol && last.kind == atom_kind::symbol &&
                       base_name(first) == base_name(last) && first.font == last.font &&
                       label_of(first.above) == label_of(last.above) && !first.below.empty() &&
                       !last.below.empty();
    return alike ? std::optional(neighbours{before, behind}) : std::nullopt;
  }

  void find(const list& atoms) {
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      const auto beside =
          atoms[i].kind == atom_kind::dots ? around(atoms, i) : std::optional<neighbours>{};
      if (beside) {
        letters_.insert(base_name(atoms[beside->before]));
        for (const std::size_t k : {beside->before, beside->behind})
          for (const atom& each : atoms[k].below)
            if (each.kind == atom_kind::symbol) counts_.insert(base_name(each));
      }
      for (const list& part : atoms[i].parts) find(part);
    }
  }

  bool is_counted(const atom& a) const {
    return a.kind == atom_kind::symbol && letters_.count(base_name(a)) > 0;
  }

  bool stands_elsewhere(const list& atoms) const {
    return std::any_of(atoms.begin(), atoms.end(), [&](const atom& each) {
      const bool itself = each.kind == atom_kind::symbol && counts_.count(base_name(each)) > 0;
      const bool below = !is_counted(each) && stands_elsewhere(each.below);
      return itself || below || stands_elsewhere(each.above) ||
             std::any_of(each.parts.begin(), each.parts.end(),
                         [&](const list& part) { return stands_elsewhere(part); });
    });
  }

  /// 3 of 3, of n - 1 and of n-1; 0 where it is no number.
  static int value_of(const list& script) {
    int value = 0, sign = 1;
    for (const atom& each : script) {
      if (each.kind == atom_kind::sign && (each.text == "+" || each.text == "-")) {
        sign = each.text == "+" ? 1 : -1;
      } else if (each.kind == atom_kind::number && each.text.size() < 3 &&
                 each.text.find('.') == std::string::npos) {
        value += sign * std::stoi(each.text);
      } else if (each.kind == atom_kind::symbol) {
        value += sign * length;
      } else {
        return 0;
      }
    }
    return value;
  }

  atom numbered(const atom& letter, int value) {
    atom made = letter;
    atom number;
    number.kind = atom_kind::number;
    number.text = std::to_string(value);
    number.where = letter.where;
    made.below = {number};
    failed_ = failed_ || value < 1 || value > length;
    return made;
  }

  list rewritten(const list& atoms) {
    list made;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      atom each = atoms[i];
      if (each.kind == atom_kind::dots) {
        if (const auto beside = around(atoms, i)) {
          const atom& first = atoms[beside->before];
          const int begin = value_of(first.below), end = value_of(atoms[beside->behind].below);
          const int step = begin <= end ? 1 : -1;
          for (int k = begin + step; step * k < step * end; k += step) {
            made.push_back(numbered(first, k));
            if (is_product_sign(atoms[i - 1])) made.push_back(atoms[i - 1]);
          }
          // `A_1 * \cdots * A_4` has one sign too many then.
          const bool signs = is_product_sign(atoms[i - 1]) && is_product_sign(atoms[i + 1]);
          if (signs) ++i;
          continue;
        }
      }
      if (is_counted(each) && !each.below.empty()) {
        made.push_back(numbered(each, value_of(each.below)));
        continue;
      }
      for (list& part : each.parts) part = rewritten(part);
      made.push_back(std::move(each));
    }
    return made;
  }

  std::set<std::string> letters_, counts_;
  bool failed_ = false;
};

}  // namespace

written_out products_written_out(const std::vector<atom>& atoms) { return writer().run(atoms); }

}  // namespace proofread::identities
