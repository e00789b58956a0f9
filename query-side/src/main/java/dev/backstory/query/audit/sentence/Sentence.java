package dev.backstory.query.audit.sentence;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.Event;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one English sentence of an event: who, in which role, did what, and why. */
public final class Sentence {
    private static final int RATIONALE_MAX = 500;
    private static final int NAME_MAX = 100;

    private Sentence() {}

    /** The sentence of the event, with the names as of its position. */
    public static String of(RecordedEvent recorded, Names names) {
        var did = predicate(recorded.event(), names);
        if (isUpkeep(recorded.event())) {
            return Words.stopped("Backstory " + did);
        }
        var provenance = recorded.provenance();
        return Words.stopped(actor(provenance) + " " + did + howKnown(provenance) + why(provenance));
    }

    /** The sentence with today's names of the people whose ids stand in it, or else the ids in short. */
    public static String named(String sentence, List<UUID> people, Map<UUID, String> names) {
        var named = sentence;
        for (var person : people) {
            var name = names.getOrDefault(person, Words.person(person));
            named = named.replace(person.toString(), Words.shortened(name, NAME_MAX));
        }
        return named;
    }

    private static String predicate(Event event, Names names) {
        return switch (event) {
            case ReviewEvent e -> ReviewSentence.of(e, names);
            case ProductEvent e -> ProductSentence.of(e, names);
            case KpiEvent e -> KpiSentence.of(e, names);
            case RoadmapEvent e -> RoadmapSentence.of(e, names);
            case BacklogEvent e -> BacklogSentence.of(e, names);
            case StoryEvent e -> StorySentence.of(e, names);
            case RoadmapItemEvent e -> RoadmapItemSentence.of(e, names);
            case DecisionEvent e -> DecisionSentence.of(e, names);
            case QuestionEvent e -> QuestionSentence.of(e, names);
        };
    }

    /** What nobody decided: room between order keys. */
    private static boolean isUpkeep(Event event) {
        return event instanceof OrderRespaced || event instanceof RoadmapOrderRespaced;
    }

    private static String actor(Provenance provenance) {
        return title(provenance) + " " + Words.person(provenance.actor());
    }

    /** An author in another tracker acted in no role of ours; for what nobody is said to have done, who imports answers. */
    private static String title(Provenance provenance) {
        return isAuthored(provenance) ? "Source author" : titles(provenance.roles());
    }

    private static boolean isAuthored(Provenance provenance) {
        return provenance.source() != null && provenance.source().author() != null;
    }

    /** Of an author's doing something may be inferred, such as its time zone; what has no author is the import's. */
    private static String howKnown(Provenance provenance) {
        if (provenance.inferred()) {
            return isAuthored(provenance) ? " (inferred in part)" : " (inferred by the import)";
        }
        return provenance.source() == null || isAuthored(provenance) ? "" : " (imported)";
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
