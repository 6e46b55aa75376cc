// SPDX-License-Identifier: MIT
#include "identities/elaboration/index_ranges.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/elaboration/integer_point.hpp"
#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/inference/infer.hpp"

namespace proofread::identities {
namespace {

constexpr int most_points = 20'000;

/// A position in [ ] and how many places there are.
struct position {
  const expression* where = nullptr;
  const size_expression* extent = nullptr;
};

/// The positions of x[i], A[i, :], e(i, n); none for other nodes.
std::vector<position> positions_of(const expression& node) {
  if (calls(node, builtin::unit_vector)) return {{node.arguments[0].get(), &node.type.rows}};
  if (node.kind != form::index) return {};
  const shape& base = node.arguments[0]->type;
  if (node.arguments.size() == 3)
    return {{node.arguments[1].get(), &base.rows}, {node.arguments[2].get(), &base.cols}};
  const bool row = base.rows.as_constant() == 1 && base.cols.as_constant() != 1;
  return {{node.arguments[1].get(), row ? &base.cols : &base.rows}};
}

bool mentions(const expression& tree, int slot) {
  bool found = false;
  walk(tree, [&](const expression& node) { found = found || node.slot == slot; });
  return found;
}

class index_search {
 public:
  explicit index_search(const proposition& p) : p_(p), point_(p) {
    walk(p, [&](const expression& node) {
      const auto positions = positions_of(node);
      any_ = any_ || !positions.empty();
      for (const position& each : positions) note(each);
      if (range_argument(node) > 0) ranged_.push_back(&node);
    });
    if (!any_) return;
    while (grow()) {
    }
    order();
  }

  void run() {
    if (any_) visit(0);
  }

 private:
  const declaration& symbol(int slot) const { return p_.symbols[static_cast<std::size_t>(slot)]; }

  void note(const size_expression& size) {
    for (const auto& [names, coefficient] : size.terms) {
      for (const std::string& name : names) relevant_.insert(name);
    }
  }

  void note(const expression& node) {
    walk(p_, node, [&](const expression& each) {
      if (each.kind == form::number && each.name.size() <= 2 &&
          each.name.find('.') == std::string::npos)
        literals_.insert(std::stoi(each.name));
      if (each.kind == form::symbol && each.slot >= 0) relevant_.insert(each.name);
    });
  }

  void note(const position& each) {
    note(*each.where);
    note(*each.extent);
  }

  bool is_relevant(const expression& node) const {
    bool found = false;
    walk(node, [&](const expression& each) {
      found = found || (each.kind == form::symbol && relevant_.count(each.name) > 0);
    });
    return found;
  }

  /// The names that bound those that are known to matter.
  bool grow() {
    const std::size_t before = relevant_.size();
    for (const declaration& what : p_.symbols) {
      if (what.what == role::index && relevant_.count(what.name) > 0) {
        for (const auto& end : what.bounds) note(*end);
      }
      if (what.words.empty()) continue;
      for (const auto* const side : {&what.type.rows, &what.type.cols}) {
        for (const auto& [names, coefficient] : side->terms) {
          if (names.empty() || relevant_.count(names.front()) == 0) continue;
          note(what.type.rows);
          note(what.type.cols);
        }
      }
    }
    for (const expression* each : ranged_) {
      if (relevant_.count(bound_symbol(*each)->name) == 0) continue;
      note(*each->arguments[2]);
      note(*each->arguments[3]);
    }
    for (const auto& hypothesis : p_.hypotheses) {
      if (hypothesis->kind == form::relation && is_relevant(*hypothesis)) note(*hypothesis);
    }
    return relevant_.size() > before;
  }

  /// Sizes first, then the indices that are bounded by them.
  void order() {
    for (const role what : {role::size, role::index}) {
      for (int slot = 0; slot < static_cast<int>(p_.symbols.size()); ++slot) {
        if (symbol(slot).what == what && relevant_.count(symbol(slot).name) > 0)
          slots_.push_back(slot);
      }
    }
    const std::size_t count = slots_.size();
    const std::int64_t largest = count <= 4 ? 4 : count <= 6 ? 3 : 2;
    for (std::int64_t size = 1; size <= largest; ++size) sizes_.insert(size);
    for (const std::int64_t literal : literals_) {
      for (const std::int64_t size : {literal - 1, literal, literal + 1}) {
        if (size > 0) sizes_.insert(size);
      }
    }
  }

  std::set<std::int64_t> values_of(int slot) const {
    if (symbol(slot).what == role::size) return sizes_;
    const auto low = point_.value(*symbol(slot).bounds[0]);
    const auto high = point_.value(*symbol(slot).bounds[1]);
    return low && high ? ends(*low, *high) : std::set<std::int64_t>{};
  }

  static std::set<std::int64_t> ends(std::int64_t low, std::int64_t high) {
    std::set<std::int64_t> found;
    for (const std::int64_t each : {low, low + 1, high - 1, high}) {
      if (each >= low && each <= high) found.insert(each);
    }
    return found;
  }

  void visit(std::size_t next) {
    if (next < slots_.size()) {
      for (const std::int64_t value : values_of(slots_[next])) {
        point_.set(slots_[next], value);
        visit(next + 1);
        point_.unset(slots_[next]);
      }
      return;
    }
    if (++points_ > most_points || !point_.has_sizes_of_words()) return;
    const bool admitted =
        std::none_of(p_.hypotheses.begin(), p_.hypotheses.end(),
                     [&](const auto& each) { return point_.holds(*each) == false; });
    if (!admitted) return;
    entered_.clear();
    look(*p_.statement);
    for (const auto& hypothesis : p_.hypotheses) look(*hypothesis);
  }

  /// Looks at every part that counts here: not at a conclusion whose premise is false.
  void look(const expression& node) {
    const auto told = [&](std::size_t k) { return point_.holds(*node.arguments[k]); };
    if (node.kind == form::implication && (told(0) == false || told(1) == true)) return;
    if (node.kind == form::conjunction && (told(0) == false || told(1) == false)) return;
    if (node.kind == form::disjunction && (told(0) == true || told(1) == true)) return;
    if (range_argument(node) > 0) return look_at_range(node);
    for (const position& each : positions_of(node)) require(each);
    const expression* const meaning = definition_of(p_, node);
    if (meaning && entered_.insert(node.slot).second) look(*meaning);
    for (const auto& part : node.arguments) look(*part);
  }

  /// The terms of a sum, the statements of a forall over a range.
  void look_at_range(const expression& node) {
    const expression& body = *node.arguments[node.kind == form::sum_over ? 0 : 1];
    const auto low = point_.value(*node.arguments[2]), high = point_.value(*node.arguments[3]);
    if (!low || !high) return look(body);
    const int index = bound_symbol(node)->slot;
    const expression* const outer = std::exchange(within_, &node);
    for (const std::int64_t value : ends(*low, *high)) {
      point_.set(index, value);
      look(body);
      point_.unset(index);
    }
    within_ = outer;
  }

  /// The innermost range with an end that keeps what is entered at `entry` inside of 1..extent.
  std::vector<edit> narrower(const expression& at, std::int64_t entry, std::int64_t extent) const {
    if (within_ == nullptr || !mentions(at, bound_symbol(*within_)->slot)) return {};
    const bool low = entry < 1;
    const expression& end = *within_->arguments[low ? 2 : 3];
    const std::int64_t by = low ? 1 - entry : extent - entry;
    if (end.kind == form::number) return {{end.where, std::to_string(std::stoll(end.name) + by)}};
    return {
        {end.where, inference::show(end) + (low ? " + " : " - ") + std::to_string(std::abs(by))}};
  }

  void require(const position& each) const {
    const bool range = each.where->kind == form::range;
    if (range && each.where->arguments.empty()) return;
    const auto low = point_.value(range ? *each.where->arguments.front() : *each.where);
    const auto high = range ? point_.value(*each.where->arguments.back()) : low;
    const auto extent = point_.extent(*each.extent);
    if (!low || !high || !extent || *low == *high + 1) return;
    if (*low >= 1 && *high <= *extent && *low <= *high) return;
    std::string place;
    const std::string shown = inference::show(*each.where);
    for (const int slot : slots_) {
      const std::string& name = symbol(slot).name;
      place += (place.empty() ? "" : ", ") + name + " = " + std::to_string(point_.names().at(name));
    }
    const bool low_end = *low < 1;
    if (!range && each.where->kind != form::number &&
        place.find(shown + " = ") == std::string::npos)
      place += (place.empty() ? "" : ", ") + shown + " = " + std::to_string(*low);
    const std::string size = to_text(*each.extent);
    const expression& last = range ? *each.where->arguments.back() : *each.where;
    const bool literal = last.kind == form::number && *high > *extent;
    const std::string enough = size + " >= " + last.name;
    inference::fail(
        each.where->where,
        "index " + shown + " can leave 1.." + size + (place.empty() ? "" : ": " + place),
        literal ? "declare " + enough
                : "declare an index that stays inside, or put a condition before it: " + shown +
                      (low_end ? " >= 1" : " <= " + size) + " implies ...",
        literal ? std::vector<edit>{{{}, enough + " |- "}}
                : narrower(*each.where, low_end ? *low : *high, *extent));
  }

  const proposition& p_;
  integer_point point_;
  std::set<std::string> relevant_;
  std::set<std::int64_t> literals_;
  std::set<std::int64_t> sizes_;
  std::vector<const expression*> ranged_;  ///< sums, and forall over ranges
  std::vector<int> slots_;
  std::set<int> entered_;
  const expression* within_ = nullptr;  ///< the sum or forall over a range that is looked at
  bool any_ = false;                    ///< something is indexed
  int points_ = 0;
};

}  // namespace

void require_indices_in_range(const proposition& p) { index_search(p).run(); }

}  // namespace proofread::identities
