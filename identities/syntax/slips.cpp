// SPDX-License-Identifier: MIT
#include "identities/syntax/slips.hpp"

#include <array>
#include <string>

#include "identities/expression/functions.hpp"

namespace proofread::identities {
namespace {

constexpr std::array characters{
    slip_hint{"<=>", "write iff"},
    slip_hint{"===", "write ="},
    slip_hint{".'", "write A' for the transpose"},
    slip_hint{"...", "write .. in a range, or write the terms out"},
    slip_hint{"=>", "write implies for a conclusion, >= for an order"},
    slip_hint{"=<", "write <="},
    slip_hint{"<>", "write !="},
    slip_hint{"**", "write ^ for a power"},
    slip_hint{"&&", "write and"},
    slip_hint{"||", "write or between statements, norm(x) for a norm"},
    slip_hint{"~=", "write !="},
    slip_hint{"$", "write the formula without $ signs"},
    slip_hint{"{", "write ( ) for grouping, as in A^(-1), and [ ] for blocks"},
    slip_hint{"}", "write ( ) for grouping, as in A^(-1), and [ ] for blocks"},
    slip_hint{"&", "write and"},
    slip_hint{"|", "write abs(x), norm(x), det(A), or |- before the conclusion"},
    slip_hint{"!", "write not P for a negation; factorials are not available"},
    slip_hint{"~", "write not P for a negation"},
    slip_hint{"@", "write * for the matrix product"},
    slip_hint{"%", "write # before a comment"},
    slip_hint{"\"", "write the formula without quotation marks"},
    slip_hint{"`", "write A' for a transpose"},
    slip_hint{"?", "write a complete formula"},
    slip_hint{"_", "write names that begin with a letter, entries as x[i]"},
    slip_hint{".", "write 0.5 with its leading digit; A.T, .* ./ .^ are the forms with a dot"},
    slip_hint{"≈", "write =; statements are exact, or limits"},
    slip_hint{"≡", "write = or iff"},
    slip_hint{"≪", "write what is meant as a limit(..., t -> 0)"},
    slip_hint{"≫", "write what is meant as a limit(..., t -> inf)"},
    slip_hint{"≻", "write posdef(A - B)"},
    slip_hint{"≽", "write psd(A - B)"},
    slip_hint{"⪰", "write psd(A - B)"},
    slip_hint{"⪯", "write psd(B - A)"},
    slip_hint{"∇", "write grad(f, x)"},
    slip_hint{"∂", "write diff(f, x)"},
    slip_hint{"∑", "write sum(i = 1..n, f)"},
    slip_hint{"†", "write pinv(A)"},
    slip_hint{"⁺", "write pinv(A)"},
    slip_hint{"∘", "write .* for the entrywise product"},
    slip_hint{"⊗", "write kron(A, B)"},
    slip_hint{"∼", "write a declaration such as x : n"},
    slip_hint{"ⁿ", "write ^n"},
    slip_hint{"ᵏ", "write ^k"},
    slip_hint{"⟨", "write dot(x, y)"},
    slip_hint{"⟩", "write dot(x, y)"},
    slip_hint{"∉", "write not (b in range(A))"},
    slip_hint{"’", "write A' with a plain apostrophe"},
    slip_hint{"‘", "write A' with a plain apostrophe"},
    slip_hint{"–", "write - (a plain minus)"},
    slip_hint{"—", "write - (a plain minus)"},
    slip_hint{"½", "write 1/2"},
};

/// Stands for the list of functions.
constexpr std::string_view known_functions = "proofread knows";

std::string list_of_functions() {
  std::string of_matrices, of_entries;
  for (const builtin_facts& each : builtins()) {
    if (each.degree == degree_rule::constant) continue;
    (each.acts_on_entries() ? of_entries : of_matrices) += " " + std::string(each.name);
  }
  return std::string(known_functions) + of_matrices + ", and" + of_entries + " for entries";
}

constexpr std::array names{
    slip_hint{"trace", "write tr(A)"},
    slip_hint{"transpose", "write A'"},
    slip_hint{"inverse", "write inv(A)"},
    slip_hint{"determinant", "write det(A)"},
    slip_hint{"ln", "write log(x)"},
    slip_hint{"identity", "write I or I(n)"},
    slip_hint{"eye", "write I(n)"},
    slip_hint{"jacobian", "write diff(f, x)"},
    slip_hint{"gradient", "write grad(f, x)"},
    slip_hint{"hessian", "write hess(f, x)"},
    slip_hint{"lim", "write limit(f, t -> a)"},
    slip_hint{"solve", "write A \\ b"},
    slip_hint{"end", "write the size itself, as in A[n,n] or x[2:n]"},
    slip_hint{"cond", known_functions},
    slip_hint{"eig", known_functions},
    slip_hint{"eigenvalues", known_functions},
    slip_hint{"eigvals", known_functions},
    slip_hint{"expm", known_functions},
    slip_hint{"chol", known_functions},
    slip_hint{"qr", known_functions},
    slip_hint{"lu", known_functions},
    slip_hint{"mean", "write sum(x)/n"},
    slip_hint{"let", "write the hypothesis a = b before |-; let lines stand in notes"},
    slip_hint{"positive", "write posdef for a matrix, x > 0 for a number or vector"},
    slip_hint{"spd", "write posdef"},
    slip_hint{"semidefinite", "write psd"},
    slip_hint{"singular", "write not invertible(A) as a relation"},
    slip_hint{"square", "write n x n"},
    slip_hint{"vector", "write n for a column vector, 1 x n for a row"},
    slip_hint{"row", "write 1 x n for a row vector"},
    slip_hint{"column", "write n for a column vector"},
    slip_hint{"matrix", "write n x d"},
    slip_hint{"real", "write scalar"},
    slip_hint{"number", "write scalar"},
    slip_hint{"integer", "write k in 1..n for an index; sizes need no declaration"},
    slip_hint{"size", "write n >= 2, n = 3 or nothing: sizes need no declaration"},
    slip_hint{"full", "write full column rank or full row rank"},
};

}  // namespace

const slip_hint* find_slip(std::string_view rest) {
  for (const slip_hint& entry : characters)
    if (rest.substr(0, entry.text.size()) == entry.text) return &entry;
  return nullptr;
}

std::string_view name_hint(std::string_view name) {
  static const std::string functions = list_of_functions();
  for (const slip_hint& entry : names)
    if (entry.text == name) return entry.hint == known_functions ? functions : entry.hint;
  return {};
}

}  // namespace proofread::identities
