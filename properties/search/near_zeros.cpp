// SPDX-License-Identifier: MIT
#include "properties/search/near_zeros.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace proofread::properties {
namespace {

constexpr int halvings = 64;
// Of the 168 bits of mp50, so many are left unless f is a quotient of two that vanish together.
constexpr int rounding_bits = 120;
constexpr int first_look = 16;           // halvings after which |f| has to have fallen
constexpr std::size_t simple_bits = 32;  // an interval of 2^-64 rarely has a rational this simple

struct sample {
  rational at;
  ball<real> value;
  double size() const { return value.upper(); }
};

// 0, ±2^-6, ..., ±1/2, ±1, ±3/2, ±2, ±3, ±4, ..., ±16, ±24: exp(-24) is far above what 50 digits
// resolve.
std::vector<rational> grid() {
  std::vector<rational> points = {rational(0)};
  const auto add = [&](const rational& each) {
    points.insert(points.begin(), -each);
    points.push_back(each);
  };
  for (int k = 6; k > 0; --k) add(rational(1, 1 << k));
  for (int k = 0; k <= 4; ++k) {
    add(rational(2 << k, 2));
    add(rational(3 << k, 2));
  }
  return points;
}

// The positions of the grid, those near its middle first.
std::vector<std::size_t> outwards(std::size_t count) {
  std::vector<std::size_t> order = {count / 2};
  for (std::size_t k = 1; k <= count / 2; ++k) {
    if (count / 2 + k < count) order.push_back(count / 2 + k);
    order.push_back(count / 2 - k);
  }
  return order;
}

bool are_opposite(const ball<real>& a, const ball<real>& b) {
  const ternary_sign left = sign(a);
  const ternary_sign right = sign(b);
  return (left == ternary_sign::negative && right == ternary_sign::positive) ||
         (left == ternary_sign::positive && right == ternary_sign::negative);
}

// The rational of least denominator in [low, high].
rational simplest_between(const rational& low, const rational& high) {
  const rational whole = floor(low);
  if (whole == low) return low;
  if (whole + rational(1) <= high) return whole + rational(1);
  return whole + inverse(simplest_between(inverse(high - whole), inverse(low - whole)));
}

class narrowing {
 public:
  narrowing(const enclosed_function& f, int& evaluations) : f_(f), evaluations_(evaluations) {}

  std::optional<sample> at(const rational& t) {
    if (evaluations_-- <= 0) return std::nullopt;
    std::optional<ball<real>> value = f_(t);
    if (!value) return std::nullopt;
    return sample{t, std::move(*value)};
  }

  std::optional<root_interval> between_signs(sample low, sample high) {
    const double before = std::min(low.size(), high.size());
    for (int k = 1; k <= halvings; ++k) {
      const auto middle = at((low.at + high.at) / rational(2));
      if (!middle) return std::nullopt;
      const ternary_sign told = sign(middle->value);
      if (told == ternary_sign::zero || told == ternary_sign::unknown) {
        return root_interval{middle->at, middle->at};
      }
      (told == sign(low.value) ? low : high) = *middle;
      if (!has_fallen(std::min(low.size(), high.size()), before, k)) return std::nullopt;
    }
    return root_interval{low.at, high.at};
  }

  // No value at `outside`.
  std::optional<root_interval> at_edge(rational outside, sample inside) {
    const double before = inside.size();
    for (int k = 1; k <= halvings && evaluations_ > 0; ++k) {
      const auto middle = at((outside + inside.at) / rational(2));
      if (!middle) {
        outside = (outside + inside.at) / rational(2);
      } else if (are_opposite(middle->value, inside.value)) {
        return middle->at < inside.at ? between_signs(*middle, inside)
                                      : between_signs(inside, *middle);
      } else {
        inside = *middle;
      }
      if (!has_fallen(inside.size(), before, k)) return std::nullopt;
    }
    return root_interval{min(outside, inside.at), max(outside, inside.at)};
  }

  // |f| at `middle` is below that at both ends, and stays so.
  std::optional<root_interval> around_least(rational low, sample middle, rational high) {
    const double before = middle.size();
    for (int k = 1; k <= halvings; ++k) {
      const auto left = at((low + middle.at) / rational(2));
      const auto right = at((middle.at + high) / rational(2));
      if (!left || !right) return std::nullopt;
      if (left->size() < middle.size() && left->size() <= right->size()) {
        high = std::exchange(middle, *left).at;
      } else if (right->size() < middle.size()) {
        low = std::exchange(middle, *right).at;
      } else {
        low = left->at;
        high = right->at;
      }
      if (!has_fallen(middle.size(), before, k)) return std::nullopt;
    }
    if (middle.value.radius() > std::ldexp(before, -rounding_bits)) return std::nullopt;
    return root_interval{std::move(low), std::move(high)};
  }

 private:
  static bool has_fallen(double now, double before, int halved) {
    return halved % first_look != 0 || now <= std::ldexp(before, 2 - halved / 2);
  }

  const enclosed_function& f_;
  int& evaluations_;
};

}  // namespace

std::vector<near_zero> near_zeros(const enclosed_function& f, int& evaluations) {
  narrowing search(f, evaluations);
  std::vector<rational> points = grid();
  std::vector<std::optional<sample>> values;
  for (const rational& each : points) values.push_back(search.at(each));
  std::vector<near_zero> found;
  const auto keep = [&](std::size_t low, std::size_t high, std::optional<root_interval> narrow) {
    if (!narrow) return;
    const rational simple = simplest_between(narrow->low, narrow->high);
    if (simple.bits() <= simple_bits) narrow = root_interval{simple, simple};
    found.push_back({{points[low], points[high]}, std::move(*narrow)});
  };
  const auto positions = outwards(values.size());
  for (const std::size_t k : positions) {
    if (k + 1 == values.size() || (!values[k] && !values[k + 1])) continue;
    if (!values[k] || !values[k + 1]) {
      const bool rising = !values[k];
      keep(k, k + 1, search.at_edge(points[rising ? k : k + 1], *values[rising ? k + 1 : k]));
    } else if (are_opposite(values[k]->value, values[k + 1]->value)) {
      keep(k, k + 1, search.between_signs(*values[k], *values[k + 1]));
    }
  }
  for (const std::size_t k : positions) {
    if (k == 0 || k + 1 == values.size()) continue;
    if (!values[k - 1] || !values[k] || !values[k + 1]) continue;
    const bool crossed = are_opposite(values[k - 1]->value, values[k]->value) ||
                         are_opposite(values[k]->value, values[k + 1]->value);
    const double here = values[k]->size();
    const double before = values[k - 1]->size();
    const double after = values[k + 1]->size();
    const bool level = here == before && here == after;
    if (crossed || level || here > before || here > after) continue;
    keep(k - 1, k + 1, search.around_least(points[k - 1], *values[k], points[k + 1]));
  }
  return found;
}

}  // namespace proofread::properties
