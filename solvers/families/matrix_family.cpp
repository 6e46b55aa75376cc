// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

#include <algorithm>
#include <optional>

#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::solvers {

namespace families {
#define PROOFREAD_MATRIX_FAMILY(name) matrix_family name();
#include "matrix_families.def"
#undef PROOFREAD_MATRIX_FAMILY
}  // namespace families

namespace {

using identities::diagnostic;

std::string list(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) {
    text += text.empty() ? "" : ", ";
    text += name;
  }
  return text;
}

const matrix_family* find(std::string_view name) {
  for (const matrix_family& one : all_matrix_families()) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

diagnostic no_family(std::string_view name) {
  std::vector<std::string_view> names;
  for (const matrix_family& one : all_matrix_families()) names.push_back(one.name);
  return {{0, name.size()},
          "no matrix family is called '" + std::string(name) + "'",
          "one of " + list(names)};
}

// A long power of ten by its exponent.
std::string brief(const rational& value) {
  const std::string text = to_text(value);
  const bool power = text[0] == '1' && text.find_first_not_of('0', 1) == std::string::npos;
  return power && text.size() > 7 ? "1e" + std::to_string(text.size() - 1) : text;
}

std::string range(const family_parameter& of) {
  return std::string(of.name) + " lies between " + brief(of.least) + " and " + brief(of.most);
}

// A number, or 2^k.
std::optional<rational> number(std::string_view text) {
  try {
    if (text.substr(0, 2) != "2^") return properties::parse_rational(text);
    const std::optional<rational> exponent = properties::parse_rational(text.substr(2));
    const std::optional<std::int64_t> k = exponent ? exponent->to_int64() : std::nullopt;
    return k ? std::optional<rational>(power(2, *k)) : std::nullopt;
  } catch (const properties::undecidable_value&) {
    return std::nullopt;
  }
}

std::size_t position_of(const matrix_family& in, std::string_view name) {
  const auto at = std::find_if(in.parameters.begin(), in.parameters.end(),
                               [&](const family_parameter& p) { return p.name == name; });
  return static_cast<std::size_t>(at - in.parameters.begin());
}

// One "name=value"; its place in the whole text is `at`.
std::optional<diagnostic> read_argument(named_matrix_family& into, std::string_view word,
                                        std::size_t at) {
  const identities::span where{at, at + word.size()};
  const std::size_t equals = word.find('=');
  const std::vector<family_parameter>& known = into.family->parameters;
  const std::size_t which = position_of(*into.family, word.substr(0, equals));
  if (which == known.size()) {
    std::vector<std::string_view> names;
    for (const family_parameter& p : known) names.push_back(p.name);
    return diagnostic{where,
                      std::string(into.family->name) + " has no parameter '" +
                          std::string(word.substr(0, equals)) + "'",
                      names.empty() ? "it has none" : "one of " + list(names)};
  }
  const std::optional<rational> value =
      equals == word.npos ? std::nullopt : number(word.substr(equals + 1));
  if (!value || *value < known[which].least || *value > known[which].most) {
    return diagnostic{where, "'" + std::string(word) + "' gives no value in range",
                      range(known[which])};
  }
  into.values[which] = *value;
  return std::nullopt;
}

}  // namespace

rational matrix_draw::integer(std::int64_t reach) {
  return static_cast<std::int64_t>(random.below(2 * static_cast<std::uint64_t>(reach) + 1)) - reach;
}

bool matrix_draw::chance(const rational& probability) {
  constexpr std::int64_t whole = std::int64_t{1} << 32;
  return rational(static_cast<std::int64_t>(random() >> 32)) < probability * rational(whole);
}

matrix<rational> matrix_draw::integers(std::int64_t reach) {
  return by_rows([&] { return integer(reach); });
}

const std::vector<matrix_family>& all_matrix_families() {
  static const std::vector<matrix_family> all = {
#define PROOFREAD_MATRIX_FAMILY(name) families::name(),
#include "matrix_families.def"
#undef PROOFREAD_MATRIX_FAMILY
  };
  return all;
}

identities::expected<named_matrix_family> read_matrix_family(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::string_view name = text.substr(0, open);
  named_matrix_family found{find(name), {}, std::string(text)};
  if (found.family == nullptr) return no_family(name);
  for (const family_parameter& p : found.family->parameters) found.values.push_back(p.usual);
  if (open == text.npos) return found;
  if (text.back() != ')' || text.size() == open + 1) {
    return diagnostic{{open, text.size()}, "the parameters do not end", "close them with ')'"};
  }
  const std::size_t end = text.size() - 1;
  for (std::size_t at = open + 1; at < end;) {
    const std::size_t stop = std::min(text.find(',', at), end);
    if (auto wrong = read_argument(found, text.substr(at, stop - at), at)) return *wrong;
    at = stop + 1;
  }
  return found;
}

bool set_parameter(named_matrix_family& of, std::string_view name, std::string_view value) {
  const std::string text =
      std::string(of.family->name) + "(" + std::string(name) + "=" + std::string(value) + ")";
  const auto changed = read_matrix_family(text);
  if (!changed) return false;
  const std::size_t which = position_of(*of.family, name);
  of.values[which] = changed->values[which];
  const std::size_t close = of.text.rfind(')');
  const std::string argument = std::string(name) + "=" + std::string(value) + ")";
  of.text =
      close == of.text.npos ? of.text + "(" + argument : of.text.substr(0, close) + "," + argument;
  return true;
}

matrix_sizes shape_of(const named_matrix_family& of, const matrix_sizes& asked) {
  return of.family->shape == nullptr ? asked : of.family->shape(asked, of.values);
}

matrix<rational> draw_matrix(const named_matrix_family& of, const matrix_sizes& asked,
                             std::uint64_t seed) {
  matrix_draw from{shape_of(of, asked), of.values,
                   properties::random_bits(properties::expand_seed(seed))};
  return of.family->draw(from);
}

}  // namespace proofread::solvers
