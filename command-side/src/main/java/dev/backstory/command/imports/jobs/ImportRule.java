package dev.backstory.command.imports.jobs;

import dev.backstory.command.rule.Rule;

/** What holds for imports. */
enum ImportRule implements Rule {
    IMPORT_IS_RUNNING("The import is still running."),
    KEY_HAS_NO_RUNNING_IMPORT("No other import is running for this key.");

    private final String sentence;

    ImportRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
