package dev.backstory.command.desk;

/** One command of a batch was refused, and so are all. */
public final class BatchRefused extends RuntimeException {
    private final int index;
    private final transient RuntimeException why;

    /** {@code why} is how that command alone would have been refused; it is the one at {@code index}, from 0. */
    BatchRefused(int index, RuntimeException why) {
        super("Command " + index + ": " + why.getMessage(), why, false, false);
        this.index = index;
        this.why = why;
    }

    public int index() {
        return index;
    }

    public RuntimeException why() {
        return why;
    }
}
