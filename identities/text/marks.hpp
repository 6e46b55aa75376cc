// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include "identities/text/greek.hpp"

namespace proofread::identities {

/// Marks over a letter (combining characters), and what they add to its name: β̂ is beta_hat.
inline constexpr std::array<named_letter, 6> letter_marks{{
    {"_hat", "\u0302"},
    {"_tilde", "\u0303"},
    {"_bar", "\u0304"},
    {"_dot", "\u0307"},
    {"_ddot", "\u0308"},
    {"_vec", "\u20D7"},
}};

/// The overline looks like the macron.
inline constexpr named_letter overline{"_bar", "\u0305"};

/// Letters that have a mark built in, as the names of letter and mark: ŷ is y_hat.
inline constexpr std::array<named_letter, 56> marked_letters{{
    {"A_hat", "\u00C2"},   {"a_hat", "\u00E2"},   {"C_hat", "\u0108"},   {"c_hat", "\u0109"},
    {"E_hat", "\u00CA"},   {"e_hat", "\u00EA"},   {"G_hat", "\u011C"},   {"g_hat", "\u011D"},
    {"H_hat", "\u0124"},   {"h_hat", "\u0125"},   {"I_hat", "\u00CE"},   {"i_hat", "\u00EE"},
    {"J_hat", "\u0134"},   {"j_hat", "\u0135"},   {"O_hat", "\u00D4"},   {"o_hat", "\u00F4"},
    {"S_hat", "\u015C"},   {"s_hat", "\u015D"},   {"U_hat", "\u00DB"},   {"u_hat", "\u00FB"},
    {"W_hat", "\u0174"},   {"w_hat", "\u0175"},   {"Y_hat", "\u0176"},   {"y_hat", "\u0177"},
    {"Z_hat", "\u1E90"},   {"z_hat", "\u1E91"},   {"A_tilde", "\u00C3"}, {"a_tilde", "\u00E3"},
    {"I_tilde", "\u0128"}, {"i_tilde", "\u0129"}, {"N_tilde", "\u00D1"}, {"n_tilde", "\u00F1"},
    {"O_tilde", "\u00D5"}, {"o_tilde", "\u00F5"}, {"U_tilde", "\u0168"}, {"u_tilde", "\u0169"},
    {"V_tilde", "\u1E7C"}, {"v_tilde", "\u1E7D"}, {"Y_tilde", "\u1EF8"}, {"y_tilde", "\u1EF9"},
    {"A_bar", "\u0100"},   {"a_bar", "\u0101"},   {"E_bar", "\u0112"},   {"e_bar", "\u0113"},
    {"I_bar", "\u012A"},   {"i_bar", "\u012B"},   {"O_bar", "\u014C"},   {"o_bar", "\u014D"},
    {"U_bar", "\u016A"},   {"u_bar", "\u016B"},   {"Y_bar", "\u0232"},   {"y_bar", "\u0233"},
    {"X_dot", "\u1E8A"},   {"x_dot", "\u1E8B"},   {"Y_dot", "\u1E8E"},   {"y_dot", "\u1E8F"},
}};

}  // namespace proofread::identities
