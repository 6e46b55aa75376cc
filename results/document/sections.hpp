// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "properties/evidence/evidence.hpp"
#include "results/document/own_data.hpp"

namespace proofread::results {

/// A statement near a refuted one that holds.
struct repair {
  std::string change;   ///< "holds with X' for X", "holds if A is symmetric"
  std::string text;     ///< the statement that holds, a one-liner
  std::string verdict;  ///< certified, decided or supported
  std::string line;     ///< the line that changes: the statement alone where no hypothesis does
};

/// What became of the mutants of one note's claims; mutants = killed + malformed + equivalent +
/// undecided + survived.
struct mutation_score {
  std::string note;
  int claims = 0;      ///< statements that were mutated
  int mutants = 0;     ///< tried
  int killed = 0;      ///< refuted
  int malformed = 0;   ///< shapes no longer fit
  int equivalent = 0;  ///< not refuted, and in the reviewed list
  int undecided = 0;   ///< not refuted, not listed, nothing decided
  int survived = 0;    ///< not refuted, not listed, and a pass
};

/// How a mutant that was not killed stands. Stale is an entry of the list of equivalent mutants
/// that speaks of another number of them than there are.
enum class mutant_standing : std::uint8_t { certified, decided, supported, undecided, stale };
const char* to_text(mutant_standing s);

/// A mutant that was not killed.
struct surviving_mutant {
  std::string claim;     ///< full name of the statement: ridge/push-through.1
  std::string mutation;  ///< the operator and its place: "transpose dropped at X'"
  std::string text;      ///< the mutant, a one-liner
  mutant_standing stands = mutant_standing::undecided;
  std::string equivalent;  ///< the reason of the reviewed list, or empty
  std::string replay;      ///< the command that shows it again
};

struct mutation_results {
  std::vector<mutation_score> notes;
  std::vector<surviving_mutant> unkilled;
  int sample = 0;  ///< mutants tried of each statement at most; 0: all
};

/// What a hypothesis is needed for. Stale is an entry of the list of kept hypotheses that keeps
/// none.
enum class hypothesis_need : std::uint8_t { needed, definedness, not_needed, undecided, stale };
const char* to_text(hypothesis_need n);

/// What becomes of a statement when one hypothesis is dropped.
struct assumption_result {
  std::string claim;       ///< full name of the statement
  std::string hypothesis;  ///< "lambda > 0", "A symmetric", "n >= d"
  std::string kind;        ///< word, relation or size
  hypothesis_need need = hypothesis_need::undecided;
  std::optional<properties::counterexample> against;  ///< needed: appears without it
  std::string reason;  ///< definedness: where an expression has no value; undecided: why
  std::string stays;   ///< not needed: why the note keeps it, if it says so
  std::string replay;  ///< one-liner without the hypothesis
};

/// One solver on one problem.
struct measurement {
  std::string solver, scalar, family;
  int rows = 0, cols = 0;
  double condition = 0;  ///< kappa_2 of X (infinite when singular)
  double lambda = 0;
  double forward_error = 0;   ///< ||w^ - w|| / ||w||
  double backward_error = 0;  ///< relative, of the least-squares problem
  double residual = 0;        ///< ||X'r|| / (||X|| ||r||), or ||r|| / ||y||
  double digits = 0;          ///< -log10 of the largest relative error of a coefficient
  double attainable = 0;      ///< digits of the exact solution of the inputs rounded to the scalar
  double bound = 0;           ///< forward error bound that the laws hold it to
  double seconds = 0;
  std::string refused;  ///< why the solver declined, or empty
};

/// Correct digits on one data set of NIST's Statistical Reference Datasets.
struct strd_score {
  std::string dataset, solver, scalar;
  double coefficients = 0, deviations = 0, residual_deviation = 0, r_squared = 0, residual_ss = 0;
  double attainable = 0;  ///< coefficients, from inputs rounded to the scalar
  int rank = 0;           ///< that the solver found; 0 if it does not say
  std::string refused;
};

/// The path of ridge solutions of one problem, for the two limits.
struct ridge_path_point {
  std::string problem;
  double lambda = 0;
  std::vector<double> coefficients;
  double to_zero = 0;      ///< ||w(lambda) - pinv(X)*y||
  double to_infinity = 0;  ///< ||lambda*w(lambda) - X'*y||
};

struct accuracy_results {
  std::vector<measurement> measurements;
  std::vector<strd_score> strd;
  std::vector<ridge_path_point> paths;
  bool complete = true;          ///< false: interrupted; the rows present are valid
  std::optional<own_data> data;  ///< of --data; its rows are among the measurements, too
  std::string options;  ///< that selected the rows, "--full --scalar double"; empty if not one run
};

/// Statements of the source documents and what covers them.
struct coverage_row {
  std::string document;
  int statements = 0, checked = 0, definitions = 0, reasons = 0;
};

}  // namespace proofread::results
