// SPDX-License-Identifier: MIT
#include "identities/syntax/powers.hpp"

#include <array>
#include <utility>

#include "identities/lexing/nesting.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// The characters of superscripts and what each stands for.
constexpr std::array<std::pair<std::string_view, char>, 18> superscripts{{{"⁰", '0'},
                                                                          {"¹", '1'},
                                                                          {"²", '2'},
                                                                          {"³", '3'},
                                                                          {"⁴", '4'},
                                                                          {"⁵", '5'},
                                                                          {"⁶", '6'},
                                                                          {"⁷", '7'},
                                                                          {"⁸", '8'},
                                                                          {"⁹", '9'},
                                                                          {"⁺", '+'},
                                                                          {"⁻", '-'},
                                                                          {"ⁿ", 'n'},
                                                                          {"ᵐ", 'm'},
                                                                          {"ᵏ", 'k'},
                                                                          {"ᵈ", 'd'},
                                                                          {"ᵖ", 'p'},
                                                                          {"ˣ", 'x'}}};

tree raised(token_reader& in, tree base, std::size_t begin, const token& sign);

bool is_side(const token_reader& in, const token& t) {
  return in.at_limit_point && (in.source(t) == "⁺" || in.source(t) == "⁻");
}

/// T or ⊤, behind a minus if there is one: what makes of ^ a transpose.
bool transpose_stands(const token_reader& in, std::size_t ahead) {
  if (in.next_is(token_kind::minus, ahead)) ++ahead;
  if (in.next_is_name("T", ahead)) return true;
  const std::string_view mark = in.source(in.peek(ahead));
  return in.next_is(token_kind::quote, ahead) && (mark == "⊤" || mark == "\\top");
}

/// What stands right of ^: a sign, an atom with its subscripts, or a group in braces, and further
/// powers, which bind to the right (a^b^c is a^(b^c)). A transpose binds to the whole power.
tree exponent(token_reader& in) {
  const nesting deeper(in, nesting::by::prefix);
  const std::size_t begin = in.peek().begin;
  if (in.next_is(token_kind::minus) || in.next_is(token_kind::plus)) {
    const token sign = in.advance();
    tree operand = exponent(in);
    if (sign.kind == token_kind::plus) return operand;
    return in.build(form::negate, {std::move(operand)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
  const bool literal = in.next_is(token_kind::number);
  tree base;
  if (in.next_is(token_kind::open_brace)) {
    const nesting grouped(in, nesting::by::bracket);
    const token opening = in.advance();
    base = read_value(in);
    in.close(token_kind::close_brace, opening, "an operator or `}`");
  } else {
    base = need_value(read_atom(in));
  }
  while (!literal && in.next_is(token_kind::open_bracket))
    base = read_subscript(in, std::move(base), begin);
  const token sign = in.peek();
  const bool further = sign.kind == token_kind::entry_caret ||
                       (sign.kind == token_kind::superscript && !is_side(in, sign)) ||
                       (sign.kind == token_kind::caret && !transpose_stands(in, 1));
  return further ? raised(in, std::move(base), begin, sign) : base;
}

tree raised(token_reader& in, tree base, std::size_t begin, const token& sign) {
  tree index;
  in.advance();
  if (sign.kind == token_kind::superscript) {
    index = read_superscript(in, sign);
    in.count_node();
  } else {
    index = exponent(in);
  }
  const form kind = sign.kind == token_kind::entry_caret ? form::entry_power : form::power;
  const std::int64_t foreign = in.in_library_style() && in.source(sign) == "**" ? 1 : 0;
  return in.build(kind, {std::move(base), std::move(index)},
                  {in.since(begin), in.place(sign), {}, foreign, {}});
}

tree inverse(token_reader& in, tree base, std::size_t begin, const token& sign,
             const token& minus) {
  tree minus_one = in.build(form::negate, {in.leaf(form::number, minus, "1")},
                            {in.place(minus), in.place(minus), {}, 0, {}});
  return in.build(form::power, {std::move(base), std::move(minus_one)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

/// ^T, ^-T, ^{T}, ^{-T}; the sign stands next.
tree transposed(token_reader& in, tree base, std::size_t begin) {
  const token sign = in.advance();
  const bool braced = in.take(token_kind::open_brace);
  if (in.next_is(token_kind::minus)) {
    const token minus = in.advance();
    base = inverse(in, std::move(base), begin, sign, minus);
  }
  in.advance();
  if (braced) in.expect(token_kind::close_brace, "`}`");
  return in.build(form::transpose, {std::move(base)}, {in.since(begin), in.place(sign), {}, 0, {}});
}

/// A⁺, A^+, A†, A^†, A^*: the place after the base, what it may mean, with the base in it.
void refuse_marked(token_reader& in, std::size_t begin, std::size_t tokens, bool transposes) {
  const std::string base(in.source(in.since(begin)));
  const span first = in.place(in.peek());
  const span last = in.place(in.peek(tokens - 1));
  const span mark{first.begin, last.end};
  const span whole{in.since(begin).begin, last.end};
  const std::string shown(in.source(mark));
  std::vector<edit> mends;
  if (shown.find('*') == std::string::npos) mends.push_back({whole, "pinv(" + base + ")"});
  if (transposes) mends.push_back({mark, "'"});
  const std::string pseudo = "write pinv(" + base + ") for the pseudo-inverse";
  const std::string turned = base + "' for the transpose";
  const std::string hint = mends.size() == 2 ? pseudo + ", " + turned
                           : transposes      ? "write " + turned
                                             : pseudo;
  in.fail(mark, "`" + shown + "` is no exponent", hint, std::move(mends));
}

bool begins_exponent(const token_reader& in, std::size_t ahead) {
  using enum token_kind;
  const token_kind kind = in.peek(ahead).kind;
  return kind == number || kind == name || kind == open_paren || kind == open_bracket ||
         kind == root || kind == word_pi || kind == word_identity || kind == minus ||
         kind == plus || kind == open_brace || kind == stroke;
}

}  // namespace

bool at_power(const token_reader& in) {
  if (in.next_is(token_kind::superscript)) return !is_side(in, in.peek());
  return in.next_is(token_kind::caret) || in.next_is(token_kind::entry_caret) ||
         in.next_is(token_kind::dagger);
}

tree read_power(token_reader& in, tree base, std::size_t begin) {
  const token sign = in.peek();
  if (sign.kind == token_kind::dagger) refuse_marked(in, begin, 1, true);
  if (sign.kind == token_kind::superscript) {
    if (in.source(sign) == "⁺") refuse_marked(in, begin, 1, false);
    if (in.source(sign) == "⁻" && in.next_is(token_kind::quote, 1)) {
      in.advance();
      return inverse(in, std::move(base), begin, sign, sign);
    }
    return raised(in, std::move(base), begin, sign);
  }
  if (sign.kind == token_kind::entry_caret) return raised(in, std::move(base), begin, sign);
  const bool braced = in.next_is(token_kind::open_brace, 1);
  if (transpose_stands(in, braced ? 2 : 1)) return transposed(in, std::move(base), begin);
  const bool plus = in.next_is(token_kind::plus, 1) && !begins_exponent(in, 2);
  if (plus || in.next_is(token_kind::dagger, 1)) refuse_marked(in, begin, 2, !plus);
  if (in.next_is(token_kind::times, 1)) refuse_marked(in, begin, 2, true);
  return raised(in, std::move(base), begin, sign);
}

tree read_superscript(const token_reader& in, const token& t) {
  const std::string_view text = in.source(t);
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    for (const auto& [character, meaning] : superscripts) {
      if (!text.substr(at).starts_with(character)) continue;
      plain += meaning;
      at += character.size();
      break;
    }
  }
  const bool negative = plain[0] == '-';
  if (negative || plain[0] == '+') plain.erase(0, 1);
  const bool digits = !plain.empty() && plain.find_first_not_of("0123456789") == std::string::npos;
  const bool letter = plain.size() == 1 && plain != "x" && plain != "+" && plain != "-";
  if ((!digits && !letter) || plain.size() > longest_number)
    in.fail(in.place(t), "this superscript is no integer and no letter",
            "write ^ and a number, or pinv(A) for a pseudo-inverse");
  auto node = std::make_shared<expression>();
  node->kind = digits ? form::number : form::symbol;
  node->name = plain;
  node->where = node->sign = in.place(t);
  if (!negative) return {std::move(node), 1};
  auto minus = std::make_shared<expression>();
  minus->kind = form::negate;
  minus->arguments = {std::move(node)};
  minus->where = minus->sign = in.place(t);
  return {std::move(minus), 2};
}

}  // namespace proofread::identities
