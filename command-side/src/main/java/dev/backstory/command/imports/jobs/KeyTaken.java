package dev.backstory.command.imports.jobs;

/** Another product took the key between the import's beginning and its first event. */
final class KeyTaken extends RuntimeException {
    KeyTaken() {
        super("Another product has taken the key.", null, false, false);
    }
}
