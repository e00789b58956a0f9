package dev.backstory.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server. */
@Command(
        name = "serve",
        description =
                "Starts the server; what no other word says. Settings: SERVER_PORT, BACKSTORY_DATA, BACKSTORY_DEMO.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    private final Consumer<String[]> server;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Consumer<String[]> server) {
        this.server = server;
    }

    @Override
    public void run() {
        BackstoryCommand.serve(server, settings, spec);
    }
}
