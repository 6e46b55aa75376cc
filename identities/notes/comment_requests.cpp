// SPDX-License-Identifier: MIT
#include "identities/notes/comment_requests.hpp"

#include "identities/notes/fence_info.hpp"

namespace proofread::identities {

void comment_requests::hear(const note_comment& each, std::size_t level) {
  const std::string reason = each.text.empty() ? "the note says so" : each.text;
  switch (each.kind) {
    case note_comment::sort::skip:
      skip_ = reason;
      break;
    case note_comment::sort::refuted:
      refuted_ = reason;
      break;
    case note_comment::sort::claim:
      name_ = each.text;
      from_ = each.from;
      if (!is_kebab(name_))
        note_.problems.push_back({each.where, "`" + name_ + "` is not a kebab-case name",
                                  "use lower-case letters and digits joined by single dashes"});
      break;
    default: {
      declared fresh;
      fresh.add(parse_declarations(each.text, each.begins));
      if (fresh.broken) note_.problems.push_back(*fresh.broken);
      said_.emplace_back(level, std::move(fresh));
    }
  }
}

void comment_requests::enter(std::size_t level) {
  while (!said_.empty() && said_.back().first >= level && level > 0) said_.pop_back();
}

declared comment_requests::below(declared given) const {
  for (const auto& [level, more] : said_) given.add(more.items);
  return given;
}

bool comment_requests::skips(note_formula& listed) {
  if (skip_.empty()) return false;
  listed.what = formula_class::skipped;
  listed.reason = std::move(skip_);
  listed.block.clear();
  skip_.clear();
  name_.clear();
  note_.formulas.push_back(std::move(listed));
  return true;
}

void comment_requests::tell(block& made) const {
  made.kind = refuted_.empty() ? block_kind::formula : block_kind::refute;
  made.because = refuted_;
  if (!from_.empty()) made.from.push_back(from_);
}

void comment_requests::hold(const note_formula& listed) {
  const bool whole = listed.what == formula_class::claims && listed.reason.empty();
  if (!name_.empty() && !whole)
    note_.problems.push_back({listed.where,
                              "`" + name_ + "` is named as a claim, and cannot be checked" +
                                  (listed.what == formula_class::claims ? " in whole" : "") +
                                  (listed.reason.empty() ? "" : ": " + listed.reason),
                              "proofread read shows how it is read"});
  refuted_.clear();
  name_.clear();
  from_.clear();
}

}  // namespace proofread::identities
