package dev.backstory.cli;

import dev.backstory.bench.Bench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command line's first word; none means {@code serve}. */
@Command(
        name = "backstory",
        description = "The system of record for product decisions.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ParkedCommand.class,
            RedriveCommand.class,
            RebuildCommand.class,
            Bench.class
        })
public final class BackstoryCommand implements Runnable {
    private final Consumer<String[]> server;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BackstoryCommand(Consumer<String[]> server) {
        this.server = server;
    }

    /** Carries out the command line and returns its exit code.
     *
     * @param server starts the server with settings such as {@code --server.port=9090}, and returns once it serves
     */
    public static int execute(Consumer<String[]> server, String... arguments) {
        return commandLine(server).execute(arguments);
    }

    static CommandLine commandLine(Consumer<String[]> server) {
        return new CommandLine(new BackstoryCommand(server))
                .addSubcommand(new ServeCommand(server))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    @Override
    public void run() {
        serve(server, settings, spec);
    }

    static void serve(Consumer<String[]> server, List<String> settings, CommandSpec spec) {
        for (var setting : settings) {
            if (!setting.startsWith("--") || !setting.contains(".")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Unknown: " + setting + " (a setting of the server is written as --server.port=9090)");
            }
        }
        server.accept(settings.toArray(String[]::new));
    }

    /** The server has already said why it does not start. */
    private static int report(Exception failure, CommandLine command) {
        if (failure instanceof Refused refused) {
            command.getErr().println(refused.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
