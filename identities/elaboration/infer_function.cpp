// SPDX-License-Identifier: MIT
#include <utility>

#include "identities/elaboration/infer.hpp"
#include "identities/expression/builtins.hpp"
#include "identities/syntax/slips.hpp"

namespace proofread::identities {

/// A[1,2] for A(1,2).
std::string inference::as_entry(const expression& node) const {
  if (node.arguments.size() > 2) return node.name + "[i]";
  std::string text = node.name + "[";
  for (const auto& argument : node.arguments) text += show(*argument) + ",";
  text.back() = ']';
  return text;
}

void inference::unknown_function(const expression& node) const {
  const std::string near = names.nearest(node.name, true);
  const std::string word(nearest_word(node.name));
  const std::string known(name_hint(node.name));
  const bool capital = naming_rule(node.name) == letter::matrix && node.arguments.size() <= 2;
  std::string hint =
      !known.empty()  ? known
      : !word.empty() ? "did you mean `" + word + "`?"
      : !near.empty() ? "did you mean `" + near + "`?"
      : capital ? "write " + as_entry(node) + " for an entry, " + node.name + "*(...) for a product"
                : "declare it: " + node.name + " : R^n -> R; a product is written with *";
  fail(node.sign, "`" + node.name + "` is not a function that is known here", std::move(hint));
}

typed inference::apply(const expression& node) {
  const auto found = names.find(node.name);
  if (!found) unknown_function(node);
  const role what = names.at(*found).what.what;
  if (what != role::function && what != role::defined_function) {
    fail(node.sign, "`" + node.name + "` is not a function",
         "write " + node.name + "*(...) for a product, " + as_entry(node) + " for an entry");
  }
  std::vector<typed> arguments;
  for (const auto& argument : node.arguments) arguments.push_back(value(argument));
  int slot = *found;
  if (what == role::defined_function) {
    slot = instantiate(*found, node, arguments);
  } else {
    const declaration function = names.at(slot).what;
    if (arguments.size() != 1) {
      fail(node.where, node.name + " takes one argument, not " + std::to_string(arguments.size()),
           "stack vectors: " + node.name + "([x; y])");
    }
    const unifier before = sizes;
    if (!sizes.unify(arguments[0]->type, function.domain)) {
      sizes = before;
      fail(node.arguments[0]->where, "shapes do not fit: " + node.name + " takes " +
                                         text(function.domain) + ", but " +
                                         describe(*arguments[0]));
    }
  }
  typed result = with(node, std::move(arguments), names.at(slot).what.type);
  result->slot = slot;
  return result;
}

/// A body that nothing applies is read once, so that its errors are found.
void inference::read_unused_functions() {
  std::vector<int> unused;
  for (const auto& [slot, body] : functions_) {
    if (body.instances.empty()) unused.push_back(slot);
  }
  for (const int slot : unused) {
    std::vector<typed> arguments;
    expression application = *make(form::apply, {}, names.at(slot).what.name);
    for (std::size_t i = 0; i < functions_.at(slot).parameters.size(); ++i) {
      auto argument = std::make_shared<expression>(*make(form::symbol, {}));
      argument->type = sizes.fresh_shape();
      arguments.push_back(std::move(argument));
    }
    instantiate(slot, application, arguments);
  }
}

/// True if the parameters of this instance are shaped like the arguments.
bool inference::suits(const declaration& instance, const std::vector<typed>& arguments) const {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const entry& parameter = names.at(instance.parameters[i]);
    const shape& type = parameter.what.type;
    if (!sizes.equal(type.rows, arguments[i]->type.rows)) return false;
    if (!sizes.equal(type.cols, arguments[i]->type.cols)) return false;
    if (parameter.numbers != arithmetic_of(*arguments[i], names)) return false;
  }
  return true;
}

/// The function with parameters shaped like these arguments: one declaration for each use that
/// differs.
int inference::instantiate(int slot, const expression& node, const std::vector<typed>& arguments) {
  function_body& body = functions_.at(slot);
  if (arguments.size() != body.parameters.size()) {
    fail(node.where, node.name + " takes " + std::to_string(body.parameters.size()) +
                         " arguments, not " + std::to_string(arguments.size()));
  }
  if (body.busy) fail(node.where, "`" + node.name + "` is defined by itself");
  for (const int instance : body.instances) {
    if (suits(names.at(instance).what, arguments)) return instance;
  }
  body.busy = true;
  auto hidden = names.hide_locals();
  entry made;
  made.what = names.at(slot).what;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    entry parameter;
    parameter.what.name = body.parameters[i];
    parameter.what.what = role::bound;
    parameter.what.type = arguments[i]->type;
    parameter.what.where = made.what.where;
    parameter.numbers = arithmetic_of(*arguments[i], names);
    made.what.parameters.push_back(names.declare_local(std::move(parameter)));
  }
  const auto outer_position = std::exchange(in_position_, std::nullopt);
  const bool outer_size = std::exchange(in_size_, false);
  const typed result = value(body.body);
  in_position_ = outer_position;
  in_size_ = outer_size;
  names.restore(std::move(hidden));
  body.busy = false;
  made.what.value = result;
  made.what.type = result->type;
  body.instances.push_back(names.add(std::move(made)));
  return body.instances.back();
}

}  // namespace proofread::identities
