// SPDX-License-Identifier: MIT
#include "identities/inference/infer_call.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/builtins.hpp"
#include "identities/inference/infer_arithmetic.hpp"
#include "identities/inference/infer_blocks.hpp"
#include "identities/inference/infer_product.hpp"

namespace proofread::identities {
namespace {

bool among(const std::string& name, std::initializer_list<const char*> list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

shape square_call(inference& in, const expression& node, const expression& argument) {
  if (!in.sizes.unify(argument.type.rows, argument.type.cols)) {
    in.fail(node.where, node.name + " needs a square matrix, but " + in.describe(argument),
            node.name == "inv" ? "pinv takes any matrix" : "");
  }
  if (node.name == "inv" || node.name == "adj") return argument.type;
  if (node.name == "diagvec") return {argument.type.rows, size_expression::constant(1)};
  return scalar_shape();
}

shape vector_call(inference& in, const expression& node, const std::vector<typed>& arguments) {
  const auto one = size_expression::constant(1);
  shape type = in.sizes.resolve(arguments[0]->type);
  if (node.name == "diag") {
    settle_products(in, true);
    type = in.sizes.resolve(arguments[0]->type);
    if (in.sizes.equal(type.rows, one)) std::swap(type.rows, type.cols);
    const expression& argument = *arguments[0];
    const bool matrix_letter =
        argument.kind == form::symbol && in.names.at(argument.slot).inferred == letter::matrix;
    if ((matrix_letter && !in.sizes.equal(type.cols, one)) || !in.sizes.unify(type.cols, one)) {
      in.fail(node.where, "diag builds from a vector, but " + in.describe(*arguments[0]),
              "diagvec takes the diagonal out");
    }
    return {type.rows, type.rows};
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const shape next = in.sizes.resolve(arguments[i]->type);
    type = {type.rows * next.rows, type.cols * next.cols};
    if (!small_enough(type.rows) || !small_enough(type.cols)) break;
  }
  if (node.name == "vec") type = {type.rows * type.cols, one};
  if (!small_enough(type.rows) || !small_enough(type.cols)) {
    in.fail(node.where, "the sizes of this " + node.name + " are too large");
  }
  return type;
}

shape call_type(inference& in, const expression& node, const std::vector<typed>& arguments) {
  const expression& first = *arguments[0];
  const std::string& name = node.name;
  if (among(name, {"inv", "adj", "det", "logdet", "tr", "diagvec"}))
    return square_call(in, node, first);
  if (among(name, {"rank", "sum", "norm", "norm1", "sumsq"})) return scalar_shape();
  if (name == "pinv") return {first.type.cols, first.type.rows};
  if (name == "dot") {
    meet(in, first, *arguments[1], node.sign);
    return scalar_shape();
  }
  if (name == "max" || name == "min") {
    if (arguments.size() == 1) return scalar_shape();
    shape type = first.type;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      expression so_far = first;
      so_far.type = type;
      type = broadcast(in, node, so_far, *arguments[i]);
    }
    return type;
  }
  if (among(name, {"kron", "vec", "diag"})) return vector_call(in, node, arguments);
  return first.type;
}

}  // namespace

typed infer_call(inference& in, const expression& node) {
  const builtin* const known = find_builtin(node.name);
  if (known == nullptr) in.fail(node.sign, "`" + node.name + "` is not a function");
  const std::size_t count = node.arguments.size();
  if (count < known->fewest || count > known->most) {
    const std::string wanted =
        known->fewest == known->most ? std::to_string(known->fewest)
        : known->most > 8            ? std::to_string(known->fewest) + " or more"
                          : std::to_string(known->fewest) + " or " + std::to_string(known->most);
    const bool one_norm = node.name == "norm" && count == 2 && in.show(*node.arguments[1]) == "1";
    in.fail(
        node.where,
        node.name + " takes " + wanted + (wanted == "1" ? " argument" : " arguments") + ", not " +
            std::to_string(count),
        one_norm ? "write norm1(" + in.show(*node.arguments[0]) + ")"
        : node.name == "norm"
            ? "norm is the 2-norm, or the Frobenius norm of a matrix; norm1 adds absolute values"
            : "");
  }
  if (among(node.name, {"zeros", "ones", "e"})) return infer_sized_call(in, node);
  std::vector<typed> arguments;
  for (const auto& argument : node.arguments) arguments.push_back(in.value(argument));
  shape type = call_type(in, node, arguments);
  return in.with(node, std::move(arguments), std::move(type));
}

typed infer_sized_call(inference& in, const expression& node) {
  const auto extents = [&] {
    std::vector<size_expression> found;
    const std::size_t first = node.name == "e" ? 1 : 0;
    for (std::size_t i = first; i < node.arguments.size(); ++i) {
      found.push_back(in.size(node.arguments[i]));
    }
    return found;
  }();
  std::vector<typed> arguments;
  if (node.name == "e") {
    size_expression unused;
    arguments.push_back(infer_position(in, *node.arguments[0], extents[0], unused));
  }
  for (std::size_t i = arguments.size(); i < node.arguments.size(); ++i) {
    arguments.push_back(in.scalar_value(node.arguments[i], "a size"));
  }
  const auto one = size_expression::constant(1);
  const size_expression cols = node.kind == form::identity ? extents[0]
                               : extents.size() == 2       ? extents[1]
                                                           : one;
  return in.with(node, std::move(arguments), {extents[0], cols});
}

}  // namespace proofread::identities
