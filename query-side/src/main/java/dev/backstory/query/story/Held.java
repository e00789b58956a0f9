package dev.backstory.query.story;

/** The condition that a row holds at {@code :position}, in the words of the indexes on facets. */
final class Held {
    private Held() {}

    /** On the rows of this alias. */
    static String in(String alias) {
        return " " + alias + ".from_position <= :position and coalesce(" + alias + ".until_position, " + Long.MAX_VALUE
                + ") > :position";
    }
}
