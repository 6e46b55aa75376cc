// SPDX-License-Identifier: MIT
#include "properties/evidence/judge.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "identities/printing/print.hpp"
#include "properties/balls/ball.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

constexpr std::int64_t most_work_of_words = 100'000'000;

// The evaluator of a level, and the point it stands at, which has to stay alive beside it.
template <typename S>
class station {
 public:
  station(const identities::proposition& problem, level at)
      : bits_(bits_of(at)), evaluator_(problem) {}

  outcome decide(const identities::expression& statement, const assignment<rational>& point,
                 decision_log* log = nullptr) {
    const working_precision scope(bits_);
    try {
      point_ = convert<S>(point);
    } catch (const undecidable_value& reason) {  // a number that no enclosure holds
      return told(truth::unknown, reason.what(), statement.where);
    }
    evaluator_.move_to(point_, log);
    return evaluator_.decide(statement);
  }

 private:
  int bits_;
  assignment<S> point_;
  evaluator<S> evaluator_;
};

template <typename S>
station<S>& made(std::optional<station<S>>& slot, const identities::proposition& problem,
                 level at) {
  if (!slot) slot.emplace(problem, at);
  return *slot;
}

// Balls that contain the whole segment from one point to the other.
assignment<ball<real>> hull(const assignment<rational>& one, const assignment<rational>& other) {
  assignment<ball<real>> result = convert<ball<real>>(one);
  const assignment<ball<real>> far = convert<ball<real>>(other);
  for (std::size_t slot = 0; slot < result.values.size(); ++slot) {
    for (int k = 0; result.values[slot] && k < result.values[slot]->size(); ++k) {
      ball<real>& entry = (*result.values[slot])[k];
      const ball<real> length = (*far.values[slot])[k] - entry;
      if (!length.is_exact_zero()) entry += ball<real>(0, length.upper());
    }
  }
  return result;
}

bool holds(const outcome& told) { return told.value == truth::yes; }
bool holds_or_may(const outcome& told) { return holds(told) || told.value == truth::consistent; }

// A word that two points may have and a point between them lacks; empty for others. Rank r is one
// where r is all the rank there can be; where it is less, points near each other differ in it.
std::string open_word(const std::string& word, const matrix<rational>& value) {
  constexpr std::array<std::string_view, 5> open = {"nonzero", "posdef", "invertible",
                                                    "full column rank", "full row rank"};
  if (std::find(open.begin(), open.end(), word) != open.end()) return word;
  if (word != "rank") return {};
  for (const char* full : {"full row rank", "full column rank"}) {
    if (has_word(full, value)) return full;
  }
  return {};
}

// The open words of the declarations as statements.
std::vector<identities::expression_ptr> open_words(const identities::proposition& problem,
                                                   const assignment<rational>& point) {
  std::vector<identities::expression_ptr> result;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const identities::declaration& symbol = problem.symbols[slot];
    if (symbol.what != identities::role::variable || !point.values[slot]) continue;
    for (const identities::word& each : symbol.words) {
      const std::string word = open_word(each.name, *point.values[slot]);
      if (word.empty()) continue;
      auto name = std::make_shared<identities::expression>(
          *identities::make(identities::form::symbol, {}, symbol.name));
      name->slot = static_cast<int>(slot);
      name->type = symbol.type;
      result.push_back(identities::make(identities::form::predicate, {name}, word));
    }
  }
  return result;
}

}  // namespace

struct judge::state {
  explicit state(const identities::proposition& of) : problem(of), exact(of) {}

  std::optional<truth> concluded_between(const assignment<rational>& one,
                                         const assignment<rational>& other,
                                         bool (*met)(const outcome&));
  template <typename S>
  outcome enclose(station<S>& here, const assignment<rational>& point);

  const identities::proposition& problem;
  evaluator<rational> exact;
  std::optional<station<ball<double>>> in_double;
  std::optional<station<ball<real>>> in_mp50;
  std::optional<station<ball<real>>> in_mp100;
};

judge::judge(const identities::proposition& problem) : state_(std::make_unique<state>(problem)) {}
judge::~judge() = default;

std::string judge::missed_hypothesis(const assignment<rational>& point) {
  std::string word = "a declared word";  // where it takes too much work to tell
  within_work(most_work_of_words, [&] { word = missed_word(state_->problem, point); });
  if (!word.empty()) return word;
  if (state_->problem.hypotheses.empty()) return {};
  state_->exact.move_to(point);
  for (const auto& hypothesis : state_->problem.hypotheses) {
    truth told = state_->exact.decide(*hypothesis).value;
    if (told == truth::unknown) {
      told = made(state_->in_mp50, state_->problem, level::mp50).decide(*hypothesis, point).value;
    }
    if (told != truth::yes) return identities::to_text(*hypothesis);
  }
  return {};
}

point_outcome judge::decide(const assignment<rational>& point, bool enclosures) {
  point_outcome result;
  result.missed = missed_hypothesis(point);
  result.admitted = result.missed.empty();
  if (!result.admitted) return result;
  state_->exact.move_to(point);
  result.statement = state_->exact.decide(*state_->problem.statement);
  if (result.statement.value == truth::unknown && enclosures) {
    outcome told = enclose(level::mp50, point);
    if (told.value != truth::unknown) {
      result.statement = std::move(told);
      result.by_enclosure = true;
    }
  }
  return result;
}

bool judge::fails_between(const assignment<rational>& one, const assignment<rational>& other) {
  return state_->concluded_between(one, other, holds_or_may) == truth::no;
}

bool judge::open_between(const assignment<rational>& one, const assignment<rational>& other) {
  const identities::proposition& problem = state_->problem;
  return missed_word(problem, one).empty() && missed_word(problem, other).empty() &&
         state_->concluded_between(one, other, holds) == truth::unknown;
}

bool judge::changes_sign(const identities::expression& left, const identities::expression& right,
                         const assignment<rational>& one, const assignment<rational>& other) {
  const identities::proposition& problem = state_->problem;
  if (!missed_word(problem, one).empty() || !missed_word(problem, other).empty() ||
      !state_->concluded_between(one, other, holds))
    return false;
  const working_precision scope(mp50_bits);
  const auto sign_on = [&](const assignment<rational>& from, const assignment<rational>& to) {
    const assignment<ball<real>> segment = hull(from, to);
    evaluator<ball<real>> at(problem, segment);
    const matrix<ball<real>> one_side = at.value(left), other_side = at.value(right);
    if (one_side.size() != 1 || other_side.size() != 1) return ternary_sign::unknown;
    return sign(one_side[0] - other_side[0]);
  };
  try {
    sign_on(one, other);
    const ternary_sign first = sign_on(one, one), last = sign_on(other, other);
    return (first == ternary_sign::negative && last == ternary_sign::positive) ||
           (first == ternary_sign::positive && last == ternary_sign::negative);
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  return false;
}

// What the statement (of an implication, its conclusion) comes to on the segment; nullopt where a
// declared word, a hypothesis that is not `met` or a premise may fail.
std::optional<truth> judge::state::concluded_between(const assignment<rational>& one,
                                                     const assignment<rational>& other,
                                                     bool (*met)(const outcome&)) {
  const working_precision scope(mp50_bits);
  const assignment<ball<real>> point = hull(one, other);
  const std::vector<identities::expression_ptr> words = open_words(problem, one);
  const identities::expression* statement = problem.statement.get();
  try {
    evaluator<ball<real>> at(problem, point);
    const auto all = [&](const auto& many, bool (*enough)(const outcome&)) {
      return std::all_of(many.begin(), many.end(),
                         [&](const auto& each) { return enough(at.decide(*each)); });
    };
    if (!all(words, holds_or_may) || !all(problem.hypotheses, met)) return std::nullopt;
    if (statement->kind == identities::form::implication) {
      if (!holds_or_may(at.decide(*statement->arguments[0]))) return std::nullopt;
      statement = statement->arguments[1].get();
    }
    return at.decide(*statement).value;
  } catch (const undecidable_value&) {
    return std::nullopt;
  }
}

template <typename S>
outcome judge::state::enclose(station<S>& here, const assignment<rational>& point) {
  outcome told = here.decide(*problem.statement, point);
  if (told.value != truth::unknown) return told;
  decision_log log;
  log.recording = true;
  exact.move_to(point, &log);
  outcome exactly = exact.decide(*problem.statement);
  if (exactly.value == truth::undefined) return exactly;
  if (log.empty()) return told;
  log.recording = false;
  return here.decide(*problem.statement, point, &log);
}

outcome judge::enclose(level at, const assignment<rational>& point) {
  switch (at) {
    case level::mp50:
      return state_->enclose(made(state_->in_mp50, state_->problem, at), point);
    case level::mp100:
      return state_->enclose(made(state_->in_mp100, state_->problem, at), point);
    default:
      return state_->enclose(made(state_->in_double, state_->problem, at), point);
  }
}

}  // namespace proofread::properties
