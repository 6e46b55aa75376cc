// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace proofread::identities {

/// A Greek letter and the ASCII name it stands for. The first entry of a name is its usual glyph;
/// later ones are variants that read the same.
struct greek {
  std::string_view name;
  std::string_view text;
};

inline constexpr std::array<greek, 46> greek_letters{{
    {"alpha", "α"},   {"beta", "β"},    {"gamma", "γ"},  {"delta", "δ"}, {"epsilon", "ε"},
    {"zeta", "ζ"},    {"eta", "η"},     {"theta", "θ"},  {"iota", "ι"},  {"kappa", "κ"},
    {"lambda", "λ"},  {"mu", "μ"},      {"nu", "ν"},     {"xi", "ξ"},    {"omicron", "ο"},
    {"pi", "π"},      {"rho", "ρ"},     {"sigma", "σ"},  {"tau", "τ"},   {"upsilon", "υ"},
    {"phi", "φ"},     {"chi", "χ"},     {"psi", "ψ"},    {"omega", "ω"}, {"Gamma", "Γ"},
    {"Delta", "Δ"},   {"Theta", "Θ"},   {"Lambda", "Λ"}, {"Xi", "Ξ"},    {"Pi", "Π"},
    {"Sigma", "Σ"},   {"Upsilon", "Υ"}, {"Phi", "Φ"},    {"Psi", "Ψ"},   {"Omega", "Ω"},
    {"epsilon", "ϵ"}, {"theta", "ϑ"},   {"kappa", "ϰ"},  {"pi", "ϖ"},    {"rho", "ϱ"},
    {"sigma", "ς"},   {"phi", "ϕ"},     {"beta", "ϐ"},   {"mu", "µ"},    {"Omega", "Ω"},
    {"Delta", "∆"},
}};

}  // namespace proofread::identities
