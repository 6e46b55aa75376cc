// SPDX-License-Identifier: MIT
#pragma once

namespace proofread::identities {

/// Of ASCII alone, whatever the locale.
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// What a name, once it has begun, goes on with.
constexpr bool is_word_character(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

}  // namespace proofread::identities
