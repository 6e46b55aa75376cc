// SPDX-License-Identifier: MIT
#include "identities/printing/tightness.hpp"

#include <array>

namespace proofread::identities {

tightness text_tightness(const expression& node) {
  switch (node.kind) {
    case form::number:
      if (node.name.find('/') != std::string::npos) return tightness::product;
      return node.name.rfind('-', 0) == 0 ? tightness::sign : tightness::atom;
    case form::add:
    case form::subtract:
      return tightness::sum;
    case form::multiply:
    case form::scale:
    case form::divide:
    case form::solve:
    case form::entry_multiply:
    case form::entry_divide:
      return tightness::product;
    case form::negate:
      return tightness::sign;
    case form::power:
    case form::entry_power:
    case form::transpose:
    case form::index:
      return tightness::power;
    case form::relation:
    case form::in_range:
    case form::in_null:
    case form::has_shape:
      return tightness::relation;
    case form::conjunction:
      return tightness::conjunction;
    case form::disjunction:
      return tightness::disjunction;
    case form::implication:
      return tightness::implication;
    case form::equivalence:
      return tightness::equivalence;
    case form::negation:
    case form::for_all:
    case form::exists:
      return tightness::negation;
    default:
      return tightness::atom;
  }
}

const char* comparison_text(comparison how) {
  constexpr std::array<const char*, 6> texts{"=", "!=", "<", "<=", ">", ">="};
  return texts[static_cast<std::size_t>(how)];
}

const char* binder_name(form kind) {
  switch (kind) {
    case form::differential:
      return "diff";
    case form::gradient:
      return "grad";
    case form::hessian:
      return "hess";
    case form::limit:
      return "limit";
    case form::argmin:
      return "argmin";
    case form::argmax:
      return "argmax";
    case form::sum_over:
      return "sum";
    case form::at:
      return "at";
    default:
      return "";
  }
}

}  // namespace proofread::identities
