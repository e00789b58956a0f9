package dev.backstory.command.rule;

/** A rule of the domain: an enum constant per rule, whose name is stable and whose sentence is for people. */
public interface Rule {
    String name();

    String sentence();
}
