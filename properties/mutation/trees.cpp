// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

#include <algorithm>

namespace proofread::properties {

using identities::expression;
using identities::expression_ptr;
using identities::form;

namespace {

/// The argument that names what is bound or differentiated by; -1 if there is none.
std::ptrdiff_t bound_argument(form kind) {
  if (kind >= form::differential && kind <= form::at) return 1;
  return kind == form::for_all || kind == form::exists ? 0 : -1;
}

struct walker {
  const identities::proposition& problem;
  const std::function<void(const site&, const std::vector<std::size_t>&)>& visit;
  std::vector<const expression*> above;
  std::vector<std::size_t> path;

  void walk(const expression_ptr& node) {
    visit({problem, node, above}, path);
    above.push_back(node.get());
    for (std::size_t k = 0; k < node->arguments.size(); ++k) {
      if (static_cast<std::ptrdiff_t>(k) == bound_argument(node->kind)) continue;
      path.push_back(k);
      walk(node->arguments[k]);
      path.pop_back();
    }
    above.pop_back();
  }
};

expression_ptr rebuilt(const expression_ptr& node, const std::vector<std::size_t>& path,
                       std::size_t depth, const expression_ptr& with) {
  if (depth == path.size()) return with;
  std::vector<expression_ptr> arguments = node->arguments;
  arguments[path[depth]] = rebuilt(arguments[path[depth]], path, depth + 1, with);
  return with_arguments(*node, std::move(arguments));
}

void collect_factors(const expression_ptr& node, std::vector<expression_ptr>& into) {
  if (node->kind != form::multiply) return into.push_back(node);
  for (const auto& part : node->arguments) collect_factors(part, into);
}

}  // namespace

void each_site(
    const identities::proposition& problem, const expression_ptr& root,
    const std::function<void(const site&, const std::vector<std::size_t>& path)>& visit) {
  walker{problem, visit, {}, {}}.walk(root);
}

expression_ptr replaced(const expression_ptr& root, const std::vector<std::size_t>& path,
                        const expression_ptr& with) {
  return rebuilt(root, path, 0, with);
}

std::vector<expression_ptr> factors_of(const expression_ptr& node) {
  std::vector<expression_ptr> factors;
  collect_factors(node, factors);
  return factors;
}

expression_ptr product_of(const std::vector<expression_ptr>& factors) {
  expression_ptr product = factors.front();
  for (std::size_t k = 1; k < factors.size(); ++k) {
    product = identities::make(form::multiply, {product, factors[k]});
  }
  return product;
}

expression_ptr number(std::int64_t value) {
  return identities::make(form::number, {}, std::to_string(value));
}

bool is_number(const expression& node, const std::string& text) {
  return node.kind == form::number && node.name == text;
}

bool is_sum(const expression& node) {
  return node.kind == form::add || node.kind == form::subtract;
}

bool is_one_by_one(const expression& node) { return identities::is_scalar(node.type); }

bool is_square(const expression& node) {
  return node.type.rows == node.type.cols && !is_one_by_one(node) && !node.type.rows.terms.empty();
}

bool is_term(const site& at) {
  const expression* around = at.parent();
  if (!around || is_sum(*at.node) || is_number(*at.node, "0")) return false;
  if (is_sum(*around)) return true;
  if (side_of_order(at) != order_side::none) return true;
  return around->kind == form::relation && around->arguments.front() != at.node;
}

order_side side_of_order(const site& at) {
  using identities::comparison;
  const expression* around = at.parent();
  if (!around || around->kind != form::relation) return order_side::none;
  const auto place = std::find(around->arguments.begin(), around->arguments.end(), at.node);
  const bool last = place + 1 == around->arguments.end();
  const auto beside = static_cast<std::size_t>(place - around->arguments.begin()) - (last ? 1 : 0);
  const comparison how = around->relations[beside];
  if (how == comparison::equal || how == comparison::not_equal) return order_side::none;
  const bool rises = how == comparison::less || how == comparison::less_equal;
  return rises == last ? order_side::greater : order_side::lesser;
}

const identities::declaration* declared(const site& at) {
  if (at.node->slot < 0) return nullptr;
  return &at.problem.symbols[static_cast<std::size_t>(at.node->slot)];
}

bool has_word(const identities::declaration& what, const std::string& word) {
  return std::any_of(what.words.begin(), what.words.end(),
                     [&](const identities::word& each) { return each.name == word; });
}

}  // namespace proofread::properties
