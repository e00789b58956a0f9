package dev.backstory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The history of another tracker comes in: how fast, with how much memory, and what it leaves to somebody who defines
 * stories in another product meanwhile.
 */
record ImportScenario(Workbench bench, int changes, int characters) implements Callable<List<Figure>> {
    private static final int ONE_CLIENT = 1;
    private static final int POLL_MILLIS = 200;

    /** A tenth of the changes to the same issues: what is held must not grow with the rest. */
    private static final int SHORTER = 10;

    @Override
    public List<Figure> call() throws Exception {
        var api = bench.api();
        var other = new Products(api).create();
        var folder = Files.createTempDirectory("backstory-bench-import");
        try {
            var issues = Math.max(1, changes / SourceFile.CHANGES_PER_ISSUE);
            var brief = SourceFile.write(folder.resolve("brief.ndjson"), issues, changes / SHORTER, characters);
            var whole = SourceFile.write(folder.resolve("whole.ndjson"), issues, changes, characters);
            var briefly = imported(api, "IMPORTA", brief);
            var undisturbed = imported(api, "IMPORTB", whole);
            bench.load(ONE_CLIENT, client -> define(api, other)); // so that both are measured warm
            var alone = bench.load(ONE_CLIENT, client -> define(api, other));
            var beside = importedBeside(api, other, whole);
            return figures(briefly, undisturbed, beside, alone);
        } finally {
            org.apache.commons.io.FileUtils.deleteQuietly(folder.toFile());
        }
    }

    /** How an import went: seconds until its file was read, and until it was recorded; MiB held at the most. */
    private record Run(double reading, double recording, double heap) {
        double seconds() {
            return reading + recording;
        }
    }

    /** The same with a client beside it: how many of its commands a second were taken in either phase. */
    private record Beside(double whileRead, double whileRecorded) {}

    private List<Figure> figures(Run brief, Run whole, Beside beside, Load.Result alone) {
        var scenario = "import of %,d changes".formatted(changes)
                + (characters == 0 ? "" : " and texts of %,d characters".formatted(characters));
        return List.of(
                Figure.of(
                        scenario,
                        "changes, until they are recorded",
                        changes / whole.seconds(),
                        "recorded alone",
                        changes / whole.recording(),
                        "/s",
                        "measured at least 10,000/s"),
                Figure.of(
                        scenario,
                        "heap that is held",
                        whole.heap(),
                        "with a tenth of the changes",
                        brief.heap(),
                        "MiB",
                        "at most 1.2"),
                other(scenario, "while the file is read", beside.whileRead(), alone),
                other(scenario, "while it is recorded", beside.whileRecorded(), alone));
    }

    private static Figure other(String scenario, String when, double measured, Load.Result alone) {
        return Figure.of(
                scenario,
                "another product's commands " + when,
                measured,
                "without an import",
                alone.perSecond(),
                "/s",
                "at least 0.5");
    }

    private static Load.Step define(Api api, Products.Backlog backlog) {
        var body = Map.of("productId", backlog.product(), "backlogId", backlog.id(), "title", "Beside an import");
        return () -> api.command("owner", "DefineStory", body);
    }

    private Run imported(Api api, String key, Path file) throws Exception {
        var heap = Heap.begin();
        var begun = System.nanoTime();
        var importId = api.startImport(key, file);
        var read = begun;
        for (var phase = Phase.READING; phase != Phase.DONE; phase = Phase.of(api, importId)) {
            read = phase == Phase.READING ? System.nanoTime() : read;
            heap.lookAgain();
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return new Run((read - begun) / 1e9, (System.nanoTime() - read) / 1e9, heap.mostMebibytes());
    }

    private Beside importedBeside(Api api, Products.Backlog other, Path file) throws Exception {
        var importId = api.startImport("IMPORTC", file);
        var step = define(api, other);
        var rates = new ArrayList<Double>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            for (var phase : List.of(Phase.READING, Phase.RECORDING)) {
                var counted = pool.submit(() -> {
                    long count = 0;
                    var begun = System.nanoTime();
                    while (Phase.of(api, importId) == phase) {
                        for (var until = System.nanoTime() + POLL_MILLIS * 1_000_000L;
                                System.nanoTime() < until;
                                count++) {
                            step.run();
                        }
                    }
                    return count * 1e9 / (System.nanoTime() - begun);
                });
                rates.add(counted.get());
            }
        }
        return new Beside(rates.getFirst(), rates.getLast());
    }

    /** How far an import is. */
    private enum Phase {
        READING,
        RECORDING,
        DONE;

        static Phase of(Api api, String importId) throws IOException, InterruptedException {
            var told = api.read("admin", "imports/" + importId);
            var state = told.get("state").stringValue();
            if (!state.equals("RUNNING") && !state.equals("DONE")) {
                throw new IOException("The import is " + state + ": " + told.get("reason"));
            }
            return state.equals("DONE")
                    ? DONE
                    : told.get("progress").get("total").isNull() ? READING : RECORDING;
        }
    }
}
