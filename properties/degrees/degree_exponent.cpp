// SPDX-License-Identifier: MIT
#include "properties/degrees/degree_exponent.hpp"

#include <cstdlib>

#include "identities/expression/fold.hpp"

namespace proofread::properties {

using identities::form;

namespace {

struct exponent_algebra {
  using value = double;
  const std::map<std::string, std::int64_t>& sizes;

  std::optional<value> leaf(const identities::expression& node) const {
    if (node.kind == form::number) return std::strtod(node.name.c_str(), nullptr);
    const auto found = node.kind == form::symbol ? sizes.find(node.name) : sizes.end();
    return found == sizes.end() ? std::nullopt : std::optional(static_cast<double>(found->second));
  }
  std::optional<value> negated(value a) const { return -a; }
  std::optional<value> combined(form kind, value a, value b) const {
    switch (kind) {
      case form::add:
        return a + b;
      case form::subtract:
        return a - b;
      case form::multiply:
      case form::scale:
        return a * b;
      default:
        return std::nullopt;
    }
  }
};

}  // namespace

std::optional<double> integer_of(const identities::expression& node,
                                 const std::map<std::string, std::int64_t>& sizes) {
  return fold(node, exponent_algebra{sizes});
}

}  // namespace proofread::properties
