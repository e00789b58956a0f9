package dev.backstory.command.imports.jira;

import static dev.backstory.command.imports.text.Words.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is worth a sentence, so that a thousand rows with one peculiarity make one sentence. */
final class Notes {
    private static final int DIFFERENT_MAX = 50;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void unknownStatus(String status) {
        count("have the status " + quoted(status) + ", which is not known: its category is inferred");
    }

    void unknownType(String type) {
        count("are of the type " + quoted(type) + ", which is not known: they are read as user stories");
    }

    void oddPoints() {
        count(
                "have story points that are no number from 0 to 1,000 with at most two decimals: they are kept as foreign");
    }

    void unreadDate(String column) {
        count(
                "have a date under " + quoted(column)
                        + " that is not certain (day and month may be swapped, or it is in no form known): it is kept as foreign");
    }

    void endBeforeStart() {
        count("are due before they start: the dates are kept as foreign");
    }

    void dangling() {
        count("have an epic or a parent that is not read from this file: the link is kept as foreign");
    }

    void shortRow() {
        count("have fewer cells than the header has columns: the missing ones are taken as empty");
    }

    void elsewhere() {
        count("are of other projects and were left out");
    }

    void zoneAssumed() {
        count("have times without a zone: they are read as UTC");
    }

    void fileOrder() {
        count("have no rank: the order of the file stands for it");
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        counts.forEach((what, rows) -> sentences.add("Rows that " + what + ": " + rows + "."));
        return sentences;
    }

    private void count(String what) {
        var key = counts.containsKey(what) || counts.size() < DIFFERENT_MAX ? what : "have further peculiarities";
        counts.merge(key, 1L, Long::sum);
    }
}
