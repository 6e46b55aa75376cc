// SPDX-License-Identifier: MIT
#include "identities/syntax/calls.hpp"

#include <string>
#include <utility>
#include <vector>

#include "identities/expression/functions.hpp"
#include "identities/lexing/nesting.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// zeros((n, m)) and ones((n, m)): the sizes as a tuple.
bool at_tuple(const token_reader& in, const std::string& function) {
  if ((function != "zeros" && function != "ones") || !in.next_is(token_kind::open_paren))
    return false;
  std::size_t ahead = 1;
  while (in.next_is(token_kind::name, ahead) || in.next_is(token_kind::number, ahead)) ++ahead;
  return in.next_is(token_kind::comma, ahead);
}

/// norm(x, inf), the largest absolute value of a vector.
void refuse_largest_norm(const token_reader& in, const token& name, std::string_view function,
                         const std::vector<tree>& before) {
  if (function != "norm" || before.size() != 1 || !in.next_is(token_kind::word_inf)) return;
  const std::string of(in.source(before[0].node->where));
  const std::string instead = "max(abs(" + of + "))";
  const span whole{in.place(name).begin, in.place(in.peek(1)).end};
  in.fail(whole, "norm takes 1 argument, not 2", "write " + instead + " of a vector",
          {{whole, instead}});
}

std::vector<tree> arguments(token_reader& in, const token& name, const token& opening,
                            const std::string& function) {
  if (at_tuple(in, function)) {
    const nesting deeper(in, nesting::by::bracket);
    std::vector<tree> sizes = arguments(in, name, in.advance(), {});
    in.close(token_kind::close_paren, opening, "`)`");
    return sizes;
  }
  std::vector<tree> list;
  do {
    if (in.next_is(token_kind::name) && in.next_is(token_kind::equal, 1) && !list.empty())
      in.unexpected("an argument", "write " + function +
                                       "(...) without options; of a matrix ones(n)'*A are the "
                                       "sums of columns, A*ones(m) those of rows");
    if (in.next_is(token_kind::quote) && in.next_is(token_kind::name, 1) && !list.empty()) {
      const bool frobenius = function == "norm" && in.next_is_name("fro", 1);
      const span option{list.back().node->where.end, in.place(in.peek(2)).end};
      in.unexpected("an argument",
                    "write " + function + "(...) without options" +
                        (frobenius ? "; of a matrix it is the Frobenius norm" : ""),
                    frobenius ? std::vector<edit>{{option, ""}} : std::vector<edit>{});
    }
    refuse_largest_norm(in, name, function, list);
    list.push_back(read_value(in));
  } while (in.take(token_kind::comma));
  in.close(token_kind::close_paren, opening, "an operator, `,` or `)`");
  return list;
}

/// np.allclose(a, b) and the like: what is stated is exact.
void refuse_approximation(const token_reader& in, const token& name, std::string_view function,
                          const std::vector<tree>& sides) {
  const bool compares = function == "allclose" || function == "isclose" ||
                        function == "array_equal" || function == "isapprox";
  if (!compares || sides.size() < 2) return;
  const std::string equation = std::string(in.source(sides[0].node->where)) + " = " +
                               std::string(in.source(sides[1].node->where));
  in.fail(in.place(name), "`" + std::string(function) + "` compares rounded numbers",
          "write L = R: what is stated is exact", {{in.since(name.begin), equation}});
}

/// A(:,1) and x(1:k): entries as MATLAB writes them.
void refuse_slices_in_parentheses(const token_reader& in, const token& name) {
  std::size_t closing = 0;
  bool slice = false;
  for (int depth = 1;; ++closing) {
    const token_kind next = in.peek(closing).kind;
    if (next == token_kind::end) return;
    depth += next == token_kind::open_paren || next == token_kind::open_bracket ? 1 : 0;
    depth -= next == token_kind::close_paren || next == token_kind::close_bracket ? 1 : 0;
    if (depth == 0) break;
    slice = slice || (depth == 1 && next == token_kind::colon);
  }
  if (!slice) return;
  const span inside{in.place(in.peek()).begin, in.place(in.peek(closing)).begin};
  const span whole{in.place(name).begin, in.place(in.peek(closing)).end};
  const std::string entries =
      std::string(in.source(name)) + "[" + std::string(in.source(inside)) + "]";
  in.fail(whole, "a slice stands in brackets", "write " + entries, {{whole, entries}});
}

}  // namespace

tree read_call(token_reader& in) {
  const token t = in.peek();
  const bool foreign = in.source(t).find('.') != std::string_view::npos;
  std::string function = read_name(in, "a function");
  if (function == "svd")
    in.fail(in.place(t), "svd stands inside a formula",
            "write U, S, V = svd(X) among the declarations");
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  if (in.next_is(token_kind::colon) && in.next_is(token_kind::close_paren, 1))
    in.fail({in.place(t).begin, in.place(in.peek(1)).end}, "`" + function + "(:)` is not read",
            "write vec(" + function + ")",
            {{{in.place(t).begin, in.place(in.peek(1)).end}, "vec(" + function + ")"}});
  refuse_slices_in_parentheses(in, t);
  const form kind = find_builtin(function) != nullptr ? form::call : form::apply;
  std::vector<tree> list = arguments(in, t, opening, function);
  refuse_approximation(in, t, function, list);
  const bool by_shape = foreign && (function == "dot" || function == "diag");
  return in.build(kind, std::move(list),
                  {in.since(t.begin), in.place(t), std::move(function), by_shape ? 1 : 0, {}});
}

}  // namespace proofread::identities
