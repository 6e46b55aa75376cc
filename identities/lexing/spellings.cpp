// SPDX-License-Identifier: MIT
#include "identities/lexing/spellings.hpp"

#include <algorithm>
#include <array>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

using kind = token_kind;

constexpr std::array signs{
    sign_spelling{"@", kind::times, "*"},
    sign_spelling{"**", kind::caret, "^"},
    sign_spelling{".+", kind::plus, "+"},
    sign_spelling{".-", kind::minus, "-"},
    sign_spelling{"⊗", kind::kron, "kron(A, B)"},
    sign_spelling{"∘", kind::entry_times, ".*"},
    sign_spelling{"⊙", kind::entry_times, ".*"},
    sign_spelling{"\\|", kind::bar, "‖"},
    sign_spelling{"\\cdot", kind::times, "*"},
    sign_spelling{"\\times", kind::cross, "×"},
    sign_spelling{"\\otimes", kind::kron, "kron(A, B)"},
    sign_spelling{"\\odot", kind::entry_times, ".*"},
    sign_spelling{"\\circ", kind::entry_times, ".*"},
    sign_spelling{"\\top", kind::quote, "'"},
    sign_spelling{"\\le", kind::less_equal, "<="},
    sign_spelling{"\\leq", kind::less_equal, "<="},
    sign_spelling{"\\ge", kind::greater_equal, ">="},
    sign_spelling{"\\geq", kind::greater_equal, ">="},
    sign_spelling{"\\ne", kind::not_equal, "!="},
    sign_spelling{"\\neq", kind::not_equal, "!="},
    sign_spelling{"≻", kind::loewner, "posdef(A - B)"},
    sign_spelling{"⪰", kind::loewner, "psd(A - B)"},
    sign_spelling{"≽", kind::loewner, "psd(A - B)"},
    sign_spelling{"≺", kind::loewner, "posdef(B - A)"},
    sign_spelling{"⪯", kind::loewner, "psd(B - A)"},
    sign_spelling{"≼", kind::loewner, "psd(B - A)"},
    sign_spelling{"\\succ", kind::loewner, "posdef(A - B)"},
    sign_spelling{"\\succeq", kind::loewner, "psd(A - B)"},
    sign_spelling{"\\prec", kind::loewner, "posdef(B - A)"},
    sign_spelling{"\\preceq", kind::loewner, "psd(B - A)"},
    sign_spelling{"\\in", kind::word_in, "in"},
    sign_spelling{"\\to", kind::arrow, "->"},
    sign_spelling{"\\infty", kind::word_inf, "inf"},
    sign_spelling{"\\land", kind::word_and, "and"},
    sign_spelling{"\\lor", kind::word_or, "or"},
    sign_spelling{"\\neg", kind::word_not, "not"},
    sign_spelling{"\\implies", kind::word_implies, "implies"},
    sign_spelling{"\\iff", kind::word_iff, "iff"},
    sign_spelling{"\\forall", kind::word_forall, "forall"},
};

constexpr std::array renamed{
    function_spelling{"trace(A)", "tr(A)"},
    function_spelling{"Tr(A)", "tr(A)"},
    function_spelling{"determinant(A)", "det(A)"},
    function_spelling{"inverse(A)", "inv(A)"},
    function_spelling{"pseudoinverse(A)", "pinv(A)"},
    function_spelling{"matrix_rank(A)", "rank(A)"},
    function_spelling{"transpose(A)", "A'"},
    function_spelling{"eye(n)", "I(n)"},
    function_spelling{"identity(n)", "I(n)"},
    function_spelling{"matmul(A, B)", "A*B"},
    function_spelling{"mtimes(A, B)", "A*B"},
    function_spelling{"mldivide(A, b)", "A \\ b"},
    function_spelling{"add(A, B)", "A + B"},
    function_spelling{"subtract(A, B)", "A - B"},
    function_spelling{"mm(A, B)", "A*B"},
    function_spelling{"mv(A, x)", "A*x"},
    function_spelling{"multiply(A, B)", "A .* B"},
    function_spelling{"solve(A, b)", "A \\ b"},
    function_spelling{"matrix_power(A, k)", "A^k"},
    function_spelling{"outer(x, y)", "x*y'"},
    function_spelling{"inner(x, y)", "dot(x, y)"},
    function_spelling{"vdot(x, y)", "dot(x, y)"},
    function_spelling{"square(x)", "x.^2"},
    function_spelling{"reduce_sum(x)", "sum(x)"},
    function_spelling{"ln(x)", "log(x)"},
    function_spelling{"log2(x)", "log(x)/log(2)"},
    function_spelling{"log_2(x)", "log(x)/log(2)"},
    function_spelling{"log10(x)", "log(x)/log(10)"},
    function_spelling{"log_10(x)", "log(x)/log(10)"},
    function_spelling{"log1p(x)", "log(1 + x)"},
    function_spelling{"expm1(x)", "exp(x) - 1"},
    function_spelling{"absolute(x)", "abs(x)"},
    function_spelling{"maximum(x, y)", "max(x, y)"},
    function_spelling{"minimum(x, y)", "min(x, y)"},
    function_spelling{"ReLU(x)", "relu(x)"},
    function_spelling{"gradient(f, x)", "grad(f, x)"},
    function_spelling{"jacobian(f, x)", "diff(f, x)"},
    function_spelling{"hessian(f, x)", "hess(f, x)"},
};

constexpr std::array notations{
    function_spelling{"mean(x)", "sum(x)/n"},
    function_spelling{"softmax(x)", "exp(x)/sum(exp(x))"},
    function_spelling{"sigmoid(x)", "1 ./ (ones(n) + exp(-x))"},
    function_spelling{"expit(x)", "1 ./ (ones(n) + exp(-x))"},
};

constexpr std::array words{
    word_spelling{"spd", "posdef"},
    word_spelling{"positive definite", "posdef"},
    word_spelling{"positive semidefinite", "psd"},
    word_spelling{"nonsingular", "invertible"},
    word_spelling{"antisymmetric", "skew"},
    word_spelling{"isposdef", "posdef"},
    word_spelling{"issymmetric", "symmetric"},
    word_spelling{"isdiag", "diagonal"},
};

constexpr std::array<std::string_view, 15> modules{
    "np", "numpy", "jnp",  "jax", "torch", "tf",     "scipy",        "sp",
    "LA", "F",     "math", "nn",  "cp",    "linalg", "LinearAlgebra"};

std::size_t word_length(std::string_view rest) {
  if (rest.empty() || !is_letter(rest[0])) return 0;
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_word_character);
  return static_cast<std::size_t>(end - rest.begin());
}

}  // namespace

std::span<const sign_spelling> sign_spellings() { return signs; }

const sign_spelling* find_sign(std::string_view rest) {
  const sign_spelling* longest = nullptr;
  for (const sign_spelling& each : signs) {
    if (!rest.starts_with(each.typed)) continue;
    const bool command = is_letter(each.typed.back());
    const bool runs_on = rest.size() > each.typed.size() && is_letter(rest[each.typed.size()]);
    if (command && runs_on) continue;
    if (longest == nullptr || longest->typed.size() < each.typed.size()) longest = &each;
  }
  return longest;
}

std::size_t command_length(std::string_view rest) {
  if (!rest.starts_with('\\')) return 0;
  std::size_t end = 1;
  while (end < rest.size() && is_letter(rest[end])) ++end;
  const std::string_view word = rest.substr(1, end - 1);
  const bool known = (!greek_letter(word).empty() || word == "pi" || find_builtin(word) != nullptr);
  return known ? end : 0;
}

std::span<const function_spelling> function_spellings() { return renamed; }

std::span<const function_spelling> notation_spellings() { return notations; }

std::string_view function_name(const function_spelling& of) {
  return of.typed.substr(0, of.typed.find('('));
}

std::span<const word_spelling> word_spellings() { return words; }

std::string_view find_word(std::string_view typed) {
  for (const word_spelling& each : words)
    if (each.typed == typed) return each.canonical;
  return {};
}

std::span<const std::string_view> library_modules() { return modules; }

std::size_t qualified_length(std::string_view rest) {
  std::size_t length = word_length(rest);
  if (std::find(modules.begin(), modules.end(), rest.substr(0, length)) == modules.end()) return 0;
  const std::size_t module = length;
  while (length < rest.size() && rest[length] == '.') {
    const std::size_t next = word_length(rest.substr(length + 1));
    const std::string_view part = rest.substr(length + 1, next);
    if (next == 0 || part == "T" || part == "mT") break;
    length += 1 + next;
  }
  return length > module ? length : 0;
}

}  // namespace proofread::identities
