// SPDX-License-Identifier: MIT
#include "identities/notes/note_comments.hpp"

#include <algorithm>
#include <utility>

namespace proofread::identities {
namespace {

constexpr std::string_view sign = "proofread:";

/// What stands behind `word` and a comma, a colon or "because"; nothing where it does not begin so.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  std::string_view rest = text.substr(word.size());
  if (!rest.empty() && rest[0] != ' ' && rest[0] != ',' && rest[0] != ':') return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(" ,:"), rest.size()));
  text = rest;
  return true;
}

note_comment comment_of(std::string_view file, std::size_t begin, std::size_t inside,
                        std::size_t inside_end, std::size_t end) {
  note_comment made;
  made.where = {begin, end};
  std::string_view text = file.substr(inside, inside_end - inside);
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  if (take(text, "skip")) {
    made.kind = note_comment::sort::skip;
  } else if (take(text, "refuted because") || take(text, "refuted")) {
    made.kind = note_comment::sort::refuted;
  } else if (take(text, "claim")) {
    made.kind = note_comment::sort::claim;
    const std::size_t length = std::min(text.find_first_of(", "), text.size());
    std::string_view rest = text.substr(length);
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
    if (take(rest, "from")) made.from = rest;
    text = text.substr(0, length);
  }
  made.text = std::string(text);
  made.begins = static_cast<std::size_t>(text.data() - file.data());
  return made;
}

}  // namespace

std::vector<note_comment> comments_in(std::string_view text, note_format format) {
  std::vector<note_comment> found;
  for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
    const std::size_t before = at == 0 ? text.npos : text.find_last_not_of(" \t", at - 1);
    if (before == text.npos) continue;
    const std::size_t inside = at + sign.size();
    if (text[before] == '%' && format != note_format::markdown) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      found.push_back(comment_of(text, before, inside, end, end));
    } else if (before >= 3 && text.substr(before - 3, 4) == "<!--") {
      const std::size_t close = text.find("-->", inside);
      if (close == text.npos) break;
      found.push_back(comment_of(text, before - 3, inside, close, close + 3));
    }
  }
  return found;
}

}  // namespace proofread::identities
