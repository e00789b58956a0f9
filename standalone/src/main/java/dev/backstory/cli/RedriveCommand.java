package dev.backstory.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Gives a parked product another try. */
@Command(
        name = "redrive",
        description =
                "Gives the views of a parked product another try; for administrators. Exit code 1 if it is in vain.",
        mixinStandardHelpOptions = true)
final class RedriveCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 300;
    private static final long WAIT_MILLIS_MAX = 60_000;

    @Mixin
    private RunningServer server = new RunningServer();

    @Parameters(paramLabel = "PRODUCT", description = "Its key, e.g. SHOP, or its id.")
    private String product = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var parked = find().orElseThrow(() -> new Refused("No product " + product + " is parked."));
        var id = UUID.fromString(parked.path("productId").asString());
        server.post("/api/v1/operations/parked/" + id + "/redrive", Map.of(), BodyPublishers.noBody());
        var out = spec.commandLine().getOut();
        var now = afterTheTry();
        if (now.isEmpty()) {
            out.println("The views of " + product + " go on.");
        } else if (now.get().hasNonNull("redriveAsked")) {
            out.println("Nobody has tried yet: does a query-side node run?");
        } else {
            out.println("In vain: " + now.get().path("error").asString());
        }
        out.flush();
        return now.isEmpty() ? 0 : 1;
    }

    private Optional<JsonNode> afterTheTry() throws InterruptedException {
        var now = find();
        for (var left = WAIT_MILLIS_MAX;
                left > 0 && now.filter(one -> one.hasNonNull("redriveAsked")).isPresent();
                left -= POLL_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            now = find();
        }
        return now;
    }

    private Optional<JsonNode> find() {
        return server.get("/api/v1/operations/parked")
                .path("parked")
                .valueStream()
                .filter(one -> one.path("key").asString().equalsIgnoreCase(product)
                        || one.path("productId").asString().equalsIgnoreCase(product))
                .findFirst();
    }
}
