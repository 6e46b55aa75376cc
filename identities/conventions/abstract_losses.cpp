// SPDX-License-Identifier: MIT
#include "identities/conventions/abstract_losses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool is_derivative(const expression& node) {
  return node.kind == form::gradient || node.kind == form::differential ||
         node.kind == form::hessian;
}

expression_ptr symbol(const std::string& name) { return make(form::symbol, {}, name); }

class loss_rewriter {
 public:
  loss_rewriter(const std::vector<declaration_item>& given, term_setting& setting)
      : known_(setting.known), setting_(setting) {
    for (const declaration_item& item : given) {
      const std::string name = defined_name(item);
      if (!name.empty()) definitions_[name] = defined_value(item);
    }
  }

  stated_below run(const expression_ptr& statement, const std::vector<declaration_item>& given) {
    find(*statement, true);
    stated_below made{statement, {}};
    for (const declaration_item& item : given) {
      const std::string name = defined_name(item);
      if (name.empty() || seen_.count(name) > 0 || !has_loss(*defined_value(item)))
        made.given.push_back(item);
    }
    if (by_loss_.empty()) return made;
    for (const auto& [loss, variables] : by_loss_) last_[loss] = last_of(loss, variables);
    made.statement = rewritten(statement);
    for (declaration_item& item : made.given) {
      const std::string name = defined_name(item);
      if (!name.empty() && seen_.count(name) > 0) item.value = rewritten(item.value);
    }
    return made;
  }

 private:
  bool is_loss(const expression& tree) const {
    if (tree.kind != form::symbol) return false;
    const known_name* const known = known_.find(tree.name);
    return known == nullptr || (known->kind == known_name::what::scalar && !known->value);
  }

  bool has_loss(const expression& tree) const {
    bool found = false;
    walk(tree, [&](const expression& node) {
      found = found || (is_derivative(node) && is_loss(*node.arguments[0]));
    });
    return found;
  }

  /// By what losses are differentiated, in the tree and in the definitions that it uses.
  void find(const expression& tree, bool printed) {
    walk(tree, [&](const expression& node) {
      if (is_derivative(node) && is_loss(*node.arguments[0])) {
        const expression& by = *node.arguments[1];
        const bool plain = node.kind != form::hessian && by.kind == form::symbol;
        places_.try_emplace(node.arguments[0]->name, node.where);
        if (!plain) fail(node.arguments[0]->name, by.name);
        by_loss_[node.arguments[0]->name].insert(by.name);
        if (printed) printed_.insert(node.arguments[0]->name);
      }
      if (node.kind != form::symbol) return;
      const auto defined = definitions_.find(node.name);
      if (defined != definitions_.end() && seen_.insert(node.name).second)
        find(*defined->second, false);
    });
  }

  [[noreturn]] void fail(const std::string& loss, const std::string& by) const {
    throw unread_part{places_.at(loss),
                      "how what is differentiated depends on " + by + " is not said",
                      "define it before this formula"};
  }

  std::string last_of(const std::string& loss, const std::set<std::string>& variables) const {
    const auto is_last = [&](const std::string& name) {
      return std::all_of(variables.begin(), variables.end(), [&](const std::string& other) {
        return other == name || known_.depends(*symbol(name), other);
      });
    };
    const auto last = std::find_if(variables.begin(), variables.end(), is_last);
    const bool alone = variables.size() == 1 && printed_.count(loss) > 0;
    if (alone || last == variables.end()) fail(loss, *variables.begin());
    return *last;
  }

  expression_ptr rewritten(const expression_ptr& tree) {
    if (is_derivative(*tree) && is_loss(*tree->arguments[0])) return derivative(*tree);
    std::vector<expression_ptr> parts;
    for (const expression_ptr& part : tree->arguments) parts.push_back(rewritten(part));
    return with_arguments(*tree, std::move(parts));
  }

  expression_ptr derivative(const expression& node) {
    const std::string& loss = node.arguments[0]->name;
    const std::string& by = node.arguments[1]->name;
    const std::string& last = last_.at(loss);
    const expression_ptr slope = like("d" + loss + "_d" + last, last);
    if (by == last)
      return node.kind == form::gradient ? slope
                                         : make(form::transpose, {slope}, {}, 0, node.where);
    const bool defined = definitions_.count(by) > 0;
    const expression_ptr variable = defined ? like(by + "_at", by) : symbol(by);
    const expression_ptr end = defined ? expanded(symbol(last), by, variable) : symbol(last);
    const expression_ptr value =
        make(form::call, {make(form::entry_multiply, {slope, end})}, "sum", 0, node.where);
    const expression_ptr made = make(node.kind, {value, variable}, {}, 0, node.where);
    return defined ? make(form::at, {made, variable, symbol(by)}, {}, 0, node.where) : made;
  }

  /// A name that is shaped like another.
  expression_ptr like(const std::string& name, const std::string& other) {
    setting_.differentials.insert_or_assign(name, other);
    return symbol(name);
  }

  /// With definitions put in, and a name in place of `from`.
  expression_ptr expanded(const expression_ptr& tree, const std::string& from,
                          const expression_ptr& to) {
    if (tree->kind == form::symbol && tree->name == from) return to;
    const auto defined = definitions_.find(tree->name);
    if (tree->kind == form::symbol && defined != definitions_.end() && known_.depends(*tree, from))
      return expanded(defined->second, from, to);
    std::vector<expression_ptr> parts;
    for (const expression_ptr& part : tree->arguments) parts.push_back(expanded(part, from, to));
    return with_arguments(*tree, std::move(parts));
  }

  const known_names& known_;
  term_setting& setting_;
  std::map<std::string, expression_ptr> definitions_;
  std::map<std::string, std::set<std::string>> by_loss_;
  std::set<std::string> printed_;  // losses that the statement differentiates itself
  std::map<std::string, span> places_;
  std::map<std::string, std::string> last_;
  std::set<std::string> seen_;
};

}  // namespace

stated_below with_losses(const expression_ptr& statement,
                         const std::vector<declaration_item>& given, term_setting& setting) {
  return loss_rewriter(given, setting).run(statement, given);
}

}  // namespace proofread::identities
