// SPDX-License-Identifier: MIT
#include "identities/inference/bound_name.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/bound_symbol.hpp"

namespace proofread::identities {
namespace {

/// True if the name occurs where no binder binds it.
bool occurs_free(const expression& node, const std::string& name) {
  if (node.kind == form::symbol && node.name == name) return true;
  const expression* const symbol = bound_symbol(node);
  const bool own = symbol && symbol->name == name;
  for (std::size_t k = 0; k < node.arguments.size(); ++k) {
    if (own && is_in_scope(node, k)) continue;
    if (occurs_free(*node.arguments[k], name)) return true;
  }
  return false;
}

bool occurs_free(const inference& in, const std::string& name) {
  return std::any_of(in.written.begin(), in.written.end(),
                     [&](const auto& tree) { return occurs_free(*tree, name); });
}

/// Why a declared name cannot be bound; empty for values.
std::string obstacle(const inference& in, int slot) {
  const entry& item = in.names.at(slot);
  switch (item.what.what) {
    case role::variable:
    case role::definition:
      break;
    case role::bound:
      return item.size ? "it is the index of a sum here" : "";
    case role::size:
      return "it is a size, and a statement is meant for every size";
    case role::index:
      return "it is an index, which runs through its values by its declaration";
    case role::function:
    case role::defined_function:
      return "it is a function";
    default:
      return "it is a factor of an svd";
  }
  for (int other = 0; other < in.names.count(); ++other) {
    const declaration& factor = in.names.at(other).what;
    if (factor.what == role::svd_left && factor.value->slot == slot) return "it has an svd";
  }
  return {};
}

}  // namespace

bound_name::bound_name(inference& in, const expression& name, std::optional<shape> wanted,
                       const std::string& asks)
    : in_(in), name_(name) {
  if (const auto declared = in.names.find(name.name)) {
    use_declaration(*declared, wanted, asks);
    return;
  }
  if (in.infers_names && occurs_free(in, name.name)) {
    use_declaration(in.value(std::make_shared<const expression>(name))->slot, wanted, asks);
    return;
  }
  entry item;
  item.what.name = name.name;
  item.what.what = role::bound;
  item.what.where = name.where;
  if (!wanted && in.kinds.count(name.name) == 0) item.inferred = naming_rule(name.name);
  item.what.type = wanted ? std::move(*wanted) : in.naming_shape(name.name);
  slot_ = in.names.declare_local(std::move(item));
  local_ = true;
}

void bound_name::use_declaration(int slot, const std::optional<shape>& wanted,
                                 const std::string& asks) {
  if (const std::string why = obstacle(in_, slot); !why.empty()) {
    in_.fail(name_.where, "`" + name_.name + "` cannot be bound here: " + why,
             "leave out what binds it, or bind a name of its own");
  }
  const unifier before = in_.sizes;
  if (wanted && !in_.sizes.unify(in_.names.at(slot).what.type, *wanted)) {
    in_.sizes = before;
    in_.fail(name_.where,
             asks + ", but `" + name_.name + "` is " + in_.text(in_.names.at(slot).what.type),
             "bind a name that is not declared");
  }
  slot_ = slot;
}

typed bound_name::symbol() const {
  typed result = in_.with(name_, {}, in_.names.at(slot_).what.type);
  result->slot = slot_;
  return result;
}

void bound_name::leave() {
  if (local_) in_.names.leave();
}

}  // namespace proofread::identities
