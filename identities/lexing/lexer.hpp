// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// What a token is. Unicode forms, and the signs and commands of spellings.hpp, have the kind of
/// the ASCII form they stand for.
enum class token_kind : std::uint8_t {
  end,            ///< end of the text
  bad,            ///< the lexer could not read on; `problem` of the token list says why
  number,         ///< 12, 0.1, 1e-3, .5, 5.
  name,           ///< x, X_1, lambda, λ, β₀
  superscript,    ///< a run of ⁺ ⁻ ⁰ ... ⁹ ⁿ ᵐ ᵏ ᵈ ᵖ ˣ
  plus,           ///< +
  minus,          ///< - −
  times,          ///< * · ⋅ ∗
  cross,          ///< ×: a product in expressions, the separator in shapes
  slash,          ///< /
  backslash,      ///< the solve operator
  caret,          ///< ^
  kron,           ///< ⊗
  entry_times,    ///< .* ⊙ ∘
  entry_slash,    ///< ./
  entry_caret,    ///< .^
  quote,          ///< ' ′ ᵀ ⊤ .T: the transpose
  open_paren,     ///< (
  close_paren,    ///< )
  open_bracket,   ///< [
  close_bracket,  ///< ]
  open_brace,     ///< {
  close_brace,    ///< }
  open_angle,     ///< ⟨
  close_angle,    ///< ⟩
  comma,          ///< ,
  semicolon,      ///< ;
  colon,          ///< :
  assign,         ///< := ≔
  dots,           ///< .. …
  arrow,          ///< -> →
  turnstile,      ///< |- ⊢
  bar,            ///< ‖ ∥, also with the subscript of a closing ‖₁ or ‖₂
  stroke,         ///< |; two of them next to each other are ‖
  underscore,     ///< _ by itself, as in ‖x‖_2
  dagger,         ///< †
  root,           ///< √
  equal,          ///< = ==
  not_equal,      ///< != ≠
  less,           ///< <
  less_equal,     ///< <= ≤
  greater,        ///< >
  greater_equal,  ///< >= ≥
  loewner,        ///< ≻ ⪰ ≺ ⪯: orders of symmetric matrices
  word_and,       ///< and ∧
  word_or,        ///< or ∨
  word_not,       ///< not ¬
  word_implies,   ///< implies ⇒
  word_iff,       ///< iff ⇔
  word_forall,    ///< forall ∀
  word_exists,    ///< exists ∃
  word_in,        ///< in ∈
  word_inf,       ///< inf ∞
  word_pi,        ///< pi π
  word_identity,  ///< I
};

/// What a value can begin with, what it can end with, and the relations.
inline bool begins_value(token_kind kind) {
  using enum token_kind;
  return kind == number || kind == name || kind == open_paren || kind == open_bracket ||
         kind == root || kind == bar || kind == word_pi || kind == word_identity;
}

inline bool ends_value(token_kind kind) {
  using enum token_kind;
  return kind == number || kind == name || kind == close_paren || kind == close_bracket ||
         kind == close_brace || kind == quote || kind == superscript || kind == bar ||
         kind == stroke || kind == word_pi || kind == word_identity;
}

inline bool is_relation(token_kind kind) {
  return kind >= token_kind::equal && kind <= token_kind::greater_equal;
}

/// A token of the text: kind and byte range. Its spelling is read off the text when needed.
struct token {
  token_kind kind = token_kind::end;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The tokens of a text. The last one is `end`, or `bad` with the reason in `problem`, whose place
/// counts from the start of the text.
struct token_list {
  std::vector<token> tokens;
  diagnostic problem;
};

/// Splits a text (UTF-8) into tokens. Blanks, newlines and comments (`#` to the end of the line)
/// separate tokens and are dropped. Reads as far as it can: invalid UTF-8, an unknown character, or
/// a text over 4 GB end the list with a `bad` token.
token_list split(std::string_view text);

/// The canonical ASCII spelling of a name or number: λ₁ is "lambda1", β̂ "beta_hat", \lambda
/// "lambda", np.linalg.inv "inv", 1E+3 is "1e3", .5 is "0.5".
std::string spelling(std::string_view source);

}  // namespace proofread::identities
