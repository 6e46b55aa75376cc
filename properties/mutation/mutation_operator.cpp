// SPDX-License-Identifier: MIT
#include "properties/mutation/mutation_operator.hpp"

namespace proofread::properties {

namespace operators {
#define PROOFREAD_OPERATOR(name) mutation_operator name();
#include "operators.def"
#undef PROOFREAD_OPERATOR
}  // namespace operators

const std::vector<named_operator>& mutation_operators() {
  static const std::vector<named_operator> all = {
#define PROOFREAD_OPERATOR(name) {#name, operators::name()},
#include "operators.def"
#undef PROOFREAD_OPERATOR
  };
  return all;
}

}  // namespace proofread::properties
