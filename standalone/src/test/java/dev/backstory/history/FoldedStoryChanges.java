package dev.backstory.history;

import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Replaced;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an event changes of a story, worked out from the story before it, and what its sentence must say. */
final class FoldedStoryChanges {
    private final UUID id;
    private final FoldedStory before;
    private final List<Changed> changes = new ArrayList<>();

    private FoldedStoryChanges(FoldedStory before) {
        this.id = before.id;
        this.before = before;
    }

    /** Of a story that may not be there yet. */
    static List<Changed> of(Fold fold, @Nullable FoldedStory known, StoryEvent event) {
        if (event instanceof StoryDefined defined) {
            return defined(fold, defined);
        }
        var story = Fold.present(known, "story", event.subject().id());
        return switch (event) {
            case SourceStatusChanged e -> story.source.changes(story.id, story.status, e);
            case SourceFieldChanged e -> FoldedSource.changes(e);
            case ForeignFactRecorded e -> story.source.changes(fold, e);
            default -> new FoldedStoryChanges(story).of(event);
        };
    }

    private static List<Changed> defined(Fold fold, StoryDefined event) {
        return Changed.begin(
                event.storyId(),
                "backlogId",
                event.backlogId(),
                "title",
                event.title(),
                "kind",
                event.kind(),
                "status",
                "DEFINED",
                "narrative",
                Json.narrative(event.narrative()),
                "criteria",
                Json.criteria(event.criteria()),
                "roadmapItemId",
                event.roadmapItemId(),
                "labels",
                event.labels(),
                "splitFrom",
                fold.parent(event.storyId()));
    }

    private List<Changed> of(StoryEvent event) {
        var status = FoldedStory.statusAfter(event);
        if (status != null) {
            add("status", before.status, status);
        }
        switch (event) {
            case StoryRefined e -> refined(e);
            case StoryEstimated e -> add("points", before.points, e.after());
            case StoryMoved e -> add("backlogId", before.backlog, e.to());
            case StoryBlocked e -> {
                add("blocked", before.blocked != null, true);
                add("blocked.owner", null, e.owner());
            }
            case StoryUnblocked ignored -> unblocked();
            case StorySplit e -> split(e);
            case StoryWithdrawn ignored -> unblocked();
            case StoryAccepted e -> {
                begin("criteria.accepted", e.accepted());
                begin("criteria.unmet", e.missing());
            }
            case StoryRejected e -> begin("criteria.unmet", e.unmet());
            case DependencyDeclared e -> {
                add("dependsOn", null, e.dependsOn());
                changes.add(new Changed(e.dependsOn(), "dependents", null, id));
            }
            case DependencyRemoved e -> {
                add("dependsOn", e.dependsOn(), null);
                changes.add(new Changed(e.dependsOn(), "dependents", id, null));
            }
            default -> {}
        }
        return changes;
    }

    private void split(StorySplit event) {
        unblocked();
        begin(
                "children",
                event.children().stream()
                        .map(child -> Json.object("storyId", child.storyId(), "points", child.points()))
                        .toList());
    }

    private void unblocked() {
        add("blocked", before.blocked != null, false);
        add("blocked.owner", before.blockOwner(), null);
    }

    private void refined(StoryRefined event) {
        replaced("title", before.title, event.title(), title -> title);
        replaced("kind", before.kind, event.kind(), kind -> kind);
        replaced("narrative", Json.narrative(before.narrative), event.narrative(), Json::narrative);
        replaced("roadmapItemId", before.item, event.roadmapItemId(), item -> item);
        replaced("labels", before.labels, event.labels(), labels -> labels);
        event.criteriaAdded().forEach(added -> add("criteria", null, Json.criterion(added)));
        event.criteriaRemoved().forEach(gone -> add("criteria", criterion(gone.id()), null));
        event.criteriaChanged()
                .forEach(said ->
                        add("criteria", criterion(said.id()), Json.criterion(new Criterion(said.id(), said.after()))));
    }

    private Object criterion(UUID wanted) {
        return before.criteria.stream()
                .filter(criterion -> criterion.id().equals(wanted))
                .map(Json::criterion)
                .findFirst()
                .orElseThrow(() -> new AssertionError("An event of a criterion that was never made: " + wanted));
    }

    private <T> void replaced(
            String field,
            @Nullable Object was,
            @Nullable Replaced<T> replaced,
            Function<@Nullable T, @Nullable Object> shown) {
        if (replaced != null) {
            add(field, was, shown.apply(replaced.after()));
        }
    }

    private void begin(String field, List<?> values) {
        if (!values.isEmpty()) {
            add(field, null, values);
        }
    }

    private void add(String field, @Nullable Object was, @Nullable Object now) {
        Changed.add(changes, id, field, was, now);
    }
}
