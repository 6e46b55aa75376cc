// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "properties/evaluation/assignment.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/random.hpp"

namespace proofread::properties {

/// A random line in the space of the parameters that points of a stratum over GF(2^61 - 1) are made
/// from, opaque atoms among them: the k-th parameter is u_k + t·v_k. Drawing a point takes the
/// parameters as its random numbers, in order.
class field_line {
 public:
  explicit field_line(std::uint64_t seed) : random_(expand_seed(seed)) {}

  /// The point at t. It refers to this line: one point at a time.
  assignment<field> at(std::int64_t t, point_source& source, const stratum& where);

  /// The same for anything that is drawn: `random` for one value of t.
  std::function<std::uint64_t()> random_at(std::int64_t t);

 private:
  struct parameter {
    field start, step;
  };
  /// An atom seen at the present t. Atoms are told apart by when they are first asked for, which is
  /// the same for all t.
  struct atom {
    int function;
    field argument, value;
  };

  static field on_line(std::vector<parameter>& parameters, std::size_t k, std::int64_t t,
                       random_bits& random);
  field atom_at(int function, const field& argument);

  random_bits random_;
  random_bits atom_random_{expand_seed(1)};
  std::int64_t t_ = 0;
  std::vector<parameter> drawn_, opaque_;
  std::vector<atom> atoms_;
  std::function<field(int, const field&)> follow_ = [this](int function, const field& argument) {
    return atom_at(function, argument);
  };
};

}  // namespace proofread::properties
