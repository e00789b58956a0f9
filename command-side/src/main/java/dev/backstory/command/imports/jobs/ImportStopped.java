package dev.backstory.command.imports.jobs;

/** The import was ended by somebody else while it went on. */
final class ImportStopped extends RuntimeException {
    ImportStopped() {
        super("The import has ended", null, false, false);
    }
}
