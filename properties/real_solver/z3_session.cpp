// SPDX-License-Identifier: MIT
#include "properties/real_solver/z3_session.hpp"

#ifndef PROOFREAD_Z3

namespace proofread::properties {

z3_session::z3_session() = default;
z3_session::~z3_session() = default;

}  // namespace proofread::properties

#else

#include <z3.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

constexpr std::chrono::milliseconds look_again{20};

/// Ends what a context is at once `stop` is set: z3 looks at no flag of ours. No thread is started
/// where nothing can be set.
class interruption {
 public:
  interruption(Z3_context context, const std::atomic<bool>* stop) {
    if (stop == nullptr) return;
    watcher_ = std::thread([this, context, stop] {
      std::unique_lock lock(mutex_);
      while (!ended_.wait_for(lock, look_again, [this] { return over_; })) {
        if (stop->load(std::memory_order_relaxed)) Z3_interrupt(context);
      }
    });
  }
  ~interruption() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    ended_.notify_all();
    if (watcher_.joinable()) watcher_.join();
  }
  interruption(const interruption&) = delete;
  interruption& operator=(const interruption&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool over_ = false;
  std::thread watcher_;
};

Z3_context fresh_context() {
  const Z3_config config = Z3_mk_config();
  const Z3_context made = Z3_mk_context(config);  // keeps its terms until it ends
  Z3_del_config(config);
  Z3_set_error_handler(made, nullptr);
  return made;
}

}  // namespace

z3_session::z3_session() : context_(fresh_context()) {}
z3_session::~z3_session() { Z3_del_context(context_); }

bool z3_session::sound() const { return Z3_get_error_code(context_) == Z3_OK; }

std::string z3_session::problem() const {
  return Z3_get_error_msg(context_, Z3_get_error_code(context_));
}

// What z3 makes lives until it makes something else, unless it is counted at once.
z3_search::z3_search(const z3_session& in) : session_(in), context_(in.context()) {
  how_ = Z3_mk_params(context_);
  Z3_params_inc_ref(context_, how_);
  limits_ = Z3_mk_params(context_);
  Z3_params_inc_ref(context_, limits_);
}

z3_search::~z3_search() {
  if (model_) Z3_model_dec_ref(context_, model_);
  if (solver_) Z3_solver_dec_ref(context_, solver_);
  if (tactic_) Z3_tactic_dec_ref(context_, tactic_);
  if (plain_) Z3_tactic_dec_ref(context_, plain_);
  Z3_params_dec_ref(context_, limits_);
  Z3_params_dec_ref(context_, how_);
}

void z3_search::set(const char* name, bool value) {
  Z3_params_set_bool(context_, how_, Z3_mk_string_symbol(context_, name), value);
}

void z3_search::set(const char* name, unsigned value) {
  Z3_params_set_uint(context_, how_, Z3_mk_string_symbol(context_, name), value);
}

void z3_search::use(const char* tactic, unsigned steps) {
  plain_ = Z3_mk_tactic(context_, tactic);
  Z3_tactic_inc_ref(context_, plain_);
  tactic_ = Z3_tactic_using_params(context_, plain_, how_);
  Z3_tactic_inc_ref(context_, tactic_);
  solver_ = Z3_mk_solver_from_tactic(context_, tactic_);
  Z3_solver_inc_ref(context_, solver_);
  Z3_params_set_uint(context_, limits_, Z3_mk_string_symbol(context_, "rlimit"), steps);
  // z3 would take SIGINT for itself while it searches.
  Z3_params_set_bool(context_, limits_, Z3_mk_string_symbol(context_, "ctrl_c"), false);
  Z3_solver_set_params(context_, solver_, limits_);
}

void z3_search::require(_Z3_ast* condition) { Z3_solver_assert(context_, solver_, condition); }

int z3_search::check() {
  if (!session_.sound()) return Z3_L_UNDEF;
  const interruption ended_from_outside(context_, meter_of_thread.stop);
  const int said = Z3_solver_check(context_, solver_);
  return session_.sound() ? said : static_cast<int>(Z3_L_UNDEF);
}

_Z3_model* z3_search::solution() {
  model_ = Z3_solver_get_model(context_, solver_);
  if (model_) Z3_model_inc_ref(context_, model_);
  return model_;
}

std::string z3_search::reason() const {
  return session_.sound() ? Z3_solver_get_reason_unknown(context_, solver_) : session_.problem();
}

}  // namespace proofread::properties

#endif
