package dev.backstory.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/** From the answer to a command until the views show it, one client. */
record VisibilityScenario(Workbench bench) implements Callable<List<Figure>> {
    private static final int STORIES = 100;
    private static final int ROUNDS = 500;

    @Override
    public List<Figure> call() throws Exception {
        var api = bench.api();
        var backlog = new Products(api).create(STORIES);
        var path = "products/" + backlog.product() + "/backlogs/" + backlog.id() + "?limit=1";
        var visible = new Histogram(3);
        var read = new Histogram(3);
        var random = new Random(1);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round == ROUNDS) {
                visible.reset();
                read.reset();
            }
            var answer = api.command("owner", "ReprioritiseBacklog", backlog.move(random));
            long acknowledged = System.nanoTime();
            var position = answer.get("position").asString();
            api.get("owner", path, "Backstory-Position", position);
            long seen = System.nanoTime();
            api.get("owner", path, "Backstory-Position", position);
            visible.recordValue((seen - acknowledged) / 1000);
            read.recordValue((System.nanoTime() - seen) / 1000);
        }
        return List.of(
                figure("p50", visible, read, 50, null), figure("p99", visible, read, 99, "measured at most 25 ms"));
    }

    private static Figure figure(
            String name,
            Histogram visible,
            Histogram read,
            double percentile,
            @org.jspecify.annotations.Nullable String wanted) {
        return Figure.of(
                "acknowledged → visible",
                "first read that waits for the position, " + name,
                visible.getValueAtPercentile(percentile) / 1000.0,
                "the same read again, " + name,
                read.getValueAtPercentile(percentile) / 1000.0,
                "ms",
                wanted);
    }
}
