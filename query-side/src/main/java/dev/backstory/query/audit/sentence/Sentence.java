package dev.backstory.query.audit.sentence;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.Event;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.Provenance;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.stream.Collectors;

/** The one English sentence of an event: who, in which role, did what, and why. */
public final class Sentence {
    private static final int RATIONALE_MAX = 500;

    private Sentence() {}

    /** The sentence of the event, with the names as of its position. */
    public static String of(RecordedEvent recorded, Names names) {
        var did = predicate(recorded.event(), names);
        if (isUpkeep(recorded.event())) {
            return Words.stopped("Backstory " + did);
        }
        var provenance = recorded.provenance();
        var inferred = provenance.inferred() ? " (inferred)" : "";
        return Words.stopped(actor(provenance) + " " + did + inferred + why(provenance));
    }

    private static String predicate(Event event, Names names) {
        return switch (event) {
            case ProductEvent e -> ProductSentence.of(e, names);
            case RoadmapEvent e -> RoadmapSentence.of(e, names);
            case BacklogEvent e -> BacklogSentence.of(e, names);
            case StoryEvent e -> StorySentence.of(e, names);
            case RoadmapItemEvent e -> RoadmapItemSentence.of(e, names);
        };
    }

    /** What nobody decided: room between order keys. */
    private static boolean isUpkeep(Event event) {
        return event instanceof OrderRespaced || event instanceof RoadmapOrderRespaced;
    }

    private static String actor(Provenance provenance) {
        return title(provenance) + " " + Words.person(provenance.actor());
    }

    /** Who is known from another tracker alone acted in no role of ours. */
    private static String title(Provenance provenance) {
        if (provenance.source() != null) {
            return "Source author";
        }
        return provenance.roles().isEmpty() ? "Importer" : titles(provenance.roles());
    }

    private static String titles(List<String> roles) {
        return roles.stream().sorted().map(Sentence::title).collect(Collectors.joining(" and "));
    }

    private static String title(String role) {
        return role.equals("ADMIN") ? "Administrator" : Role.valueOf(role).title();
    }

    private static String why(Provenance provenance) {
        var rationale = provenance.rationale();
        return rationale == null ? "" : ": " + Words.shortened(rationale.text(), RATIONALE_MAX);
    }
}
