package dev.backstory.bench;

import dev.backstory.standalone.database.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** Durable re-rankings over HTTP, many products, against the same rows by bare JDBC. */
record CommandScenario(Workbench bench) implements Callable<List<Figure>> {
    private static final int CLIENTS = 8;
    private static final int STORIES = 100;

    @Override
    public List<Figure> call() throws Exception {
        var api = bench.api();
        var products = new Products(api);
        var backlogs = new ArrayList<Products.Backlog>();
        for (int i = 0; i < CLIENTS; i++) {
            backlogs.add(products.create(STORIES));
        }
        var commands = bench.load(CLIENTS, client -> {
            var random = new Random(client);
            var backlog = backlogs.get(client);
            return () -> api.command("owner", "ReprioritiseBacklog", backlog.move(random));
        });
        var hot = bench.load(CLIENTS, client -> {
            var random = new Random(client);
            return () -> api.command(
                    "owner", "ReprioritiseBacklog", backlogs.getFirst().move(random));
        });
        try (var bare = new BareRows(bench.part(EmbeddedDatabase.class).owner())) {
            var rows = bench.load(CLIENTS, bare::client);
            return List.of(
                    Figure.of(
                            "durable re-rankings",
                            "HTTP, 8 clients, 8 products",
                            commands.perSecond(),
                            "bare JDBC, same rows and steps, 8 connections",
                            rows.perSecond(),
                            "/s",
                            "at least 0.35"),
                    Figure.of(
                            "one hot backlog",
                            "HTTP, 8 clients, 1 product",
                            hot.perSecond(),
                            "HTTP, 8 clients, 8 products",
                            commands.perSecond(),
                            "/s",
                            null),
                    Figure.of(
                            "latency of a re-ranking",
                            "HTTP, 8 clients, p99",
                            commands.millisAt(99),
                            "bare JDBC, p99",
                            rows.millisAt(99),
                            "ms",
                            null));
        }
    }
}
