// SPDX-License-Identifier: MIT
#include "identities/lexing/unreadable.hpp"

#include <string>

#include "identities/lexing/method_as_function.hpp"
#include "identities/lexing/operator_as_call.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/text/ascii.hpp"
#include "identities/text/plain_letter.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

/// True if the letter stands somewhere as a name of its own.
bool is_name_in(std::string_view text, std::string_view letter) {
  for (std::size_t at = text.find(letter); at != std::string_view::npos;
       at = text.find(letter, at + 1)) {
    const std::size_t end = at + letter.size();
    const bool begins = at == 0 || !is_word_character(text[at - 1]);
    if (begins && (end == text.size() || !is_word_character(text[end]))) return true;
  }
  return false;
}

/// All places of the character at once: a mend that is made is no other name.
edit replaced_everywhere(std::string_view text, std::string_view letter, std::string_view by) {
  const std::size_t first = text.find(letter), last = text.rfind(letter);
  std::string between;
  for (std::size_t at = first; at < last + letter.size();) {
    const bool here = text.substr(at).starts_with(letter);
    between += here ? by : text.substr(at, 1);
    at += here ? letter.size() : 1;
  }
  return {{first, last + letter.size()}, between};
}

/// Letters of Unicode are no names but for those that are listed.
bool is_letter_elsewhere(char32_t point) {
  return (point >= 0xC0 && point < 0x2000) || point >= 0x3040;
}

/// A full stop, an attribute A.shape, or a method.
void explain_dot(std::string_view text, std::size_t dot, diagnostic& problem) {
  const std::string_view behind = text.substr(dot + 1);
  if (behind.find_first_not_of(" \t\n") == std::string_view::npos) {
    problem.hint = "write the formula without a full stop";
    problem.mends = {{problem.where, ""}};
    return;
  }
  std::size_t end = 0;
  while (end < behind.size() && is_word_character(behind[end])) ++end;
  if (const std::string_view of_name = name_hint(behind.substr(0, end)); !of_name.empty())
    problem.hint = of_name;
  else
    problem.mends = method_as_function(text, dot);
}

}  // namespace

diagnostic unreadable(std::string_view text, std::size_t offset) {
  const code_point point = decode(text, offset);
  diagnostic problem;
  problem.where = {offset, offset + point.length};
  if (!point.valid) {
    problem.message = "this byte is not valid UTF-8";
    problem.hint = "save the text in the UTF-8 encoding";
    return problem;
  }
  if (const slip_hint* const known = find_slip(text.substr(offset))) {
    problem.where.end = offset + known->text.size();
    problem.message = "`" + std::string(known->text) + "` is not part of the language";
    problem.hint = known->hint;
    if (!known->instead.empty()) problem.mends = {{problem.where, std::string(known->instead)}};
    if (known->text == ".") explain_dot(text, offset, problem);
    if (const auto call = operator_as_call(text, offset)) problem.mends = {*call};
    return problem;
  }
  const std::string_view character = text.substr(offset, point.length);
  const bool shown = point.value >= 0x20 && point.value != 0x7F;
  problem.message = "unknown character " + code_point_name(point.value);
  if (shown) problem.message += " `" + std::string(character) + "`";
  if (const std::string plain = plain_letter(point.value); !plain.empty()) {
    const bool taken = is_name_in(text, plain);
    problem.hint =
        "write " + (taken ? "another name than " + plain + ", which stands here, too" : plain);
    if (!taken) problem.mends = {replaced_everywhere(text, character, plain)};
  } else if (is_letter_elsewhere(point.value)) {
    problem.hint = "write names with A to Z, a to z, Greek letters, digits and _";
  }
  return problem;
}

}  // namespace proofread::identities
