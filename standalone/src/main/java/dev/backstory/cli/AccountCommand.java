package dev.backstory.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes accounts on a running server. */
@Command(name = "account", description = "Accounts of people.", mixinStandardHelpOptions = true)
final class AccountCommand implements Runnable {
    @Mixin
    private RunningServer server = new RunningServer();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "add", description = "Makes an account and shows its secret, once.")
    void add(@Parameters(paramLabel = "NAME", description = "The person's name.") String name) {
        var account = server.post(
                "/api/v1/accounts",
                Map.of("Content-Type", "application/json"),
                BodyPublishers.ofString(RunningServer.json(Map.of("name", name))));
        var out = spec.commandLine().getOut();
        out.println("person: " + account.path("person").asString());
        out.println("client: " + account.path("clientId").asString());
        out.println("secret: " + account.path("secret").asString() + "   (it is not shown again)");
        out.flush();
    }
}
