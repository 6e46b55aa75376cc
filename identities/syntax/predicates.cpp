// SPDX-License-Identifier: MIT
#include "identities/syntax/predicates.hpp"

#include <string>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/nesting.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/lexing/spellings.hpp"
#include "identities/syntax/shapes.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// `is`, `is not`, `is a` or `is an` stands next, and a word that is a predicate; their number.
std::size_t described_by(const token_reader& in) {
  if (!in.next_is_name("is")) return 0;
  std::size_t ahead = in.next_is_name("not", 1) || in.next_is(token_kind::word_not, 1) ? 2 : 1;
  if (in.next_is_name("a", ahead) || in.next_is_name("an", ahead)) ++ahead;
  if (!in.next_is(token_kind::name, ahead)) return 0;
  const std::string word(in.source(in.peek(ahead)));
  const std::string next(in.source(in.peek(ahead + 1)));
  const bool known = (is_declaration_word(word) && word != "rank") || !find_word(word).empty() ||
                     !find_word(word + " " + next).empty() || word == "full" ||
                     !name_hint(word).empty();
  return known ? ahead : 0;
}

}  // namespace

bool at_description(const token_reader& in) { return described_by(in) > 0; }

tree read_description(token_reader& in, tree subject, std::size_t begin) {
  subject = need_value(std::move(subject));
  const token sign = in.peek();
  bool negated = false;
  for (std::size_t words = described_by(in); words > 0; --words)
    negated = in.advance().kind == token_kind::word_not || negated;
  tree all;
  for (word& each : read_words(in)) {
    const token_reader::parts whole{in.since(begin), in.place(sign), std::move(each.name), 0, {}};
    tree one = in.build(form::predicate, {subject}, whole);
    all = all.node ? in.build(form::conjunction, {std::move(all), std::move(one)}, whole)
                   : std::move(one);
  }
  if (!negated) return all;
  return in.build(form::negation, {std::move(all)}, {in.since(begin), in.place(sign), {}, 0, {}});
}

std::size_t predicate_length(const token_reader& in) {
  if (in.next_is(token_kind::open_paren, 1)) {
    const std::string_view text = in.source(in.peek());
    return text != "rank" && (is_declaration_word(text) || !find_word(text).empty()) ? 1 : 0;
  }
  const bool full = in.next_is_name("full") && in.next_is_name("rank", 2) &&
                    (in.next_is_name("column", 1) || in.next_is_name("row", 1)) &&
                    in.next_is(token_kind::open_paren, 3);
  return full ? 3 : 0;
}

tree read_predicate(token_reader& in) {
  const token first = in.peek();
  std::string word;
  for (std::size_t i = predicate_length(in); i > 0; --i)
    word += (word.empty() ? "" : " ") + std::string(in.source(in.advance()));
  if (const std::string_view meant = find_word(word); !meant.empty()) word = meant;
  const span sign = in.since(first.begin);
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  tree subject = read_value(in);
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(form::predicate, {std::move(subject)},
                  {in.since(first.begin), sign, std::move(word), 0, {}});
}

tree read_definedness(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  tree subject = read_value(in);
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(form::defined, {std::move(subject)}, {in.since(t.begin), in.place(t), {}, 0, {}});
}

}  // namespace proofread::identities
