package dev.backstory.command.imports;

/** The three stages every tracker knows, whatever it calls its statuses. */
public enum StatusCategory {
    TO_DO,
    IN_PROGRESS,
    DONE
}
