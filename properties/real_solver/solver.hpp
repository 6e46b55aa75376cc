// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "properties/real_solver/model.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

class z3_session;

/// What is spent on one query. Counts end it, never a clock: the same query gives the same answer
/// on every machine. What the solver counts is its own; 30,000 take it some hundredths of a second
/// mostly, and rarely seconds.
struct effort {
  std::int64_t steps = 30'000;          ///< of the solver, in each order of the unknowns
  std::int64_t checking = 100'000'000;  ///< units of work on a solution that it gives
};

enum class answer : std::uint8_t { satisfiable, unsatisfiable, unknown };
const char* to_text(answer a);

/// What is known of a query. `satisfiable` comes with a solution that was checked here, exactly;
/// `unsatisfiable` is the solver's word, in two orders of the unknowns, for one bare answer of the
/// version in use is known to be wrong now and then (docs/decisions/z3.md).
struct solution {
  answer said = answer::unknown;
  model found;         ///< satisfiable: a value of each unknown
  std::string reason;  ///< unknown: "30000 steps were not enough", "two orders disagree"
};

/// Queries that belong together, such as the cases of one statement, in one context of the solver:
/// to make one takes longer than most answers do. What the solver counts may depend on the earlier
/// queries of the session, and on nothing else.
class solver_session {
 public:
  solver_session();
  ~solver_session();
  solver_session(const solver_session&) = delete;
  solver_session& operator=(const solver_session&) = delete;

  /// Is there a point of real numbers at which the condition holds? Ends early, unknown, once the
  /// work of this thread is interrupted (stoppable_work). Deterministic otherwise.
  solution solve(const query& asked, const effort& spent);

 private:
  std::unique_ptr<z3_session> z3_;  // made when it is needed
};

/// The same for one query alone.
solution solve(const query& asked, const effort& spent);

/// "z3 4.8.12, nlsat, in two orders"; empty where the program was built without a solver, and then
/// every answer is unknown with the reason "built without z3".
std::string solver_name();

}  // namespace proofread::properties
