package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What holds of every log, whoever wrote it. */
public final class Invariants {
    private static final Set<String> OF_ADMINS = Set.of("CreateProduct", "AssignRole", "ImportHistory");

    private final Map<UUID, Instant> occurred = new HashMap<>();
    private final Map<UUID, Instant> recorded = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Fold> folds = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private long position;

    private Invariants() {}

    /** Of the whole log: its positions have no gaps either. */
    public static void check(List<RecordedEvent> log) {
        var invariants = new Invariants();
        log.forEach(invariants::check);
        assertThat(invariants.position).isEqualTo(log.size());
    }

    /** Of the events of one product. */
    public static void checkProduct(List<RecordedEvent> events) {
        events.forEach(new Invariants()::check);
    }

    private void check(RecordedEvent event) {
        var said = event.provenance();
        assertThat(event.position()).isGreaterThan(position);
        position = event.position();
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
        carriesOutWhatIsMade(fold, event);
        fold.apply(event);
    }

    private static void neverEarlier(Map<UUID, Instant> last, UUID product, Instant now) {
        assertThat(now).isAfterOrEqualTo(last.getOrDefault(product, Instant.EPOCH));
        last.put(product, now);
    }

    /** The roles that an event names were held just before its command, and give the right to it. */
    private static void heldByTheActor(Fold fold, RecordedEvent event) {
        var said = event.provenance();
        if (said.roles().equals(List.of("ADMIN"))) {
            assertThat(said.command()).isIn(OF_ADMINS);
            return;
        }
        var held = fold.product().roles.stream()
                .filter(role -> role.person().equals(said.actor()))
                .map(role -> role.role())
                .toList();
        assertThat(held).as(said.command() + " at " + event.position()).containsAll(said.roles());
        assertThat(Acts.named(said.command()).roles()).containsAll(said.roles());
    }

    /** A decision that a reason names is made, and was not superseded before. */
    private static void carriesOutWhatIsMade(Fold fold, RecordedEvent event) {
        var why = event.provenance().rationale();
        if (why != null && why.decisionId() != null) {
            assertThat(fold.decision(why.decisionId()).isMade())
                    .as("the decision carried out at " + event.position())
                    .isTrue();
        }
    }
}
