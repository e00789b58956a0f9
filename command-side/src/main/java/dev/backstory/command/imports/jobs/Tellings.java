package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.history.Memory;
import dev.backstory.command.imports.history.SourcePeople;
import dev.backstory.command.imports.history.Telling;
import dev.backstory.command.imports.history.Told;
import dev.backstory.command.imports.staging.Staging;
import dev.backstory.events.storage.LogCursor;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Begins to tell what is staged of an import, after whatever the product has already. */
@Component
class Tellings {
    private static final int BATCH = 1_000;

    private final Formats formats;
    private final Staging staging;
    private final SourceDirectory directory;
    private final LogCursor log;
    private final Courtesy courtesy;

    Tellings(Formats formats, Staging staging, SourceDirectory directory, LogCursor log, Courtesy courtesy) {
        this.formats = formats;
        this.staging = staging;
        this.directory = directory;
        this.log = log;
        this.courtesy = courtesy;
    }

    /**
     * A telling and what it goes on from.
     *
     * @param position the product's last position that it knows of; 0: there is no product yet
     */
    record Begun(Telling telling, SourcePeople people, long position) {}

    /** What the whole comes to. */
    record Counted(Telling telling, int events, int inferred) {}

    Begun begin(ImportJob job) {
        var memory = new Memory();
        var last = new Instant[] {Instant.MIN};
        var position = log.readProduct(
                job.productId(),
                0,
                BATCH,
                events -> events.forEach(recorded -> {
                    memory.evolve(recorded);
                    last[0] = recorded.provenance().occurred();
                }));
        var people = directory.know(job, staging.people(job.importId()));
        var telling = new Telling(
                job.order(),
                people,
                staging.categories(job.importId()),
                staging.parents(job.importId()),
                staging.texts(job.importId()),
                memory,
                last[0],
                staging.backlog(job.importId()),
                job.order().isContinuation() && isSnapshot(job));
        if (position > 0) {
            staging.read(job.importId(), job.productId(), fact -> {
                if (fact.isKnown()) {
                    telling.foresee(fact);
                }
            });
        }
        return new Begun(telling, people, position);
    }

    /** Takes in what others did in the product after a position. @return the last position taken in */
    long catchUp(ImportJob job, Begun begun, long position) {
        return log.readProduct(
                job.productId(),
                position,
                BATCH,
                events -> events.forEach(recorded -> begun.telling()
                        .observe(recorded.event(), recorded.provenance().occurred())));
    }

    private boolean isSnapshot(ImportJob job) {
        return formats.byName(job.order().format()).map(Format::isSnapshot).orElse(false);
    }

    /** Tells it to nobody. */
    Counted count(ImportJob job) {
        var telling = begin(job).telling();
        var working = courtesy.begin();
        var opening = new AtomicInteger();
        Consumer<Told> counter = told -> opening.addAndGet(own(told));
        staging.read(job.importId(), job.productId(), fact -> {
            telling.take(fact, counter);
            working.step();
        });
        telling.end(0, 0, counter);
        var own = opening.get();
        return new Counted(telling, telling.events() - own, telling.inferred() - Math.max(0, own - 1));
    }

    /** How many events are the import's own. */
    private static int own(Told told) {
        return (int) told.facts().stream().filter(each -> each.source() == null).count();
    }
}
