// SPDX-License-Identifier: MIT
#include <utility>

#include "identities/elaboration/infer.hpp"

namespace proofread::identities {

/// Blocks in a row have equally many rows; rows of blocks line up column by column where they can,
/// and have the same total width otherwise.
typed inference::blocks(const expression& node) {
  std::vector<typed> parts;
  for (const auto& part : node.arguments) parts.push_back(value(part));
  if (parts.empty()) return with(node, {}, {});
  const auto width = static_cast<std::size_t>(node.integer > 0 ? node.integer : 1);
  shape type;
  for (std::size_t first = 0; first < parts.size(); first += width) {
    for (std::size_t i = first + 1; i < first + width && i < parts.size(); ++i) {
      const unifier before = sizes;
      if (sizes.unify(parts[first]->type.rows, parts[i]->type.rows)) continue;
      sizes = before;
      clash(parts[i]->where, *parts[first], *parts[i], "blocks side by side need equal rows");
    }
    type.rows = type.rows + parts[first]->type.rows;
  }
  align_rows(node, parts, width);
  for (std::size_t i = 0; i < width && i < parts.size(); ++i) {
    type.cols = type.cols + parts[i]->type.cols;
  }
  if (!small_enough(sizes.normal(type.rows)) || !small_enough(sizes.normal(type.cols))) {
    fail(node.where, "the sizes of these blocks are too large");
  }
  return with(node, parts, std::move(type));
}

void inference::align_rows(const expression& node, const std::vector<typed>& parts,
                           std::size_t width) {
  for (std::size_t first = width; first + width <= parts.size(); first += width) {
    const unifier before = sizes;
    bool aligned = true;
    size_expression upper;
    size_expression lower;
    for (std::size_t i = 0; i < width; ++i) {
      upper = upper + parts[i]->type.cols;
      lower = lower + parts[first + i]->type.cols;
      aligned = aligned && sizes.unify(parts[i]->type.cols, parts[first + i]->type.cols);
    }
    if (aligned) continue;
    sizes = before;
    if (sizes.unify(upper, lower)) continue;
    sizes = before;
    fail(node.where,
         "rows of blocks differ in width: " + to_text(sizes.legible(upper)) + " and " +
             to_text(sizes.legible(lower)),
         "blocks below each other need equal columns");
  }
}

/// The value of a bound or an index as a size.
size_expression inference::bound(const expression& node) {
  if (auto found = as_size(node, names)) return *found;
  fail(node.where, "`" + show(node) + "` is not an index",
       "an index is made of integers, sizes, index names, + - and *");
}

typed inference::index(const expression& node) {
  typed base = value(node.arguments[0]);
  const std::size_t positions = node.arguments.size() - 1;
  bool by_column = false;
  if (positions == 1) {
    settle_products(true);
    by_column = sizes.equal(base->type.rows, size_expression::constant(1)) &&
                !sizes.equal(base->type.cols, size_expression::constant(1));
    if (!by_column && !sizes.unify(base->type.cols, size_expression::constant(1))) {
      fail(node.sign, "one index needs a vector, but " + describe(*base), "write [i,j]");
    }
  } else if (positions != 2) {
    fail(node.sign, "an index has one position or two");
  }
  std::vector<typed> parts = {base};
  shape type = scalar_shape();
  for (std::size_t i = 0; i < positions; ++i) {
    const bool column = by_column || i == 1;
    parts.push_back(position(*node.arguments[i + 1], column ? base->type.cols : base->type.rows,
                             column ? type.cols : type.rows));
  }
  return with(node, std::move(parts), std::move(type));
}

/// x[i] under sum(i = 1..n, ...) suggests that x has n entries where nothing else says so.
void inference::note_span(const expression& last, const size_expression& extent) {
  if (!infer_ || last.kind != form::symbol) return;
  const declaration& index = names.at(last.slot).what;
  if (index.what != role::bound || index.bounds.size() != 2) return;
  if (const auto high = as_size(*index.bounds[1], names)) spans_.emplace_back(extent, *high);
}

typed inference::position(const expression& node, const size_expression& extent,
                          size_expression& length) {
  const bool range = node.kind == form::range;
  const auto outer = std::exchange(in_position_, extent);
  std::vector<typed> ends;
  if (range) {
    for (const auto& end : node.arguments) ends.push_back(scalar_value(end, "an index"));
  } else {
    ends.push_back(scalar_value(std::make_shared<const expression>(node), "an index"));
  }
  in_position_ = outer;
  if (ends.empty()) {
    length = extent;
    return with(node, {}, {});
  }
  const size_expression low = bound(*ends.front());
  const size_expression high = bound(*ends.back());
  const auto one = size_expression::constant(1);
  const auto count = sizes.normal(high - low + one);
  const bool empty = count.as_constant() == 0;
  if (count.as_constant().value_or(0) < 0) {
    fail(node.where, "the range ends before it begins: " + show(node));
  }
  const auto beyond = sizes.normal(high - extent).as_constant();
  if (!empty && (sizes.normal(low).as_constant().value_or(1) < 1 || beyond.value_or(0) > 0)) {
    fail(node.where, "index " + show(node) + " is outside 1.." + to_text(sizes.legible(extent)));
  }
  length = range ? count : one;
  note_span(*ends.back(), extent);
  return range ? with(node, ends, {}) : ends.front();
}

}  // namespace proofread::identities
