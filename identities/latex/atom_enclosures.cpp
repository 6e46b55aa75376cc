// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/latex/atom_reader.hpp"

namespace proofread::identities {
namespace {

/// Tokens that a search for a closing bar goes past at most: two bars are close to each other.
constexpr std::size_t farthest_bar = 2000;

bool is_bar(const tex_token& token, const std::string& text) {
  const bool single = token.kind == tex::sign && token.text == "|";
  return text == "|" ? single : single || (token.kind == tex::command && token.text == "Vert");
}

constexpr std::array matrices{"matrix",  "pmatrix", "bmatrix",     "Bmatrix",
                              "vmatrix", "Vmatrix", "smallmatrix", "array"};

}  // namespace

void atom_reader::read_delimited(list& to, const std::string& text, const std::string& closer,
                                 span opening) {
  atom made_here = made(atom_kind::delimited, text, opening);
  list inside = read_list(closer);
  if (!closes(closer, inside)) {
    to.push_back(made(atom_kind::unread, "`" + text + "` is opened and not closed", opening));
    splice(to, std::move(inside));
    return;
  }
  made_here.where.end = take().where.end;
  if (closer == "||" && tokens_[next_ - 1].kind == tex::sign)
    made_here.where.end = take().where.end;
  made_here.parts.push_back(std::move(inside));
  to.push_back(std::move(made_here));
}

bool atom_reader::has_closing_bar(const std::string& text) const {
  int depth = 0;
  for (std::size_t i = next_; i < tokens_.size() && i < next_ + farthest_bar; ++i) {
    const tex_token& token = tokens_[i];
    const bool opens = token.kind == tex::open ||
                       (token.kind == tex::command && token.text == "left") ||
                       (token.kind == tex::sign && (token.text == "(" || token.text == "["));
    const bool closes_one = token.kind == tex::close ||
                            (token.kind == tex::command && token.text == "right") ||
                            (token.kind == tex::sign && (token.text == ")" || token.text == "]"));
    if (opens) ++depth;
    if (closes_one && --depth < 0) return false;
    if (token.kind == tex::row_end || token.kind == tex::align) return false;
    if (depth == 0 && i > next_ && is_bar(token, text)) return true;
  }
  return false;
}

void atom_reader::read_bar(list& to, const std::string& text, span opening) {
  const bool inside = std::find(closers_.begin(), closers_.end(), text) != closers_.end();
  if (inside || !has_closing_bar(text)) {
    to.push_back(made(atom_kind::bar, text, opening));
    return;
  }
  read_delimited(to, text, text, opening);
}

/// The delimiter behind \left or \right.
std::string atom_reader::delimiter() {
  const tex_token token = take();
  if (token.kind == tex::sign) {
    if (token.text == "|" && next_is(tex::sign, "|") && !peek().spaced) {
      take();
      return "||";
    }
    return token.text == ")" ? "(" : token.text == "]" ? "[" : token.text == ">" ? "<" : token.text;
  }
  const tex_command* const row = find_tex_command(token.text);
  return row == nullptr || row->meaning.empty() ? "." : std::string(row->meaning);
}

void atom_reader::read_left(list& to, const tex_token& token) {
  const std::string opening = delimiter();
  atom made_here = made(atom_kind::delimited, opening, token.where);
  made_here.parts.push_back(read_list("right"));
  if (next_is(tex::command, "right")) {
    take();
    made_here.where.end = peek().where.end;
    const std::string closing = delimiter();
    if (opening == ".") made_here.text = "." + closing;
  } else {
    made_here = made(atom_kind::unread, "\\left without \\right", token.where);
  }
  to.push_back(std::move(made_here));
}

void atom_reader::read_environment(list& to, const tex_token& token) {
  const std::string name = raw_argument();
  const bool cases = name == "cases" || name == "dcases";
  if (cases || std::find(matrices.begin(), matrices.end(), name) != matrices.end())
    return read_matrix(to, cases ? "cases" : name, token);
  if (name.rfind("alignat", 0) == 0 || name.rfind("alignedat", 0) == 0) raw_argument();
  list inside = read_list("end");
  if (next_is(tex::command, "end")) {
    take();
    raw_argument();
  }
  if (name == "cases*" || name == "dcases*") {
    to.push_back(made(atom_kind::unread, "these cases are not read", token.where));
    return;
  }
  splice(to, std::move(inside));
}

void atom_reader::read_matrix(list& to, const std::string& name, const tex_token& token) {
  if (name == "array") raw_argument();
  list inside = read_list("end");
  atom matrix = made(atom_kind::matrix, name, token.where);
  if (next_is(tex::command, "end")) take();
  matrix.where.end = peek().where.end;
  raw_argument();
  std::vector<std::vector<list>> rows(1, std::vector<list>(1));
  for (atom& each : inside) {
    if (each.kind == atom_kind::row_end) {
      rows.emplace_back(1);
    } else if (each.kind == atom_kind::align) {
      rows.back().emplace_back();
    } else {
      rows.back().back().push_back(std::move(each));
    }
  }
  if (rows.back().size() == 1 && rows.back()[0].empty()) rows.pop_back();
  for (const auto& row : rows) matrix.columns = std::max(matrix.columns, row.size());
  for (auto& row : rows) {
    row.resize(matrix.columns);
    for (list& cell : row) matrix.parts.push_back(std::move(cell));
  }
  if (name == "vmatrix" || name == "Vmatrix") {
    atom bars = made(atom_kind::delimited, name == "vmatrix" ? "|" : "||", matrix.where);
    bars.parts.push_back({std::move(matrix)});
    matrix = std::move(bars);
  }
  to.push_back(std::move(matrix));
}

}  // namespace proofread::identities
