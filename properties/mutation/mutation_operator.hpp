// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// What a mutation is for: a negative control, which must be refuted, or a repair, which must hold.
enum class purpose : std::uint8_t { control, repair };

/// A node of a statement or definition, elaborated, with what stands around it.
struct site {
  const identities::proposition& problem;
  const identities::expression_ptr& node;
  std::vector<const identities::expression*> above;  ///< its ancestors, the nearest last

  const identities::expression* parent() const { return above.empty() ? nullptr : above.back(); }
};

/// Takes what an operator makes of a site.
struct offer {
  /// The node replaced; `what` says how: "transpose dropped". `before` and `after` tell the change
  /// where it is smaller than the nodes; empty: the nodes themselves.
  std::function<void(const std::string& what, identities::expression_ptr replacement,
                     std::string before, std::string after)>
      replace;
  void operator()(const std::string& what, identities::expression_ptr replacement) const {
    replace(what, std::move(replacement), {}, {});
  }
};

/// One way to go wrong. Every file operators/NAME.cpp defines `mutation_operator NAME()`.
struct mutation_operator {
  bool makes_controls = true;  ///< false: proposes repairs only
  bool changes_shapes = false;
  void (*apply)(const site& at, const offer& give) = nullptr;
  bool mends_hypotheses = false;  ///< as a repair it is applied to hypotheses, too
};

/// An operator with its name, the stem of its file.
struct named_operator {
  std::string name;
  mutation_operator what;
};

/// Every operator, by name.
const std::vector<named_operator>& mutation_operators();

}  // namespace proofread::properties
