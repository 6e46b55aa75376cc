// SPDX-License-Identifier: MIT
#include "field_line.hpp"

#include <bit>
#include <memory>

#include "identities/expression/functions.hpp"

namespace proofread::properties {
namespace {

using identities::builtin;
using identities::symmetry;

// pi is none of the functions.
symmetry mirror_of(builtin function) {
  return function == builtin::none ? symmetry::none : identities::facts_of(function).mirror;
}

// f(-x), or f(1/x), from f(x).
field turned(symmetry mirror, field value) {
  if (mirror == symmetry::even) return value;
  const bool inverted = mirror == symmetry::exponential || mirror == symmetry::multiplicative;
  return inverted ? inverse(value) : -value;
}

field partner(symmetry mirror, field argument) {
  const bool reciprocal = mirror == symmetry::logarithmic || mirror == symmetry::multiplicative;
  return reciprocal ? inverse(argument) : -argument;
}

}  // namespace

field field_line::on_line(std::vector<parameter>& parameters, std::size_t k, std::int64_t t,
                          random_bits& random) {
  while (parameters.size() <= k) {
    parameters.push_back({field::draw(random), field::draw(random)});
  }
  return parameters[k].start + field(t) * parameters[k].step;
}

// field::draw takes the upper bits of a random number for the residue.
std::function<std::uint64_t()> field_line::random_at(std::int64_t t) {
  return [this, t, k = std::size_t{0}]() mutable {
    return on_line(drawn_, k++, t, random_).residue() << std::countl_zero(field_modulus.modulus);
  };
}

assignment<field> field_line::at(std::int64_t t, point_source& source, const stratum& where) {
  assignment<field> point = source.draw_field(where, random_at(t));
  t_ = t;
  atoms_.clear();
  point.atoms = &follow_;
  return point;
}

field field_line::atom_at(int function, const field& argument) {
  const symmetry mirror = mirror_of(static_cast<builtin>(function));
  for (const atom& known : atoms_) {
    if (known.function != function) continue;
    if (known.argument == argument) return known.value;
    if (mirror == symmetry::none || known.argument != partner(mirror, argument)) continue;
    return turned(mirror, known.value);
  }
  const field value = on_line(opaque_, atoms_.size(), t_, atom_random_);
  atoms_.push_back({function, argument, value});
  return value;
}

}  // namespace proofread::properties
