// SPDX-License-Identifier: MIT
#include "properties/real_solver/solver.hpp"

#include "properties/real_solver/agreement.hpp"
#include "properties/real_solver/z3_query.hpp"
#include "properties/real_solver/z3_session.hpp"

namespace proofread::properties {

const char* to_text(answer a) {
  switch (a) {
    case answer::satisfiable:
      return "satisfiable";
    case answer::unsatisfiable:
      return "unsatisfiable";
    case answer::unknown:
      break;
  }
  return "unknown";
}

solver_session::solver_session() = default;
solver_session::~solver_session() = default;

solution solve(const query& asked, const effort& spent) {
  return solver_session().solve(asked, spent);
}

solution solver_session::solve(const query& asked, const effort& spent) {
  if (solver_name().empty()) return {answer::unknown, {}, "built without z3"};
  if (!z3_) z3_ = std::make_unique<z3_session>();
  z3_query z3(*z3_, asked);
  return agreement(asked.condition, spent.checking,
                   [&](unknown_order order) { return z3.ask(order, spent.steps); });
}

std::string solver_name() {
  const std::string version = z3_version();
  return version.empty() ? "" : "z3 " + version + ", nlsat, in two orders";
}

}  // namespace proofread::properties
