// SPDX-License-Identifier: MIT
#include "identities/lexing/habits.hpp"

#include <algorithm>
#include <string>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/operator_as_call.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t longest_shown = 40;
constexpr const char* formula_alone =
    "write the formula alone, its conditions before |-: A : n x n |- tr(A) = tr(A')";

/// A small word of three letters or more that stands once and is nothing that is known.
bool looks_like_prose(const token_reader& in, const token& t) {
  const std::string_view word = in.source(t);
  const bool small =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool once = std::count_if(in.tokens().begin(), in.tokens().end(),
                                  [&](const token& each) { return in.source(each) == word; }) == 1;
  return t.kind == token_kind::name && word.size() > 2 && small && once && !is_greek(word) &&
         find_builtin(word) == nullptr;
}

diagnostic missing_product(const token_reader& in) {
  const std::vector<token>& tokens = in.tokens();
  const std::size_t next = in.mark();
  const token& left = tokens[next - 1];
  const auto shown = [&](const token& t) {
    return t.end - t.begin <= longest_shown ? std::string(in.source(t)) : std::string("...");
  };
  const span gap{in.place(left).end, in.place(in.peek()).begin};
  const auto called = [&](std::string_view hint, const token& from) {
    diagnostic guess{{}, {}, std::string(hint)};
    if (const auto call = operator_as_call(in.text(), from.begin))
      guess.mends = {{{in.base() + call->where.begin, in.base() + call->where.end}, call->text}};
    return guess;
  };
  if (in.source(left).starts_with("d") && next > 2 && in.source(tokens[next - 3]) == "d")
    return called("write diff(f, x) for a derivative", tokens[next - 3]);
  if (const auto hint = operator_hint(in.source(left)); !hint.empty()) return called(hint, left);
  diagnostic guess{{}, {}, "write * between factors; products are never implied", {{gap, "*"}}};
  const auto single = [](token_kind kind) {
    return kind == token_kind::number || kind == token_kind::name ||
           kind == token_kind::word_identity;
  };
  if (single(left.kind) && single(in.peek().kind))
    guess.hint = "write " + shown(left) + "*" + shown(in.peek()) + "; products are never implied";
  if (in.source(in.peek()).starts_with('\\') && single(left.kind)) {
    const std::string name = spelling(in.source(in.peek()));
    const span both{gap.begin, in.place(in.peek()).end};
    guess.hint = "write " + shown(left) + "*" + name + ", or " + shown(left) + " \\ " + name +
                 " for the solution of a system";
    guess.mends = {{both, "*" + name}, {both, " \\ " + name}};
  }
  return guess;
}

/// Conditions stand before |-: H |- S, P is H, P |- S. Without a |- the last comma may be meant for
/// it, a colon (P : S), or the conditions may stand behind.
std::vector<edit> conditions_first(const token_reader& in) {
  const edit behind_first{{in.base(), in.base() + in.text().size()},
                          std::string(in.text().substr(in.peek().end)) +
                              (in.has_turnstile() ? ", " : " |- ") +
                              std::string(in.text().substr(0, in.peek().begin))};
  if (in.has_turnstile()) return {behind_first};
  span last = in.place(in.peek()), stop = last;
  int depth = 0;
  const std::vector<token>& tokens = in.tokens();
  for (std::size_t i = in.mark(); i < tokens.size(); ++i) {
    using enum token_kind;
    const token_kind kind = tokens[i].kind;
    depth += kind == open_paren || kind == open_bracket ? 1 : 0;
    depth -= kind == close_paren || kind == close_bracket ? 1 : 0;
    if (depth == 0 && kind == comma) last = in.place(tokens[i]);
    if (depth == 0 && kind == colon) stop = in.place(tokens[i]);
  }
  return {{last, " |-"}, {stop, " |-"}, behind_first};
}

}  // namespace

diagnostic habit(const token_reader& in) {
  using enum token_kind;
  const std::vector<token>& tokens = in.tokens();
  const std::size_t next = in.mark();
  const token_kind kind = in.peek().kind;
  const auto saying = [](std::string_view hint) { return diagnostic{{}, {}, std::string(hint)}; };
  if (next > 0 && in.at_condition())
    return saying("write the conditions before |-, in a note on a line that begins with given");
  if (next > 0 && in.next_is(name) && !name_hint(in.source(in.peek())).empty())
    return saying(name_hint(in.source(in.peek())));
  if (next > 1 && in.next_is(name) && in.source(tokens[next - 1]) == "let")
    return saying(name_hint("let"));
  if (next > 0 &&
      (is_prose(in.source(in.peek()), false) || is_prose(in.source(tokens[0]), next == 1)))
    return saying(formula_alone);
  const bool operand = next > 0 && !operator_hint(in.source(tokens[next - 1])).empty();
  if (operand && (kind == stroke || kind == bar)) return missing_product(in);
  if (next > 0 && begins_value(kind) && ends_value(tokens[next - 1].kind)) {
    if (looks_like_prose(in, in.peek()) || looks_like_prose(in, tokens[next - 1]))
      return saying(formula_alone);
    return missing_product(in);
  }
  const auto replaced = [&](std::string_view hint, const char* by) {
    return diagnostic{{}, {}, std::string(hint), {{in.place(in.peek()), by}}};
  };
  if (kind == assign)
    return replaced("write = ; := stands in at(f, y := g) and exists x := W : P", "=");
  if (kind == stroke) {
    const bool two = in.next_is(stroke, 1);
    const span gap{in.since(0).end, in.place(in.peek()).begin};
    return {{},
            {},
            two ? (in.in_brackets()
                       ? "write a comma between arguments, ||x|| with * before it, or the word or"
                       : "write ||x|| with * before it, or the word or")
                : "write |x| with both bars, or |- before the conclusion",
            {{gap, "*"}, {{gap.end, in.place(in.peek(two ? 1 : 0)).end}, two ? "or" : "|-"}}};
  }
  if (kind == close_paren) return replaced("remove it, or open it with ( before", "");
  if (kind == close_bracket) return replaced("remove it, or open it with [ before", "");
  if (kind == backslash && in.next_is(name, 1))
    return saying("write " + std::string(in.source(in.peek(1)).substr(0, longest_shown)) +
                  " without \\; of LaTeX single symbols are read");
  if (kind == slash && next > 0 && tokens[next - 1].kind == equal && in.next_is(equal, 1))
    return {
        {}, {}, "write !=", {{{in.place(tokens[next - 1]).begin, in.place(in.peek(1)).end}, "!="}}};
  if (kind == superscript) return saying("write ^ and a number, or pinv(A) for a pseudo-inverse");
  if (kind == arrow)
    return replaced(
        "write implies for a conclusion; -> stands in limit(f, t -> a) and f : R^d -> R",
        "implies");
  if (kind == comma)
    return {{},
            {},
            "write hypotheses before |- and separate them by commas there",
            !in.in_brackets() ? conditions_first(in) : std::vector<edit>{}};
  if (kind == turnstile) return saying("write |- once, before the statement");
  if (is_relation(kind))
    return saying(in.in_brackets() ? "write the relation outside these brackets; here stand values"
                                   : "write and between two relations");
  const slip_hint* const known = find_slip(in.source(in.peek()));
  return known == nullptr ? diagnostic{} : saying(known->hint);
}

}  // namespace proofread::identities
