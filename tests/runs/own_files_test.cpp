// SPDX-License-Identifier: MIT
// Files as people have them: each is read with the numbers that a person sees in it, or refused
// with the cause and what helps.
#include <gtest/gtest.h>
#include <zlib.h>

#include "runs/columns/formula.hpp"
#include "runs/columns/model.hpp"
#include "runs/columns/number_table.hpp"
#include "runs/tables/decoding.hpp"

namespace proofread::runs {
namespace {

using words = std::vector<std::string>;

struct read_file {
  words names;
  words cells;  // row by row
  words remarks;
  std::string error;
};

// All columns but those that are left out, y or else the last column as the target.
read_file reading(const std::string& bytes, number_request asked = {}, model_request which = {}) {
  read_file out;
  const auto text = decoded(bytes);
  if (!text) return {{}, {}, {}, text.error().message + " | " + text.error().hint};
  const auto table = read_text_table(text->text);
  if (!table) return {{}, {}, {}, render(table.error(), "f", text->text)};
  if (which.target.empty() && which.formula.empty()) {
    const auto& names = table->names;
    const bool y = std::find(names.begin(), names.end(), "y") != names.end();
    which.target = y ? "y" : names.back();
  }
  const auto chosen = model_of(*table, which);
  if (!chosen) return {{}, {}, {}, chosen.error().message + " | " + chosen.error().hint};
  asked.columns = chosen->columns;
  asked.target = chosen->target;
  asked.named_by_user = chosen->named_by_user;
  asked.without_first = chosen->intercept;
  const auto numbers = read_numbers(text->text, *table, asked);
  if (!numbers) return {{}, {}, {}, render(numbers.error(), "f", text->text)};
  out.names = numbers->names;
  for (const auto cell : numbers->cells) out.cells.emplace_back(cell);
  for (const words* some : {&text->remarks, &table->remarks, &chosen->remarks, &numbers->remarks})
    out.remarks.insert(out.remarks.end(), some->begin(), some->end());
  return out;
}

struct file_row {
  const char* bytes;
  words names, cells;
  const char* remark;  // part of one; nullptr: there is none
};

const file_row files[] = {
    {"a,y\r0.5,1\r2,3\r", {"a", "y"}, {"0.5", "1", "2", "3"}, nullptr},
    {"a;y\n0,5;1\n2;3,25\n", {"a", "y"}, {"0.5", "1", "2", "3.25"}, "'0,5' is read as 0.5"},
    {"0,5;1\n2;3,25\n", {"1", "2"}, {"0.5", "1", "2", "3.25"}, "the decimal mark is a comma"},
    {"a;y\n1.299,99;1.000\n1;2\n", {"a", "y"}, {"1299.99", "1000", "1", "2"}, "is read as 1299.99"},
    {"a;y\n\"1,299.99\";1\n2;3\n", {"a", "y"}, {"1299.99", "1", "2", "3"}, "'1,299.99' is read as"},
    {"a\ty\n1 299,5\t1\n2\t3\n",
     {"a", "y"},
     {"1299.5", "1", "2", "3"},
     "'1 299,5' is read as 1299.5"},
    {"a,y\n1\u00a0000.5,1\n2,3\n", {"a", "y"}, {"1000.5", "1", "2", "3"}, "1000.5"},
    {"a;y\n1'000.5;1\n2;3\n", {"a", "y"}, {"1000.5", "1", "2", "3"}, "1000.5"},
    {"a|y\n1|2\n3|4\n", {"a", "y"}, {"1", "2", "3", "4"}, nullptr},
    {"sep=;\na;y\n1;2\n", {"a", "y"}, {"1", "2"}, nullptr},
    {"sep=|\r\na,b|y\r\n1|2\r\n", {"a,b", "y"}, {"1", "2"}, nullptr},
    {"  a    y\n  1.5  -2\n  3    4  \n", {"a", "y"}, {"1.5", "-2", "3", "4"}, nullptr},
    {"1.5e+00 2\r\n3 4\r\n", {"1", "2"}, {"1.5e+00", "2", "3", "4"}, nullptr},
    {"1,5 2\n3 4\n", {"1", "2"}, {"1.5", "2", "3", "4"}, "the decimal mark is a comma"},
    {"# a thing\n# a y\n1 2\n3 4\n",
     {"a", "y"},
     {"1", "2", "3", "4"},
     "names are taken from the comment"},
    {"#a,y\n1,2\n", {"a", "y"}, {"1", "2"}, "names are taken from the comment"},
    {"a,y\n# half\n1,2\n#\n3,4\n", {"a", "y"}, {"1", "2", "3", "4"}, nullptr},
    {"a,y,\n1,2,\n3,4,\n", {"a", "y"}, {"1", "2", "3", "4"}, "at the end of the rows"},
    {"a,y\n1,2,\n3,4,\n", {"a", "y"}, {"1", "2", "3", "4"}, "at the end of the rows"},
    {",a,y\n0,1,2\n1,3,4\n", {"a", "y"}, {"1", "2", "3", "4"}, "the first column has no name"},
    {"a,y\nr1,1,2\nr2,3,4\n", {"a", "y"}, {"1", "2", "3", "4"}, "the first column has no name"},
    {"a,y\n(kg),(m)\n1,2\n", {"a", "y"}, {"1", "2"}, "units"},
    {"a,y\n1.5D+03,2\n2d0,1\n",
     {"a", "y"},
     {"1.5e+03", "2", "2e0", "1"},
     "'1.5D+03' is read as 1.5e+03"},
    {"a,y\n\u22121.5,2\n2,1\n", {"a", "y"}, {"-1.5", "2", "2", "1"}, "is read as -1.5"},
    {"a,y\n0.5%,$1.25\n1%,-$2\n", {"a", "y"}, {"0.5", "1.25", "1", "-2"}, "'0.5%' is read as 0.5"},
    {"a,y\n3 €,1\n4 €,2\n", {"a", "y"}, {"3", "1", "4", "2"}, "'3 €' is read as 3"},
    {"a,y\n0x1.8p+1,-0x1p-2\n0x0p+0,1\n", {"a", "y"}, {"3", "-0.25", "0", "1"}, "is read as 3"},
    {"a,y\nTRUE,1\nfalse,2\n", {"a", "y"}, {"1", "1", "0", "2"}, "read as 1"},
    {"a,b,y\nx,1,2\nz,3,4\n", {"b", "y"}, {"1", "2", "3", "4"}, "column a: left out, 'x'"},
    {"d,b,y\n2024-01-01,1,2\n2024-01-02,3,4\n",
     {"b", "y"},
     {"1", "2", "3", "4"},
     "column d: left out"},
    {"a,b,y\n,1,2\n,3,4\n",
     {"b", "y"},
     {"1", "2", "3", "4"},
     "column a: left out, it has no value"},
    {"1990,1991\n1,2\n3,4\n",
     {"1", "2"},
     {"1990", "1991", "1", "2", "3", "4"},
     "look like years; --header"},
    {"gr\xf6\xdf"
     "e,y\n1,2\n",
     {"größe", "y"},
     {"1", "2"},
     "read as Latin-1"},
};

class own_files : public testing::TestWithParam<file_row> {};

TEST_P(own_files, are_read_as_a_person_reads_them) {
  const file_row& row = GetParam();
  const read_file found = reading(row.bytes);
  EXPECT_EQ(found.error, "") << row.bytes;
  EXPECT_EQ(found.names, row.names) << row.bytes;
  EXPECT_EQ(found.cells, row.cells) << row.bytes;
  std::string all;
  for (const std::string& each : found.remarks) all += each + "\n";
  if (row.remark == nullptr) {
    EXPECT_EQ(all, "") << row.bytes;
  } else {
    EXPECT_NE(all.find(row.remark), std::string::npos) << row.bytes << "\n" << all;
  }
}
INSTANTIATE_TEST_SUITE_P(kinds, own_files, testing::ValuesIn(files));

struct refused_row {
  const char* bytes;
  const char* place;
  const char* cause;
  const char* help;
};

const refused_row refusals[] = {
    {"a;y\n1,234;1\n2;3\n", "f:2:1", "1234 with a decimal point and 1.234 with a decimal comma",
     "--decimal"},
    {"a;y\n1,5;1.5\n2;3\n", "f:2:1", "'1,5' is not a number", "this one has a comma"},
    {"a,y\n1,2\n,4\n", "f:3:1", "row 2, column a: the value is missing", "--na drop"},
    {"a,y\n1,2\nnan,4\n", "f:3:1", "'nan' is not finite", "--na drop"},
    {"a,y\n1,2\nmean,4\n", "f:3:1", "'mean' is not a number", "--rows"},
    {"a,y\n1%,2\n3,4\n", "f:3:1", "no percentage", "all in percent"},
    {"a,y\n1,x\n3,z\n", "f:2:3", "'x' is not a number", "the target is a column of numbers"},
    {"a,y\n1,2\n3\n", "f:3:1", "row 2 has 1 field, the first line 2", ""},
    {"a,y\n", "f:1:1", "there are no rows of numbers", ""},
    {"\x1f\x8b\x08oops", "", "a gzip file that is broken", ""},
    {"PK\x03\x04", "", "a workbook, no text", "export the sheet as CSV"},
    {"\xff\xfe"
     "a",
     "", "begins as UTF-16", ""},
};

class refused_files : public testing::TestWithParam<refused_row> {};

TEST_P(refused_files, say_the_cause_and_what_helps) {
  const refused_row& row = GetParam();
  const std::string error = reading(row.bytes).error;
  EXPECT_EQ(error.rfind(row.place, 0), 0U) << error;
  EXPECT_NE(error.find(row.cause), std::string::npos) << error;
  EXPECT_NE(error.find(row.help), std::string::npos) << error;
}
INSTANTIATE_TEST_SUITE_P(kinds, refused_files, testing::ValuesIn(refusals));

TEST(own_files_options, the_decimal_mark_can_be_said) {
  number_request asked;
  asked.mark = decimal_mark::comma;
  EXPECT_EQ(reading("a;y\n1,234;1\n2;3\n", asked).cells, (words{"1.234", "1", "2", "3"}));
  asked.mark = decimal_mark::point;
  EXPECT_EQ(reading("a;y\n1,234;1\n2;3\n", asked).cells, (words{"1234", "1", "2", "3"}));
}

TEST(own_files_options, rows_with_a_missing_value_go_where_it_is_said) {
  number_request asked;
  asked.drop_missing = true;
  const read_file found = reading("a,y\n1,2\nNA,4\n5,nan\n7,8\n", asked);
  EXPECT_EQ(found.cells, (words{"1", "2", "7", "8"}));
  EXPECT_EQ(found.remarks, words{"2 of 4 rows left out for a missing value"});
  EXPECT_NE(reading("a,y\nNA,4\n5,NA\n", asked).error.find("no row has a value"),
            std::string::npos);
}

TEST(own_files_options, rows_are_chosen_by_their_numbers) {
  number_request asked;
  asked.rows = *read_row_ranges("1,3:4");
  EXPECT_EQ(reading("a,y\n1,2\nx,4\n5,6\n7,8\n", asked).cells,
            (words{"1", "2", "5", "6", "7", "8"}));
  asked.rows = *read_row_ranges("2:9");
  EXPECT_NE(reading("a,y\n1,2\n3,4\n", asked).error.find("there is no row 9"), std::string::npos);
  for (const char* wrong : {"", "0", "3:1", "a", "1,", "1:", "-1"})
    EXPECT_FALSE(read_row_ranges(wrong)) << wrong;
}

TEST(own_files_options, texts_become_columns_of_0_and_1) {
  number_request asked;
  asked.dummies = true;
  const std::string text = "g,h,y\nu,p,1\nv,q,2\nu,q,3\n";
  const read_file all = reading(text, asked);
  EXPECT_EQ(all.names, (words{"g=u", "g=v", "h=q", "y"}));
  EXPECT_EQ(all.cells, (words{"1", "0", "0", "1", "0", "1", "1", "2", "1", "0", "1", "3"}));
  model_request with;
  with.target = "y";
  with.intercept = true;
  const read_file coded = reading(text, asked, with);
  EXPECT_EQ(coded.names, (words{"g=v", "h=q", "y"}));
  EXPECT_EQ(coded.remarks[0], "columns g, h: a column of 0 and 1 for each text but the first, 'u'");
}

TEST(own_files_options, columns_are_chosen_left_out_or_named_by_a_formula) {
  const std::string text = "a,b,c,y\n1,2,3,4\n5,6,7,8\n";
  const auto with = [&](words columns, words drop, const std::string& formula) {
    model_request which;
    which.columns = std::move(columns);
    which.drop = std::move(drop);
    which.formula = formula;
    if (formula.empty()) which.target = "y";
    const read_file found = reading(text, {}, which);
    return found.error.empty() ? found.names : words{found.error};
  };
  EXPECT_EQ(with({"c", "1"}, {}, ""), (words{"c", "a", "y"}));
  EXPECT_EQ(with({}, {"b"}, ""), (words{"a", "c", "y"}));
  EXPECT_EQ(with({}, {}, "y ~ a + c"), (words{"a", "c", "y"}));
  EXPECT_EQ(with({}, {}, "y ~ . - a"), (words{"b", "c", "y"}));
  EXPECT_EQ(with({}, {}, "`y`~`b`+0"), (words{"b", "y"}));
  EXPECT_NE(with({"d"}, {}, "")[0].find("no column is called 'd'"), std::string::npos);
  EXPECT_NE(with({"y"}, {}, "")[0].find("the target is one of the columns"), std::string::npos);
  EXPECT_NE(with({}, {}, "y ~ log(a)")[0].find("'(a)' on"), std::string::npos);
  for (const char* none : {"", "y", "y ~", "~ a", "y ~ a +", "y ~ a:b", "y ~ 0", "y ~ `a"})
    EXPECT_FALSE(read_formula(none)) << none;
  EXPECT_TRUE(read_formula("y ~ a")->intercept);
  EXPECT_FALSE(read_formula("y ~ a - 1")->intercept);
}

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) (bytes += big_endian ? '\0' : c) += big_endian ? c : '\0';
  return bytes;
}

TEST(own_files_options, utf_16_and_gzip_are_unpacked) {
  for (const bool big_endian : {false, true})
    EXPECT_EQ(reading(utf16("a\ty\n1\t2\n", big_endian)).cells, (words{"1", "2"}));
  std::string packed(200, '\0');
  const std::string text = "a,y\n1,2\n";
  z_stream stream{};
  ASSERT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ASSERT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  EXPECT_EQ(reading(packed).cells, (words{"1", "2"}));
  EXPECT_FALSE(decoded(packed, 3)) << "an unpacked file is bounded";
  packed.resize(packed.size() - 5);
  EXPECT_NE(reading(packed).error, "");
}

}  // namespace
}  // namespace proofread::runs
