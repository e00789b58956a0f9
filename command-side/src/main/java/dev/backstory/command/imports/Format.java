package dev.backstory.command.imports;

import java.io.IOException;

/** One tracker's way to write its history down. */
public interface Format {
    /** What it is called in the API. */
    String name();

    /** What such a file is, for a person: "a Jira export in CSV". */
    String description();

    /** Whether it says how things stand, and not how they came to: a later file says most of it again. */
    default boolean isSnapshot() {
        return false;
    }

    /** Whether a file that begins so is one. */
    boolean recognises(Head head);

    /**
     * Reads a file as a stream: what is in memory at a time does not grow with it.
     *
     * @param account where each row and each value of the file is accounted for
     * @throws NotThisFormat if it is none, or nothing in it can be read
     */
    void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException;
}
