// SPDX-License-Identifier: MIT
#include "identities/conventions/least_squares.hpp"

#include <algorithm>
#include <vector>

namespace proofread::identities {
namespace {

using factors = std::vector<expression_ptr>;

void collect(const expression_ptr& product, factors& to) {
  if (product->kind != form::multiply) return to.push_back(product);
  for (const expression_ptr& each : product->arguments) collect(each, to);
}

factors factors_of(const expression_ptr& product) {
  factors made;
  collect(product, made);
  return made;
}

bool is_inverse(const expression& tree) {
  return tree.kind == form::power && tree.arguments[1]->kind == form::negate &&
         tree.arguments[1]->arguments[0]->name == "1";
}

expression_ptr transposed(const expression_ptr& tree) {
  if (tree->kind == form::transpose) return tree->arguments[0];
  return make(form::transpose, {tree}, {}, 0, tree->where);
}

expression_ptr product_of(factors::const_iterator from, factors::const_iterator to) {
  expression_ptr made = *from;
  while (++from != to) made = make(form::multiply, {made, *from}, {}, 0, made->where);
  return made;
}

}  // namespace

expression_ptr squares_minimised_by(const expression_ptr& value, const std::string& w) {
  const factors all = factors_of(value);
  if (!is_inverse(*all[0])) return nullptr;
  const factors gram = factors_of(all[0]->arguments[0]);
  const std::size_t before = gram.size() - 1;  // D' or D'W
  const bool symmetric = (gram.size() == 2 || gram.size() == 3) && all.size() > gram.size() &&
                         same(*transposed(gram.front()), *gram.back());
  if (!symmetric) return nullptr;
  for (std::size_t k = 0; k < before; ++k)
    if (!same(*gram[k], *all[k + 1])) return nullptr;
  const span where = value->where;
  const expression_ptr y =
      product_of(all.begin() + static_cast<std::ptrdiff_t>(gram.size()), all.end());
  const expression_ptr image =
      make(form::multiply, {gram.back(), make(form::symbol, {}, w, 0, where)}, {}, 0, where);
  const expression_ptr residual = make(form::subtract, {image, y}, {}, 0, where);
  if (before == 1) return make(form::call, {residual}, "sumsq", 0, where);
  const factors weighted{transposed(residual), gram[1], residual};
  return product_of(weighted.begin(), weighted.end());
}

}  // namespace proofread::identities
