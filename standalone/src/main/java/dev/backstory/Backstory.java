package dev.backstory;

import dev.backstory.cli.BackstoryCommand;

/** Starts the product, or one of its shell commands. */
public final class Backstory {
    private Backstory() {}

    public static void main(String[] arguments) {
        var exitCode = BackstoryCommand.execute(StandaloneApplication::start, arguments);
        if (exitCode != 0) {
            System.exit(exitCode); // otherwise the server's threads keep the process
        }
    }
}
