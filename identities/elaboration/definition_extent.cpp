// SPDX-License-Identifier: MIT
#include "identities/elaboration/definition_extent.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "identities/inference/infer.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

constexpr std::int64_t highest = 2000;
constexpr std::int64_t most_applied = 1'000'000;

/// Of a tree with its definitions written out: its height, and the nodes of what is evaluated anew
/// at each of its places. The value of a defined name is kept, the body of a function is not.
struct extent {
  std::int64_t height = 1;
  std::int64_t applied = 1;
};

bool is_equation(const declaration_item& item) {
  return item.kind == sort::relation && item.value->kind == form::relation &&
         item.value->relations.size() == 1 && item.value->relations[0] == comparison::equal;
}

class measuring {
 public:
  extent of(const expression& node) const {
    extent whole;
    for (const expression_ptr& part : node.arguments) {
      const extent inner = of(*part);
      whole.height = std::max(whole.height, inner.height + 1);
      whole.applied = std::min(whole.applied + inner.applied, most_applied + 1);
    }
    const bool application = node.kind == form::apply;
    if (!application && node.kind != form::symbol) return whole;
    const auto meant = known_.find(node.name);
    if (meant == known_.end()) return whole;
    whole.height = std::max(whole.height, meant->second.height + 1);
    if (application)
      whole.applied = std::min(whole.applied + meant->second.applied, most_applied + 1);
    return whole;
  }

  void define(const std::string& name, const extent& meaning) {
    extent& known = known_[name];
    known.height = std::max(known.height, meaning.height);
    known.applied = std::max(known.applied, meaning.applied);
  }

  /// What a line defines: `let`, and either side of an equation that is a name or f(x).
  void define(const declaration_item& item, const extent& whole) {
    if (item.kind == sort::let_value || item.kind == sort::let_function) {
      define(item.names[0], whole);
    } else if (is_equation(item)) {
      for (const expression_ptr& side : item.value->arguments) {
        if (side->kind == form::symbol || side->kind == form::apply) define(side->name, whole);
      }
    }
  }

 private:
  std::map<std::string, extent> known_;
};

void require(const extent& found, const span& where) {
  if (found.height > highest) {
    inference::fail(where,
                    "definitions inside one another are deeper than " + std::to_string(highest) +
                        " levels here",
                    "declare one of the names without a definition");
  }
  if (found.applied > most_applied) {
    inference::fail(where,
                    "with its functions written out this has more than " +
                        std::to_string(most_applied) + " parts",
                    "apply fewer functions inside one another");
  }
}

}  // namespace

void require_bounded_definitions(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement) {
  measuring measure;
  for (const declaration_item& item : given) {
    if (!item.value) continue;
    const extent whole = measure.of(*item.value);
    require(whole, item.where);
    measure.define(item, whole);
  }
  if (statement) require(measure.of(*statement), statement->where);
}

}  // namespace proofread::identities
