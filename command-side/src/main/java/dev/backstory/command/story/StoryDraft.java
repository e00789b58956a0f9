package dev.backstory.command.story;

import dev.backstory.events.Criterion;
import dev.backstory.events.Labels;
import dev.backstory.events.Narrative;
import dev.backstory.events.Reworded;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryRefined;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a story while it becomes another: what may change of it. */
final class StoryDraft {
    private final StoryState before;
    UUID backlogId;
    StoryStatus status;
    boolean blocked;
    List<UUID> dependsOn;
    List<UUID> parts;

    @Nullable
    BigDecimal points;

    private String title;
    private String kind;
    private @Nullable Narrative narrative;
    private final List<Criterion> criteria;
    private int criteriaEver;
    private @Nullable UUID roadmapItemId;
    private List<String> labels;

    StoryDraft(StoryState before) {
        this.before = before;
        this.backlogId = before.backlogId();
        this.status = before.status();
        this.blocked = before.blocked();
        this.dependsOn = before.dependsOn();
        this.parts = before.parts();
        this.points = before.points();
        this.title = before.title();
        this.kind = before.kind();
        this.narrative = before.narrative();
        this.criteria = new ArrayList<>(before.criteria());
        this.criteriaEver = before.criteriaEver();
        this.roadmapItemId = before.roadmapItemId();
        this.labels = before.labels();
    }

    StoryState state() {
        return new StoryState(
                before.id(),
                before.productId(),
                backlogId,
                title,
                kind,
                narrative,
                criteria,
                criteriaEver,
                roadmapItemId,
                labels,
                status,
                points,
                blocked,
                dependsOn,
                parts);
    }

    void refine(StoryRefined event) {
        if (event.title() != null && event.title().after() != null) {
            title = event.title().after();
        }
        if (event.kind() != null && event.kind().after() != null) {
            kind = event.kind().after();
        }
        if (event.narrative() != null) {
            narrative = event.narrative().after();
        }
        if (event.roadmapItemId() != null) {
            roadmapItemId = event.roadmapItemId().after();
        }
        if (event.labels() != null) {
            labels = event.labels().after() == null ? List.of() : event.labels().after();
        }
        criteria.removeAll(event.criteriaRemoved());
        criteria.replaceAll(criterion -> reworded(criterion, event.criteriaChanged()));
        criteria.addAll(event.criteriaAdded());
        criteriaEver += event.criteriaAdded().size();
    }

    /** A field that changed in another tracker. */
    void set(SourceFieldChanged event) {
        var value = event.after();
        switch (event.field()) {
            case TITLE -> title = value == null ? title : value;
            case KIND -> kind = value == null ? kind : value;
            case POINTS -> points = value == null ? null : new BigDecimal(value);
            case ROADMAP_ITEM_ID -> roadmapItemId = value == null ? null : UUID.fromString(value);
            case LABELS -> labels = Labels.parse(value);
            case DESCRIPTION, LANE, HORIZON, TIMEFRAME, TARGET -> {} // a story has none of these
        }
    }

    private static Criterion reworded(Criterion criterion, List<Reworded> changed) {
        return changed.stream()
                .filter(change -> change.id().equals(criterion.id()))
                .map(change -> new Criterion(change.id(), change.after()))
                .findFirst()
                .orElse(criterion);
    }
}
