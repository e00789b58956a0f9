package dev.backstory.cli;

import static dev.backstory.cli.RunningServer.encoded;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Brings the history of another tracker, or of another installation, into a new product of a running server. */
@Command(
        name = "import",
        description =
                "Reads an export of another tracker or installation as a new product. Exit code 1 if it is refused.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 300;
    private static final long SHOWN_WITHIN_MILLIS = 300_000;

    @Mixin
    private RunningServer server = new RunningServer();

    @Parameters(paramLabel = "FILE", description = "The export; as it is, or packed by gzip if its name ends in .gz.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "The file's kind; without it, the file says.")
    private @Nullable String format;

    @Option(names = "--key", required = true, description = "The new product's key, e.g. SHOP.")
    private String key = "";

    @Option(names = "--name", description = "The new product's name; events say it themselves.")
    private @Nullable String name;

    @Option(names = "--manager", required = true, description = "Its first Product Manager: a person's id or name.")
    private String manager = "";

    @Option(names = "--project", description = "Only this project of the file.")
    private @Nullable String project;

    @Option(names = "--zone", description = "The time zone of times that name none, e.g. Europe/Paris.")
    private @Nullable String zone;

    @Option(names = "--map", paramLabel = "COLUMN:field", description = "Reads the column into the field.")
    private List<String> map = new ArrayList<>();

    @Option(names = "--dry-run", description = "Reads and reports, and keeps nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var started = server.post("/api/v1/imports?" + query(), headers(), body());
        var report = wait("/api/v1/imports/" + started.path("importId").asString());
        waitUntilShown(report);
        new ImportReport(report, dryRun).print(spec.commandLine().getOut());
        return report.path("state").asString().equals("DONE") ? 0 : 1;
    }

    /** A file that is packed is sent as it is, and unpacked there. */
    private Map<String, String> headers() {
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/octet-stream"));
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            headers.put("Content-Encoding", "gzip");
        }
        return headers;
    }

    private BodyPublisher body() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Refused("There is no file " + file + ".");
        }
    }

    private String query() {
        var values = new LinkedHashMap<String, String>();
        values.put("key", key);
        optional("name", name, values);
        values.put("manager", person());
        optional("format", format, values);
        optional("project", project, values);
        optional("zone", zone, values);
        if (dryRun) {
            values.put("dryRun", "true");
        }
        var mapped = map.stream().map(each -> "&map=" + encoded(each)).collect(Collectors.joining());
        return values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&"))
                + mapped;
    }

    private static void optional(String name, @Nullable String value, Map<String, String> values) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private String person() {
        try {
            return UUID.fromString(manager).toString();
        } catch (IllegalArgumentException notAnId) {
            var found = server.get("/api/v1/people?name=" + encoded(manager)).path("people");
            List<String> ids = found.valueStream()
                    .filter(person -> person.path("name").asString().equalsIgnoreCase(manager))
                    .map(person -> person.path("person").asString())
                    .toList();
            if (ids.size() != 1) {
                throw new Refused((ids.isEmpty() ? "Nobody is" : "Several people are") + " called '" + manager
                        + "': give the person's id.");
            }
            return ids.getFirst();
        }
    }

    /** The views follow a long import a little later; what is said to be there is there. */
    private void waitUntilShown(JsonNode report) throws InterruptedException {
        var product = report.path("productId");
        for (var left = SHOWN_WITHIN_MILLIS; product.isString() && left > 0; left -= POLL_MILLIS) {
            try {
                server.get("/api/v1/products/" + product.asString());
                return;
            } catch (Refused notYet) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private static void show(JsonNode progress, ProgressBar bar) {
        var total = progress.path("progress").path("total");
        if (total.isNumber()) {
            bar.setExtraMessage("recording").maxHint(total.asLong());
            bar.stepTo(progress.path("progress").path("recorded").asLong());
        } else {
            bar.stepTo(progress.path("read").asLong());
        }
    }

    private JsonNode wait(String path) throws InterruptedException {
        try (var bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(-1)
                .setUnit("", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            while (true) {
                var progress = server.get(path);
                show(progress, bar);
                if (!progress.path("state").asString().equals("RUNNING")) {
                    return progress;
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }
}
