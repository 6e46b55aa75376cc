// SPDX-License-Identifier: MIT
#include "identities/inference/infer_call.hpp"

#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/inference/infer_arithmetic.hpp"
#include "identities/inference/infer_blocks.hpp"
#include "identities/inference/infer_product.hpp"

namespace proofread::identities {
namespace {

/// "1", "1 or 2", "2 or more".
std::string number_of_arguments(const builtin_facts& function) {
  const std::string fewest = std::to_string(function.fewest);
  if (function.fewest == function.most) return fewest;
  if (function.most == functions::many) return fewest + " or more";
  return fewest + " or " + std::to_string(function.most);
}

shape square_call(inference& in, const expression& node, const expression& argument) {
  if (!in.sizes.unify(argument.type.rows, argument.type.cols)) {
    in.fail(
        node.where, node.name + " needs a square matrix, but " + in.describe(argument),
        calls(node, builtin::inv) ? "pinv takes any matrix" : "write n x n where it is declared",
        calls(node, builtin::inv) ? std::vector<edit>{{node.sign, "pinv"}} : std::vector<edit>{});
  }
  const shape_rule shaped = facts_of(node).shaped;
  if (shaped == shape_rule::square) return argument.type;
  if (shaped == shape_rule::number_of_square) return scalar_shape();
  return {argument.type.rows, size_expression::constant(1)};
}

shape vector_call(inference& in, const expression& node, const std::vector<typed>& arguments) {
  const auto one = size_expression::constant(1);
  shape type = in.sizes.resolve(arguments[0]->type);
  const shape_rule shaped = facts_of(node).shaped;
  if (shaped == shape_rule::diagonal) {
    settle_products(in, true);
    type = in.sizes.resolve(arguments[0]->type);
    if (in.sizes.equal(type.rows, one)) std::swap(type.rows, type.cols);
    if (!in.sizes.unify(type.cols, one)) {
      in.fail(node.where, "diag builds from a vector, but " + in.describe(*arguments[0]),
              "diagvec takes the diagonal out", {{node.sign, "diagvec"}});
    }
    return {type.rows, type.rows};
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const shape next = in.sizes.resolve(arguments[i]->type);
    type = {type.rows * next.rows, type.cols * next.cols};
    if (!small_enough(type.rows) || !small_enough(type.cols)) break;
  }
  if (shaped == shape_rule::stacked) type = {type.rows * type.cols, one};
  if (!small_enough(type.rows) || !small_enough(type.cols)) {
    in.fail(node.where, "the sizes of this " + node.name + " are too large");
  }
  return type;
}

shape broadcast_call(inference& in, const expression& node, const std::vector<typed>& arguments) {
  if (arguments.size() == 1) return scalar_shape();
  shape type = arguments[0]->type;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    expression so_far = *arguments[0];
    so_far.type = type;
    type = broadcast(in, node, so_far, *arguments[i]);
  }
  return type;
}

shape call_type(inference& in, const expression& node, const std::vector<typed>& arguments) {
  const expression& first = *arguments[0];
  switch (facts_of(node).shaped) {
    case shape_rule::number_of_square:
    case shape_rule::square:
    case shape_rule::diagonal_of_square:
      return square_call(in, node, first);
    case shape_rule::number:
      return scalar_shape();
    case shape_rule::transposed:
      return {first.type.cols, first.type.rows};
    case shape_rule::inner_product:
      meet(in, first, *arguments[1], node.sign);
      return scalar_shape();
    case shape_rule::broadcast:
      return broadcast_call(in, node, arguments);
    case shape_rule::kronecker:
    case shape_rule::stacked:
    case shape_rule::diagonal:
      return vector_call(in, node, arguments);
    default:
      return first.type;
  }
}

/// ‖A‖₂ and ‖A‖₁ are other norms of a matrix than of a vector; numpy's dot is a matrix product of
/// matrices, its diag takes the diagonal out of them.
typed infer_foreign_call(inference& in, const expression& node, std::vector<typed> arguments) {
  settle_products(in, true);
  const auto one = size_expression::constant(1);
  const shape type = arguments[0]->type;
  const bool vector = in.sizes.equal(type.cols, one) || in.sizes.equal(type.rows, one);
  expression plain = node;
  plain.integer = 0;
  const bool norm =
      calls(node, builtin::norm) || calls(node, builtin::norm1) || calls(node, builtin::sumsq);
  if (norm && !vector) {
    const std::string shown = in.show(*arguments[0]);
    in.fail(node.where, "this norm is of vectors, but " + in.describe(*arguments[0]),
            "norm(" + shown + ") is the Frobenius norm, norm1(" + shown +
                ") the sum of absolute values; other norms of matrices are not known");
  }
  if (calls(node, builtin::diag) && !vector) plain.name = "diagvec";
  if (calls(node, builtin::dot) && !in.sizes.equal(arguments[1]->type.cols, type.cols))
    return in.value(make(form::multiply, node.arguments, {}, 0, node.where));
  if (calls(node, builtin::dot) && !vector)
    return in.value(make(form::multiply, node.arguments, {}, 0, node.where));
  shape result = call_type(in, plain, arguments);
  return in.with(plain, std::move(arguments), std::move(result));
}

}  // namespace

typed infer_call(inference& in, const expression& node) {
  const builtin_facts* const known = find_builtin(node.name);
  if (known == nullptr) in.fail_name(node.sign, "`" + node.name + "` is not a function");
  const std::size_t count = node.arguments.size();
  if (calls(node, builtin::ones) && count == 0)  // a bold 1: a column as long as it has to be
    return in.with(node, {}, {in.sizes.fresh_wide(), size_expression::constant(1)});
  if (count < known->fewest || count > known->most) {
    const std::string wanted = number_of_arguments(*known);
    const bool norm = known->id == builtin::norm;
    const bool one_norm = norm && count == 2 && in.show(*node.arguments[1]) == "1";
    const bool total = known->id == builtin::sum && count == 2;
    const bool form = calls(node, builtin::dot) && count == 3;
    const std::string first = in.show(*node.arguments[0]);
    std::vector<edit> mends;
    if (one_norm) mends.push_back({node.where, "norm1(" + first + ")"});
    if (norm && count == 2 && in.show(*node.arguments[1]) == "2")
      mends.push_back({node.where, "‖" + first + "‖_2"});
    if (total) {
      mends = {{node.where, "ones(n)'*" + first}, {node.where, first + "*ones(m)"}};
    }
    if (form)
      mends.push_back({node.where, "dot(" + first + ", " + in.show(*node.arguments[1]) + "*" +
                                       in.show(*node.arguments[2]) + ")"});
    in.fail(
        node.where,
        node.name + " takes " + wanted + (wanted == "1" ? " argument" : " arguments") + ", not " +
            std::to_string(count),
        one_norm ? "write norm1(" + in.show(*node.arguments[0]) + ")"
        : norm ? "norm is the 2-norm, or the Frobenius norm of a matrix; norm1 adds absolute values"
        : total ? "write ones(n)'*" + first + " for the sums of columns, " + first +
                      "*ones(m) for those of rows; sum(" + first + ") adds all entries"
        : form ? "write dot(x, A*y) for x'*A*y"
               : "",
        std::move(mends));
  }
  if (known->shaped == shape_rule::sized || known->shaped == shape_rule::unit_vector)
    return infer_sized_call(in, node);
  std::vector<typed> arguments;
  for (const auto& argument : node.arguments) arguments.push_back(in.value(argument));
  if (node.integer != 0) return infer_foreign_call(in, node, std::move(arguments));
  shape type = call_type(in, node, arguments);
  return in.with(node, std::move(arguments), std::move(type));
}

typed infer_sized_call(inference& in, const expression& node) {
  const bool unit = calls(node, builtin::unit_vector);
  const auto extents = [&] {
    std::vector<size_expression> found;
    const std::size_t first = unit ? 1 : 0;
    for (std::size_t i = first; i < node.arguments.size(); ++i) {
      found.push_back(in.size(node.arguments[i]));
    }
    return found;
  }();
  std::vector<typed> arguments;
  if (unit) {
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
