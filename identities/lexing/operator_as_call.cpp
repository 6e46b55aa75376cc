// SPDX-License-Identifier: MIT
#include "identities/lexing/operator_as_call.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

/// The bytes of a Greek letter.
bool is_greek_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xCE || byte == 0xCF;
}

/// The name that begins there, of ASCII and Greek letters.
std::string_view name_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (is_word_character(text[end]) || is_greek_byte(text[end])))
    end += is_greek_byte(text[end]) ? 2 : 1;
  return text.substr(begin, end - begin);
}

/// What stands between two formulas.
constexpr std::array<std::string_view, 26> stops{
    "=",     ",",    ";",     "|-",   "#",     "<",      ">",       "!",        "≤",
    "≥",     "≠",    "⊢",     ":=",   "⇒",     "⟹",      "⇔",       "∧",        "∨",
    " and ", " or ", " iff ", " if ", " for ", " when ", " where ", " implies "};

/// The sign of a stop that stands there, "" if there is none.
std::string_view stop_at(std::string_view text, std::size_t at) {
  const auto found = std::find_if(stops.begin(), stops.end(), [&](std::string_view each) {
    return text.substr(at).starts_with(each);
  });
  return found == stops.end() ? std::string_view{} : *found;
}

/// The bytes of a bar of a norm or absolute value that stands there, 0 if none does. `|-` is none
/// outside of one.
std::size_t bar_at(std::string_view text, std::size_t at, bool inside) {
  for (const std::string_view bar : {"‖", "∥", "||", "|"}) {
    const bool turnstile = !inside && text.substr(at).starts_with("|-");
    if (!turnstile && text.substr(at).starts_with(bar)) return bar.size();
  }
  return 0;
}

/// The end of the formula that begins at `begin`: before a relation or a word outside of brackets
/// and bars; of its first product before a sign, too.
std::size_t end_of_term(std::string_view text, std::size_t begin, bool product = true) {
  int depth = 0;
  bool in_bars = false;
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char c = text[i];
    if (const std::size_t bar = bar_at(text, i, in_bars); bar > 0) {
      in_bars = !in_bars;
      i += bar - 1;
      end = i + 1;
      continue;
    }
    if (in_bars) continue;
    depth += c == '(' || c == '[' ? 1 : 0;
    depth -= c == ')' || c == ']' ? 1 : 0;
    const bool sign = product && (c == '+' || c == '-') && end > begin && text[end - 1] != '^';
    if (depth < 0 || (depth == 0 && (sign || !stop_at(text, i).empty()))) break;
    if (c != ' ') end = i + 1;
  }
  return end;
}

/// Where the formula begins that ends at `end`.
std::size_t begin_of_formula(std::string_view text, std::size_t end) {
  std::vector<std::size_t> opened;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view stop = stop_at(text, i);
    if (text[i] == '(' || text[i] == '[') {
      opened.push_back(begin);
      begin = i + 1;
    } else if ((text[i] == ')' || text[i] == ']') && !opened.empty()) {
      begin = opened.back();
      opened.pop_back();
    } else if (!stop.empty()) {
      begin = i + stop.size();
      i = begin - 1;
    }
  }
  return std::min(text.find_first_not_of(' ', begin), end);
}

/// A small letter below the line.
struct lower_letter {
  std::string_view mark, name;
};
constexpr std::array lower_letters{lower_letter{"ₓ", "x"}, lower_letter{"ᵢ", "i"},
                                   lower_letter{"ⱼ", "j"}, lower_letter{"ₖ", "k"},
                                   lower_letter{"ₙ", "n"}};

/// x ⊥ y as dot(x, y) = 0.
std::optional<edit> orthogonality(std::string_view text, std::size_t sign, std::size_t length) {
  const std::size_t begin = begin_of_formula(text, sign);
  const std::size_t right = std::min(text.find_first_not_of(' ', sign + length), text.size());
  const std::size_t end = end_of_term(text, right, false);
  std::string_view left = text.substr(begin, sign - begin);
  left = left.substr(0, left.find_last_not_of(' ') + 1);
  if (left.empty() || end <= right) return std::nullopt;
  return edit{
      {begin, end},
      "dot(" + std::string(left) + ", " + std::string(text.substr(right, end - right)) + ") = 0"};
}

constexpr std::string_view naturals = "ℕ";

/// n ∈ ℕ as n : size.
std::optional<edit> size_instead(std::string_view text, std::size_t begin) {
  const std::size_t blank = text.find_last_not_of(' ', begin - 1) + 1;
  for (const std::string_view sign : {"∈", "in", "\\in"}) {
    if (begin == 0 || !text.substr(0, blank).ends_with(sign)) continue;
    return edit{{blank - sign.size(), begin + naturals.size()}, ": size"};
  }
  return std::nullopt;
}

/// The one name of a formula that a letter makes a vector, "" if there are none or several.
std::string_view only_vector(std::string_view term) {
  std::string_view found;
  for (std::size_t i = 0; i < term.size();) {
    const std::string_view name = name_at(term, i);
    const bool called = term.substr(i + name.size()).starts_with('(');
    if (!name.empty() && !called && name[0] >= 'h' && name[0] <= 'z') {
      if (!found.empty() && found != name) return {};
      found = name;
    }
    i += std::max<std::size_t>(name.size(), 1);
  }
  return found;
}

}  // namespace

std::optional<edit> operator_as_call(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  const auto opens = [&](std::string_view sign) { return rest.starts_with(sign); };
  for (const std::string_view right_angle : {"⊥", "⟂"})
    if (opens(right_angle)) return orthogonality(text, begin, right_angle.size());
  if (opens(naturals)) return size_instead(text, begin);
  const auto skip_blanks = [&](std::size_t at) {
    return std::min(text.find_first_not_of(' ', at), text.size());
  };
  const bool minimum = opens("argmin_") || opens("argmax_");
  const bool largest = opens("max_") || opens("min_");
  const bool nabla = opens("∇"), sum = opens("∑") || opens("sum_") || opens("Σ_");
  const std::string_view sign = minimum      ? rest.substr(0, 6)
                                : largest    ? rest.substr(0, 3)
                                : nabla      ? "∇"
                                : opens("∑") ? "∑"
                                : opens("Σ") ? "Σ"
                                : sum        ? "sum"
                                : opens("∂") ? "∂"
                                             : "d/d";
  if (!opens(sign)) return std::nullopt;
  std::size_t at = begin + sign.size();
  std::string_view name;
  if (nabla || sum || minimum || largest) {
    const bool lower = text.substr(at).starts_with('_');
    if (lower) name = name_at(text, at + 1);
    at += lower ? name.size() + 1 : 0;
    for (const lower_letter& each : lower_letters) {
      if (!text.substr(at).starts_with(each.mark)) continue;
      name = each.name;
      at += each.mark.size();
    }
  } else if (sign == "d/d") {
    name = name_at(text, at);
    at += name.size();
  }
  at = skip_blanks(at);
  const std::size_t end = end_of_term(text, at, !minimum);
  std::string_view term = text.substr(at, end - at);
  if (sign == "∂") {
    const std::size_t by = term.rfind("/∂");
    if (by == std::string_view::npos) return std::nullopt;
    name = term.substr(std::min(by + std::string_view("/∂").size(), term.size()));
    term = term.substr(0, by);
    if (name_at(name, 0) != name) return std::nullopt;
  }
  if (nabla && name.empty()) name = only_vector(term);
  if (term.empty() || name.empty()) return std::nullopt;
  if (term.starts_with('(') && end_of_term(term.substr(1), 0) + 2 == term.size() &&
      term.ends_with(')'))
    term = term.substr(1, term.size() - 2);
  const std::string f(term), x(name);
  if (largest) {
    const std::string_view of = name_at(term, 0);
    const std::string base(of.substr(0, of.rfind('_')));
    if (f != base + "_" + x && f != base + "[" + x + "]") return std::nullopt;
    return edit{{begin, end}, std::string(sign) + "(" + base + ")"};
  }
  const std::string call = minimum ? std::string(sign) + "(" + f + ", " + x + ")"
                           : nabla ? "grad(" + f + ", " + x + ")"
                           : sum   ? "sum(" + x + " = 1..n, " + f + ")"
                                   : "diff(" + f + ", " + x + ")";
  return edit{{begin, end}, call};
}

}  // namespace proofread::identities
