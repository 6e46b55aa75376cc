// SPDX-License-Identifier: MIT
#include "identities/lexing/lexer.hpp"

#include <array>
#include <limits>
#include <span>
#include <tao/pegtl.hpp>
#include <utility>

#include "identities/lexing/spellings.hpp"
#include "identities/lexing/unreadable.hpp"
#include "identities/text/ascii.hpp"
#include "identities/text/greek.hpp"
#include "identities/text/marks.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

namespace peg = tao::pegtl;
namespace utf8 = tao::pegtl::utf8;
using kind = token_kind;

constexpr char32_t subscript_zero = 0x2080;

struct greek_character : utf8::ranges<0x391, 0x3A1, 0x3A3, 0x3A9, 0x3B1, 0x3C9, 0x3D1, 0x3D1,  //
                                      0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F5, 0x3F5, 0xB5, 0xB5,    //
                                      0x2126, 0x2126, 0x2206, 0x2206> {};
struct subscript : utf8::range<subscript_zero, subscript_zero + 9> {};
struct double_struck_r : utf8::one<0x211D> {};
struct mark : utf8::one<0x302, 0x303, 0x304, 0x305, 0x307, 0x308, 0x20D7> {};

template <typename Input>
std::string_view rest_of(Input& in) {
  return {in.current(), in.size(0)};
}

/// A rule by hand: as many bytes as Length says of the rest of the text, if any.
template <std::size_t (*Length)(std::string_view)>
struct of_length {
  using rule_t = of_length;
  using subs_t = peg::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const std::size_t length = Length(rest_of(in));
    if (length > 0) in.bump(length);
    return length > 0;
  }
};

std::size_t marked_length(std::string_view rest) {
  for (const named_letter& letter : marked_letters)
    if (rest.starts_with(letter.text)) return letter.text.size();
  return 0;
}
std::size_t sign_length(std::string_view rest) {
  const sign_spelling* const found = find_sign(rest);
  return found == nullptr ? 0 : found->typed.size();
}

/// Greek letters do not run on into Latin ones: λI is two tokens, so that the missing `*` is seen.
struct latin_tail
    : peg::star<peg::sor<peg::alnum, peg::seq<peg::one<'_'>, peg::opt<greek_character>>, subscript,
                         mark>> {};
struct latin_name : peg::seq<peg::sor<peg::alpha, of_length<marked_length>>, latin_tail> {};
struct greek_name : peg::seq<greek_character,
                             peg::star<peg::sor<peg::digit, subscript, mark,
                                                peg::seq<peg::one<'_'>, peg::star<peg::alnum>>>>> {
};
struct command_name
    : peg::seq<of_length<command_length>,
               peg::star<peg::sor<peg::digit, subscript,
                                  peg::seq<peg::one<'_'>, peg::plus<peg::alnum>>>>> {};
struct name
    : peg::sor<of_length<qualified_length>, latin_name, greek_name, command_name, double_struck_r> {
};
struct foreign_sign : of_length<sign_length> {};

struct exponent
    : peg::seq<peg::one<'e', 'E'>, peg::opt<peg::one<'+', '-'>>, peg::plus<peg::digit>> {};

/// The point of `5.` and `1.e1`; the one of 1./x, 1..n and 2.T belongs to what follows.
struct last_point
    : peg::seq<
          peg::one<'.'>,
          peg::sor<peg::at<exponent>,
                   peg::not_at<peg::sor<peg::one<'*', '/', '^', '\'', '.', '_'>, peg::alpha>>>> {};
struct fraction : peg::seq<peg::one<'.'>, peg::plus<peg::digit>> {};
struct number
    : peg::seq<peg::sor<peg::seq<peg::plus<peg::digit>, peg::opt<peg::sor<fraction, last_point>>>,
                        fraction>,
               peg::opt<exponent>> {};

struct superscript
    : peg::plus<utf8::one<0xB9, 0xB2, 0xB3, 0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
                          0x207A, 0x207B, 0x207F, 0x1D50, 0x1D4F, 0x1D48, 0x1D56, 0x2E3>> {};
struct dot_t : peg::seq<peg::string<'.', 'T'>, peg::not_at<peg::sor<peg::alnum, peg::one<'_'>>>> {};

struct blank : peg::sor<peg::one<' ', '\t', '\n', '\r', '\f', '\v'>,
                        utf8::ranges<0xA0, 0xA0, 0x2000, 0x200A, 0x202F, 0x202F, 0xFEFF, 0xFEFF>> {
};
struct comment : peg::seq<peg::one<'#'>, peg::star<peg::not_at<peg::one<'\n'>>, utf8::any>> {};

/// What would be read as an operator although its author meant something else; slips.hpp has hints.
struct slip
    : peg::sor<peg::string<'=', '=', '>'>, peg::string<'-', '-', '>'>, peg::string<'<', '-', '>'>,
               peg::string<'<', '=', '=', '>'>, peg::string<'=', '>'>, peg::string<'=', '<'>,
               peg::string<'<', '=', '>'>, peg::string<'<', '>'>, peg::string<'.', '.', '.'>,
               peg::string<'=', '=', '='>> {};

template <kind Kind, typename... Rules>
struct token_of : peg::sor<Rules...> {};

template <char... C>
using text = peg::string<C...>;

// Longer tokens stand before their prefixes.
struct any_token
    : peg::sor<
          token_of<kind::name, name>, token_of<kind::number, number>,
          token_of<kind::open_paren, text<'('>>, token_of<kind::close_paren, text<')'>>,
          token_of<kind::comma, text<','>>, token_of<kind::equal, text<'=', '='>, text<'='>>,
          foreign_sign, token_of<kind::quote, text<'\''>, dot_t, utf8::one<0x2032, 0x1D40, 0x22A4>>,
          token_of<kind::entry_times, text<'.', '*'>>, token_of<kind::entry_slash, text<'.', '/'>>,
          token_of<kind::entry_caret, text<'.', '^'>>,
          token_of<kind::dots, text<'.', '.'>, utf8::one<0x2026>>,
          token_of<kind::arrow, text<'-', '>'>, utf8::one<0x2192>>,
          token_of<kind::turnstile, text<'|', '-'>, utf8::one<0x22A2>>,
          token_of<kind::assign, text<':', '='>, utf8::one<0x2254>>,
          token_of<kind::not_equal, text<'!', '='>, utf8::one<0x2260>>,
          token_of<kind::less_equal, text<'<', '='>, utf8::one<0x2264>>,
          token_of<kind::greater_equal, text<'>', '='>, utf8::one<0x2265>>,
          token_of<kind::plus, text<'+'>>, token_of<kind::minus, text<'-'>, utf8::one<0x2212>>,
          token_of<kind::times, text<'*'>, utf8::one<0xB7, 0x22C5, 0x2217>>,
          token_of<kind::cross, utf8::one<0xD7>>, token_of<kind::slash, text<'/'>>,
          token_of<kind::backslash, text<'\\'>>, token_of<kind::caret, text<'^'>>,
          token_of<kind::open_bracket, text<'['>>, token_of<kind::close_bracket, text<']'>>,
          token_of<kind::open_brace, text<'{'>>, token_of<kind::close_brace, text<'}'>>,
          token_of<kind::open_angle, utf8::one<0x27E8>>,
          token_of<kind::close_angle, utf8::one<0x27E9>>, token_of<kind::stroke, text<'|'>>,
          token_of<kind::underscore, text<'_'>>, token_of<kind::dagger, utf8::one<0x2020>>,
          token_of<kind::semicolon, text<';'>>, token_of<kind::colon, text<':'>>,
          token_of<kind::less, text<'<'>>, token_of<kind::greater, text<'>'>>,
          token_of<kind::superscript, superscript>,
          token_of<kind::bar,
                   peg::seq<utf8::one<0x2016, 0x2225>,
                            peg::opt<utf8::one<subscript_zero + 1, subscript_zero + 2>>>>,
          token_of<kind::root, utf8::one<0x221A>>, token_of<kind::word_in, utf8::one<0x2208>>,
          token_of<kind::word_inf, utf8::one<0x221E>>, token_of<kind::word_and, utf8::one<0x2227>>,
          token_of<kind::word_or, utf8::one<0x2228>>, token_of<kind::word_not, utf8::one<0xAC>>,
          token_of<kind::word_implies, utf8::one<0x21D2, 0x27F9>>,
          token_of<kind::word_iff, utf8::one<0x21D4, 0x27FA>>,
          token_of<kind::word_forall, utf8::one<0x2200>>,
          token_of<kind::word_exists, utf8::one<0x2203>>> {};
struct all_tokens : peg::star<peg::sor<blank, comment, peg::seq<peg::not_at<slip>, any_token>>> {};

kind name_or_keyword(std::string_view source) {
  static constexpr std::array<std::pair<std::string_view, kind>, 11> keywords{{
      {"and", kind::word_and},
      {"or", kind::word_or},
      {"not", kind::word_not},
      {"implies", kind::word_implies},
      {"iff", kind::word_iff},
      {"forall", kind::word_forall},
      {"exists", kind::word_exists},
      {"in", kind::word_in},
      {"inf", kind::word_inf},
      {"pi", kind::word_pi},
      {"I", kind::word_identity},
  }};
  if (source.size() > 7) return kind::name;
  for (const auto& [text, keyword] : keywords)
    if (text == source) return keyword;
  return kind::name;
}

template <typename Rule>
struct action : peg::nothing<Rule> {};

template <kind Kind, typename... Rules>
struct action<token_of<Kind, Rules...>> {
  template <typename Input>
  static void apply(const Input& in, const char* start, std::vector<token>& out) {
    const auto begin = static_cast<std::uint32_t>(in.begin() - start);
    const auto end = static_cast<std::uint32_t>(in.end() - start);
    const kind found =
        Kind == kind::name ? name_or_keyword(spelling({in.begin(), in.size()})) : Kind;
    out.push_back({found, begin, end});
  }
};

template <>
struct action<foreign_sign> {
  template <typename Input>
  static void apply(const Input& in, const char* start, std::vector<token>& out) {
    out.push_back({find_sign({in.begin(), in.size()})->means,
                   static_cast<std::uint32_t>(in.begin() - start),
                   static_cast<std::uint32_t>(in.end() - start)});
  }
};

void append_letter(std::string& out, std::string_view source, const code_point& point) {
  if (point.value >= subscript_zero && point.value <= subscript_zero + 9) {
    out += static_cast<char>('0' + (point.value - subscript_zero));
    return;
  }
  for (const std::span<const named_letter> letters :
       {std::span<const named_letter>(greek_letters), std::span<const named_letter>(look_alikes),
        std::span<const named_letter>(letter_marks), std::span<const named_letter>(&overline, 1),
        std::span<const named_letter>(marked_letters)}) {
    for (const named_letter& letter : letters) {
      if (letter.text == source) out += letter.name;
    }
  }
}

}  // namespace

token_list split(std::string_view text) {
  token_list out;
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    out.problem = {{0, 0}, "the text is longer than 4 GB", ""};
    out.tokens.push_back({kind::bad, 0, 0});
    return out;
  }
  peg::memory_input<peg::tracking_mode::lazy> input(text.data(), text.data() + text.size(), "");
  peg::parse<all_tokens, action>(input, text.data(), out.tokens);
  const auto stop = static_cast<std::size_t>(input.current() - text.data());
  const auto place = static_cast<std::uint32_t>(stop);
  if (stop == text.size()) {
    out.tokens.push_back({kind::end, place, place});
    return out;
  }
  out.problem = unreadable(text, stop);
  out.tokens.push_back({kind::bad, place, static_cast<std::uint32_t>(out.problem.where.end)});
  return out;
}

std::string spelling(std::string_view source) {
  std::string out;
  const bool numeric = !source.empty() && (source[0] == '.' || is_digit(source[0]));
  if (!numeric) source.remove_prefix(source.find_last_of(".\\") + 1);  // npos + 1 is 0
  for (std::size_t offset = 0; offset < source.size();) {
    const code_point point = decode(source, offset);
    const std::string_view letter = source.substr(offset, point.length);
    offset += point.length;
    if (point.value >= 0x80) {
      append_letter(out, letter, point);
    } else if (!numeric) {
      out += letter;
    } else if (letter != "+") {
      out += letter == "E" ? "e" : letter;
    }
  }
  if (!numeric) return out;
  if (out[0] == '.') out.insert(0, "0");
  const std::size_t point = out.find('.');
  if (point != std::string::npos && (point + 1 == out.size() || out[point + 1] == 'e')) {
    out.erase(point, 1);
  }
  return out;
}

}  // namespace proofread::identities
