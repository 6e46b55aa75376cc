// SPDX-License-Identifier: MIT
#include "reports/html/page.hpp"

#include <gtest/gtest.h>

#include "reports/html/assets.hpp"
#include "tests/results/sample.hpp"

namespace proofread::reports::html {

using results::block_result;
using results::full_sample;
using results::sample_results;
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(html_page, names_its_scripts_in_its_policy) {
  const std::string page = html::page(full_sample(), {});
  EXPECT_TRUE(has(page, "default-src 'none'"));
  for (const char* name : {"first", "program"}) {
    const asset& script = embedded(name);
    ASSERT_FALSE(script.text.empty());
    EXPECT_TRUE(has(page, "<script>" + std::string(script.text) + "</script>")) << name;
    EXPECT_TRUE(has(page, "'" + policy_source(script) + "'")) << name;
  }
}

TEST(html_page, hashes_as_the_standard_does) {
  // The digest of "abc" (FIPS 180-2, B.1).
  const char digest[] =
      "\xba\x78\x16\xbf\x8f\x01\xcf\xea\x41\x41\x40\xde\x5d\xae\x22\x23"
      "\xb0\x03\x61\xa3\x96\x17\x7a\x9c\xb4\x10\xff\x61\xf2\x00\x15\xad";
  const asset abc = {"", "abc", {digest, 32}};
  EXPECT_EQ(policy_source(abc), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(html_page, escapes_what_documents_say) {
  results::document d = full_sample();
  const std::string attack = "<script>alert('\"&')</script>";
  d.tool.flags = d.notes[0].blocks[0].goals[0].text = d.notes[0].blocks[0].name = attack;
  d.notes[0].blocks[0].goals[0].found.statement = d.notes[0].blocks[0].goals[0].found.name = attack;
  d.accuracy->measurements[0].solver = attack;
  const std::string content = html::content(d, {});
  EXPECT_FALSE(has(content, "<script>alert"));
  EXPECT_TRUE(has(content, "&lt;script&gt;alert(&apos;&quot;&amp;&apos;)"));
}

TEST(html_page, says_what_fills_a_section_that_is_absent) {
  const std::string content = html::content(sample_results(), {});
  for (const char* command : {"mutants", "assumptions", "accuracy"}) {
    EXPECT_TRUE(has(content, std::string("<code>proofread ") + command + "</code>")) << command;
  }
  EXPECT_FALSE(has(content, "id=\"accuracy-data\""));
}

/// Each display stands in the page with what was found of it behind, even where the results hold
/// only some of them.
TEST(html_page, shows_displays_as_the_note_has_them) {
  using identities::formula_class;
  results::document d = sample_results();
  results::note_result& note = d.notes[0];
  note.text = "# One\n\n$$a = b$$\n\n\\[ c = d \\]\n\ntext $e$\n\n$$f$$\n";
  note.formulas = {{{5}, 1, formula_class::defines, "", "c = d"},
                   {{9}, 1, formula_class::unread, "", "it states nothing"}};
  const std::string content = html::content(d, {});
  const auto place = [&](const std::string& part) { return content.find(part); };
  EXPECT_TRUE(has(content, "$$a = b$$"));
  EXPECT_LT(place("$$ c = d$$"), place("<span class=\"margin\">defines</span>"));
  EXPECT_LT(place("<p class=\"formula-what\">c = d</p>"), place("$$f$$"));
  EXPECT_LT(place("$$f$$"), place("<span class=\"margin\">not read</span>"));
  EXPECT_LT(place("not read</span>"), place("<p class=\"formula-what\">it states nothing</p>"));
  EXPECT_NE(place("it states nothing</p>"), std::string::npos);
}

/// The page of a TeX file is what TeX would show, with its macros written out.
TEST(html_page, shows_a_tex_file_as_it_reads) {
  using identities::formula_class;
  results::document d = sample_results();
  results::note_result& note = d.notes[0];
  note.path = "main.tex";
  note.text =
      "\\newcommand{\\X}{\\mathbf{X}}\\title{One}\\begin{document}\n\\section{Two}\n"
      "A \\emph{word} of $\\X$: % no\n\\begin{flalign}\\X &= b\\label{e}\\end{flalign}\n";
  note.origins = {{1, {1, ""}}, {3, {7, "part.tex"}}};
  note.formulas = {{{8, "part.tex"}, 1, formula_class::defines, "", "X = b"}};
  const std::string content = html::content(d, {});
  EXPECT_TRUE(has(content, ">One<"));
  EXPECT_TRUE(has(content, "<h3>Two</h3>"));
  EXPECT_TRUE(has(content, "A <em>word</em> of <span class=\"formula\">$\\mathbf{X}$</span>"));
  EXPECT_TRUE(has(content, "$$\\begin{align}\\mathbf{X}  &amp;= b\\end{align}$$"));
  EXPECT_TRUE(has(content, "<p class=\"formula-what\">X = b</p>"));
  EXPECT_FALSE(has(content, "newcommand"));
}

TEST(html_page, shows_a_document_without_notes) {
  const std::string content = html::content({}, {});
  EXPECT_TRUE(has(content, "0 of 0 blocks pass"));
  EXPECT_TRUE(has(content, "class=\"bad\""));
  EXPECT_FALSE(has(content, "id=\"filters\""));
}

TEST(html_page, says_that_the_results_hold_no_text_of_a_note) {
  results::document d = sample_results();
  EXPECT_FALSE(has(html::content(d, {}), "hold no text of"));
  d.notes[0].text.clear();
  EXPECT_TRUE(has(html::content(d, {}), "hold no text of <code>" + d.notes[0].path));
}

TEST(html_page, says_each_verdict_once) {
  const std::string content = html::content(full_sample(), {});
  EXPECT_TRUE(has(content, ">ridge/commutes</a>: <code>"));
  EXPECT_TRUE(has(content, ">ridge/not-wrong</a>, and should have been refuted: <code>"));
  EXPECT_TRUE(has(content, "<a href=\"#note-broken\">broken</a>, line 3: <code>"));
}

TEST(html_page, begins_with_what_the_run_was_for) {
  results::document d;
  d.accuracy = full_sample().accuracy;
  EXPECT_TRUE(has(html::content(d, {}), "class=\"good\">3 measurements: all within their bounds"));
  d.accuracy->measurements[0].bound = 0;
  EXPECT_TRUE(has(html::content(d, {}), "class=\"bad\">1 of 3 measurements outside"));
  d.assumptions = full_sample().assumptions;
  EXPECT_TRUE(has(html::content(d, {}), "class=\"good\">0 of 2 hypotheses not needed"));
  d.mutants = full_sample().mutants;
  EXPECT_TRUE(has(html::content(d, {}), "class=\"bad\">2 of 20 mutants survive"));
}

TEST(html_page, shows_the_prose_of_a_note) {
  results::document d = sample_results();
  d.notes[0].text =
      "# Notes on ridge\n\nSome *prose*.\n\n```claim push-through\nshow 1\n```\n"
      "\n```claim other\nshow 2\n```\n";
  const std::string content = html::content(d, {});
  EXPECT_TRUE(has(content, ">Notes on ridge "));
  EXPECT_TRUE(has(content, "Some <em>prose</em>."));
  EXPECT_TRUE(has(content, "claim other, not checked in this run"));
  EXPECT_FALSE(has(content, "hold no text of"));
  for (const block_result& block : d.notes[0].blocks) {
    const std::string anchor = "id=\"" + block.name + "\"";
    EXPECT_NE(content.find(anchor), std::string::npos) << block.name;
    EXPECT_EQ(content.find(anchor), content.rfind(anchor)) << block.name << " twice";
  }
}

}  // namespace
}  // namespace proofread::reports::html
