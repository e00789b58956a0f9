package dev.backstory.command.imports.jira;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JiraCsvRefusedWholeTest {
    @Test
    void says_what_a_file_looks_like_that_is_no_table() {
        Csv.refusedWhole("empty", "");
        Csv.refusedWhole("empty", " \n \n");
        Csv.refusedWhole("a web page", "<!DOCTYPE html>", "<p>Summary,Issue key</p>");
        Csv.refusedWhole("XML", "<?xml version='1.0'?>", "<rss>Summary,Issue key</rss>");
        Csv.refusedWhole("JSON", "{\"Summary\": 1, \"Issue key\": 2}");
        Csv.refusedWhole("Excel", "PK\3\4....");
        Csv.refusedWhole("PDF", "%PDF-1.7");
        Csv.refusedWhole("a binary file", "Summary,Issue key\0\1");
        Csv.refusedWhole("a binary file", "Summary,Issue key".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void misses_the_columns_without_which_there_is_no_issue() {
        Csv.refusedWhole("no header with an issue key and a summary", "Summary,Status", "A,Open");
        Csv.refusedWhole("no header with an issue key and a summary", "A,AB-1", "B,AB-2");
    }

    @Test
    void refuses_a_file_without_a_row_that_can_be_read() {
        Csv.refusedWhole("not one row", "Summary,Issue key");
        Csv.refusedWhole("on line 2, for this reason: The issue 'AB-1' has no title.", "Summary,Issue key", ",AB-1");
    }

    @Test
    void refuses_a_file_that_is_cut_off_or_damaged() {
        Csv.refusedWhole("the quote opened on line 3 never ends", "Summary,Issue key", "A,AB-1", "\"B,AB-2", "C,AB-3");
        Csv.refusedWhole("no well-formed CSV", "Summary,Issue key", "\"A\" b,AB-1");
    }
}
