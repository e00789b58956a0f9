package dev.backstory.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists the products whose views stand still at an event that they cannot take in. */
@Command(
        name = "parked",
        description = "Lists the products whose views stand still; for administrators. Exit code 1 if there are any.",
        mixinStandardHelpOptions = true)
final class ParkedCommand implements Callable<Integer> {
    @Mixin
    private RunningServer server = new RunningServer();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var parked = server.get("/api/v1/operations/parked").path("parked");
        var out = spec.commandLine().getOut();
        if (parked.isEmpty()) {
            out.println("No product is parked.");
        }
        parked.forEach(product -> out.println(said(product)));
        out.flush();
        return parked.isEmpty() ? 0 : 1;
    }

    private static String said(JsonNode product) {
        var lines = "%s (%s) stands at position %d (%s) since %s, %d events wait%n  %s"
                .formatted(
                        product.path("key").asString(),
                        product.path("productId").asString(),
                        product.path("position").asLong(),
                        product.path("type").asString(),
                        product.path("since").asString(),
                        product.path("waiting").asLong(),
                        product.path("error").asString());
        return product.hasNonNull("redriveAsked") ? lines + "\n  It gets another try soon." : lines;
    }
}
