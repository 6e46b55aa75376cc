// SPDX-License-Identifier: MIT
#include "properties/real_solver/agreement.hpp"

#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

constexpr unknown_order orders[] = {unknown_order::own, unknown_order::given,
                                    unknown_order::shuffled, unknown_order::shuffled_again};
constexpr int orders_that_agree = 2;

/// What the orders have said so far.
class inquiry {
 public:
  inquiry(const formula& condition, std::int64_t checking)
      : condition_(condition), checking_(checking) {}

  /// Of one more order; true once the answer is known.
  bool settles(const z3_answer& told) {
    if (told.said == answer::unsatisfiable) ++refusals_;
    if (told.said == answer::satisfiable) hear_solution(told.found);
    if (told.said == answer::unknown && reason_.empty()) reason_ = told.reason;
    if (result_.said == answer::satisfiable) return true;
    if (refusals_ < orders_that_agree || doubted_) return false;
    result_.said = answer::unsatisfiable;
    return true;
  }

  solution result() {
    if (result_.said == answer::unknown) {
      result_.reason = doubted_ && refusals_ > 0 ? "two orders of the unknowns disagree"
                       : doubted_ ? "the solution that the solver gives could not be checked"
                                  : reason_;
    }
    return std::move(result_);
  }

 private:
  void hear_solution(const model& found) {
    doubted_ = holds_at(condition_, found, checking_) != tribool::yes;
    if (!doubted_) result_ = {answer::satisfiable, found, ""};
  }

  const formula& condition_;
  const std::int64_t checking_;
  solution result_;
  int refusals_ = 0;
  bool doubted_ = false;
  std::string reason_;
};

}  // namespace

solution agreement(const formula& condition, std::int64_t checking,
                   const std::function<z3_answer(unknown_order)>& ask) {
  inquiry all(condition, checking);
  for (const unknown_order order : orders) {
    const z3_answer told = ask(order);
    if (meter_of_thread.interrupted()) return {answer::unknown, {}, "interrupted"};
    if (all.settles(told)) break;
  }
  return all.result();
}

}  // namespace proofread::properties
