// SPDX-License-Identifier: MIT
#include "identities/inference/infer_function.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "identities/expression/vocabulary.hpp"
#include "identities/inference/infer_binder.hpp"
#include "identities/inference/infer_notation.hpp"
#include "identities/lexing/slips.hpp"

namespace proofread::identities {
namespace {

/// A[1,2] for A(1,2).
std::string as_entry(const inference& in, const expression& node) {
  if (node.arguments.size() > 2) return node.name + "[i]";
  std::string text = node.name + "[";
  for (const auto& argument : node.arguments) text += in.show(*argument) + ",";
  text.back() = ']';
  return text;
}

/// a*(...) and a[...] for a(...).
std::vector<edit> product_or_entry(const inference& in, const expression& node) {
  const std::size_t end = node.sign.end;
  return {{{end, end}, "*"}, {node.where, as_entry(in, node)}};
}

/// Letters that are functions for most.
bool is_usual_function(std::string_view name) {
  constexpr std::string_view functions[] = {"f", "g", "h", "phi", "psi", "Phi", "Psi"};
  return std::find(std::begin(functions), std::end(functions), name) != std::end(functions);
}

/// c(x + y) is c*(x + y) for many; f(x + y) is none.
bool may_be_factor(const expression& node) {
  const bool letter = node.name.size() == 1 || is_greek(node.name);
  return letter && node.arguments.size() == 1 && !is_usual_function(node.name);
}

void unknown_function(const inference& in, const expression& node) {
  const std::string near = in.names.nearest(node.name, true);
  const std::string word = nearest_function(node.name);
  const std::string known(name_hint(node.name));
  const bool capital = naming_rule(node.name) == letter::matrix && node.arguments.size() <= 2 &&
                       !is_usual_function(node.name);
  std::string hint =
      !known.empty()  ? known
      : !word.empty() ? "did you mean `" + word + "`?"
      : !near.empty() ? "did you mean `" + near + "`?"
      : capital
          ? "write " + as_entry(in, node) + " for an entry, " + node.name + "*(...) for a product"
          : "declare it: " + node.name + " : R^n -> R; a product is written with *";
  std::vector<edit> mends;
  const std::string meant = !known.empty() ? "" : !word.empty() ? word : near;
  if (!meant.empty()) mends.push_back({node.sign, meant});
  if (known.empty() && meant.empty() && capital) {
    mends = product_or_entry(in, node);
  } else if (known.empty() && meant.empty() && may_be_factor(node)) {
    mends = {product_or_entry(in, node)[0]};
  } else if (known.empty() && meant.empty() && in.infers_names) {
    mends = {{{}, node.name + " : R -> R |- "}, {{}, node.name + " : R^n -> R |- "}};
  }
  in.fail_name(node.sign, "`" + node.name + "` is not a function that is known here",
               std::move(hint), std::move(mends));
}

/// True if the parameters of this instance are shaped like the arguments.
bool suits(const inference& in, const declaration& instance, const std::vector<typed>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const entry& parameter = in.names.at(instance.parameters[i]);
    const shape& type = parameter.what.type;
    if (!in.sizes.equal(type.rows, arguments[i]->type.rows)) return false;
    if (!in.sizes.equal(type.cols, arguments[i]->type.cols)) return false;
    if (parameter.numbers != arithmetic_of(*arguments[i], in.names)) return false;
  }
  return true;
}

/// The function with parameters shaped like these arguments: one declaration for each use that
/// differs.
int instantiate(inference& in, int slot, const expression& node,
                const std::vector<typed>& arguments) {
  inference::function_body& body = in.functions.at(slot);
  if (arguments.size() != body.parameters.size()) {
    in.fail(node.where, node.name + " takes " + std::to_string(body.parameters.size()) +
                            " arguments, not " + std::to_string(arguments.size()));
  }
  if (body.busy) in.fail(node.where, "`" + node.name + "` is defined by itself");
  for (const int instance : body.instances) {
    if (suits(in, in.names.at(instance).what, arguments)) return instance;
  }
  body.busy = true;
  auto hidden = in.names.hide_locals();
  entry made;
  made.what = in.names.at(slot).what;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    entry parameter;
    parameter.what.name = body.parameters[i];
    parameter.what.what = role::bound;
    parameter.what.type = arguments[i]->type;
    parameter.what.where = made.what.where;
    parameter.numbers = arithmetic_of(*arguments[i], in.names);
    made.what.parameters.push_back(in.names.declare_local(std::move(parameter)));
  }
  const auto outer_position = std::exchange(in.in_position, std::nullopt);
  const bool outer_size = std::exchange(in.in_size, false);
  const typed result = in.value(body.body);
  in.in_position = outer_position;
  in.in_size = outer_size;
  in.names.restore(std::move(hidden));
  body.busy = false;
  made.what.value = result;
  made.what.type = result->type;
  body.instances.push_back(in.names.add(std::move(made)));
  return body.instances.back();
}

}  // namespace

typed infer_application(inference& in, const expression& node) {
  const auto found = in.names.find(node.name);
  if (!found) {
    if (typed written_out = infer_notation(in, node)) return written_out;
    unknown_function(in, node);
  }
  const role what = in.names.at(*found).what.what;
  if (what != role::function && what != role::defined_function) {
    in.fail_name(
        node.sign, "`" + node.name + "` is not a function",
        "write " + node.name + "*(...) for a product, " + as_entry(in, node) + " for an entry",
        product_or_entry(in, node));
  }
  std::vector<typed> arguments;
  for (const auto& argument : node.arguments) arguments.push_back(in.value(argument));
  int slot = *found;
  if (what == role::defined_function) {
    slot = instantiate(in, *found, node, arguments);
  } else {
    const declaration function = in.names.at(slot).what;
    if (arguments.size() != 1) {
      in.fail(node.where,
              node.name + " takes one argument, not " + std::to_string(arguments.size()),
              "stack vectors: " + node.name + "([x; y])");
    }
    const unifier before = in.sizes;
    if (!in.sizes.unify(arguments[0]->type, function.domain)) {
      in.sizes = before;
      in.fail(node.arguments[0]->where, "shapes do not fit: " + node.name + " takes " +
                                            in.text(function.domain) + ", but " +
                                            in.describe(*arguments[0]));
    }
  }
  typed result = in.with(node, std::move(arguments), in.names.at(slot).what.type);
  result->slot = slot;
  return result;
}

void read_unused_functions(inference& in) {
  std::vector<int> unused;
  for (const auto& [slot, body] : in.functions) {
    if (body.instances.empty()) unused.push_back(slot);
  }
  for (const int slot : unused) {
    std::vector<typed> arguments;
    expression application = *make(form::apply, {}, in.names.at(slot).what.name);
    for (std::size_t i = 0; i < in.functions.at(slot).parameters.size(); ++i) {
      auto argument = std::make_shared<expression>(*make(form::symbol, {}));
      argument->type = in.sizes.fresh_shape();
      arguments.push_back(std::move(argument));
    }
    instantiate(in, slot, application, arguments);
  }
}

}  // namespace proofread::identities
