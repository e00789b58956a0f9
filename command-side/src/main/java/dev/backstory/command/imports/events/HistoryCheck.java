package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks event after event whether they are the history of one product, as far as one walk through them can tell. */
final class HistoryCheck {
    private static final String ADMIN = "ADMIN";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final Line.Head head;
    private final Instant now;
    private final Map<UUID, Set<Role>> roles = new HashMap<>();
    private final Coherence coherence;
    private final Set<String> backlogs = new HashSet<>();
    private Instant occurred = EARLIEST;
    private String name = "";
    private long first;
    private long position;
    private long events;
    private long inferred;

    HistoryCheck(Line.Head head, Instant now) {
        this.head = head;
        this.now = now;
        this.coherence = new Coherence(head.productId());
    }

    /** @throws NotThisFormat if the event cannot be the next one of the history */
    void take(Line.Told told) {
        var event = told.recorded().event();
        mustBeComplete(told, event);
        mustBelong(told, event);
        mustBeNext(told);
        if (events == 0) {
            mustCreate(told, event);
        }
        evolve(told, event);
        mustBeCoherent(told);
        events++;
        inferred += told.recorded().provenance().inferred() ? 1 : 0;
    }

    /** What the history came to. @throws NotThisFormat if that is not what the file's ends say */
    History end(Line.End end, long people) {
        if (end.events() != events || end.people() != people) {
            throw new NotThisFormat("The file should hold %,d events and %,d people, and holds %,d and %,d."
                    .formatted(end.events(), end.people(), events, people));
        }
        if (events == 0 || head.position() != position || !head.name().equals(name)) {
            throw new NotThisFormat("The file's first line does not say what its events say.");
        }
        if (!coherence.isComplete()) {
            throw new NotThisFormat(
                    "The history ends before all has begun that must: its roadmap, or parts of a split story.");
        }
        return new History(head.productId(), head.key(), name, events, inferred, occurred, people, Map.copyOf(roles));
    }

    private void mustBeComplete(Line.Told told, Event event) {
        var provenance = told.recorded().provenance();
        var flaw = Completeness.flaw((Record) event, head.productId());
        flaw = flaw == null ? Completeness.flaw(provenance, head.productId()) : flaw;
        if (flaw != null) {
            throw flaw(told, flaw);
        }
        provenance.roles().stream().filter(role -> !role.equals(ADMIN)).forEach(role -> role(told, role));
        if (!provenance.occurred().truncatedTo(ChronoUnit.MICROS).equals(provenance.occurred())) {
            throw flaw(told, "occurred at a time that no event can have");
        }
    }

    private void mustBelong(Line.Told told, Event event) {
        var recorded = told.recorded();
        if (!Home.of(event, head.productId()).equals(new Home(told.aggregateType(), recorded.aggregateId()))) {
            throw flaw(told, "stands with another aggregate than its own");
        }
        if (Home.isBeginning(event) != (recorded.aggregateVersion() == 1)) {
            throw flaw(told, "is not at the beginning of its aggregate, or something else is");
        }
    }

    private void mustBeNext(Line.Told told) {
        var recorded = told.recorded();
        if (recorded.position() <= position) {
            throw flaw(told, "does not stand after the one before it: positions must rise");
        }
        var at = recorded.provenance().occurred();
        if (at.isBefore(occurred)) {
            throw flaw(told, "occurred before the one before it");
        }
        if (at.isAfter(now)) {
            throw flaw(told, "lies in the future");
        }
        position = recorded.position();
        occurred = at;
    }

    private void mustCreate(Line.Told told, Event event) {
        if (!(event instanceof ProductCreated created)) {
            throw flaw(told, "should be the creation of the product");
        }
        if (!created.key().equals(head.key())) {
            throw flaw(told, "has another key than the file's first line");
        }
        first = position;
    }

    private void mustBeCoherent(Line.Told told) {
        try {
            coherence.take(told.recorded());
        } catch (Impossible impossible) {
            throw flaw(told, impossible.getMessage());
        }
    }

    private void evolve(Line.Told told, Event event) {
        switch (event) {
            case ProductCreated e -> name = e.name();
            case ProductRenamed e -> name = e.after();
            case RoleAssigned e -> mustBeNews(told, rolesOf(e.person()).add(role(told, e.role())));
            case RoleRevoked e -> mustBeNews(told, rolesOf(e.person()).remove(role(told, e.role())));
            case BaselineNamed e -> mustBePast(told, e.position());
            case BacklogOpened e -> mustBeNewName(told, e.name());
            default -> {} // what says nothing of the product as a whole
        }
    }

    private Set<Role> rolesOf(UUID person) {
        return roles.computeIfAbsent(person, each -> EnumSet.noneOf(Role.class));
    }

    private static Role role(Line.Told told, String role) {
        try {
            return Role.valueOf(role);
        } catch (IllegalArgumentException e) {
            throw flaw(told, "names a role that there is not");
        }
    }

    private static void mustBeNews(Line.Told told, boolean isNews) {
        if (!isNews) {
            throw flaw(told, "gives a role to somebody who has it, or takes one from somebody who has not");
        }
    }

    private void mustBePast(Line.Told told, long named) {
        if (named < first || named >= position) {
            throw flaw(told, "names a position outside of the history before it");
        }
    }

    private void mustBeNewName(Line.Told told, String backlog) {
        if (!backlogs.add(backlog.strip().toLowerCase(Locale.ROOT))) {
            throw flaw(told, "opens a backlog with a name that another one has");
        }
    }

    private static NotThisFormat flaw(Line.Told told, @Nullable String what) {
        return new NotThisFormat(
                "The event on line " + told.line() + " (" + told.recorded().type() + ") " + what + ".");
    }
}
