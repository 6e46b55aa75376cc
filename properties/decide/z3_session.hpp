// SPDX-License-Identifier: MIT
#pragma once

#include <string>

// Opaque types of z3's C API, so that this header needs none of z3's.
struct _Z3_context;
struct _Z3_ast;
struct _Z3_params;
struct _Z3_tactic;
struct _Z3_solver;
struct _Z3_model;

namespace proofread::properties {

/// A context of z3 with one solver in it; all that was made in it ends with it. An error of z3's is
/// an answer "unknown", never an exit of the program.
class z3_session {
 public:
  z3_session();
  ~z3_session();
  z3_session(const z3_session&) = delete;
  z3_session& operator=(const z3_session&) = delete;

  _Z3_context* context() const { return context_; }
  _Z3_params* parameters();
  void set(_Z3_params* into, const char* name, bool value);
  void set(_Z3_params* into, const char* name, unsigned value);
  _Z3_tactic* tactic(const char* name, _Z3_params* how);

  /// The solver that follows; it counts so many steps for one check.
  void solver(_Z3_tactic* how, unsigned steps);
  void require(_Z3_ast* condition);
  /// 1 satisfiable, -1 unsatisfiable, 0 unknown; ended from outside once the work of this thread is
  /// interrupted.
  int check();
  _Z3_model* solution();       ///< after 1; null if there is none
  std::string reason() const;  ///< after 0

 private:
  bool sound() const;

  _Z3_context* context_ = nullptr;
  _Z3_params* how_ = nullptr;
  _Z3_tactic *plain_ = nullptr, *tactic_ = nullptr;
  _Z3_solver* solver_ = nullptr;
  _Z3_params* limits_ = nullptr;
  _Z3_model* model_ = nullptr;
};

}  // namespace proofread::properties
