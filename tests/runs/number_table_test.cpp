// SPDX-License-Identifier: MIT
#include "runs/columns/number_table.hpp"

#include <gtest/gtest.h>

namespace proofread::runs {
namespace {

// All columns, the last as the target. The text outlives what is read.
identities::expected<number_table> numbers_in(std::string_view text,
                                              heading first = heading::by_its_fields,
                                              number_request asked = {}) {
  const auto table = read_text_table(text, first);
  if (!table) return table.error();
  asked.target = table->names.size() - 1;
  for (std::size_t j = 0; j < asked.target; ++j) asked.columns.push_back(j);
  return read_numbers(text, *table, asked);
}

std::string refusal(const std::string& text, const number_request& asked = {}) {
  const auto table = numbers_in(text, heading::by_its_fields, asked);
  return table ? "" : render(table.error(), "f", text);
}

// "f:LINE:COLUMN" of the error.
std::string place(const std::string& text) {
  const std::string message = refusal(text);
  return message.substr(0, message.find(": error"));
}

TEST(delimited, headings_and_separators_are_found) {
  for (const char* text : {"a,b\n1,2\n3,4\n", "a;b\r\n1;2\r\n\r\n3;4", "a\tb\n1\t2\n3\t4\n",
                           "\xEF\xBB\xBF\"a\",\"b\"\n \"1\" , 2\n3,+4\n"}) {
    const auto table = numbers_in(text);
    ASSERT_TRUE(table) << text;
    EXPECT_EQ(table->names, (std::vector<std::string>{"a", "b"})) << text;
    EXPECT_EQ(table->rows, 2U) << text;
    EXPECT_EQ(table->cell(0, 0), "1");
    EXPECT_EQ(table->cell(1, 1).back(), '4');
  }
}

TEST(delimited, without_heading_columns_have_numbers) {
  const auto table = numbers_in("1,-2.5e3\n3,.5\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->names, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(table->rows, 2U);
}

TEST(delimited, a_first_row_with_a_number_is_no_heading) {
  const std::string rest = ",2,3.1\n2,1,4.2\n3,5,7.7\n";
  for (const char* bad : {"NA", "", "inf", "nan", "x", "1e999", "-", "1.2.3"}) {
    const std::string text = bad + rest;
    EXPECT_EQ(place(text), "f:1:1") << bad;
    EXPECT_NE(refusal(text).find("row 1, column 1"), std::string::npos) << refusal(text);
    EXPECT_NE(refusal(text).find("--header takes the first row as names"), std::string::npos);
    const auto forced = read_text_table(text, heading::names);
    ASSERT_TRUE(forced) << bad;
    EXPECT_EQ(forced->rows, 2U);
    EXPECT_TRUE(forced->numbers_as_names);
  }
  const auto quoted = numbers_in("\"1\",2\n3,4\n");
  ASSERT_TRUE(quoted);
  EXPECT_EQ(quoted->rows, 2U);
}

TEST(delimited, the_heading_can_be_said) {
  const auto names = numbers_in("1,2\n3,4\n", heading::names);
  ASSERT_TRUE(names);
  EXPECT_EQ(names->names, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(names->rows, 1U);
  EXPECT_FALSE(numbers_in("a,b\n3,4\n", heading::numbers));
  EXPECT_FALSE(read_text_table("a,b\n3,4\n", heading::names)->numbers_as_names);
  EXPECT_FALSE(numbers_in("%%MatrixMarket matrix array real general\n1 1\n1\n", heading::names));
}

TEST(delimited, says_why_a_field_is_no_number) {
  const auto why = [](const std::string& field) { return refusal("a;b\n1;" + field + "\n"); };
  EXPECT_NE(why("1e999").find("'1e999' leaves the range of double"), std::string::npos);
  EXPECT_NE(why("-1e-999").find("leaves the range of double"), std::string::npos);
  EXPECT_NE(why("0y1").find("'0y1' is not a number"), std::string::npos);
  EXPECT_NE(why("inform").find("'inform' is not a number"), std::string::npos);
  EXPECT_NE(why("\x1b[31m").find("'\xEF\xBF\xBD[31m' is not"), std::string::npos);
  EXPECT_NE(refusal("a,b\n1\n").find("row 1 has 1 field, the first line 2"), std::string::npos);
}

TEST(delimited, quoted_fields_may_hold_separators_lines_and_quotes) {
  const auto table = numbers_in("\"a, \"\"x\"\"\",\"b\nc\"\n1,2\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->names, (std::vector<std::string>{"a, \"x\"", "b\nc"}));
}

TEST(delimited, missing_values_are_refused_with_row_and_column) {
  for (const char* missing : {"", "NA", "n/a", "null", "?"}) {
    const std::string text = std::string("a,b\n1,2\n") + missing + ",4\n";
    EXPECT_EQ(place(text), "f:3:1") << missing;
    EXPECT_NE(refusal(text).find("row 2, column a: the value is missing"), std::string::npos)
        << refusal(text);
  }
}

TEST(delimited, blanks_alone_are_a_missing_value) {
  EXPECT_NE(refusal("a,b\n1,2\n  ,4\n").find("row 2, column a: the value is missing"),
            std::string::npos);
}

TEST(delimited, what_is_no_finite_number_is_refused_with_its_place) {
  for (const char* bad : {"nan", "-inf", "Infinity", "1e999", "1.2.3", "0y1", "1 2", "--1", "1e",
                          "+-1", "-+1", "++1", "e5", ".e1", "1e+-2", "1e1.5", "+"}) {
    const std::string text = std::string("a,b\n1,2\n3,") + bad + "\n";
    EXPECT_EQ(place(text), "f:3:3") << bad;
    EXPECT_NE(refusal(text).find("row 2, column b"), std::string::npos) << bad;
  }
}

TEST(delimited, files_that_are_no_table_are_refused) {
  EXPECT_EQ(place("a,b\n1,2\n3\n"), "f:3:1");
  EXPECT_EQ(place("a,b\n1,2,3,4\n"), "f:2:1");
  EXPECT_EQ(place("a,b\n1,\"2\n"), "f:2:3");
  EXPECT_EQ(place("a,b\n\"1\"x,2\n"), "f:2:4");
  for (const char* text : {"", "\n\n", "a,b\n"}) EXPECT_NE(refusal(text), "") << text;
}

TEST(delimited, a_quote_that_does_not_end_is_refused_wherever_it_begins) {
  for (const char* text : {"x,y\n1,2\n\"2,3\n4,9\n5,1", "x,y\n1,2\n3,\"4\n5,6\n",
                           "\"x,y\n1,2\n3,4\n", "x,\"y\n1,2\n", "1,2\n\"", "\""}) {
    EXPECT_NE(refusal(text).find("this quote does not end"), std::string::npos) << text << "\n"
                                                                                << refusal(text);
  }
  EXPECT_EQ(place("x,y\n1,2\n\"2,3\n4,9\n5,1"), "f:3:1");
  EXPECT_EQ(place("\"x,y\n1,2\n3,4\n"), "f:1:1");
}

TEST(delimited, an_empty_line_of_one_column_is_a_missing_value) {
  EXPECT_EQ(place("y\n1\n\n2\n"), "f:3:1");
  EXPECT_EQ(place("y\n1\n\"\"\n2\n"), "f:3:2");
  EXPECT_NE(refusal("y\n1\n  \n2\n").find("the value is missing"), std::string::npos);
  for (const char* text : {"y\n1\n2\n\n\n", "\n\ny\n1\n2"}) {
    const auto table = numbers_in(text);
    ASSERT_TRUE(table) << text;
    EXPECT_EQ(table->rows, 2U);
  }
}

TEST(matrix_market, arrays_come_by_columns) {
  const auto table =
      numbers_in("%%MatrixMarket matrix array real general\n% c\n2 3\n1\n2\n3\n4\n5e0\n6\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows, 2U);
  EXPECT_EQ(table->cell(1, 0), "2");
  EXPECT_EQ(table->cell(0, 2), "5e0");
}

TEST(matrix_market, coordinates_leave_zeros_and_symmetry_is_filled_in) {
  const auto table = numbers_in(
      "%%matrixmarket MATRIX coordinate integer symmetric\n3 3 3\n1 1 4\n3 1 7\n2 2 -5\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->cell(0, 2), "7");
  EXPECT_EQ(table->cell(2, 0), "7");
  EXPECT_EQ(table->cell(2, 2), "0");
  const auto lower = numbers_in("%%MatrixMarket matrix array integer symmetric\n2 2\n1\n2\n3\n");
  ASSERT_TRUE(lower);
  EXPECT_EQ(lower->cell(0, 1), "2");
  EXPECT_EQ(lower->cell(1, 1), "3");
}

TEST(matrix_market, bad_files_are_refused_with_their_place) {
  const std::string kind = "%%MatrixMarket matrix coordinate real general\n";
  EXPECT_EQ(place("%%MatrixMarket matrix coordinate complex general\n1 1 1\n1 1 1\n"), "f:1:34");
  EXPECT_EQ(place("%%MatrixMarket matrix coordinate real hermitian\n1 1 1\n1 1 1\n"), "f:1:39");
  EXPECT_EQ(place("%%MatrixMarket vector\n"), "f:1:1");
  EXPECT_EQ(place(kind + "2 2\n"), "f:2:1");
  EXPECT_EQ(place(kind + "0 2 0\n"), "f:2:1");
  EXPECT_EQ(place(kind + "99999999 99999999 0\n"), "f:2:1");
  EXPECT_EQ(place(kind + "2 2 1\n3 1 5\n"), "f:3:1");
  EXPECT_EQ(place(kind + "2 2 1\n1 0 5\n"), "f:3:3");
  EXPECT_EQ(place(kind + "2 2 1\n1 1 nan\n"), "f:3:5");
  EXPECT_EQ(place(kind + "2 2 2\n1 1 5\n1 1 6\n"), "f:4:1");
  EXPECT_EQ(place(kind + "2 2 1\n1 1 5\n1 2 6\n"), "f:4:1");
  EXPECT_NE(refusal(kind + "2 2 2\n1 1 5\n").find("ends after 1 of 2"), std::string::npos);
  EXPECT_NE(refusal(kind), "");
  const std::string half = "%%MatrixMarket matrix coordinate real symmetric\n2 2 2\n2 1 3\n";
  EXPECT_EQ(place(half + "1 2 4\n"), "f:4:1");
  EXPECT_EQ(place("%%MatrixMarket matrix array integer general\n1 2\n1\n1.5\n"), "f:4:1");
  EXPECT_EQ(place("%%MatrixMarket matrix array integer general\n1 2\n1\n1e2\n"), "f:4:1");
}

TEST(matrix_market, what_is_declared_is_held_to_what_is_there) {
  const std::string sparse = "%%MatrixMarket matrix coordinate real general\n";
  const std::string array = "%%MatrixMarket matrix array real ";
  EXPECT_NE(refusal(sparse + "10000 10000 1\n1 1 1\n").find("too large"), std::string::npos);
  EXPECT_NE(refusal(sparse + "10 10 99\n1 1 1\n").find("no room"), std::string::npos);
  EXPECT_NE(refusal(array + "general\n1000 1000\n1\n").find("no room"), std::string::npos);
  EXPECT_NE(refusal(array + "symmetric\n4294967296 4294967296\n1\n").find("too large"),
            std::string::npos);
}

}  // namespace
}  // namespace proofread::runs
