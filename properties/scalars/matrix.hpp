// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

/// Past this a value is undecidable_value, not an attempt to find the memory.
inline constexpr std::size_t most_matrix_bytes = std::size_t{1} << 25;

/// A dense row-major rows x cols matrix over any scalar; a scalar value is 1 x 1, a column vector n
/// x 1. Sizes may be 0. Contract: indices are in range, sizes agree (shapes were checked before
/// evaluation).
template <typename S>
class matrix {
 public:
  matrix() = default;
  matrix(int rows, int cols) : rows_(rows), cols_(cols), entries_(count(rows, cols)) {}
  matrix(int rows, int cols, const S& value)
      : rows_(rows), cols_(cols), entries_(count(rows, cols), value) {}
  explicit matrix(S value) : rows_(1), cols_(1) { entries_.push_back(std::move(value)); }

  int rows() const { return rows_; }
  int cols() const { return cols_; }
  int size() const { return rows_ * cols_; }
  S& operator()(int i, int j) { return entries_[offset(i, j)]; }
  const S& operator()(int i, int j) const { return entries_[offset(i, j)]; }
  S& operator[](int k) {
    return entries_[static_cast<std::size_t>(k)];
  }  ///< k-th entry, row by row
  const S& operator[](int k) const { return entries_[static_cast<std::size_t>(k)]; }
  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  static std::size_t count(int rows, int cols) {
    const std::size_t entries = static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols);
    if (entries > most_matrix_bytes / sizeof(S)) {
      throw undecidable_value("a matrix of " + std::to_string(rows) + " x " + std::to_string(cols) +
                              " takes more than the " + std::to_string(most_matrix_bytes >> 20) +
                              " MiB that one may have");
    }
    count_work(static_cast<std::int64_t>(entries) * words_of<S>);
    return entries;
  }
  std::size_t offset(int i, int j) const {
    assert(i >= 0 && i < rows_ && j >= 0 && j < cols_);
    return static_cast<std::size_t>(i) * static_cast<std::size_t>(cols_) +
           static_cast<std::size_t>(j);
  }
  int rows_ = 0;
  int cols_ = 0;
  std::vector<S> entries_;
};

}  // namespace proofread::properties
