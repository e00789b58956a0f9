package dev.backstory.bench;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import dev.backstory.standalone.database.EmbeddedDatabase;

/** Builds all views anew, beside the live ones. */
final class Rebuilding {
    private static final String SCHEMA = "view_bench";

    private Rebuilding() {}

    /** The number of events that were projected: positions have no gaps. */
    static long all(Workbench bench) {
        var database = bench.part(EmbeddedDatabase.class);
        return new Rebuild(
                        database.owner(),
                        database.application(),
                        bench.part(LogCursor.class),
                        bench.part(Projector.class))
                .into(SCHEMA)
                .position();
    }
}
