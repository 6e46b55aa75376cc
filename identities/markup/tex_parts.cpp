// SPDX-License-Identifier: MIT
#include "identities/markup/tex_parts.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "identities/latex/tex_source.hpp"
#include "identities/text/ascii.hpp"
#include "identities/text/file.hpp"

namespace proofread::identities {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_parts = 1000;
constexpr std::size_t deepest = 16;  // TeX itself goes no deeper

struct part_command {
  std::size_t begin = 0, end = 0;  // in the line
  std::string name;
  std::optional<std::string> folder = {};  // of \import, in which its own parts are looked for
  bool below = false;                      // \subimport: below the folder of the part that asks
};

/// {text} at a place of the line; "" where there is none or a macro in it.
std::string group_at(std::string_view line, std::size_t& at) {
  at = std::min(line.find_first_not_of(" \t", at), line.size());
  const std::size_t end = at < line.size() && line[at] == '{' ? line.find('}', at) : line.npos;
  if (end == line.npos) return "";
  std::string text(line.substr(at + 1, end - at - 1));
  at = end + 1;
  return text.find_first_of("#\\") == text.npos ? text : "";
}

/// \import{folder/}{name}, \subimport, and their forms with a star.
std::optional<part_command> import_at(std::string_view line, std::size_t begin) {
  const std::string_view rest = line.substr(begin);
  const bool below = rest.starts_with("\\subimport");
  if (!below && !rest.starts_with("\\import")) return std::nullopt;
  std::size_t at = begin + (below ? 10 : 7);
  if (at < line.size() && line[at] == '*') ++at;
  std::string folder = group_at(line, at);
  std::string name = group_at(line, at);
  if (name.empty()) return std::nullopt;
  return part_command{begin, at, std::move(name), std::move(folder), below};
}

/// \input{name}, \include{name}, \input name or \import: the first of a line. A name that a macro
/// makes is not known.
std::optional<part_command> next_part(std::string_view line) {
  for (std::size_t at = line.find('\\'); at != line.npos; at = line.find('\\', at + 2)) {
    if (auto part = import_at(line, at)) return part;
    const std::string_view rest = line.substr(at);
    const std::size_t length = rest.starts_with("\\input")     ? 6
                               : rest.starts_with("\\include") ? 8
                                                               : 0;
    if (length == 0 || (rest.size() > length && is_letter(rest[length]))) continue;
    const std::size_t name = std::min(rest.find_first_not_of(" \t", length), rest.size());
    const bool group = name < rest.size() && rest[name] == '{';
    if (!group && (length == 8 || name == length)) continue;
    const std::size_t end =
        group ? rest.find('}', name) : std::min(rest.find_first_of(" \t\n%\\", name), rest.size());
    if (end == rest.npos) continue;
    std::string text(rest.substr(name + (group ? 1 : 0), end - name - (group ? 1 : 0)));
    if (text.empty() || text.find_first_of("#\\") != text.npos) continue;
    return part_command{at, at + end + (group ? 1 : 0), std::move(text)};
  }
  return std::nullopt;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n%") == text.npos; }

class assembler {
 public:
  assembler(const std::string& path, std::size_t most)
      : folder_(fs::path(path).parent_path()), most_(most) {
    if (folder_.empty()) folder_ = ".";
    std::error_code error;
    open_.push_back(fs::weakly_canonical(path, error));
  }

  /// `file` is "" for the note itself.
  void add(const std::string& file, std::string_view text) {
    const std::string clean = without_verbatim(text);
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      line(text.substr(begin, end - begin), std::string_view(clean).substr(begin, end - begin),
           {++number, file});
      begin = end;
    }
  }

  tex_parts made;

 private:
  /// Behind a part the line goes on below it, at the columns at which it stands.
  void line(std::string_view text, std::string_view clean, const line_place& place) {
    std::string rest(text);
    std::size_t at = 0;
    while (const auto found = next_part(clean.substr(at))) {
      const std::size_t begin = at + found->begin;
      at += found->end;
      const std::size_t before = made.whole.text.size();
      const fs::path outer = below_;
      if (found->folder) below_ = (found->below ? outer : fs::path()) / *found->folder;
      const auto read = part_of(found->name, {before + begin, before + at});
      if (!read) {
        below_ = outer;
        continue;
      }
      if (!is_blank(rest.substr(0, begin))) write(rest.substr(0, begin), place);
      add(read->first, read->second);
      open_.pop_back();
      below_ = outer;
      std::fill(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(at), ' ');
    }
    if (at == 0 || !is_blank(rest)) write(rest, place);
  }

  void write(std::string line, const line_place& place) {
    if (!line.ends_with('\n')) line += '\n';
    made.whole.add(line, place);
  }

  void problem(span where, std::string what, std::string hint) {
    made.problems.push_back({where, std::move(what), std::move(hint)});
  }

  using part = std::pair<std::string, std::string>;  // path and text

  std::optional<part> part_of(const std::string& name, span where) {
    for (const fs::path& file :
         {below_ / (name + ".tex"), below_ / name, fs::path(name + ".tex"), fs::path(name)}) {
      const fs::path path = (folder_ / file).lexically_normal();
      std::error_code error;
      if (!fs::exists(path, error)) continue;
      const fs::path real = fs::canonical(path, error);
      const fs::path inside = fs::relative(real, fs::canonical(folder_, error), error);
      if (error || inside.empty() || *inside.begin() == "..") return outside(name, where);
      return opened(name, path.string(), real, where);
    }
    if (fs::path(name).is_absolute() || name.starts_with("..")) return outside(name, where);
    problem(where, "there is no `" + name + "` or `" + name + ".tex` in the folder of the note",
            "name a file of this folder, or leave it out");
    return std::nullopt;
  }

  std::optional<part> opened(const std::string& name, std::string path, const fs::path& real,
                             span where) {
    if (std::find(open_.begin(), open_.end(), real) != open_.end()) {
      problem(where, "`" + name + "` is a part of itself", "leave it out here");
      return std::nullopt;
    }
    auto text = read_file(path, most_);
    if (!text) {
      problem(where, text.error().message, {});
      return std::nullopt;
    }
    const bool fits = made.whole.text.size() + text->size() <= most_ &&
                      made.files.size() < most_parts && open_.size() < deepest;
    if (!fits) {
      problem(where, "with `" + name + "` the note has too many parts or is too long",
              "check the parts one by one");
      return std::nullopt;
    }
    open_.push_back(real);
    made.files.push_back(path);
    return part{std::move(path), std::move(*text)};
  }

  std::optional<part> outside(const std::string& name, span where) {
    problem(where, "`" + name + "` is outside of the folder of the note, and is not read",
            "keep what the note is made of in one folder");
    return std::nullopt;
  }

  fs::path folder_;
  fs::path below_;  // of the part that \import reads, in that folder
  std::size_t most_;
  std::vector<fs::path> open_;  // the note and the parts inside which we are
};

}  // namespace

tex_parts read_tex_parts(const std::string& path, std::string_view text, std::size_t most) {
  assembler all(path, most);
  all.add("", text);
  return std::move(all.made);
}

}  // namespace proofread::identities
