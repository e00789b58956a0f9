package dev.backstory.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A move in a large backlog against the same in one of a hundred stories: command, and until it is visible. */
record LargeBacklogScenario(Workbench bench, int stories) implements Callable<List<Figure>> {
    private static final int FEW = 100;
    private static final int ONE_CLIENT = 1;

    @Override
    public List<Figure> call() throws Exception {
        var api = bench.api();
        var small = new Products(api).create(FEW);
        var empty = new Products(api).create();
        var history = new LongHistory(
                bench.part(EventStore.class),
                bench.part(TransactionManager.class),
                empty.product(),
                empty.id(),
                1,
                stories);
        var large = new Products.Backlog(empty.product(), empty.id(), history.define(stories));
        moveAndRead(api, large, new Random(0)).run(); // loads the backlog once, and waits for its views
        var inLarge = bench.load(ONE_CLIENT, client -> move(api, large));
        var inSmall = bench.load(ONE_CLIENT, client -> move(api, small));
        var seenInLarge = bench.load(ONE_CLIENT, client -> moveAndRead(api, large, new Random(client)));
        var seenInSmall = bench.load(ONE_CLIENT, client -> moveAndRead(api, small, new Random(client)));
        return List.of(
                figure("command", inLarge, inSmall),
                figure("command and first page after it", seenInLarge, seenInSmall));
    }

    private Figure figure(String what, Load.Result large, Load.Result small) {
        return Figure.of(
                "a move among " + stories,
                what + ", p50",
                large.millisAt(50),
                "among " + FEW + ", p50",
                small.millisAt(50),
                "ms",
                "at most 1.2");
    }

    private static Load.Step move(Api api, Products.Backlog backlog) {
        var random = new Random(1);
        return () -> api.command("owner", "ReprioritiseBacklog", backlog.move(random));
    }

    private static Load.Step moveAndRead(Api api, Products.Backlog backlog, Random random) {
        var path = "products/" + backlog.product() + "/backlogs/" + backlog.id() + "?limit=50";
        return () -> {
            var answer = api.command("owner", "ReprioritiseBacklog", backlog.move(random));
            Waiting.read(api, path, answer.get("position").asString());
        };
    }
}
