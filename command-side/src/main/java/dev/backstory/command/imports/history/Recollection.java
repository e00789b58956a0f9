package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.SubjectType;
import java.util.Objects;
import java.util.UUID;

/** What the product has already of a history: that is not told again, but what is told stands beside it. */
final class Recollection {
    private final SourceIds ids;
    private final Memory memory;
    private final Orders<BacklogEvent> backlog;
    private final Orders<RoadmapEvent> roadmap;
    private final Families families;
    private final Foreign foreign;

    Recollection(
            SourceIds ids,
            Memory memory,
            Orders<BacklogEvent> backlog,
            Orders<RoadmapEvent> roadmap,
            Families families,
            Foreign foreign) {
        this.ids = ids;
        this.memory = memory;
        this.backlog = backlog;
        this.roadmap = roadmap;
        this.families = families;
        this.foreign = foreign;
    }

    /** The fact of what its subject is here: what it came to be it stays, whatever a later file makes of it. */
    Staged asHere(Staged fact) {
        if (memory.has(ids.story(fact.subject()))) {
            return fact.of(SubjectType.STORY);
        }
        return memory.has(ids.item(fact.subject())) ? fact.of(SubjectType.ROADMAP_ITEM) : fact;
    }

    /** Whether a file that says how things stand only says again what is known. */
    boolean isNoNews(Staged fact) {
        var kept = memory.subject(id(fact));
        if (fact.from() != null || kept == null) {
            return false;
        }
        var field = FactField.of(fact.field());
        return field == null
                ? foreign.says(id(fact), fact)
                : field == FactField.STATUS && Objects.equals(kept.word, fact.to());
    }

    /** Where a subject belongs in its order is to be known before anything is told. */
    void foresee(Staged fact) {
        var kept = memory.subject(id(fact));
        var field = FactField.of(fact.field());
        if (kept == null || (field != FactField.CREATED && field != FactField.ORDER)) {
            return;
        }
        if (isStory(fact)) {
            backlog.recall(kept.order, id(fact), fact);
        } else {
            roadmap.recall(kept.order, id(fact), fact);
        }
    }

    /** Others may belong to it, or be said of it beside it. */
    void recall(Staged fact) {
        var field = FactField.of(fact.field());
        if (field == FactField.PARENT && isStory(fact) && memory.subject(id(fact)) != null) {
            families.recall(id(fact), fact);
        } else if (field == null || (isStory(fact) ? Stories.isForeign(field) : Items.isForeign(field))) {
            foreign.recall(id(fact), fact);
        }
    }

    /** The id here of what the fact is about. */
    UUID id(Staged fact) {
        return isStory(fact) ? ids.story(fact.subject()) : ids.item(fact.subject());
    }

    private static boolean isStory(Staged fact) {
        return fact.type() == SubjectType.STORY;
    }
}
