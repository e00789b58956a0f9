package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What holds of every log, whoever wrote it. */
final class Invariants {
    private Invariants() {}

    static void check(List<RecordedEvent> log) {
        var occurred = new HashMap<UUID, Instant>();
        var recorded = new HashMap<UUID, Instant>();
        var versions = new HashMap<UUID, Long>();
        var ids = new HashSet<UUID>();
        var folds = new HashMap<UUID, Fold>();
        for (var event : log) {
            var said = event.provenance();
            assertThat(event.position()).isEqualTo(ids.size() + 1L);
            assertThat(ids.add(event.eventId())).isTrue();
            assertThat(said.roles()).as(event.type()).isNotEmpty();
            if (Acts.knows(said.command()) && Acts.named(said.command()).why()) {
                assertThat(said.rationale()).as("why at " + event.position()).isNotNull();
            }
            neverEarlier(occurred, said.productId(), said.occurred());
            neverEarlier(recorded, said.productId(), said.recorded());
            assertThat(event.aggregateVersion()).isEqualTo(versions.merge(event.aggregateId(), 1L, Long::sum));
            var fold = folds.computeIfAbsent(said.productId(), product -> new Fold());
            heldByTheActor(fold, event);
            fold.apply(event);
        }
    }

    private static void neverEarlier(Map<UUID, Instant> last, UUID product, Instant now) {
        assertThat(now).isAfterOrEqualTo(last.getOrDefault(product, Instant.EPOCH));
        last.put(product, now);
    }

    /** The roles that an event names were held just before its command, and give the right to it. */
    private static void heldByTheActor(Fold fold, RecordedEvent event) {
        var said = event.provenance();
        if (said.roles().equals(List.of("ADMIN"))) {
            assertThat(said.command()).isIn("CreateProduct", "AssignRole");
            return;
        }
        var held = fold.product().roles.stream()
                .filter(role -> role.person().equals(said.actor()))
                .map(role -> role.role())
                .toList();
        assertThat(held).as(said.command() + " at " + event.position()).containsAll(said.roles());
        assertThat(Acts.named(said.command()).roles()).containsAll(said.roles());
    }
}
