package dev.backstory.command.imports.staging;

import java.util.List;

/** Says again what a staged fact said, which is too long to be remembered. */
@FunctionalInterface
public interface Texts {
    /** What became so by a fact, and the names of people who are mentioned there. */
    Said of(Staged.Place place);

    /** A text and the names in it. */
    record Said(String text, List<String> people) {}
}
