// SPDX-License-Identifier: MIT
#include "identities/notes/fence_info.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>
#include <vector>

#include "identities/text/edit_distance.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::string_view, 4> kinds = {"given", "claim", "derive", "refute"};

/// What blocks are called elsewhere, and the kind that is meant.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> other_kinds = {{
    {"lemma", "claim"},        {"theorem", "claim"},
    {"thm", "claim"},          {"proposition", "claim"},
    {"prop", "claim"},         {"corollary", "claim"},
    {"identity", "claim"},     {"statement", "claim"},
    {"assertion", "claim"},    {"assert", "claim"},
    {"fact", "claim"},         {"show", "claim"},
    {"prove", "claim"},        {"check", "claim"},
    {"proofread", "claim"},    {"conjecture", "claim"},
    {"proof", "derive"},       {"derivation", "derive"},
    {"steps", "derive"},       {"counterexample", "refute"},
    {"disprove", "refute"},    {"refutation", "refute"},
    {"let", "given"},          {"declare", "given"},
    {"assume", "given"},       {"assumptions", "given"},
    {"declarations", "given"},
}};

/// The kind that another word for a block means, or "".
std::string_view other_kind(std::string_view word) {
  for (const auto& [name, kind] : other_kinds)
    if (name == word) return kind;
  return {};
}

std::vector<std::string> split_words(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string lower_case(std::string_view word) {
  std::string low(word);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return low;
}

std::size_t letters(std::string_view word) {
  const auto end =
      std::find_if(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; });
  return static_cast<std::size_t>(end - word.begin());
}

bool is_kind(std::string_view word) {
  return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

/// The kind a first word was meant to be, and what is glued to it; kind "" if none was.
std::pair<std::string, std::string> meant(std::string_view word) {
  const std::string low = lower_case(word);
  const std::size_t begin = std::min(low.find_first_not_of("{.[("), low.size());
  const std::string inner = low.substr(begin);
  const std::size_t length = letters(inner);
  const std::string_view kind = other_kind(inner.substr(0, length));
  const std::string rest = inner.substr(length);
  if (!kind.empty() &&
      (rest.empty() || std::string_view("-_.+").find(rest[0]) == std::string_view::npos))
    return {std::string(kind), rest.empty() ? "" : rest.substr(1)};
  if (length < low.size() && is_kind(inner.substr(0, length))) {
    return {inner.substr(0, length), rest.empty() ? "" : rest.substr(1)};
  }
  if (low.size() < 3 || low.size() > 9) return {};
  for (const std::string_view known : kinds) {
    if (edit_distance(low, known) <= (low.size() < 5 ? 1U : 2U)) return {std::string(known), ""};
  }
  return {};
}

fence_info slip(std::string message, std::string hint) {
  return {"", "", std::move(message), std::move(hint)};
}

fence_info unknown_kind(const std::vector<std::string>& words) {
  const auto [kind, glued] = meant(words[0]);
  if (kind.empty()) return {};
  const std::string name = is_kebab(glued)                          ? glued
                           : words.size() > 1 && is_kebab(words[1]) ? words[1]
                                                                    : "NAME";
  return slip("unknown fence `" + words[0] + "`",
              "write ```" + kind + (kind == "given" ? "" : " " + name));
}

}  // namespace

bool is_kebab(std::string_view name) {
  bool dash = true;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!plain && (c != '-' || dash)) return false;
    dash = c == '-';
  }
  return !dash;
}

fence_info read_fence_info(std::string_view info) {
  const std::vector<std::string> words = split_words(info);
  if (words.empty()) return {};
  if (!is_kind(words[0])) return unknown_kind(words);
  if (words[0] == "given") {
    if (words.size() > 1) return slip("a given block has no name", "write ```given");
    return {words[0], "", "", ""};
  }
  if (words.size() == 1) return slip("this block has no name", "write ```" + words[0] + " NAME");
  if (!is_kebab(words[1])) {
    return slip("`" + words[1] + "` is not a kebab-case name",
                "use lower-case letters and digits joined by single dashes: push-through");
  }
  if (words.size() > 2) {
    const std::string joined = words[1] + "-" + words[2];
    return slip("a name is one word", is_kebab(joined)
                                          ? "write " + joined
                                          : "write ```" + words[0] + " " + words[1] +
                                                "; a name is letters, digits and dashes");
  }
  return {words[0], words[1], "", ""};
}

bool states_something(const note_part& part) {
  const std::string kind = part.heading ? "" : read_fence_info(part.text).kind;
  return !kind.empty() && kind != "given";
}

}  // namespace proofread::identities
