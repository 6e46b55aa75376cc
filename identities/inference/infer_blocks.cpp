// SPDX-License-Identifier: MIT
#include "identities/inference/infer_blocks.hpp"

#include <utility>

#include "identities/inference/infer_product.hpp"

namespace proofread::identities {
namespace {

void align_rows(inference& in, const expression& node, const std::vector<typed>& parts,
                std::size_t width) {
  for (std::size_t first = width; first + width <= parts.size(); first += width) {
    const unifier before = in.sizes;
    bool aligned = true;
    size_expression upper;
    size_expression lower;
    for (std::size_t i = 0; i < width; ++i) {
      upper = upper + parts[i]->type.cols;
      lower = lower + parts[first + i]->type.cols;
      aligned = aligned && in.sizes.unify(parts[i]->type.cols, parts[first + i]->type.cols);
    }
    if (aligned) continue;
    in.sizes = before;
    if (in.sizes.unify(upper, lower)) continue;
    in.sizes = before;
    in.fail(node.where,
            "rows of blocks differ in width: " + to_text(in.sizes.legible(upper)) + " and " +
                to_text(in.sizes.legible(lower)),
            "blocks below each other need equal columns");
  }
}

/// x[i] under sum(i = 1..n, ...) suggests that x has n entries where nothing else says so.
void note_span(inference& in, const expression& last, const size_expression& extent) {
  if (!in.infers_names || last.kind != form::symbol) return;
  const declaration& index = in.names.at(last.slot).what;
  if (index.what != role::bound || index.bounds.size() != 2) return;
  if (const auto high = as_size(*index.bounds[1], in.names)) in.spans.emplace_back(extent, *high);
}

}  // namespace

typed infer_blocks(inference& in, const expression& node) {
  std::vector<typed> parts;
  for (const auto& part : node.arguments) parts.push_back(in.value(part));
  if (parts.empty()) return in.with(node, {}, {});
  const auto width = static_cast<std::size_t>(node.integer > 0 ? node.integer : 1);
  shape type;
  for (std::size_t first = 0; first < parts.size(); first += width) {
    for (std::size_t i = first + 1; i < first + width && i < parts.size(); ++i) {
      const unifier before = in.sizes;
      if (in.sizes.unify(parts[first]->type.rows, parts[i]->type.rows)) continue;
      in.sizes = before;
      in.clash(parts[i]->where, *parts[first], *parts[i], "blocks side by side need equal rows");
    }
    type.rows = type.rows + parts[first]->type.rows;
  }
  align_rows(in, node, parts, width);
  for (std::size_t i = 0; i < width && i < parts.size(); ++i) {
    type.cols = type.cols + parts[i]->type.cols;
  }
  if (!small_enough(in.sizes.normal(type.rows)) || !small_enough(in.sizes.normal(type.cols))) {
    in.fail(node.where, "the sizes of these blocks are too large");
  }
  return in.with(node, parts, std::move(type));
}

size_expression bound_of(inference& in, const expression& node) {
  if (auto found = as_size(node, in.names)) return *found;
  in.fail(node.where, "`" + in.show(node) + "` is not an index",
          "an index is made of integers, sizes, index names, + - and *");
}

typed infer_index(inference& in, const expression& node) {
  typed base = in.value(node.arguments[0]);
  const std::size_t positions = node.arguments.size() - 1;
  bool by_column = false;
  if (positions == 1) {
    settle_products(in, true);
    by_column = in.sizes.equal(base->type.rows, size_expression::constant(1)) &&
                !in.sizes.equal(base->type.cols, size_expression::constant(1));
    if (!by_column && !in.sizes.unify(base->type.cols, size_expression::constant(1))) {
      const bool expectation = base->kind == form::symbol && base->name == "E" &&
                               in.names.at(base->slot).inferred.has_value();
      in.fail(
          node.sign, "one index needs a vector, but " + in.describe(*base),
          expectation ? "write E[i,j] for an entry; there are no expected values" : "write [i,j]");
    }
  } else if (positions != 2) {
    in.fail(node.sign, "an index has one position or two");
  }
  std::vector<typed> parts = {base};
  shape type = scalar_shape();
  for (std::size_t i = 0; i < positions; ++i) {
    const bool column = by_column || i == 1;
    parts.push_back(infer_position(in, *node.arguments[i + 1],
                                   column ? base->type.cols : base->type.rows,
                                   column ? type.cols : type.rows));
  }
  return in.with(node, std::move(parts), std::move(type));
}

typed infer_position(inference& in, const expression& node, const size_expression& extent,
                     size_expression& length) {
  const bool range = node.kind == form::range;
  const auto outer = std::exchange(in.in_position, extent);
  std::vector<typed> ends;
  if (range) {
    for (const auto& end : node.arguments) ends.push_back(in.scalar_value(end, "an index"));
  } else {
    ends.push_back(in.scalar_value(std::make_shared<const expression>(node), "an index"));
  }
  in.in_position = outer;
  if (ends.empty()) {
    length = extent;
    return in.with(node, {}, {});
  }
  const size_expression low = bound_of(in, *ends.front());
  const size_expression high = bound_of(in, *ends.back());
  const auto one = size_expression::constant(1);
  const auto count = in.sizes.normal(high - low + one);
  const bool empty = count.as_constant() == 0;
  if (count.as_constant().value_or(0) < 0) {
    in.fail(node.where, "the range ends before it begins: " + in.show(node));
  }
  const auto beyond = in.sizes.normal(high - extent).as_constant();
  const bool starts_at_zero = in.sizes.normal(low).as_constant() == 0;
  if (!empty && (in.sizes.normal(low).as_constant().value_or(1) < 1 || beyond.value_or(0) > 0)) {
    in.fail(node.where,
            "index " + in.show(node) + " is outside 1.." + to_text(in.sizes.legible(extent)),
            (starts_at_zero ? "entries are counted from 1, not from 0, to "
                            : "entries are counted from 1 to ") +
                to_text(in.sizes.legible(extent)));
  }
  length = range ? count : one;
  note_span(in, *ends.back(), extent);
  return range ? in.with(node, ends, {}) : ends.front();
}

}  // namespace proofread::identities
