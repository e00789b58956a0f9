package dev.backstory.query.audit;

import dev.backstory.events.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The words that an entry is found by beside those of its sentence, so that one index answers for any mix of them. */
final class Facets {
    static final String SHOWN = "shown";

    /** Entries are gathered in blocks of so many positions, as a power of two. */
    static final int BLOCK_BITS = 15;

    private Facets() {}

    static String block(long position) {
        return "at:" + (position >> BLOCK_BITS);
    }

    static String product(UUID product) {
        return "product:" + product;
    }

    static String actor(UUID actor) {
        return "actor:" + actor;
    }

    static String role(String role) {
        return "role:" + role;
    }

    static String type(String type) {
        return "type:" + type;
    }

    static String decision(boolean decision) {
        return decision ? "decision" : "fact";
    }

    static String carriesOut(UUID decision) {
        return "carries-out:" + decision;
    }

    static String objected(boolean objected) {
        return objected ? "objected" : "unopposed";
    }

    static String objector(UUID person) {
        return "objector:" + person;
    }

    static String subject(String type, UUID id) {
        return type + ":" + id;
    }

    static String kind(String type) {
        return "touches:" + type;
    }

    static String moved(Movement movement, UUID id) {
        return movement + ":" + id;
    }

    /** Those of an entry: who did what in which roles, what it touched and moved, and against whom. */
    static List<String> of(RecordedEvent recorded, Weight weight, Touched touched, List<OpenObjection> objections) {
        var provenance = recorded.provenance();
        var facets = new ArrayList<>(List.of(
                block(recorded.position()),
                product(provenance.productId()),
                actor(provenance.actor()),
                type(recorded.type()),
                decision(weight == Weight.DECISION)));
        provenance.roles().forEach(role -> facets.add(role(role)));
        if (weight != Weight.UPKEEP) {
            facets.add(SHOWN);
        }
        var rationale = provenance.rationale();
        if (rationale != null && rationale.decisionId() != null) {
            facets.add(carriesOut(rationale.decisionId()));
        }
        touched.subjects().forEach(subject -> facets.add(subject(subject.type().name(), subject.id())));
        touched.subjects().stream()
                .map(subject -> kind(subject.type().name()))
                .distinct()
                .forEach(facets::add);
        touched.movements().forEach((subject, movement) -> facets.add(moved(movement, subject.id())));
        facets.add(objected(!objections.isEmpty()));
        objections.stream().map(open -> objector(open.objector())).distinct().forEach(facets::add);
        return facets;
    }
}
