// SPDX-License-Identifier: MIT
#include "identities/elaboration/size_tree.hpp"

#include <utility>

namespace proofread::identities {

expression_ptr scalar_node(form kind, std::vector<expression_ptr> parts, std::string name) {
  auto node = std::make_shared<expression>(*make(kind, std::move(parts), std::move(name)));
  node->type = scalar_shape();
  return node;
}

expression_ptr size_tree(const size_expression& size,
                         const std::function<int(const std::string&)>& slot_of) {
  expression_ptr sum;
  for (const auto& [names, coefficient] : size.terms) {
    const std::int64_t amount = coefficient < 0 ? -coefficient : coefficient;
    expression_ptr term;
    if (amount != 1 || names.empty()) term = scalar_node(form::number, {}, std::to_string(amount));
    for (const std::string& name : names) {
      auto symbol = std::make_shared<expression>(*scalar_node(form::symbol, {}, name));
      symbol->slot = slot_of(name);
      term = term ? scalar_node(form::scale, {term, symbol}) : symbol;
    }
    if (!sum) {
      sum = coefficient < 0 ? scalar_node(form::negate, {term}) : term;
    } else {
      sum = scalar_node(coefficient < 0 ? form::subtract : form::add, {sum, term});
    }
  }
  return sum ? sum : scalar_node(form::number, {}, "0");
}

}  // namespace proofread::identities
