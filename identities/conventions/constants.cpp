// SPDX-License-Identifier: MIT
#include "identities/conventions/constants.hpp"

#include <algorithm>
#include <string_view>

#include "identities/expression/functions.hpp"

namespace proofread::identities {
namespace {

expression_ptr gradient_of(const expression_ptr& value, const expression_ptr& by, bool factor) {
  const span where = value->where;
  const expression_ptr of = factor ? make(form::call, {value}, "log", 0, where) : value;
  return make(form::gradient, {of, by}, {}, 0, where);
}

/// Names that have no value.
std::vector<expression_ptr> variables_in(const std::vector<std::vector<atom>>& letters,
                                         term_setting& setting) {
  std::vector<expression_ptr> made;
  for (const auto& letter : letters) {
    const expression_ptr name = term_reader(setting).value(letter);
    const known_name* const known = setting.known.find(name->name);
    if (name->kind == form::symbol && (known == nullptr || !known->value)) made.push_back(name);
  }
  return made;
}

}  // namespace

printed_arguments arguments_of(const std::vector<atom>& side) {
  printed_arguments made;
  for (std::size_t i = 0; i < side.size(); ++i) {
    if (side[i].kind == atom_kind::group && side[i].parts.size() == 1) {
      made = arguments_of(side[i].parts[0]);
      if (!made.free.empty()) return made;
    }
    if (i + 1 == side.size()) break;
    if (side[i].kind != atom_kind::symbol || !is(side[i + 1], atom_kind::delimited, "(")) continue;
    made.density = density_named(side[i], side[i + 1]);
    auto* to = &made.free;
    for (const atom& each : side[i + 1].parts[0]) {
      if (each.kind == atom_kind::symbol)
        to->push_back({each});
      else if (each.kind == atom_kind::bar || is(each, atom_kind::punctuation, ";"))
        to = &made.given;
      else if (each.kind != atom_kind::gap && each.kind != atom_kind::punctuation)
        return {};
    }
    return made;
  }
  return made;
}

expression_ptr equal_up_to(const expression_ptr& a, const expression_ptr& b,
                           const printed_arguments& of, bool factor, term_setting& setting) {
  const span where{a->where.begin, b->where.end};
  expression_ptr made;
  for (const auto* letters : {&of.free, &of.given}) {
    for (const expression_ptr& by : variables_in(*letters, setting)) {
      if (!setting.known.depends(*a, by->name) && !setting.known.depends(*b, by->name)) continue;
      const expression_ptr equal =
          relate(gradient_of(a, by, factor), comparison::equal, gradient_of(b, by, factor), where);
      made = made ? make(form::conjunction, {made, equal}, {}, 0, where) : equal;
    }
    if (made) return made;
  }
  throw unread_part{where, "what a constant here is free of is not said"};
}

bool may_be_likelihood(const printed_arguments& of) {
  const auto is_data = [](const std::vector<atom>& letter) {
    constexpr std::string_view letters = "xyztdXYZTD";
    return letter[0].text.size() == 1 && letters.find(letter[0].text) != std::string_view::npos;
  };
  return !of.given.empty() && std::all_of(of.free.begin(), of.free.end(), is_data);
}

expression_ptr density_of_logarithm(const expression& left, const expression_ptr& value,
                                    const printed_arguments& of, const known_names& known) {
  const bool negated = left.kind == form::negate;
  const expression& logarithm = negated ? *left.arguments[0] : left;
  if (!calls(logarithm, builtin::log) || of.density.empty()) return nullptr;
  const expression& density = *logarithm.arguments[0];
  if (density.kind != form::symbol || density.name != of.density || known.find(density.name))
    return nullptr;
  const expression_ptr exponent =
      negated ? make(form::negate, {value}, {}, 0, value->where) : value;
  return make(form::call, {exponent}, "exp", 0, value->where);
}

bool depends_on_constant(const expression& side, const known_names& known) {
  switch (side.kind) {
    case form::gradient:
    case form::hessian:
    case form::differential:
    case form::argmin:
    case form::argmax:
      return false;
    case form::symbol:
      return known.depends(side, constant_name);
    default:
      return std::any_of(
          side.arguments.begin(), side.arguments.end(),
          [&](const expression_ptr& part) { return depends_on_constant(*part, known); });
  }
}

namespace {

/// The terms of the logarithm of a product, without constants; false where a factor is no power of
/// e.
bool add_exponents(const expression_ptr& value, const known_names& known, bool divides,
                   expression_ptr& sum) {
  const known_name* const what = value->kind == form::symbol ? known.find(value->name) : nullptr;
  if (value->kind == form::symbol && value->name == constant_name) return true;
  if (what != nullptr && what->value && is_density(value->name))
    return add_exponents(what->value, known, divides, sum);
  if (value->kind == form::multiply || value->kind == form::divide)
    return add_exponents(value->arguments[0], known, divides, sum) &&
           add_exponents(value->arguments[1], known, divides != (value->kind == form::divide), sum);
  if (!calls(*value, builtin::exp)) return value->kind == form::number;
  const expression_ptr& exponent = value->arguments[0];
  if (sum || divides)
    sum = make(divides ? form::subtract : form::add,
               {sum ? sum : make(form::number, {}, "0"), exponent}, {}, 0, value->where);
  else
    sum = exponent;
  return true;
}

}  // namespace

expression_ptr with_logarithms(const expression_ptr& statement, const known_names& known) {
  std::vector<expression_ptr> parts;
  for (const expression_ptr& part : statement->arguments)
    parts.push_back(with_logarithms(part, known));
  expression_ptr sum;
  const bool density = statement->kind == form::argmax && parts[0]->kind == form::symbol &&
                       is_density(parts[0]->name);
  if (density && add_exponents(parts[0], known, false, sum) && sum) parts[0] = sum;
  return with_arguments(*statement, std::move(parts));
}

expression_ptr up_to_factor(const expression_ptr& value) {
  return make(form::multiply, {make(form::symbol, {}, constant_name, 0, value->where), value}, {},
              0, value->where);
}

}  // namespace proofread::identities
