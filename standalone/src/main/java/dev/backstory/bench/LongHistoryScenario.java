package dev.backstory.bench;

import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One backlog of 10,000 stories with a long history: pages of random moments against now, rebuilding against parsing. */
record LongHistoryScenario(Workbench bench, int events) implements Callable<List<Figure>> {
    private static final int STORIES = 10_000;
    private static final int ONE_CLIENT = 1;
    private static final int BATCH = 1_000;

    @Override
    public List<Figure> call() throws Exception {
        var api = bench.api();
        var empty = new Products(api).create();
        var history = new LongHistory(
                bench.part(EventStore.class), bench.part(TransactionManager.class), empty.product(), empty.id(), 1, 7);
        history.define(STORIES);
        history.reprioritise(events - 2 * STORIES);
        var page = "products/" + empty.product() + "/backlogs/" + empty.id() + "?limit=50";
        var last = lastPosition();
        Waiting.read(api, page, Long.toString(last));
        var first = last - events + 2L * STORIES;
        var figures = new ArrayList<Figure>();
        figures.add(moments(api, "backlog, first page", page, first, last));
        figures.add(rebuilding());
        return figures;
    }

    private Figure moments(Api api, String what, String page, long first, long last) throws Exception {
        var random = new Random(3);
        var now = bench.load(ONE_CLIENT, client -> () -> api.get("owner", page));
        var then = bench.load(ONE_CLIENT, client -> () -> {
            var position = first + (long) (random.nextDouble() * (last - first));
            api.get("owner", page + "&asOf=position:" + position);
        });
        return Figure.of(
                "as of random moments of %,d events".formatted(events),
                what + ", p50",
                then.millisAt(50),
                "the same now, p50",
                now.millisAt(50),
                "ms",
                "at most 3");
    }

    private Figure rebuilding() {
        var count = new AtomicLong();
        long begin = System.nanoTime();
        bench.part(LogCursor.class).read(0, BATCH, batch -> count.addAndGet(batch.size()));
        var parsed = count.get() / ((System.nanoTime() - begin) / 1e9);
        begin = System.nanoTime();
        var rebuilt = Rebuilding.all(bench);
        var projected = rebuilt / ((System.nanoTime() - begin) / 1e9);
        return Figure.of(
                "rebuild of all views",
                "events projected from the log",
                projected,
                "the same events parsed from a cursor",
                parsed,
                "/s",
                "at least 0.2");
    }

    private long lastPosition() {
        return bench.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select position from log.log_head")
                .query(Long.class)
                .single();
    }
}
