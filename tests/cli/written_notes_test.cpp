// SPDX-License-Identifier: MIT
// Notes as people write them, in every kind of file, through the program.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/note_folder.hpp"

namespace proofread::cli {
namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;

class written_notes : public testing::Test {
 protected:
  std::string at(const std::string& name) const { return folder + "/" + name; }
  const std::string folder = empty_folder();
};

/// A notebook of one cell for each text.
std::string notebook(const std::vector<std::string>& cells) {
  json made = {{"cells", json::array()}, {"nbformat", 4}};
  for (const std::string& text : cells)
    made["cells"].push_back({{"cell_type", "markdown"}, {"source", text}});
  return made.dump(1);
}

const std::string display = "$$(AB)^\\top = B^\\top A^\\top$$\n";

TEST_F(written_notes, every_kind_of_file_is_read) {
  const std::vector<std::string> files = {
      write(folder, "a.md", display),
      write(folder, "b.tex", "\\[(AB)^\\top = B^\\top A^\\top\\]\n"),
      write(folder, "c.txt", display),
      write(folder, "d.Rmd", display),
      write(folder, "e.qmd", display),
      write(folder, "f.ipynb", notebook({"", display}))};
  for (const std::string& file : files) {
    EXPECT_EQ(run_program({"read", file}).code, 0) << file;
    EXPECT_EQ(run_program({"list", file}).code, 0) << file;
    const program_run run = run_program({"verify", "-q", file, "-o", at("r.json")});
    EXPECT_EQ(run.code, 0) << file << run.out << run.err;
    EXPECT_NE(run.out.find("1 formula: 1 checked (1 holds)"), std::string::npos) << run.out;
    EXPECT_EQ(run_program({"report", at("r.json"), "-o", at("r.html")}).code, 0) << file;
    const program_run draft = run_program({"draft", file, "-o", at("draft.md")});
    EXPECT_EQ(draft.code, 0) << file << draft.err;
    EXPECT_EQ(run_program({"verify", "-q", at("draft.md"), "-o", at("d.json")}).code, 0) << file;
    fs::remove(at("draft.md"));
  }
  // Plain text is a note where it is named.
  const program_run all = run_program({"verify", "-q", folder, "-o", at("all.json")});
  EXPECT_EQ(all.code, 0) << all.out << all.err;
  EXPECT_NE(all.out.find("5 formulas: 5 checked (5 hold)"), std::string::npos) << all.out;
}

TEST_F(written_notes, without_anything_to_check_the_file_says_what_it_has) {
  const std::string prose = "No formula here.\n", context = "$$f(x) = x^2$$\n";
  for (const std::string& text : {prose, context}) {
    for (const std::string& file :
         {write(folder, "a.md", text), write(folder, "b.tex", text), write(folder, "c.txt", text),
          write(folder, "d.Rmd", text), write(folder, "e.qmd", text),
          write(folder, "f.ipynb", notebook({text}))}) {
      for (const std::string command : {"verify", "draft"}) {
        const program_run run = run_program({command, file, "-o", at("out")});
        EXPECT_EQ(run.code, 2) << command << file;
        const std::string told =
            text == prose ? "no displayed formula" : "can be checked; proofread read";
        EXPECT_NE(run.err.find(told), std::string::npos) << command << file << run.err;
      }
      EXPECT_EQ(run_program({"read", file}).code, text == prose ? 2 : 0) << file;
    }
  }
}

TEST_F(written_notes, a_cell_is_told_to_people_and_the_line_of_the_file_to_programs) {
  const std::string note = write(folder, "n.ipynb", notebook({"a", "b\n\n$$(AB)^T = A^TB^T$$"}));
  const program_run run =
      run_program({"verify", note, "--annotations", "-o", at("r.json"), "--seed", "1"});
  EXPECT_EQ(run.code, 1);
  EXPECT_NE(run.out.find("n.ipynb, cell 2, line 3: n/formula-1"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("(1 false: line 3 of cell 2)"), std::string::npos) << run.out;
  EXPECT_NE(run.err.find("n.ipynb,line=9,"), std::string::npos) << run.err;
  const json made = json::parse(read(at("r.json")));
  const json& goal = made["notes"][0]["blocks"][0]["goals"][0];
  EXPECT_EQ(goal["line"], 9);
  EXPECT_EQ(goal["cell"], 2);
  EXPECT_EQ(goal["cell_line"], 3);
  // What was written is read as it was.
  ASSERT_EQ(run_program({"report", at("r.json"), "-o", at("again.json")}).code, 0);
  EXPECT_EQ(json::parse(read(at("again.json")))["notes"], made["notes"]);
}

TEST_F(written_notes, a_gate_holds_what_displays_claim) {
  const std::string note = write(folder, "n.md", display);
  ASSERT_EQ(run_program({"verify", "-q", note, "-o", at("1.json"), "--seed", "1"}).code, 0);
  ASSERT_EQ(run_program({"verify", "-q", note, "-o", at("2.json"), "--seed", "2"}).code, 0);
  ASSERT_EQ(run_program({"calibrate", at("1.json"), at("2.json"), "-o", at("held.json")}).code, 0);
  const program_run open = run_program({"gate", at("held.json"), at("1.json")});
  EXPECT_EQ(open.code, 0) << open.out << open.err;
  write(folder, "n.md", "$$(AB)^\\top = A^\\top B^\\top$$\n");
  run_program({"verify", "-q", note, "-o", at("2.json"), "--seed", "1"});
  EXPECT_EQ(run_program({"gate", at("held.json"), at("2.json")}).code, 1);
}

TEST_F(written_notes, a_broken_notebook_has_its_place) {
  const std::string note = write(folder, "n.ipynb", "{\"cells\": [\n  {\"source\": }\n");
  const program_run run = run_program({"verify", note, "-o", at("r.json")});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.out.find("n.ipynb:2:14: error: this is no notebook"), std::string::npos) << run.out;
}

TEST_F(written_notes, parts_of_a_tex_file_are_told_with_their_own_lines) {
  write(folder, "part.tex", "\n\\[(AB)^T = A^TB^T\\]\n");
  const std::string note = write(folder, "main.tex", "One.\n\n\\input{part}\n");
  const program_run run = run_program({"verify", note, "--annotations", "-o", at("r.json")});
  EXPECT_EQ(run.code, 1);
  EXPECT_NE(run.out.find("part.tex:2: main/formula-1"), std::string::npos) << run.out;
  EXPECT_NE(run.err.find("part.tex,line=2,"), std::string::npos) << run.err;
  // A folder reads the part where it is named, and not again.
  const program_run all = run_program({"verify", folder, "-q", "-o", at("all.json")});
  EXPECT_NE(all.out.find("1 formula: "), std::string::npos) << all.out;
}

/// The verdicts of a run, in their order.
std::vector<std::string> verdicts(const std::string& results) {
  std::vector<std::string> found;
  const json made = json::parse(read(results));
  for (const json& block : made["notes"][0]["blocks"])
    for (const json& goal : block["goals"]) found.push_back(goal["verdict"]);
  return found;
}

const std::string ridge =
    "Let $X \\in \\mathbb{R}^{n \\times d}$, $y \\in \\mathbb{R}^n$, $w \\in \\mathbb{R}^d$ and "
    "$\\lambda > 0$.\n\n$$J(w) = \\|y - Xw\\|^2 + \\lambda \\|w\\|^2$$\n\n"
    "$$\\begin{aligned}\\nabla_w J &= -2X^\\top(y - Xw) + 2\\lambda w \\\\ &= 2(X^\\top X - "
    "\\lambda "
    "I)w - 2X^\\top y = 0\\end{aligned}$$\n\nHence\n\n$$\\hat w = (X^\\top X + \\lambda "
    "I)^{-1}X^\\top "
    "y$$\n\n- In a list:\n\n  $$\\nabla_w \\tfrac12 w^\\top A w = A w$$\n\n"
    "<!-- proofread: refuted because the order changes -->\n$$(AB)^\\top = A^\\top B^\\top$$\n";

TEST_F(written_notes, a_draft_has_the_verdicts_of_its_note) {
  const std::string tex =
      "\\documentclass{article}\\newcommand{\\T}{^\\top}\n\\begin{document}\\section{S}\nSo "
      "\\begin{align} (AB)\\T &= B\\T A\\T \\\\ \\operatorname{tr}(AB) &= \\operatorname{tr}(BA) "
      "\\end{align} and \\[ A + A\\T = A. \\]\\end{document}\n";
  for (const std::string& note :
       {write(folder, "a.md", ridge), write(folder, "b.ipynb", notebook({ridge})),
        write(folder, "c.txt", ridge), write(folder, "d.tex", tex)}) {
    run_program({"verify", note, "-o", at("note.json"), "--seed", "1"});
    const program_run draft = run_program({"draft", note, "-o", at("draft.md")});
    EXPECT_EQ(draft.code, 0) << draft.err;
    const program_run again =
        run_program({"verify", at("draft.md"), "-o", at("draft.json"), "--seed", "1"});
    EXPECT_EQ(verdicts(at("draft.json")), verdicts(at("note.json"))) << read(at("draft.md"));
    EXPECT_GE(verdicts(at("note.json")).size(), 3U);
    EXPECT_EQ(again.out.find("problem"), std::string::npos) << again.out;
  }
}

TEST_F(written_notes, a_draft_is_not_written_over_what_it_reads) {
  write(folder, "part.tex", display);
  const std::string note = write(folder, "n.tex", "\\input{part}\n");
  for (const std::string& output :
       {note, at("part.tex"), folder + "/../" + fs::path(folder).filename().string() + "/n.tex"}) {
    const program_run run = run_program({"draft", note, "-o", output});
    EXPECT_EQ(run.code, 2);
    EXPECT_NE(run.err.find("write to another file"), std::string::npos) << run.err;
  }
  EXPECT_EQ(read(note), "\\input{part}\n");
  EXPECT_EQ(run_program({"draft", at("nowhere.md")}).code, 2);
  EXPECT_EQ(run_program({"draft", folder}).code, 0);  // one note, with its part
  const std::string blocks = write(folder, "blocks.md", "```claim a\nshow 1 = 1\n```\n");
  const program_run twice = run_program({"draft", blocks});
  EXPECT_EQ(twice.code, 2);
  EXPECT_NE(twice.err.find("in blocks already"), std::string::npos) << twice.err;
}

}  // namespace
}  // namespace proofread::cli
