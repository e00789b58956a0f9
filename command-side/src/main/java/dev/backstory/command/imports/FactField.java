package dev.backstory.command.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What facts can say of stories and items that is ours; whatever else they say is kept as another tracker's. */
public enum FactField {
    /** It came to be, as the kind {@code to}: one of a story's or an item's, or nothing where nobody says. */
    CREATED("created"),
    /** It was deleted there, and is kept here as withdrawn or dropped. */
    DELETED("deleted"),
    /** Its name among people, where that is not what it is known by for good. */
    KEY("key"),
    KIND("kind"),
    TITLE("title"),
    DESCRIPTION("description"),
    /** Their word for it. */
    STATUS("status"),
    /** From 0, with at most two decimals. */
    POINTS("points"),
    /** One of its labels: came ({@code from} is nothing) or went ({@code to} is nothing). */
    LABEL("label"),
    /** First day, as 2026-01-31. */
    START("start"),
    /** Last day, likewise. */
    END("end"),
    /** The release that it is meant for, by name. */
    TARGET("target"),
    LANE("lane"),
    /** NOW, NEXT or LATER. */
    HORIZON("horizon"),
    /** What it belongs to, by what that is known by, or by its key. */
    PARENT("parent"),
    /** The backlog that a story is in, by name. */
    BACKLOG("backlog"),
    /** Its place from 1 among those that are there at that moment; {@link #UNRANKED} or nothing: it has none. */
    RANK("rank"),
    /** A text that sorts, by its bytes, as their order goes. */
    ORDER("order"),
    AS_A("asA"),
    I_WANT("iWant"),
    SO_THAT("soThat"),
    /** One of its criteria: came ({@code from} is nothing), went ({@code to} is nothing) or was reworded. */
    CRITERION("criterion");

    /** The rank of what is there and has none. */
    public static final String UNRANKED = "UNRANKED";

    private static final String THEIRS = "their:";
    private static final Map<String, FactField> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(FactField::word, Function.identity()));

    private final String word;

    FactField(String word) {
        this.word = word;
    }

    /** The field of ours that is called so; null for one of theirs. */
    public static @Nullable FactField of(String word) {
        return BY_WORD.get(word);
    }

    /** What a field of theirs is called in facts: its name, marked where one of ours has the same. */
    public static String theirs(String name) {
        return BY_WORD.containsKey(name) || name.startsWith(THEIRS) ? THEIRS + name : name;
    }

    /** The name they have for a field of theirs. */
    public static String nameOf(String theirs) {
        return theirs.startsWith(THEIRS) ? theirs.substring(THEIRS.length()) : theirs;
    }

    public String word() {
        return word;
    }
}
