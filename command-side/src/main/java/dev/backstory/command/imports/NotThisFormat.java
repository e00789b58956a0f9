package dev.backstory.command.imports;

/** The file is refused whole; the message is a sentence for the person who sent it. */
public final class NotThisFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThisFormat(String sentence) {
        super(sentence, null, false, false);
    }
}
