package dev.backstory.cli;

import static dev.backstory.cli.RunningServer.encoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a product's history out of a running server. */
@Command(
        name = "export",
        description = "Writes a product's history; for its managers and auditors.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";

    /** What a product's history is written as. */
    enum As {
        events,
        facts
    }

    @Mixin
    private RunningServer server = new RunningServer();

    @Parameters(paramLabel = "KEY", description = "The product's key, e.g. SHOP.")
    private String key = "";

    @Option(
            names = "--as",
            required = true,
            description = "${COMPLETION-CANDIDATES}: all of it, or what another tracker would know.")
    private As as = As.events;

    @Option(names = "--as-of", paramLabel = "MOMENT", description = "Up to a moment, as asOf takes it.")
    private @Nullable String asOf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; facts for a file that ends with .csv are a table. Without it, to the screen.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var path =
                "/api/v1/products/" + product() + "/export?as=" + as + (asOf == null ? "" : "&asOf=" + encoded(asOf));
        if (file == null) {
            server.copy(path, LINES, System.out);
            return 0;
        }
        if (Files.exists(file)) { // it may be somebody's only copy
            throw new Refused("There is a file " + file + " already.");
        }
        var draft = draft(file.toAbsolutePath());
        try {
            try (var out = Files.newOutputStream(draft)) {
                server.copy(path, file.toString().endsWith(".csv") ? TABLE : LINES, out);
            }
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        spec.commandLine().getOut().println("Written to " + file + ".");
        return 0;
    }

    /** A temporary file is its owner's alone, and so is what it becomes once it is whole. */
    private static Path draft(Path file) throws IOException {
        return Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
    }

    private String product() {
        return server.get("/api/v1/products")
                .path("products")
                .valueStream()
                .filter(product -> product.path("key").asString().equalsIgnoreCase(key))
                .map(product -> product.path("productId").asString())
                .findFirst()
                .orElseThrow(() -> new Refused("There is no product " + key + ", or you may not see it."));
    }
}
