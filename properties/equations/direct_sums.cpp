// SPDX-License-Identifier: MIT
#include "properties/equations/direct_sums.hpp"

#include <algorithm>
#include <utility>

#include "properties/equations/annihilator.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int largest_of_usual_blocks = 6;
constexpr std::size_t sum_limit = 24;
constexpr std::size_t pair_limit = 60;  // sums of two kinds of blocks that are tried

rationals block(int n, const std::vector<long>& entries) {
  rationals result(n, n);
  for (int k = 0; k < n * n; ++k) result[k] = entries[static_cast<std::size_t>(k)];
  return result;
}

rationals jordan(int n) {
  rationals result(n, n);
  for (int i = 0; i + 1 < n; ++i) result(i, i + 1) = 1;
  return result;
}

// The companion matrix of t^n - c[n-1]·t^(n-1) - ... - c[0].
rationals companion(const std::vector<long>& c) {
  coefficients p;
  for (const long each : c) p.emplace_back(-each);
  p.emplace_back(1);
  return companion(p);
}

std::vector<rationals> few_blocks() {
  return {block(1, {0}),      block(1, {1}), block(1, {-1}),   jordan(2),
          companion({-1, 0}), jordan(3),     companion({1, 0})};
}

std::vector<rationals> all_blocks() {
  std::vector<rationals> blocks = few_blocks();
  for (rationals more : {block(1, {2}), companion({-1, -1}), companion({-1, 1}), companion({1, 1}),
                         companion({2, 0}), block(2, {1, 1, 0, 1}), block(2, {1, -2, 2, 1}),
                         block(2, {1, 1, 1, -1}), companion({1, 0, 0}), jordan(4)}) {
    blocks.push_back(std::move(more));
  }
  return blocks;
}

// `a` as often as asked, then `b` to the end; nothing if they do not fill the size.
rationals sum(int n, const rationals& a, int times, const rationals& b) {
  rationals result(n, n);
  int first = 0;
  while (first < n) {
    const rationals& next = times-- > 0 ? a : b;
    if (first + next.rows() > n) return {};
    for (int i = 0; i < next.rows(); ++i) {
      for (int j = 0; j < next.cols(); ++j) result(first + i, first + j) = next(i, j);
    }
    first += next.rows();
  }
  return result;
}

class sum_search {
 public:
  sum_search(int n, const std::function<bool(const rationals&)>& solves) : n_(n), solves_(solves) {}

  // Is some sum with the block a solution? Filled up with itself, 0, 1 or -1.
  bool viable(const rationals& b) {
    bool found = offer(sum(n_, b, n_, b));
    for (const long rest : {0L, 1L, -1L}) found = offer(sum(n_, b, 1, block(1, {rest}))) || found;
    return found;
  }

  void mix(const rationals& a, const rationals& b) {
    for (int times = 1; times < n_ && tried_ < pair_limit; ++times, ++tried_) {
      offer(sum(n_, a, times, b));
    }
  }

  std::vector<rationals> take() { return std::move(found_); }

 private:
  bool offer(const rationals& candidate) {
    if (candidate.size() == 0) return false;
    const auto same = [&](const rationals& each) {
      return std::equal(each.begin(), each.end(), candidate.begin());
    };
    if (std::any_of(found_.begin(), found_.end(), same)) return true;
    if (found_.size() >= sum_limit || !solves_(candidate)) return false;
    found_.push_back(candidate);
    return true;
  }

  int n_;
  const std::function<bool(const rationals&)>& solves_;
  std::vector<rationals> found_;
  std::size_t tried_ = 0;
};

}  // namespace

std::vector<rationals> solving_sums(int n, bool few, std::vector<rationals> further,
                                    const std::function<bool(const rationals&)>& solves) {
  sum_search search(n, solves);
  std::vector<rationals> viable;
  std::vector<rationals> blocks = std::move(further);
  if (n <= largest_of_usual_blocks) {
    for (rationals& each : few ? few_blocks() : all_blocks()) blocks.push_back(std::move(each));
  }
  for (const rationals& each : blocks) {
    if (each.rows() <= n && search.viable(each)) viable.push_back(each);
  }
  for (std::size_t a = viable.size(); a-- > 0 && !few;) {
    for (std::size_t b = 0; b < viable.size(); ++b) {
      if (a != b) search.mix(viable[a], viable[b]);
    }
  }
  return search.take();
}

}  // namespace proofread::properties
