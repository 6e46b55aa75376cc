// SPDX-License-Identifier: MIT
#include "runs/claims/draft.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "identities/elaboration/signature.hpp"
#include "identities/latex/standalone.hpp"
#include "identities/markup/tex_markdown.hpp"

namespace proofread::runs {
namespace {

using identities::block_kind;
using results::block_result;
using results::goal_result;

std::string remarks_of(const goal_result& of) {
  std::string text;
  for (const std::string& each : of.found.remarks) text += (text.empty() ? "  # " : "; ") + each;
  return text;
}

/// The items of a signature: what stands between its commas, but for those inside of brackets.
std::vector<std::string> items_of(const std::string& signature) {
  std::vector<std::string> items(1);
  int depth = 0;
  for (const char c : signature) {
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (c == ',' && depth == 0) {
      items.emplace_back();
    } else if (c != ' ' || !items.back().empty()) {
      items.back() += c;
    }
  }
  if (items.back().empty()) items.pop_back();
  return items;
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& each : items) text += (text.empty() ? "" : ", ") + each;
  return text;
}

bool holds(const std::vector<std::string>& items, const std::string& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

/// What all steps declare. An equation is of its step alone, unless the signatures are the same.
std::vector<std::string> shared_items(const block_result& of) {
  std::vector<std::string> shared;
  const std::string& first = of.goals[0].found.signature;
  const bool same = std::all_of(of.goals.begin(), of.goals.end(), [&](const goal_result& each) {
    return each.found.signature == first;
  });
  for (const std::string& item : items_of(first)) {
    const bool everywhere = std::all_of(
        of.goals.begin(), of.goals.end(),
        [&](const goal_result& each) { return holds(items_of(each.found.signature), item); });
    if (same || (everywhere && item.find(" = ") == std::string::npos)) shared.push_back(item);
  }
  return shared;
}

bool is_written(const goal_result& of) { return of.rendered.empty(); }

std::string claim_block(const block_result& of) {
  const std::vector<std::string> shared = shared_items(of);
  const bool refuted = of.kind == block_kind::refute;
  std::string text = std::string("```") + (refuted ? "refute " : "claim ") +
                     of.name.substr(of.name.find('/') + 1) + "\n";
  if (!shared.empty()) text += "given " + joined(shared) + "\n";
  for (const goal_result& each : of.goals) {
    if (!is_written(each)) continue;
    std::vector<std::string> own = items_of(each.found.signature);
    own.erase(std::remove_if(own.begin(), own.end(),
                             [&](const std::string& item) { return holds(shared, item); }),
              own.end());
    text += "show " + identities::typed_line(joined(own), each.found.statement) + remarks_of(each) +
            "\n";
  }
  if (refuted && !of.because.empty()) text += "because " + of.because + "\n";
  return text + "```\n";
}

/// In Markdown a block stands below the line on which its display ends.
identities::edit below(const std::string& text, std::size_t end, const std::string& block) {
  const std::size_t line = std::min(text.find('\n', end), text.size());
  const std::size_t next = std::min(line + 1, text.size());
  const bool parted = next == text.size() || text[next] == '\n';
  return {{next, next}, (next == line ? "\n\n" : "\n") + block + (parted ? "" : "\n")};
}

}  // namespace

std::string draft(const identities::note& from, const results::note_result& found) {
  std::map<std::string, const block_result*> blocks;
  for (const block_result& each : found.blocks)
    if (std::any_of(each.goals.begin(), each.goals.end(), is_written)) blocks[each.name] = &each;
  if (blocks.empty()) return "";
  const bool tex = identities::format_of(from.path) == identities::note_format::tex;
  std::map<std::size_t, const block_result*> at;  // by the place of the display
  for (const identities::note_formula& each : from.formulas)
    if (const auto block = blocks.find(each.block); block != blocks.end())
      at[each.where.begin] = block->second;
  std::vector<identities::edit> edits;
  const identities::found_formulas formulas =
      identities::find_formulas(from.text, identities::format_of(from.path));
  for (const identities::display& each : formulas.displays) {
    const auto block = at.find(each.begin);
    const std::string checked = block == at.end() ? "" : claim_block(*block->second);
    const bool display = each.kind == identities::display_kind::display;
    const std::string marks = display ? "$$" : "$";
    const std::string written = marks + standalone(each, formulas.macros) + marks;
    if (tex)
      edits.push_back({{each.begin, each.end},
                       checked.empty() ? written : "\n\n" + written + "\n\n" + checked + "\n"});
    else if (!checked.empty())
      edits.push_back(below(from.text, each.end, checked));
  }
  return tex ? identities::markdown_of_tex(from.text, edits) : identities::edited(from.text, edits);
}

}  // namespace proofread::runs
