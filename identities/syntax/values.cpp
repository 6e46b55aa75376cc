// SPDX-License-Identifier: MIT
#include "identities/syntax/values.hpp"

#include <utility>

#include "identities/lexing/nesting.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/powers.hpp"

namespace proofread::identities {
namespace {

constexpr int sums = 1;
constexpr int products = 2;

struct infix {
  form kind;
  int level;
};

std::optional<infix> infix_of(token_kind kind) {
  switch (kind) {
    case token_kind::plus:
      return infix{form::add, sums};
    case token_kind::minus:
      return infix{form::subtract, sums};
    case token_kind::times:
    case token_kind::cross:
      return infix{form::multiply, products};
    case token_kind::slash:
      return infix{form::divide, products};
    case token_kind::backslash:
      return infix{form::solve, products};
    case token_kind::entry_times:
      return infix{form::entry_multiply, products};
    case token_kind::entry_slash:
      return infix{form::entry_divide, products};
    case token_kind::kron:
      return infix{form::call, products};
    default:
      return std::nullopt;
  }
}

/// A trailing + or - before `)` in `limit(f, t -> 0+)`.
bool ends_at_limit_side(const token_reader& in) {
  return in.at_limit_point && (in.next_is(token_kind::plus) || in.next_is(token_kind::minus)) &&
         in.next_is(token_kind::close_paren, 1);
}

/// The _ of (A*B)_ij, or the brace of x_{i}, whose _ ends the name before.
bool at_lower_index(const token_reader& in) {
  if (!in.next_is_glued()) return false;
  const std::string_view before = in.source(in.since(in.peek().begin - 1));
  return in.next_is(token_kind::underscore) ||
         (in.next_is(token_kind::open_brace) && before.ends_with('_'));
}

/// "i, j" of ij, i of i; all else as it stands.
std::string separate_indices(std::string_view text) {
  const bool two = text.size() == 2 &&
                   text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  return two ? std::string{text[0]} + ", " + text[1] : std::string(text);
}

[[noreturn]] void refuse_lower_index(token_reader& in) {
  using enum token_kind;
  const bool of_name = in.next_is(open_brace);
  const std::size_t begin = in.place(in.peek()).begin - (of_name ? 1 : 0);
  if (!of_name) in.advance();
  const bool braced = in.take(open_brace);
  const span first = in.place(in.peek());
  std::size_t count = 0;
  bool range = false;  // the i = 1 below a sum
  do {
    range = range || in.next_is(equal);
    in.advance();
    ++count;
  } while (braced && !in.next_is(close_brace) && !in.next_is(end));
  const std::string text(in.source(span{first.begin, in.since(0).end}));
  if (braced) in.take(close_brace);
  const span whole{begin, in.since(0).end};
  std::vector<edit> mends;
  if (!range) mends.push_back({whole, "[" + separate_indices(text) + "]"});
  if (!range && of_name && count == 1) mends.insert(mends.begin(), {whole, "_" + text});
  in.fail(whole, "`" + std::string(in.source(whole)) + "` is no subscript here",
          range ? "write sum(i = 1..n, f)" : "write entries as x[i] and A[i, j]", std::move(mends));
}

tree postfix(token_reader& in, tree base, std::size_t begin) {
  for (;;) {
    if (in.next_is(token_kind::quote)) {
      const token sign = in.advance();
      base = in.build(form::transpose, {need_value(std::move(base))},
                      {in.since(begin), in.place(sign), {}, 0, {}});
    } else if (at_power(in)) {
      base = read_power(in, need_value(std::move(base)), begin);
    } else if (in.next_is(token_kind::open_bracket)) {
      base = read_subscript(in, need_value(std::move(base)), begin);
    } else if (at_lower_index(in)) {
      refuse_lower_index(in);
    } else {
      return base;
    }
  }
}

tree factor(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  return postfix(in, read_atom(in), begin);
}

tree signed_factor(token_reader& in) {
  if (!in.next_is(token_kind::minus) && !in.next_is(token_kind::plus)) return factor(in);
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  tree operand = need_value(signed_factor(in));
  if (sign.kind == token_kind::plus) return operand;
  return in.build(form::negate, {std::move(operand)},
                  {in.since(sign.begin), in.place(sign), {}, 0, {}});
}

/// Behind a transpose mark the next factor may follow without a sign: X'y, XᵀX, X^T(y - X*w). In
/// blocks, where a blank could part two of them, only without one.
bool at_adjacent_factor(const token_reader& in, const tree& left) {
  using enum token_kind;
  const bool value = in.next_is(name) || in.next_is(open_paren) || in.next_is(word_identity);
  const expression* node = left.node.get();
  while (node->kind == form::negate) node = node->arguments[0].get();
  if (!value || node->kind != form::transpose || in.at_word()) return false;
  const bool marked = node->where.end == in.since(in.peek().begin).end;
  return marked && !(in.in_shape && in.next_is_name("x")) && (!in.in_blocks || in.next_is_glued());
}

/// f'(x) and f'(0) may be derivatives.
void refuse_derivative(const token_reader& in, const tree& left) {
  if (left.node->kind != form::transpose) return;
  const expression& base = *left.node->arguments[0];
  const bool named =
      base.kind == form::symbol && in.next_is(token_kind::open_paren) && in.next_is_glued();
  const bool alone = (in.next_is(token_kind::name, 1) || in.next_is(token_kind::number, 1)) &&
                     in.next_is(token_kind::close_paren, 2);
  const std::string& f = base.name;
  const bool function_letter = f == "f" || f == "g" || f == "h" || f == "phi" || f == "psi";
  if (!named || !(alone || function_letter)) return;
  const std::string x(alone ? in.source(in.peek(1)) : "x");
  const span whole{left.node->where.begin, in.place(in.peek(alone ? 2 : 0)).end};
  std::vector<edit> mends;
  if (alone && in.next_is(token_kind::name, 1)) {
    mends.push_back({whole, "diff(" + f + "(" + x + "), " + x + ")"});
    mends.push_back({whole, f + "'*" + x});
  }
  in.fail(whole, "`" + f + "'(" + (alone ? x : "...") + ")` may be a derivative or a product",
          "write diff(" + f + "(x), x) for the derivative, " + f + "'*" + x + " for the product",
          std::move(mends));
}

/// `A*` with nothing behind it: for many the transpose.
void refuse_unfinished(const token_reader& in, const tree& left, const token& sign) {
  using enum token_kind;
  const token_kind next = in.peek().kind;
  const bool ends = next == end || next == close_paren || next == close_bracket || next == comma ||
                    next == turnstile || next == semicolon || next == times || next == plus ||
                    (next >= equal && next <= greater_equal);
  if (!ends || in.source(sign) != "*") return;
  const std::string base(in.source(left.node->where));
  const bool capital = left.node->kind == form::symbol && base[0] >= 'A' && base[0] <= 'Z';
  std::vector<edit> mends;
  if (capital) mends.push_back({in.place(sign), "'"});
  in.fail(in.place(sign), "nothing stands right of `*`",
          "write " + base + "' for the transpose, or the missing factor" +
              (capital ? "" : "; a name may be " + base + "_star"),
          std::move(mends));
}

/// A*B ⊗ C is read in both ways.
void refuse_mixture(const token_reader& in, std::optional<form>& before, const infix& op,
                    const token& sign) {
  if (op.level == sums) {
    before.reset();
    return;
  }
  const bool mixed = before && (*before == form::call) != (op.kind == form::call);
  if (mixed)
    in.fail(in.place(sign), "`⊗` stands beside another product",
            "write parentheses: (A*B) ⊗ C, or A*(B ⊗ C)");
  before = op.kind;
}

tree operation(token_reader& in, int level) {
  const std::size_t begin = in.peek().begin;
  tree left = signed_factor(in);
  tree last = left;
  bool divided = false;
  std::optional<form> chained;  // the kind of product before
  for (;;) {
    if (level <= products && at_adjacent_factor(in, last)) {
      refuse_derivative(in, last);
      if (divided)
        in.fail(in.place(in.peek()), "a product without a sign stands behind a division",
                "write parentheses: a/(x'*y), or (a/x')*y");
      const token next = in.peek();
      last = need_value(signed_factor(in));
      left = in.build(form::multiply, {need_value(std::move(left)), last},
                      {in.since(begin), in.place(next), {}, 0, {}});
      continue;
    }
    const std::optional<infix> op = infix_of(in.peek().kind);
    if (!op || op->level < level || ends_at_limit_side(in)) return left;
    if (in.in_shape && in.next_is(token_kind::cross)) return left;
    const token sign = in.advance();
    left = need_value(std::move(left));
    refuse_mixture(in, chained, *op, sign);
    if (sign.kind == token_kind::times) refuse_unfinished(in, left, sign);
    tree right = need_value(op->level == sums ? operation(in, products) : signed_factor(in));
    last = right;
    divided =
        op->level == products && (divided || op->kind == form::divide || op->kind == form::solve);
    const std::int64_t foreign = in.source(sign) != "*"  ? 0
                                 : in.in_library_style() ? 1
                                 : in.has_at_sign()      ? 2
                                                         : 0;
    token_reader::parts with{in.since(begin), in.place(sign), {}, foreign, {}};
    if (op->kind == form::call) with.name = "kron";
    left = in.build(op->kind, {std::move(left), std::move(right)}, std::move(with));
  }
}

tree slice(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  const auto ends = [&] {
    return in.next_is(token_kind::comma) || in.next_is(token_kind::close_bracket);
  };
  if (in.next_is(token_kind::colon)) {
    const token colon = in.advance();
    if (ends()) return in.leaf(form::range, colon);
    in.unexpected("`,` or `]`", "write both ends of a slice, as in x[1:k], or : alone");
  }
  tree low = read_value(in);
  if (in.next_is(token_kind::dots)) in.unexpected("an operator, `,`, `:` or `]`", "write x[1:k]");
  if (!in.next_is(token_kind::colon)) return low;
  const token colon = in.advance();
  if (ends()) in.unexpected("the end of the slice", "write both ends of a slice, as in x[k+1:n]");
  tree high = read_value(in);
  return in.build(form::range, {std::move(low), std::move(high)},
                  {in.since(begin), in.place(colon), {}, 0, {}});
}

}  // namespace

tree read_operand(token_reader& in) { return operation(in, sums); }

tree read_value(token_reader& in) { return need_value(read_operand(in)); }

tree read_subscript(token_reader& in, tree base, std::size_t begin) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  std::vector<tree> arguments{std::move(base)};
  do {
    if (arguments.size() == 3)
      in.fail(in.place(in.peek()), "more than two subscripts",
              "write x[i] for a vector, A[i,j] for a matrix");
    arguments.push_back(slice(in));
  } while (in.take(token_kind::comma));
  in.close(token_kind::close_bracket, opening, "an operator, `,`, `:` or `]`");
  return in.build(form::index, std::move(arguments),
                  {in.since(begin), in.place(opening), {}, 0, {}});
}

}  // namespace proofread::identities
