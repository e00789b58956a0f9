package dev.backstory.history;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.VisionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes, worked out from the fold before it rather than from what the event says of itself. */
final class FoldedChanges {
    private final Fold fold;

    /** One field of one subject before and after. */
    record Changed(
            UUID subject,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    FoldedChanges(Fold fold) {
        this.fold = fold;
    }

    List<Changed> of(RecordedEvent recorded) {
        var id = recorded.event().subject().id();
        return switch (recorded.event()) {
            case ProductCreated e ->
                begin(id, "key", e.key(), "name", e.name(), "demo", e.demo(), "imported", e.imported());
            case RoleAssigned e -> List.of(new Changed(id, "roles", null, role(e.person(), e.role())));
            case RoleRevoked e -> List.of(new Changed(id, "roles", role(e.person(), e.role()), null));
            case VisionSet e -> vision(id, e);
            case RoadmapOpened e -> begin(id, "productId", e.productId());
            case BacklogOpened e -> begin(id, "name", e.name());
            case RoadmapItemAdded e ->
                begin(
                        id,
                        "kind",
                        e.kind(),
                        "title",
                        e.title(),
                        "status",
                        "PROPOSED",
                        "description",
                        e.description(),
                        "lane",
                        e.lane(),
                        "timeframe",
                        Answers.timeframe(e.timeframe()),
                        "horizon",
                        e.horizon());
            case RoadmapItemRescheduled e -> rescheduled(id, e);
            case StoryDefined e ->
                begin(
                        id,
                        "backlogId",
                        e.backlogId(),
                        "title",
                        e.title(),
                        "kind",
                        e.kind(),
                        "status",
                        "DEFINED",
                        "narrative",
                        Answers.narrative(e.narrative()),
                        "criteria",
                        Answers.criteria(e, false),
                        "roadmapItemId",
                        e.roadmapItemId(),
                        "labels",
                        e.labels());
            case StoryRanked e ->
                entered(fold.backlog(id), new Moved(e.storyId(), null, null, e.orderKey(), null, null));
            case RoadmapItemRanked e ->
                entered(fold.roadmap(), new Moved(e.itemId(), null, null, e.orderKey(), null, null));
            case BacklogReprioritised e -> moved(fold.backlog(id), e.moves());
            default -> List.of();
        };
    }

    /** What its sentence must say, among other things. */
    List<String> says(RecordedEvent recorded) {
        var said = new ArrayList<String>();
        switch (recorded.event()) {
            case ProductCreated e -> said.addAll(List.of(e.name(), e.key()));
            case BacklogOpened e -> said.add(e.name());
            case RoadmapItemAdded e -> said.add(e.title());
            case RoadmapItemRescheduled e ->
                said.add(fold.item(e.itemId()).added.title());
            case StoryDefined e -> said.addAll(List.of(e.title(), fold.backlog(e.backlogId()).name));
            case StoryRanked e -> said.add(fold.story(e.storyId()).defined().title());
            case RoadmapItemRanked e -> said.add(fold.item(e.itemId()).added.title());
            case BacklogReprioritised e ->
                said.add(fold.story(e.moves().getFirst().id()).defined().title());
            case VisionSet e -> said.add(e.after().statement());
            default -> said.add(fold.product().name());
        }
        var why = recorded.provenance().rationale();
        if (why != null) {
            said.add(why.text());
        }
        return said;
    }

    private List<Changed> vision(UUID id, VisionSet event) {
        var revisions = fold.visions.size();
        var before = revisions == 0 ? null : ((VisionSet) fold.visions.getLast().event()).after();
        var after = event.after();
        var changes = new ArrayList<Changed>();
        add(changes, id, "vision.revision", revisions == 0 ? null : revisions, revisions + 1);
        add(changes, id, "vision.statement", before == null ? null : before.statement(), after.statement());
        add(
                changes,
                id,
                "vision.targetCustomers",
                before == null ? null : before.targetCustomers(),
                after.targetCustomers());
        add(changes, id, "vision.needs", before == null ? null : before.needs(), after.needs());
        add(
                changes,
                id,
                "vision.differentiator",
                before == null ? null : before.differentiator(),
                after.differentiator());
        return changes;
    }

    private List<Changed> rescheduled(UUID id, RoadmapItemRescheduled event) {
        var before = fold.item(id).schedule;
        var after = event.after();
        var changes = new ArrayList<Changed>();
        add(changes, id, "timeframe", Answers.timeframe(before.timeframe()), Answers.timeframe(after.timeframe()));
        add(changes, id, "horizon", before.horizon(), after.horizon());
        return changes;
    }

    private static List<Changed> entered(Folded.Order order, Moved moved) {
        var rank = order.after(List.of(moved)).rankOf(moved.id());
        var changes = new ArrayList<Changed>();
        add(changes, moved.id(), "standing", null, rank == null ? "UNRANKED" : "RANKED");
        add(changes, moved.id(), "rank", null, rank);
        return changes;
    }

    private static List<Changed> moved(Folded.Order order, List<Moved> moves) {
        var after = order.after(moves);
        var changes = new ArrayList<Changed>();
        for (var moved : moves) {
            var from = order.rankOf(moved.id());
            var to = after.rankOf(moved.id());
            add(
                    changes,
                    moved.id(),
                    "standing",
                    from == null ? "UNRANKED" : "RANKED",
                    to == null ? "UNRANKED" : "RANKED");
            changes.add(new Changed(moved.id(), "rank", from, to)); // its neighbours are others, also at the same rank
        }
        return changes;
    }

    private static List<Changed> begin(UUID id, @Nullable Object... fieldsAndValues) {
        var changes = new ArrayList<Changed>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            var value = fieldsAndValues[i + 1];
            if (!(value instanceof List<?> list && list.isEmpty())) {
                add(changes, id, String.valueOf(fieldsAndValues[i]), null, value);
            }
        }
        return changes;
    }

    private static void add(
            List<Changed> changes, UUID id, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Changed(id, field, before, after));
        }
    }

    private static Map<String, Object> role(UUID person, String role) {
        return Map.of("person", person, "role", role);
    }
}
