// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "properties/evaluation/evaluate_program.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// A value on its way through the evaluator: borrowed from where it lives, shared, or its own.
template <typename T>
class operand {
 public:
  operand(matrix<T> own) : own_(std::move(own)) {}  // NOLINT(google-explicit-constructor)
  explicit operand(const matrix<T>* borrowed) : at_(borrowed) {}
  explicit operand(std::shared_ptr<const matrix<T>> kept)
      : at_(kept.get()), kept_(std::move(kept)) {}

  const matrix<T>& operator*() const { return at_ ? *at_ : own_; }
  const matrix<T>* operator->() const { return at_ ? at_ : &own_; }
  /// The value itself, copied only if it lives elsewhere. The operand is spent.
  matrix<T> take() { return at_ ? *at_ : std::move(own_); }

 private:
  matrix<T> own_;
  const matrix<T>* at_ = nullptr;
  std::shared_ptr<const matrix<T>> kept_;
};

/// What the names stand for in one scalar, and values worth keeping while they stand for it.
template <typename T>
class environment {
 public:
  void start(std::size_t slots, std::size_t nodes) {
    bound_.assign(slots, nullptr);
    kept_.assign(nodes, nullptr);
    filled_.clear();
    rebound_ = 0;
  }
  void grow(std::size_t nodes) {
    if (kept_.size() < nodes) kept_.resize(nodes);
  }

  const matrix<T>* bound(int slot) const { return bound_[static_cast<std::size_t>(slot)]; }
  void set(int slot, const matrix<T>* value) { bound_[static_cast<std::size_t>(slot)] = value; }
  slot_set rebound() const { return rebound_; }
  void set_rebound(slot_set slots) { rebound_ = slots; }
  std::shared_ptr<const matrix<T>> kept(int node) const {
    return kept_[static_cast<std::size_t>(node)];
  }

  std::shared_ptr<const matrix<T>> keep(int node, matrix<T> value) {
    auto& place = kept_[static_cast<std::size_t>(node)];
    if (!place) filled_.push_back(node);
    place = std::make_shared<const matrix<T>>(std::move(value));
    return place;
  }

  using stash = std::vector<std::pair<int, std::shared_ptr<const matrix<T>>>>;

  /// Drops every kept value.
  void forget() {
    for (const int node : filled_) kept_[static_cast<std::size_t>(node)] = nullptr;
    filled_.clear();
  }

  /// Takes out every kept value that may depend on `slots`.
  stash take_out(const program& code, slot_set slots) {
    stash out;
    std::size_t left = 0;
    for (const int node : filled_) {
      if (code[node].depends & slots) {
        out.emplace_back(node, std::exchange(kept_[static_cast<std::size_t>(node)], nullptr));
      } else {
        filled_[left++] = node;
      }
    }
    filled_.resize(left);
    return out;
  }

  void put_back(stash values) {
    for (auto& [node, value] : values) {
      kept_[static_cast<std::size_t>(node)] = std::move(value);
      filled_.push_back(node);
    }
  }

 private:
  std::vector<const matrix<T>*> bound_;
  std::vector<std::shared_ptr<const matrix<T>>> kept_;
  std::vector<int> filled_;
  slot_set rebound_ = 0;
};

/// While it lives, values kept before that may depend on `slots` are out of the way; what was kept
/// meanwhile is dropped at its end, and at every `clear`.
template <typename T>
class stale {
 public:
  stale(environment<T>& where, const program& code, slot_set slots)
      : where_(where), code_(code), slots_(slots), stash_(where.take_out(code, slots)) {}
  ~stale() {
    clear();
    where_.put_back(std::move(stash_));
  }
  stale(const stale&) = delete;
  stale& operator=(const stale&) = delete;
  void clear() { where_.take_out(code_, slots_); }

 private:
  environment<T>& where_;
  const program& code_;
  slot_set slots_;
  typename environment<T>::stash stash_;
};

/// Binds a name to a value in one environment; definitions that use the name follow it.
/// The value must outlive the binding.
template <typename T>
class binding {
 public:
  binding(environment<T>& where, const program& code, int slot, const matrix<T>& value)
      : stale_(where, code, slot_bit(slot)),
        where_(where),
        slot_(slot),
        old_(where.bound(slot)),
        rebound_(where.rebound()) {
    where_.set(slot, &value);
    where_.set_rebound(rebound_ | slot_bit(slot));
  }
  ~binding() {
    where_.set(slot_, old_);
    where_.set_rebound(rebound_);
  }
  binding(const binding&) = delete;
  binding& operator=(const binding&) = delete;

 private:
  stale<T> stale_;
  environment<T>& where_;
  int slot_;
  const matrix<T>* old_;
  slot_set rebound_;
};

}  // namespace proofread::properties
