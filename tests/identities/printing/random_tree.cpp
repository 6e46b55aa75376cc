// SPDX-License-Identifier: MIT
#include "tests/identities/printing/random_tree.hpp"

#include <array>
#include <string>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"

namespace proofread::identities {
namespace {

using list = std::vector<expression_ptr>;

class grower {
 public:
  explicit grower(const std::vector<std::uint8_t>& choices) : choices_(choices) {}

  expression_ptr value() {
    if (exhausted()) return leaf();
    switch (pick(9)) {
      case 0:
        return leaf();
      case 1:
      case 2:
        return binary();
      case 3:
        return make(form::negate, {value()});
      case 4:
        return make(form::transpose, {value()});
      case 5:
        return function();
      case 6:
        return blocks();
      case 7:
        return index();
      default:
        return binder();
    }
  }

  expression_ptr statement() {
    if (exhausted()) return chain();
    switch (pick(8)) {
      case 0:
      case 1:
        return chain();
      case 2:
      case 3:
        return connective();
      case 4:
        return make(form::negation, {statement()});
      case 5:
        return make(form::for_all, {symbol(), statement()});
      case 6:
        return make(form::exists, {symbol(), value(), statement()});
      default:
        return property();
    }
  }

 private:
  bool exhausted() const { return next_ >= choices_.size(); }

  std::size_t pick(std::size_t count) { return exhausted() ? 0 : choices_[next_++] % count; }

  template <std::size_t N>
  std::string name(const std::array<const char*, N>& names) {
    return names[pick(N)];
  }

  expression_ptr symbol() {
    static constexpr std::array<const char*, 14> names{
        "x",   "A", "lambda",    "T",    "e",     "scalar", "R",
        "nxd", "n", "symmetric", "mu_0", "range", "full",   "x1"};
    return make(form::symbol, {}, name(names));
  }

  expression_ptr leaf() {
    static constexpr std::array<const char*, 6> numbers{"0", "1", "2", "0.1", "10", "1e-3"};
    switch (pick(5)) {
      case 0:
      case 1:
        return symbol();
      case 2:
        return make(form::number, {}, name(numbers));
      case 3:
        return make(form::pi, {});
      default:
        return make(form::identity, pick(2) == 0 ? list{} : list{value()});
    }
  }

  expression_ptr binary() {
    static constexpr std::array<form, 9> kinds{
        form::add,          form::subtract,    form::multiply,
        form::divide,       form::power,       form::entry_multiply,
        form::entry_divide, form::entry_power, form::solve};
    const form kind = kinds[pick(kinds.size())];
    expression_ptr left = value();
    return make(kind, {std::move(left), value()});
  }

  list values(std::size_t most) {
    list made;
    for (std::size_t i = 1 + pick(most); i > 0; --i) made.push_back(value());
    return made;
  }

  expression_ptr function() {
    static constexpr std::array<const char*, 4> names{"f", "g", "T", "x"};
    if (pick(2) == 0) return make(form::apply, values(3), name(names));
    const std::string called(builtins()[pick(builtins().size())].name);
    return make(form::call, values(3), called);
  }

  expression_ptr blocks() {
    const std::size_t columns = 1 + pick(3);
    list entries;
    for (std::size_t i = columns * (1 + pick(2)); i > 0; --i) entries.push_back(value());
    return make(form::blocks, std::move(entries), {}, static_cast<std::int64_t>(columns));
  }

  expression_ptr index() {
    list parts{value()};
    for (std::size_t i = 1 + pick(2); i > 0; --i) {
      const std::size_t way = pick(3);
      if (way == 0) parts.push_back(value());
      if (way == 1) parts.push_back(make(form::range, {}));
      if (way != 2) continue;
      expression_ptr low = value();
      parts.push_back(make(form::range, {std::move(low), value()}));
    }
    return make(form::index, std::move(parts));
  }

  expression_ptr limit() {
    list parts{value(), symbol()};
    std::int64_t side = 0;
    switch (pick(4)) {
      case 0:
        parts.push_back(make(form::infinity, {}));
        break;
      case 1:
        parts.push_back(make(form::negate, {make(form::infinity, {})}));
        break;
      default:
        parts.push_back(value());
        side = static_cast<std::int64_t>(pick(3)) - 1;
    }
    return make(form::limit, std::move(parts), {}, side);
  }

  expression_ptr binder() {
    static constexpr std::array<form, 3> derivatives{form::differential, form::gradient,
                                                     form::hessian};
    const std::size_t way = pick(5);
    if (way == 1) return limit();
    list parts{value(), symbol()};
    if (way == 0) {
      if (pick(4) == 0) parts[1] = make(form::call, {parts[1]}, "vec");
      return make(derivatives[pick(3)], std::move(parts));
    }
    if (way == 2) {
      if (pick(2) == 1) parts.push_back(statement());
      return make(pick(2) == 0 ? form::argmin : form::argmax, std::move(parts));
    }
    parts.push_back(value());
    if (way == 3) return make(form::at, std::move(parts));
    parts.push_back(value());
    return make(form::sum_over, std::move(parts));
  }

  expression_ptr chain() {
    auto node = std::make_shared<expression>();
    node->kind = form::relation;
    node->arguments = {value(), value()};
    node->relations = {static_cast<comparison>(pick(6))};
    const bool falling = node->relations[0] >= comparison::greater;
    if (node->relations[0] == comparison::not_equal) return node;
    for (std::size_t i = pick(3); i > 0; --i) {
      static constexpr std::array<comparison, 3> up{comparison::equal, comparison::less,
                                                    comparison::less_equal};
      static constexpr std::array<comparison, 3> down{comparison::equal, comparison::greater,
                                                      comparison::greater_equal};
      node->relations.push_back(node->relations[0] == comparison::equal ? comparison::equal
                                : falling                               ? down[pick(3)]
                                                                        : up[pick(3)]);
      node->arguments.push_back(value());
    }
    return node;
  }

  expression_ptr connective() {
    static constexpr std::array<form, 4> kinds{form::conjunction, form::disjunction,
                                               form::implication, form::equivalence};
    const form kind = kinds[pick(kinds.size())];
    expression_ptr left = statement();
    return make(kind, {std::move(left), statement()});
  }

  expression_ptr size() {
    static constexpr std::array<form, 3> kinds{form::add, form::subtract, form::multiply};
    if (exhausted() || pick(2) == 0)
      return pick(2) == 0 ? symbol() : make(form::number, {}, pick(2) == 0 ? "1" : "23");
    const form kind = kinds[pick(kinds.size())];
    expression_ptr left = size();
    return make(kind, {std::move(left), size()});
  }

  expression_ptr property() {
    expression_ptr subject = value();
    switch (pick(5)) {
      case 0:
        return make(form::in_range, {std::move(subject), value()});
      case 1:
        return make(form::in_null, {std::move(subject), value()});
      case 2:
        return make(form::defined, {std::move(subject)});
      case 3: {
        expression_ptr rows = size();
        return make(form::has_shape, {std::move(subject), std::move(rows), size()});
      }
      default: {
        const std::string_view word = declaration_words()[pick(declaration_words().size())];
        return make(form::predicate, {std::move(subject)},
                    word == "rank" ? "unit" : std::string(word));
      }
    }
  }

  const std::vector<std::uint8_t>& choices_;
  std::size_t next_ = 0;
};

}  // namespace

expression_ptr random_value(const std::vector<std::uint8_t>& choices) {
  return grower(choices).value();
}

expression_ptr random_statement(const std::vector<std::uint8_t>& choices) {
  return grower(choices).statement();
}

}  // namespace proofread::identities
