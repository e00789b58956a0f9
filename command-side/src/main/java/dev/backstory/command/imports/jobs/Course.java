package dev.backstory.command.imports.jobs;

import java.io.IOException;
import java.util.UUID;

/** The way of a kind of file into the log: first it is read and accounted for, then it is recorded. */
interface Course {
    /**
     * Reads the file, and finds out what its history comes to.
     *
     * @throws dev.backstory.command.imports.NotThisFormat if it cannot be imported
     */
    ImportJob staged(ImportJob job) throws IOException;

    /** Records what is staged, from where it was left. @throws ImportStopped if the import ends otherwise meanwhile */
    void record(ImportJob job) throws IOException;

    /** Forgets what a process that was killed left staged of imports that have ended. */
    void discardEnded();

    /** Forgets what was staged. */
    void discard(UUID importId);
}
