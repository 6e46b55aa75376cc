// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "properties/real_solver/model.hpp"
#include "properties/real_solver/solver.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

/// The orders in which nlsat takes the unknowns: its own, that of the query, two random ones.
enum class unknown_order : std::uint8_t { own, given, shuffled, shuffled_again };

/// What z3 says; nothing of it is checked.
struct z3_answer {
  answer said = answer::unknown;
  model found;         ///< satisfiable: values where z3 told them, perhaps fewer than unknowns
  std::string reason;  ///< unknown
};

class z3_session;

/// One query in a session, which outlives it.
class z3_query {
 public:
  z3_query(z3_session& in, const query& asked);
  ~z3_query();
  z3_query(const z3_query&) = delete;
  z3_query& operator=(const z3_query&) = delete;

  /// Ends within moments, unknown, once the work of this thread is interrupted.
  z3_answer ask(unknown_order order, std::int64_t steps);

 private:
  struct parts;
  std::unique_ptr<parts> parts_;
};

/// "4.8.12"; empty where the program was built without z3.
std::string z3_version();

}  // namespace proofread::properties
