// SPDX-License-Identifier: MIT
#include "identities/lexing/method_as_function.hpp"

#include <algorithm>
#include <string>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

/// The place behind the parenthesis that closes the one that opens at `begin`, 0 if none does.
std::size_t end_of_parentheses(std::string_view text, std::size_t begin) {
  int depth = 0;
  for (std::size_t i = begin; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth == 0) return i + 1;
  }
  return 0;
}

/// A.dot(B) as A*B.
edit product_instead(std::string_view text, span called, std::string_view left,
                     std::string_view right) {
  const bool simple = std::all_of(right.begin(), right.end(), is_word_character);
  const std::string product =
      std::string(left) + "*" + (simple ? std::string(right) : "(" + std::string(right) + ")");
  const std::string_view before = text.substr(0, called.begin), behind = text.substr(called.end);
  const bool apart = before.ends_with('/') || before.ends_with('\\') || behind.starts_with('.') ||
                     behind.starts_with('^') || behind.starts_with('\'');
  return {called, apart ? "(" + product + ")" : product};
}

}  // namespace

std::vector<edit> method_as_function(std::string_view text, std::size_t dot) {
  std::size_t begin = dot, end = dot + 1;
  if (begin > 0 && text[begin - 1] == ')') {
    int depth = 0;
    do {
      --begin;
      depth += text[begin] == ')' ? 1 : text[begin] == '(' ? -1 : 0;
    } while (begin > 0 && depth > 0);
  }
  while (begin > 0 && (is_word_character(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  while (end < text.size() && is_word_character(text[end])) ++end;
  if (begin == dot || end == dot + 1 || end == text.size() || text[end] != '(') return {};
  const std::string_view method = text.substr(dot + 1, end - dot - 1);
  const std::string_view of = text.substr(begin, dot - begin);
  const std::size_t closed = end_of_parentheses(text, end);
  const bool product = method == "dot" || method == "matmul" || method == "mm" || method == "mv";
  if (product && closed > 0)
    return {product_instead(text, {begin, closed}, of, text.substr(end + 1, closed - end - 2))};
  const bool bare = text.substr(end + 1).starts_with(')');
  return {{{begin, end + 1}, std::string(method) + "(" + std::string(of) + (bare ? "" : ", ")}};
}

}  // namespace proofread::identities
