package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.events.EventsReader;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.history.ImportOrder;
import dev.backstory.command.product.ProductRule;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a caller can do about imports: begin one, look at it, cancel it. */
@Component
class Imports {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Importer importer;
    private final Formats formats;
    private final ProductLog log;
    private final Clock clock;
    private final boolean demo;

    Imports(
            ImportJobs jobs,
            ImportFiles files,
            Importer importer,
            Formats formats,
            ProductLog log,
            Clock clock,
            @Value("${backstory.demo:false}") boolean demo) {
        this.jobs = jobs;
        this.files = files;
        this.importer = importer;
        this.formats = formats;
        this.log = log;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Takes a file and begins its import; the same file for the same key is imported once, and another one adds what is
     * new to the product that the first one made.
     *
     * @return the id of the import, or of the one that already does or did this
     * @throws RuleViolation if the key is taken or the manager is who imports
     */
    UUID begin(ImportRequest request, UUID admin, InputStream body, Packing packing) throws IOException {
        if (request.manager().equals(admin)) {
            throw new RuleViolation(ProductRule.NOBODY_GRANTS_A_ROLE_TO_THEMSELVES);
        }
        var importId = Ids.next();
        var order = order(importId, request, admin, files.receive(importId, body, packing));
        try {
            var same = jobs.same(order, request);
            var isOpen = order.isContinuation() || !log.isTaken(order.productKey());
            if (same.isEmpty() && isOpen && jobs.begin(order, request)) {
                importer.start(importId);
                return importId;
            }
            files.discard(importId);
            return same.or(() -> jobs.same(order, request)) // it may have begun just now
                    .orElseThrow(() -> new RuleViolation(broken(order.productKey())))
                    .importId();
        } catch (RuntimeException e) {
            files.discard(importId);
            throw e;
        }
    }

    /** The names of the formats that can be read. */
    List<String> formats() {
        return Stream.concat(formats.names().stream(), Stream.of(EventsReader.FORMAT))
                .toList();
    }

    /** The import, if this person may know of it. */
    Optional<ImportJob> find(UUID importId, UUID person) {
        return jobs.find(importId).filter(job -> job.concerns(person));
    }

    /** Ends a running import; false if it had ended. */
    boolean cancel(ImportJob job) {
        return importer.cancel(job);
    }

    private Rule broken(String productKey) {
        return jobs.isRunning(productKey) ? ImportRule.KEY_HAS_NO_RUNNING_IMPORT : SharedRule.PRODUCT_KEY_IS_FREE;
    }

    ImportOrder order(UUID importId, ImportRequest request, UUID admin, String fingerprint) {
        return new ImportOrder(
                importId,
                jobs.root(request.key().value()).map(ImportJob::importId).orElse(importId),
                request.key().value(),
                request.name().value(),
                demo,
                request.manager(),
                admin,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.format(),
                fingerprint);
    }
}
