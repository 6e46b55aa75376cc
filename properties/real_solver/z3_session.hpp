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

/// A context of z3, which keeps its terms until it ends. An error of z3's is an answer "unknown",
/// never an exit of the program.
class z3_session {
 public:
  z3_session();
  ~z3_session();
  z3_session(const z3_session&) = delete;
  z3_session& operator=(const z3_session&) = delete;

  _Z3_context* context() const { return context_; }
  bool sound() const;           ///< no error so far
  std::string problem() const;  ///< what the error was

 private:
  _Z3_context* context_ = nullptr;
};

/// One search in a session: parameters of a tactic, then the tactic and the steps it may take, then
/// a condition, then the check.
class z3_search {
 public:
  explicit z3_search(const z3_session& in);
  ~z3_search();
  z3_search(const z3_search&) = delete;
  z3_search& operator=(const z3_search&) = delete;

  void set(const char* name, bool value);
  void set(const char* name, unsigned value);
  void use(const char* tactic, unsigned steps);
  void require(_Z3_ast* condition);
  /// 1 satisfiable, -1 unsatisfiable, 0 unknown; ended from outside once the work of this thread is
  /// interrupted.
  int check();
  _Z3_model* solution();       ///< after 1; null if there is none
  std::string reason() const;  ///< after 0

 private:
  const z3_session& session_;
  _Z3_context* context_;
  _Z3_params *how_ = nullptr, *limits_ = nullptr;
  _Z3_tactic *plain_ = nullptr, *tactic_ = nullptr;
  _Z3_solver* solver_ = nullptr;
  _Z3_model* model_ = nullptr;
};

}  // namespace proofread::properties
