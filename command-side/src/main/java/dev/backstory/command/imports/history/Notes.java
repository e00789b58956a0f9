package dev.backstory.command.imports.history;

import dev.backstory.command.imports.OurStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what was changed on the way in, for one sentence each. */
final class Notes {
    private static final int DIFFERENT_MAX = 50;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void cut(String field, int lengthMax) {
        count("Values of %s longer than %s characters, cut and kept whole beside it"
                .formatted(field, number(lengthMax)));
    }

    void joined(String field) {
        count("Values of %s on several lines, put on one and kept whole beside it".formatted(field));
    }

    void tooMany(String field, int entriesMax) {
        count("Values of %s after the first %s of a row, kept beside it only".formatted(field, number(entriesMax)));
    }

    void unknownStatus(String word) {
        count("Statuses '" + word + "', a word that nobody explains, taken as to do");
    }

    void oddStatus(OurStatus ours) {
        count("Statuses that are said to be " + ours + " here, which what they are of cannot be");
    }

    void oddRank() {
        count("Ranks that are no number from 1, left out");
    }

    void noMove() {
        count("Places in an order that came to no change, left out");
    }

    void dangling() {
        count("Stories of an epic or a parent that is no item of this history, kept as their parent only");
    }

    void noTime() {
        count("Rows without any time, taken to be as old as the import");
    }

    void future() {
        count("Facts later than the import, taken to be as old as the import; their own time is kept");
    }

    /** What people wrote into texts cannot be told from other words. */
    void people(int number) {
        if (number > 0) {
            counts.put(
                    "People whose names are in the directory only, not in the history, unless texts have them", number);
        }
    }

    void overtaken() {
        count("Changes older than what the product had of the same field, kept beside it");
    }

    void lateLink() {
        count("Stories older than their roadmap item, linked when the item came");
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        counts.forEach((what, times) -> sentences.add(what + ": " + times + "."));
        return sentences;
    }

    private void count(String what) {
        var known = counts.containsKey(what) || counts.size() < DIFFERENT_MAX ? what : "Further peculiarities";
        counts.merge(known, 1, Integer::sum);
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
