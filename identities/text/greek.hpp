// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace proofread::identities {

/// A letter outside of ASCII and the name it is read as.
struct named_letter {
  std::string_view name;
  std::string_view text;  ///< the letter in UTF-8
};

/// Letters with a name of their own, one letter a name. The second form of a letter (ϕ beside φ, ϵ
/// beside ε) is another symbol; its name begins with `var`. Written as numbers, since some letters
/// look alike and editors may exchange them.
inline constexpr std::array<named_letter, 42> greek_letters{{
    {"alpha", "\u03B1"},       // α
    {"beta", "\u03B2"},        // β
    {"gamma", "\u03B3"},       // γ
    {"delta", "\u03B4"},       // δ
    {"epsilon", "\u03B5"},     // ε
    {"zeta", "\u03B6"},        // ζ
    {"eta", "\u03B7"},         // η
    {"theta", "\u03B8"},       // θ
    {"iota", "\u03B9"},        // ι
    {"kappa", "\u03BA"},       // κ
    {"lambda", "\u03BB"},      // λ
    {"mu", "\u03BC"},          // μ
    {"nu", "\u03BD"},          // ν
    {"xi", "\u03BE"},          // ξ
    {"omicron", "\u03BF"},     // ο
    {"pi", "\u03C0"},          // π
    {"rho", "\u03C1"},         // ρ
    {"varsigma", "\u03C2"},    // ς
    {"sigma", "\u03C3"},       // σ
    {"tau", "\u03C4"},         // τ
    {"upsilon", "\u03C5"},     // υ
    {"phi", "\u03C6"},         // φ
    {"chi", "\u03C7"},         // χ
    {"psi", "\u03C8"},         // ψ
    {"omega", "\u03C9"},       // ω
    {"Gamma", "\u0393"},       // Γ
    {"Delta", "\u0394"},       // Δ
    {"Theta", "\u0398"},       // Θ
    {"Lambda", "\u039B"},      // Λ
    {"Xi", "\u039E"},          // Ξ
    {"Pi", "\u03A0"},          // Π
    {"Sigma", "\u03A3"},       // Σ
    {"Upsilon", "\u03A5"},     // Υ
    {"Phi", "\u03A6"},         // Φ
    {"Psi", "\u03A8"},         // Ψ
    {"Omega", "\u03A9"},       // Ω
    {"vartheta", "\u03D1"},    // ϑ
    {"varphi", "\u03D5"},      // ϕ
    {"varpi", "\u03D6"},       // ϖ
    {"varkappa", "\u03F0"},    // ϰ
    {"varrho", "\u03F1"},      // ϱ
    {"varepsilon", "\u03F5"},  // ϵ
}};

/// Letters that look the same as another one and are read as that: Greek capitals as Latin ones,
/// the micro sign, Ohm and the increment as the Greek letters they are drawn like, ℝ as R.
inline constexpr std::array<named_letter, 17> look_alikes{{
    {"A", "\u0391"},      // Α
    {"B", "\u0392"},      // Β
    {"E", "\u0395"},      // Ε
    {"Z", "\u0396"},      // Ζ
    {"H", "\u0397"},      // Η
    {"I", "\u0399"},      // Ι
    {"K", "\u039A"},      // Κ
    {"M", "\u039C"},      // Μ
    {"N", "\u039D"},      // Ν
    {"O", "\u039F"},      // Ο
    {"P", "\u03A1"},      // Ρ
    {"T", "\u03A4"},      // Τ
    {"X", "\u03A7"},      // Χ
    {"R", "\u211D"},      // ℝ
    {"mu", "\u00B5"},     // µ
    {"Omega", "\u2126"},  // Ω
    {"Delta", "\u2206"},  // ∆
}};

}  // namespace proofread::identities
