// SPDX-License-Identifier: MIT
#include "properties/degrees/degree_exponent.hpp"

#include <cstdlib>

namespace proofread::properties {

using identities::form;

std::optional<double> integer_of(const identities::expression& node,
                                 const std::map<std::string, std::int64_t>& sizes) {
  const auto part = [&](std::size_t k) { return integer_of(*node.arguments[k], sizes); };
  if (node.kind == form::number) return std::strtod(node.name.c_str(), nullptr);
  if (node.kind == form::symbol) {
    const auto found = sizes.find(node.name);
    if (found == sizes.end()) return std::nullopt;
    return static_cast<double>(found->second);
  }
  if (node.kind == form::negate) {
    const auto x = part(0);
    return x ? std::optional(-*x) : std::nullopt;
  }
  const bool product = node.kind == form::scale || node.kind == form::multiply;
  if (!product && node.kind != form::add && node.kind != form::subtract) return std::nullopt;
  const auto x = part(0), y = part(1);
  if (!x || !y) return std::nullopt;
  if (product) return *x * *y;
  return node.kind == form::add ? *x + *y : *x - *y;
}

}  // namespace proofread::properties
