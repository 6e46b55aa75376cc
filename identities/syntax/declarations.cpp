// SPDX-License-Identifier: MIT
#include "identities/syntax/declarations.hpp"

#include <iterator>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/lexing/spellings.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/predicates.hpp"
#include "identities/syntax/shapes.hpp"
#include "identities/syntax/statements.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// The number of names in `A, B, ...` if `kind` follows the list, else 0.
std::size_t names_before(const token_reader& in, token_kind kind) {
  std::size_t count = 0;
  for (std::size_t ahead = 0; in.next_is(token_kind::name, ahead); ahead += 2) {
    ++count;
    if (in.next_is(kind, ahead + 1)) return count;
    if (!in.next_is(token_kind::comma, ahead + 1)) return 0;
  }
  return 0;
}

std::vector<std::string> names(token_reader& in, declaration_item& item) {
  std::vector<std::string> list;
  do {
    tree read = read_variable(in, "a name");
    item.places.push_back(read.node->where);
    list.push_back(read.node->name);
  } while (in.take(token_kind::comma));
  return list;
}

declaration_item variables(token_reader& in) {
  declaration_item item;
  item.kind = declaration_item::sort::variables;
  item.names = names(in, item);
  if (!in.take(token_kind::word_in)) in.expect(token_kind::colon, "`,` or `:`");
  if (at_function(in)) return read_function(in, std::move(item));
  if (in.next_is_name("size")) {
    in.advance();
    item.kind = declaration_item::sort::size;
    return item;
  }
  shape_text read = read_shape(in);
  item.rows = read.rows.node;
  item.cols = read.cols.node;
  item.words = read_words(in);
  return item;
}

std::vector<declaration_item> indices(token_reader& in) {
  const token first = in.peek();
  declaration_item item;
  item.kind = declaration_item::sort::index;
  item.names = names(in, item);
  const span sign = in.place(in.expect(token_kind::word_in, "`,` or `in`"));
  if (in.next_is_name("N") && !in.next_is(token_kind::dots, 1))
    in.unexpected("a range 1..n", "write n : size for n = 1, 2, ...",
                  {{{sign.begin, in.place(in.peek()).end}, ": size"}});
  item.rows = read_value(in).node;
  in.expect(token_kind::dots, "an operator or `..`");
  item.cols = read_value(in).node;
  item.where = in.since(first.begin);
  std::vector<declaration_item> list(item.names.size(), item);
  for (std::size_t i = 0; i < list.size(); ++i) {
    list[i].names = {item.names[i]};
    list[i].places = {item.places[i]};
  }
  return list;
}

declaration_item decomposition(token_reader& in) {
  declaration_item item;
  item.kind = declaration_item::sort::svd;
  const token first = in.peek();
  item.names = names(in, item);
  in.expect(token_kind::equal, "`=`");
  const bool three = item.names.size() == 3;
  if (!in.next_is_name("svd") || !three)
    in.fail(in.since(first.begin), "several names stand left of `=`",
            "write U, S, V = svd(X); other names are declared one by one");
  in.advance();
  const token opening = in.expect(token_kind::open_paren, "`(`");
  item.value = read_variable(in, "the name of a declared matrix").node;
  in.close(token_kind::close_paren, opening, "`)`");
  return item;
}

/// I, pi and inf are declared already.
void refuse_fixed_name(token_reader& in) {
  const bool fixed = in.next_is(token_kind::word_identity) || in.next_is(token_kind::word_pi) ||
                     in.next_is(token_kind::word_inf);
  if (!fixed || !in.next_is(token_kind::colon, 1)) return;
  const token name = in.peek();
  if (name.kind != token_kind::word_identity) read_name(in, "a name");
  std::size_t ahead = 2;
  const auto separates = [&] {
    return in.next_is(token_kind::comma, ahead) || in.next_is(token_kind::semicolon, ahead);
  };
  while (!separates() && !in.next_is(token_kind::turnstile, ahead) &&
         !in.next_is(token_kind::end, ahead))
    ++ahead;
  const std::size_t end = in.place(in.peek(separates() ? ahead + 1 : ahead)).begin;
  in.fail(in.place(name), "`I` is the identity matrix already",
          "leave this declaration out; I takes its size from where it stands, I(n) has it",
          {{{in.place(name).begin, end}, ""}});
}

/// The number of names in `a, b > 0`, an order of each; 0 before everything else.
std::size_t ordered_names(const token_reader& in) {
  using enum token_kind;
  for (const token_kind how : {not_equal, less, less_equal, greater, greater_equal}) {
    const std::size_t count = names_before(in, how);
    if (count > 1) return count;
  }
  return 0;
}

std::vector<declaration_item> orders_of_each(token_reader& in) {
  const token first = in.peek();
  std::vector<tree> listed;
  do listed.push_back(read_variable(in, "a name"));
  while (in.take(token_kind::comma));
  const token sign = in.advance();
  const tree bound = read_value(in);
  std::vector<declaration_item> items;
  for (tree& name : listed) {
    declaration_item item;
    item.value =
        in.build(form::relation, {std::move(name), bound},
                 {in.since(first.begin), in.place(sign), {}, 0, {*comparison_of(sign.kind)}})
            .node;
    item.where = in.since(first.begin);
    items.push_back(std::move(item));
  }
  return items;
}

/// `A symmetric`, `A is symmetric`, `A has full rank`, `A is n x n`: the name was read, the shape
/// or its colon is missing.
[[noreturn]] void refuse_missing_shape(token_reader& in) {
  const std::string name(in.source(in.peek()).substr(0, 40));
  const span name_place = in.place(in.advance());
  const bool is = in.next_is_name("is") || in.next_is_name("be") || in.next_is_name("are") ||
                  in.next_is_name("has");
  const bool article = is && (in.next_is_name("a", 1) || in.next_is_name("an", 1)) &&
                       (in.next_is(token_kind::name, 2) || in.next_is(token_kind::number, 2)) &&
                       !in.next_is_name("x", 2);
  const std::size_t at = (is ? 1 : 0) + (article ? 1 : 0);
  const std::string_view word = in.source(in.peek(at));
  const span to_article{in.place(in.peek()).begin, in.place(in.peek(article ? 1 : 0)).end};
  const bool described =
      in.next_is(token_kind::name, at) && (is_declaration_word(word) || !find_word(word).empty() ||
                                           word == "full" || word == "positive");
  if (described) {
    const std::string shape = word == "unit" || word == "nonzero" ? ": n"
                              : word == "full"                    ? ": n x d"
                                                                  : ": n x n";
    const span words{in.place(in.peek(at)).begin, in.place(in.peek(at)).begin};
    in.unexpected(
        "`:` and a shape", "write " + name + " " + shape + " " + std::string(word),
        {{is ? to_article : words, is ? shape : shape + " "},
         {{name_place.begin, in.place(in.peek(at)).end}, std::string(word) + "(" + name + ")"}});
  }
  std::vector<edit> shapes;
  for (const std::string& each : is ? std::vector<std::string>{} : shapes_instead(word))
    shapes.push_back({in.place(in.peek()), ": " + each});
  if (!shapes.empty()) in.unexpected("`:` and a shape", name_hint(word), std::move(shapes));
  if (is)
    in.unexpected("`:` and a shape, or a relation",
                  "write " + name + " : n x d, " + name + " : n or " + name + " : scalar",
                  {{to_article, ":"}});
  in.unexpected("`:` and a shape, or a relation", "write " + name + " : n x d, " + name + " : n, " +
                                                      name + " : scalar or " + name + " > 0");
}

/// `A, B in R...`
bool reals_follow(const token_reader& in) {
  std::size_t ahead = 1;
  while (!in.next_is(token_kind::word_in, ahead)) ++ahead;
  return in.next_is_name("R", ahead + 1) || in.next_is_name("ℝ", ahead + 1);
}

std::vector<declaration_item> one_declaration(token_reader& in) {
  if (at_introduction(in)) in.advance();
  const token first = in.peek();
  if (names_before(in, token_kind::colon) > 0) {
    declaration_item item = variables(in);
    item.where = in.since(first.begin);
    return {std::move(item)};
  }
  refuse_fixed_name(in);
  const bool space = in.next_is_name("range", 2) || in.next_is_name("null", 2);
  const bool names_before_in = names_before(in, token_kind::word_in) > 0;
  if (names_before_in && reals_follow(in)) {
    declaration_item item = variables(in);
    item.where = in.since(first.begin);
    return {std::move(item)};
  }
  if (names_before_in && !(in.next_is(token_kind::word_in, 1) && space)) return indices(in);
  const std::size_t factors = names_before(in, token_kind::equal);
  if (factors > 1 || (factors == 1 && in.next_is_name("svd", 2))) {
    declaration_item item = decomposition(in);
    item.where = in.since(first.begin);
    return {std::move(item)};
  }
  if (ordered_names(in) > 0) return orders_of_each(in);
  const bool bare = in.next_is(token_kind::name) &&
                    (in.next_is(token_kind::comma, 1) || in.next_is(token_kind::name, 1) ||
                     in.next_is(token_kind::end, 1) || in.next_is(token_kind::turnstile, 1));
  const bool function = find_builtin(in.source(in.peek())) != nullptr;
  if (bare && !function && predicate_length(in) == 0) refuse_missing_shape(in);
  if (in.next_is(token_kind::name) && in.next_is(token_kind::assign, 1))
    in.fail(in.place(in.peek(1)), "`:=` stands in at(f, y := g) and exists x := W : P",
            "write =", {{in.place(in.peek(1)), "="}});
  declaration_item item;
  tree read = read_statement(in);
  if (!is_statement(*read.node) && in.next_is(token_kind::bad)) in.unexpected("a relation");
  item.value = need_statement(std::move(read)).node;
  item.where = in.since(first.begin);
  return {std::move(item)};
}

/// NAME = EXPR, or f(x, ...) = EXPR.
declaration_item definition(token_reader& in) {
  declaration_item item;
  const token first = in.peek();
  tree defined = read_variable(in, "the name that is defined");
  item.names = {defined.node->name};
  item.places = {defined.node->where};
  item.kind = declaration_item::sort::let_value;
  if (in.next_is(token_kind::open_paren)) {
    item.kind = declaration_item::sort::let_function;
    const token opening = in.advance();
    for (std::string& parameter : names(in, item)) item.names.push_back(std::move(parameter));
    in.close(token_kind::close_paren, opening, "`,` or `)`");
  }
  if (in.next_is(token_kind::colon))
    in.unexpected("`=`", "write given for shapes, let H = EXPR here");
  if (!in.take(token_kind::assign)) in.expect(token_kind::equal, "`=`");
  item.value = read_value(in).node;
  item.where = in.since(first.begin);
  return item;
}

/// What parts declarations: `,` or `;`, or `and` before a name and its shape.
bool take_separator(token_reader& in) {
  const bool shape = in.next_is(token_kind::name, 1) &&
                     (in.next_is(token_kind::colon, 2) || in.next_is(token_kind::word_in, 2));
  return in.take(token_kind::comma) || in.take(token_kind::semicolon) ||
         (shape && in.take(token_kind::word_and));
}

}  // namespace

bool at_introduction(const token_reader& in) {
  const bool word = in.next_is_name("let") || in.next_is_name("suppose") ||
                    in.next_is_name("assume") || in.next_is_name("given");
  return word && in.next_is(token_kind::name, 1);
}

std::vector<declaration_item> read_declarations(token_reader& in) {
  std::vector<declaration_item> list;
  if (in.next_is(token_kind::end) || in.next_is(token_kind::turnstile)) return list;
  do {
    in.begin_formula();
    std::vector<declaration_item> items = one_declaration(in);
    std::move(items.begin(), items.end(), std::back_inserter(list));
  } while (take_separator(in) && !in.next_is_name("then"));
  return list;
}

std::vector<declaration_item> read_definitions(token_reader& in) {
  std::vector<declaration_item> list;
  do {
    in.begin_formula();
    list.push_back(definition(in));
  } while (in.take(token_kind::comma) || in.take(token_kind::semicolon));
  return list;
}

}  // namespace proofread::identities
