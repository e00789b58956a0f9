package dev.backstory.command.imports;

/** Takes what a format reads, one fact at a time, in the order of time as far as the file has one. */
public interface Facts {
    void add(Fact fact);

    /** What a word for a status means, wherever it stands in the file. */
    void category(String status, StatusCategory category);
}
