// SPDX-License-Identifier: MIT
#include "identities/inference/infer.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/inference/infer_arithmetic.hpp"
#include "identities/inference/infer_binder.hpp"
#include "identities/inference/infer_blocks.hpp"
#include "identities/inference/infer_call.hpp"
#include "identities/inference/infer_function.hpp"
#include "identities/inference/infer_notation.hpp"
#include "identities/inference/infer_product.hpp"

#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

constexpr int most_unknowns = 2000;

/// zeros(n, n) for zeros(n), and the same of ones: square matrices in MATLAB.
std::optional<std::string> as_in_matlab(const expression& node) {
  const bool column = node.kind == form::call && node.arguments.size() == 1 &&
                      (node.name == "zeros" || node.name == "ones");
  if (!column) return std::nullopt;
  const std::string size = inference::show(*node.arguments[0]);
  return node.name + "(" + size + ", " + size + ")";
}

}  // namespace

void inference::fail(span where, std::string message, std::string hint, std::vector<edit> mends) {
  throw malformed{{where, std::move(message), std::move(hint), std::move(mends)}};
}

void inference::fail_name(span where, std::string message, std::string hint,
                          std::vector<edit> mends) {
  diagnostic problem{where, std::move(message), std::move(hint), std::move(mends)};
  problem.about = concern::names;
  throw malformed{std::move(problem)};
}

void inference::remark(std::string sentence) {
  if (std::find(remarks.begin(), remarks.end(), sentence) == remarks.end())
    remarks.push_back(std::move(sentence));
}

std::string inference::show(const expression& node) {
  std::string shown = to_text(node);
  if (shown.size() > 60) {
    std::size_t end = 56;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
    shown = shown.substr(0, end) + " ...";
  }
  return shown;
}

std::string inference::text(const shape& s) {
  if (sizes.scalar(s)) return "scalar";
  const shape known = sizes.legible(s);
  const std::string rows = to_text(known.rows);
  const std::string cols = to_text(known.cols);
  return (known.rows.terms.size() > 1 ? "(" + rows + ")" : rows) + " x " +
         (known.cols.terms.size() > 1 ? "(" + cols + ")" : cols);
}

std::string inference::describe(const expression& node) {
  return show(node) + " is " + text(node.type);
}

void inference::clash(span where, const expression& left, const expression& right, std::string hint,
                      std::vector<edit> mends) {
  std::string message = "shapes do not fit: " + describe(left);
  message += ", " + describe(right);
  for (const expression* const side : {&left, &right}) {
    const auto matrix = as_in_matlab(*side);
    if (!matrix) continue;
    hint += (hint.empty() ? "" : "; ") + show(*side) + " is a column, " + *matrix + " a matrix";
    mends.push_back({side->where, *matrix});
  }
  fail(where, std::move(message), std::move(hint), std::move(mends));
}

typed inference::with(const expression& node, std::vector<typed> arguments, shape type) {
  auto copy = std::make_shared<expression>();
  copy->kind = node.kind;
  copy->name = node.name;
  copy->integer = node.integer;
  copy->relations = node.relations;
  copy->where = node.where;
  copy->sign = node.sign;
  copy->slot = node.slot;
  copy->type = std::move(type);
  copy->arguments.assign(arguments.begin(), arguments.end());
  return copy;
}

typed inference::value(const expression_ptr& node) {
  if (sizes.count() > most_unknowns) {
    fail(node->where, "this is too long for its shapes to be inferred", "declare them before |-");
  }
  switch (node->kind) {
    case form::number:
    case form::pi:
    case form::infinity:
    case form::identity:
      return leaf(*node);
    case form::symbol:
      return symbol(*node);
    case form::multiply:
    case form::scale:
      return infer_product(*this, *node);
    case form::index:
      return infer_index(*this, *node);
    case form::call:
      return infer_call(*this, *node);
    case form::apply:
      return infer_application(*this, *node);
    case form::range:
      fail(node->where, "a range stands only inside [ ]");
    default:
      break;
  }
  if (node->kind < form::differential) return infer_arithmetic(*this, *node);
  if (!is_statement(*node)) return infer_binder(*this, *node);
  fail(node->where, "a statement stands where a value is needed: " + show(*node));
}

typed inference::leaf(const expression& node) {
  if (node.kind == form::infinity) {
    fail(node.where, "inf is only the point of a limit", "limit(..., t -> inf)");
  }
  if (node.kind == form::identity) {
    if (node.arguments.empty()) {
      const size_expression extent = declares_ones ? sizes.fresh() : sizes.fresh_wide();
      identities_.push_back(with(node, {}, {extent, extent}));
      return identities_.back();
    }
    return infer_sized_call(*this, node);
  }
  if (node.kind == form::number && node.name.find_first_not_of("0.") == std::string::npos) {
    zeros_.push_back(with(node, {}, sizes.fresh_shape()));
    return zeros_.back();
  }
  return with(node, {}, scalar_shape());
}

letter inference::kind_of(const std::string& name) const {
  const auto found = kinds.find(name);
  return found == kinds.end() ? naming_rule(name) : found->second;
}

shape inference::naming_shape(const std::string& name) {
  const letter kind = kind_of(name);
  if (kind == letter::scalar) return scalar_shape();
  if (kind == letter::defined) return sizes.fresh_shape();
  size_expression rows = sizes.fresh_wide();
  if (kind == letter::vector) return {std::move(rows), size_expression::constant(1)};
  return {std::move(rows), sizes.fresh_wide()};
}

int inference::undeclared(const expression& node) {
  if (node.name == "end" && in_position) {
    const std::string last = to_text(sizes.legible(*in_position));
    fail(node.where, "`end` is not known here", "write the size itself: " + last);
  }
  if (!infers_names) {
    const std::string near = names.nearest(node.name);
    fail_name(
        node.where, "`" + node.name + "` is not declared",
        near.empty() ? "declare it: " + node.name + " : SHAPE" : "did you mean `" + near + "`?",
        near.empty() ? std::vector<edit>{} : std::vector<edit>{{node.where, near}});
  }
  entry item;
  item.what.name = node.name;
  item.what.where = node.where;
  item.what.type = scalar_shape();
  if (in_size || in_position) {
    item.what.what = in_size ? role::size : role::index;
    item.numbers = arithmetic::integer;
    item.size = size_expression::name(node.name);
    item.extent = in_size ? std::nullopt : in_position;
  } else {
    if (kinds.count(node.name) == 0) item.inferred = naming_rule(node.name);
    item.what.type = naming_shape(node.name);
  }
  return names.declare(std::move(item));
}

int inference::resolve_name(const expression& node) {
  if (const auto found = names.find(node.name)) return *found;
  return undeclared(node);
}

typed inference::symbol(const expression& node) {
  const int slot = resolve_name(node);
  const declaration& what = names.at(slot).what;
  if (what.what == role::function || what.what == role::defined_function) {
    fail(node.where, "`" + node.name + "` is a function and stands here without an argument",
         "write " + node.name + "(x)");
  }
  typed result = with(node, {}, what.type);
  result->slot = slot;
  return result;
}

typed inference::scalar_value(const expression_ptr& node, const std::string& role_of_it) {
  typed result = value(node);
  require_scalar(*result, role_of_it);
  return result;
}

/// Makes the node 1 x 1 where that fits.
bool inference::becomes_scalar(const expression& node) {
  if (sizes.scalar(node.type)) return true;
  const unifier before = sizes;
  if (sizes.unify(node.type, scalar_shape())) return true;
  sizes = before;
  return false;
}

void inference::require_scalar(const expression& node, const std::string& role_of_it) {
  if (becomes_scalar(node)) return;
  const bool undeclared = infers_names && node.kind == form::symbol && node.slot >= 0 &&
                          names.at(node.slot).inferred.has_value();
  fail(node.where, role_of_it + " must be a scalar, but " + describe(node), {},
       undeclared ? std::vector<edit>{{{}, node.name + " : scalar |- "}} : std::vector<edit>{});
}

void inference::require_square(const expression& node, const std::string& what) {
  if (sizes.unify(node.type.rows, node.type.cols)) return;
  fail(node.where, what + " needs a square matrix, but " + describe(node));
}

size_expression inference::size(const expression_ptr& node) {
  const bool outer = std::exchange(in_size, true);
  const typed result = value(node);
  in_size = outer;
  if (auto found = as_size(*result, names)) return *found;
  fail(node->where, "`" + show(*node) + "` is not a size",
       "a size is made of integers up to 1000000, size names, + - and *");
}

/// A 0 whose shape nothing but other zeros shares is the number.
void inference::settle_zeros() {
  std::set<std::string> owned;
  const auto own = [&](const size_expression& size) {
    for (const auto& [factors, coefficient] : sizes.resolve(size).terms) {
      owned.insert(factors.begin(), factors.end());
    }
  };
  for (int slot = 0; slot < names.count(); ++slot) {
    own(names.at(slot).what.type.rows);
    own(names.at(slot).what.type.cols);
  }
  for (const typed& identity : identities_) own(identity->type.rows);
  const auto free = [&](const size_expression& size) {
    const size_expression known = sizes.resolve(size);
    if (known.as_constant() == 1) return true;
    return known.terms.size() == 1 && known.terms.begin()->first.size() == 1 &&
           owned.count(known.terms.begin()->first[0]) == 0 &&
           unifier::is_unknown(known.terms.begin()->first[0]);
  };
  for (const typed& zero : zeros_) {
    if (free(zero->type.rows) && free(zero->type.cols)) sizes.unify(zero->type, scalar_shape());
  }
}

void inference::settle() {
  read_unused_functions(*this);
  settle_products(*this, true);
  for (const auto& [extent, last] : spans) {
    const size_expression known = sizes.resolve(extent);
    const bool open = known.terms.size() == 1 && known.terms.begin()->first.size() == 1 &&
                      unifier::is_unknown(known.terms.begin()->first[0]);
    if (open) sizes.unify(extent, last);
  }
  settle_zeros();
  remark_on_spread_numbers(*this);
  if (!sizes.retry()) fail({}, "the shapes of this statement do not fit together");
}

}  // namespace proofread::identities
