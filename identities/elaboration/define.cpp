// SPDX-License-Identifier: MIT
#include "identities/elaboration/define.hpp"

#include <algorithm>
#include <utility>

#include "identities/inference/infer_statement.hpp"
#include "identities/names/bound_names.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

/// name = meaning defines a name that is drawn otherwise; its words become hypotheses.
bool define_by_equation(inference& in, const expression& node, const typed& name,
                        const typed& meaning) {
  if (name->kind != form::symbol || in.names.at(name->slot).what.what != role::variable)
    return false;
  for (int i = 0; i < in.names.count(); ++i) {
    const declaration& other = in.names.at(i).what;
    if (other.what == role::svd_left && other.value->slot == name->slot) return false;
  }
  if (free_slots(*meaning, in.names).count(name->slot) > 0) return false;
  entry& defined = in.names.at(name->slot);
  defined.what.what = role::definition;
  defined.what.value = meaning;
  defined.numbers = arithmetic_of(*meaning, in.names);
  defined.size = as_size(*meaning, in.names);
  defined.declared_words = std::exchange(defined.what.words, {});
  for (const word& w : defined.declared_words) {
    typed holds;
    if (w.argument) {
      auto rank = std::make_shared<expression>(*make(form::call, {name}, "rank", 0, w.where));
      rank->type = scalar_shape();
      holds = std::make_shared<expression>(*relate(rank, comparison::equal, w.argument, w.where));
    } else {
      holds = std::make_shared<expression>(*make(form::predicate, {name}, w.name, 0, w.where));
    }
    holds->sign = node.sign;
    in.hypotheses.push_back(std::move(holds));
  }
  return true;
}

}  // namespace

void declare_svd(inference& in, const declaration_item& item) {
  const auto source = item.value ? in.value(item.value) : nullptr;
  if (!source || source->kind != form::symbol || item.names.size() != 3) {
    in.fail(item.where, "svd is of a declared matrix", "U, S, V = svd(X)");
  }
  const role what = in.names.at(source->slot).what.what;
  if (what != role::variable)
    in.fail(item.where, "svd is of a declared matrix, not of a defined one");
  for (int i = 0; i < in.names.count(); ++i) {
    const declaration& other = in.names.at(i).what;
    if (other.what == role::svd_left && other.value->slot == source->slot) {
      in.fail(item.where, "`" + source->name + "` already has an svd");
    }
  }
  const shape type = source->type;
  const shape types[] = {{type.rows, type.rows}, type, {type.cols, type.cols}};
  const role roles[] = {role::svd_left, role::svd_values, role::svd_right};
  for (std::size_t i = 0; i < 3; ++i) {
    declaration& factor = in.names.at(*in.names.find(item.names[i])).what;
    factor.what = roles[i];
    factor.type = types[i];
    factor.value = source;
  }
}

void define(inference& in, const declaration_item& item) {
  const std::string& name = item.names[0];
  if (in.names.find(name)) {
    in.fail(item.where, "`" + name + "` is used before this line defines it", "move the let up");
  }
  entry fresh;
  fresh.what.name = name;
  fresh.what.where = item.where;
  if (item.kind == sort::let_function) {
    fresh.what.what = role::defined_function;
    const int slot = in.names.declare(std::move(fresh));
    in.functions[slot] = {{item.names.begin() + 1, item.names.end()}, item.value, {}, false};
    return;
  }
  const typed meaning = infer_side(in, item.value, true);
  if (in.names.find(name)) in.fail(item.where, "`" + name + "` is defined by itself");
  fresh.what.what = role::definition;
  fresh.what.type = meaning->type;
  fresh.what.value = meaning;
  fresh.numbers = arithmetic_of(*meaning, in.names);
  fresh.size = as_size(*meaning, in.names);
  in.names.declare(std::move(fresh));
}

void add_hypothesis(inference& in, const declaration_item& item) {
  typed node = infer_statement(in, item.value);
  const bool equation = node->kind == form::relation && node->relations.size() == 1 &&
                        node->relations[0] == comparison::equal;
  if (equation) {
    const auto left = std::const_pointer_cast<expression>(node->arguments[0]);
    const auto right = std::const_pointer_cast<expression>(node->arguments[1]);
    if (define_by_equation(in, *node, left, right) || define_by_equation(in, *node, right, left))
      return;
  }
  const bool told = std::any_of(in.hypotheses.begin(), in.hypotheses.end(),
                                [&](const typed& each) { return same(*each, *node); });
  if (!told) in.hypotheses.push_back(std::move(node));
}

}  // namespace proofread::identities
