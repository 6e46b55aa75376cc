// SPDX-License-Identifier: MIT
#include "identities/lexing/slips.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/spellings.hpp"
#include "identities/text/edit_distance.hpp"

namespace proofread::identities {
namespace {

constexpr std::string_view no_products =
    "write the factors out, or exp(sum(log(x))) for the product of positive entries";
constexpr std::string_view no_eigenvalues =
    "write A*x = lambda*x, x != 0 before |- for an eigenvalue lambda";
constexpr std::string_view no_singular_values =
    "write U, S, V = svd(A) before |-, S[1,1] for the largest singular value";
constexpr std::string_view no_matrix_functions =
    "write log and exp of each entry; functions of matrices are not known";
constexpr std::string_view no_factors = "write the factors as names, and what they are before |-";
constexpr std::string_view no_chance = "write the sum that is meant; there are no random variables";

constexpr std::array characters{
    slip_hint{"<=>", "write iff", "iff"},
    slip_hint{"<==>", "write iff", "iff"},
    slip_hint{"<->", "write iff", "iff"},
    slip_hint{"==>", "write implies", "implies"},
    slip_hint{"-->", "write implies", "implies"},
    slip_hint{"===", "write =", "="},
    slip_hint{".'", "write A' for the transpose", "'"},
    slip_hint{"...", "write .. in a range, or write the terms out"},
    slip_hint{"=>", "write implies for a conclusion, >= for an order", "implies"},
    slip_hint{"=<", "write <=", "<="},
    slip_hint{"<>", "write !=", "!="},
    slip_hint{"&&", "write and", "and"},
    slip_hint{"~=", "write !=", "!="},
    slip_hint{"$", "write the formula without $ signs", " "},
    slip_hint{"{", "write ( ) for grouping, and [ ] for blocks; braces stand after ^"},
    slip_hint{"}", "write ( ) for grouping, and [ ] for blocks; braces stand after ^"},
    slip_hint{"&", "write and", "and"},
    slip_hint{"|", "write |x| with both bars, or |- before the conclusion"},
    slip_hint{"!", "write not P for a negation; factorials are not available"},
    slip_hint{"~", "write not P for a negation; what is distributed is not part of the language"},
    slip_hint{"%", "write # before a comment"},
    slip_hint{"\"", "write the formula without quotation marks"},
    slip_hint{"“", "write the formula without quotation marks", " "},
    slip_hint{"”", "write the formula without quotation marks", " "},
    slip_hint{"″", "write A'' for two transposes", "''"},
    slip_hint{"`", "write A' for a transpose", "'"},
    slip_hint{"?", "write a complete formula"},
    slip_hint{"_", "write names that begin with a letter, entries as x[i]"},
    slip_hint{".", "write functions before what they are of: inv(A); A.T, .* ./ .^ have a dot"},
    slip_hint{"≈", "write =; statements are exact, or limits", "="},
    slip_hint{"≡", "write = or iff", "="},
    slip_hint{"≪", "write what is meant as a limit(..., t -> 0)"},
    slip_hint{"≫", "write what is meant as a limit(..., t -> inf)"},
    slip_hint{"∇", "write grad(f, x)"},
    slip_hint{"∂", "write diff(f, x)"},
    slip_hint{"∑", "write sum(i = 1..n, f)"},
    slip_hint{"∏", no_products},
    slip_hint{"†", "write pinv(A) for the pseudo-inverse, A' for the transpose"},
    slip_hint{"∼", "write a declaration such as x : n; there are no distributions"},
    slip_hint{"⟨", "write dot(x, y)"},
    slip_hint{"⟩", "write dot(x, y)"},
    slip_hint{"⟂", "write dot(x, y) = 0"},
    slip_hint{"⊥", "write dot(x, y) = 0"},
    slip_hint{"ᵢ", "write x_i or x[i]", "_i"},
    slip_hint{"ⱼ", "write x_j or x[j]", "_j"},
    slip_hint{"ₖ", "write x_k or x[k]", "_k"},
    slip_hint{"ₙ", "write x_n or x[n]", "_n"},
    slip_hint{"ℕ", "write n : size for n = 1, 2, ..."},
    slip_hint{"∉", "write not (b in range(A))"},
    slip_hint{"’", "write A' with a plain apostrophe", "'"},
    slip_hint{"‘", "write A' with a plain apostrophe", "'"},
    slip_hint{"–", "write - (a plain minus)", "-"},
    slip_hint{"—", "write - (a plain minus)", "-"},
    slip_hint{"½", "write 1/2", "(1/2)"},
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
    slip_hint{"end", "write the size itself, as in A[n,n] or x[2:n]"},
    slip_hint{"cov", known_functions},
    slip_hint{"var", "write sumsq(x - mean(x))/n"},
    slip_hint{"std", "write sqrt(sumsq(x - mean(x))/n)"},
    slip_hint{"prod", no_products},
    slip_hint{"Var", no_chance},
    slip_hint{"Cov", no_chance},
    slip_hint{"KL", no_chance},
    slip_hint{"Pr", no_chance},
    slip_hint{"corr", known_functions},
    slip_hint{"median", known_functions},
    slip_hint{"cond", known_functions},
    slip_hint{"eig", no_eigenvalues},
    slip_hint{"eigenvalues", no_eigenvalues},
    slip_hint{"eigvals", no_eigenvalues},
    slip_hint{"eigh", no_eigenvalues},
    slip_hint{"expm", "write exp for exp of each entry; there is no exponential of a matrix"},
    slip_hint{"logm", no_matrix_functions},
    slip_hint{"sqrtm", "write B*B = A before |- for a square root B of A"},
    slip_hint{"slogdet", "write logdet(A), or log(abs(det(A)))"},
    slip_hint{"lambda_max", no_eigenvalues},
    slip_hint{"lambda_min", no_eigenvalues},
    slip_hint{"sigma_max", no_singular_values},
    slip_hint{"sigma_min", no_singular_values},
    slip_hint{"svdvals", no_singular_values},
    slip_hint{"sinh", "write (exp(x) - exp(-x))/2"},
    slip_hint{"cosh", "write (exp(x) + exp(-x))/2"},
    slip_hint{"softplus", "write log(1 + exp(x))"},
    slip_hint{"logsumexp", "write log(sum(exp(x)))"},
    slip_hint{"pow", "write x^k, x.^k for entries"},
    slip_hint{"power", "write x^k, x.^k for entries"},
    slip_hint{"cbrt", "write x^(1/3)"},
    slip_hint{"hypot", "write sqrt(a^2 + b^2)"},
    slip_hint{"sec", "write 1/cos(x)"},
    slip_hint{"csc", "write 1/sin(x)"},
    slip_hint{"cot", "write cos(x)/sin(x)"},
    slip_hint{"asin", known_functions},
    slip_hint{"acos", known_functions},
    slip_hint{"atan", known_functions},
    slip_hint{"arcsin", known_functions},
    slip_hint{"arccos", known_functions},
    slip_hint{"arctan", known_functions},
    slip_hint{"erf", known_functions},
    slip_hint{"floor", known_functions},
    slip_hint{"ceil", known_functions},
    slip_hint{"round", known_functions},
    slip_hint{"gcd", known_functions},
    slip_hint{"factorial", known_functions},
    slip_hint{"clip", "write min and max of two numbers, or a relation"},
    slip_hint{"triu", known_functions},
    slip_hint{"tril", known_functions},
    slip_hint{"len", "write the size itself, the n of x : n"},
    slip_hint{"dim", "write the size itself, the n of x : n, or rank(A)"},
    slip_hint{"null", "write x in null(A), or A*x = 0"},
    slip_hint{"adjugate", "write det(A)*inv(A)"},
    slip_hint{"array", "write the rows of a matrix with semicolons: [1, 2; 3, 4]"},
    slip_hint{"reshape", known_functions},
    slip_hint{"negative", "write posdef(-A) as a relation, x < 0 for a number or vector"},
    slip_hint{"nilpotent", "write A^k = 0 as a relation"},
    slip_hint{"chol", no_factors},
    slip_hint{"qr", no_factors},
    slip_hint{"lu", no_factors},
    slip_hint{"let",
              "write it before |-, let H = A*B |- H = A*B, or in a note on a line of its own"},
    slip_hint{"positive", "write posdef for a matrix, x > 0 for a number or vector"},
    slip_hint{"semidefinite", "write psd"},
    slip_hint{"orthonormal",
              "write orthogonal for a square matrix; Q'*Q = I says that columns are"},
    slip_hint{"unitary", "write orthogonal; matrices are real"},
    slip_hint{"hermitian", "write symmetric; matrices are real"},
    slip_hint{"singular", "write not invertible(A) as a relation"},
    slip_hint{"idempotent", "write A*A = A as a relation"},
    slip_hint{"normal", "write A*A' = A'*A as a relation"},
    slip_hint{"upper", "write which entries are 0: forall i, j in 1..n : i > j implies A[i,j] = 0"},
    slip_hint{"lower", "write which entries are 0: forall i, j in 1..n : i < j implies A[i,j] = 0"},
    slip_hint{"stochastic", "write A*ones(n) = ones(n) as a relation"},
    slip_hint{"xor", "write not (P iff Q)"},
    slip_hint{"square", "write n x n", "n x n"},
    slip_hint{"vector", "write n for a column vector, 1 x n for a row", "n"},
    slip_hint{"row", "write 1 x n for a row vector", "1 x n"},
    slip_hint{"column", "write n for a column vector", "n"},
    slip_hint{"matrix", "write n x d", "n x d"},
    slip_hint{"real", "write scalar", "scalar"},
    slip_hint{"number", "write scalar", "scalar"},
    slip_hint{"integer", "write size for a positive integer, k in 1..n for an index", "size"},
    slip_hint{"natural", "write size for a positive integer, k in 0..n for an index", "size"},
    slip_hint{"size", "write the size itself, the n of x : n; n : size declares one"},
    slip_hint{"shape", "write the size itself, the n of x : n"},
    slip_hint{"length", "write the size itself, the n of x : n"},
    slip_hint{"numel", "write the size itself, the n of x : n"},
    slip_hint{"full", "write full column rank or full row rank"},
};

/// What stands before what it is of, an index below the line.
constexpr std::array<std::array<std::string_view, 2>, 6> operators{{
    {"sum_", "write sum(i = 1..n, f) for a sum over i"},
    {"Σ_", "write sum(i = 1..n, f) for a sum over i"},
    {"max_", "write max(x) for the largest entry, min(x) for the smallest"},
    {"min_", "write max(x) for the largest entry, min(x) for the smallest"},
    {"argmin_", "write argmin(f, w) for the minimiser"},
    {"argmax_", "write argmin(f, w) for the minimiser"},
}};

/// The first of the candidates that `typed` is a slip of.
template <typename Candidates>
std::string first_near(std::string_view typed, const Candidates& candidates) {
  for (const std::string_view each : candidates)
    if (is_slip_of(typed, each)) return std::string(each);
  return {};
}

}  // namespace

bool is_prose(std::string_view word, bool first) {
  constexpr std::array<std::string_view, 8> words{"is",  "be",      "are",    "let",
                                                  "Let", "Suppose", "Assume", "assert"};
  const auto found = std::find(words.begin(), words.end(), word);
  return found != words.end() && (found - words.begin() >= 3) == first;
}

std::string nearest_function(std::string_view typed) {
  std::vector<std::string_view> known;
  for (const builtin_facts* each : builtins_by_name()) known.push_back(each->name);
  known.insert(known.end(), {"diff", "grad", "hess", "limit", "argmin", "argmax"});
  std::string near = first_near(typed, known);
  if (!near.empty()) return near;
  for (const auto& table : {function_spellings(), notation_spellings()}) {
    for (const function_spelling& each : table) {
      if (!is_slip_of(typed, function_name(each))) continue;
      const bool renamed = each.canonical.find('(') != std::string_view::npos &&
                           each.canonical.find_first_of("*/ ^") == std::string_view::npos;
      return std::string(renamed ? each.canonical.substr(0, each.canonical.find('('))
                                 : function_name(each));
    }
  }
  return nearest_declaration_word(typed);
}

std::string nearest_declaration_word(std::string_view typed) {
  std::string small(typed);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (!find_word(small).empty()) return std::string(find_word(small));
  if (small != typed && is_declaration_word(small)) return small;
  return first_near(typed, declaration_words());
}

const slip_hint* find_slip(std::string_view rest) {
  for (const slip_hint& entry : characters)
    if (rest.substr(0, entry.text.size()) == entry.text) return &entry;
  return nullptr;
}

std::vector<std::string> shapes_instead(std::string_view name) {
  std::vector<std::string> shapes;
  for (const slip_hint& entry : names)
    if (entry.text == name && !entry.instead.empty()) shapes.emplace_back(entry.instead);
  if (name == "matrix") shapes.emplace_back("n x n");
  return shapes;
}

std::string_view name_hint(std::string_view name) {
  static const std::string functions = list_of_functions();
  for (const slip_hint& entry : names)
    if (entry.text == name) return entry.hint == known_functions ? functions : entry.hint;
  return {};
}

std::string_view operator_hint(std::string_view name) {
  const auto found = std::find_if(operators.begin(), operators.end(),
                                  [&](const auto& each) { return name.starts_with(each[0]); });
  return found == operators.end() ? std::string_view{} : (*found)[1];
}

}  // namespace proofread::identities
