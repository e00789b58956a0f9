package dev.backstory.history;

import dev.backstory.events.Narrative;
import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each view must answer, in the shapes of the API, from a fold. */
final class Answers {
    private Answers() {}

    /** Every view by its path below the product. */
    static Map<String, Object> of(Fold fold) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("", product(fold));
        answers.put("/vision", vision(fold));
        if (fold.roadmap != null) {
            answers.put("/roadmap", roadmap(fold));
        }
        answers.put(
                "/backlogs",
                with(
                        fold,
                        "backlogs",
                        fold.backlogs.values().stream()
                                .map(order -> object(
                                        "backlogId",
                                        order.id,
                                        "name",
                                        order.name,
                                        "version",
                                        order.version,
                                        "stories",
                                        order.ranked().size() + order.unranked.size()))
                                .toList()));
        fold.backlogs.values().forEach(order -> answers.put("/backlogs/" + order.id, backlog(fold, order)));
        answers.put(
                "/stories",
                with(
                        fold,
                        "stories",
                        fold.stories.values().stream()
                                .map(story -> listed(fold, story))
                                .toList()));
        fold.stories.forEach((id, story) -> answers.put("/stories/" + id, story(fold, story)));
        fold.stories.keySet().forEach(id -> answers.put("/stories/" + id + "/history", history(fold, id)));
        fold.items.values().forEach(item -> answers.put("/roadmap/items/" + item.added.itemId(), item(fold, item)));
        answers.put(
                "/audit?order=asc",
                with(
                        fold,
                        "entries",
                        fold.entries.stream().map(entry -> entry(entry, null)).toList()));
        return answers;
    }

    private static Map<String, Object> product(Fold fold) {
        var product = fold.product();
        return with(
                fold,
                "productId",
                product.productId(),
                "key",
                product.key(),
                "name",
                product.name(),
                "version",
                fold.productVersion,
                "demo",
                product.demo(),
                "roadmapId",
                product.roadmapId(),
                "backlogIds",
                List.copyOf(fold.backlogs.keySet()),
                "vision",
                fold.visions.isEmpty()
                        ? null
                        : revision((VisionSet) fold.visions.getLast().event()),
                "strategy",
                null,
                "goals",
                List.of(),
                "roles",
                new Expected.InAnyOrder(fold.roles.stream()
                        .map(role -> object("person", role.person(), "role", role.role()))
                        .toList()));
    }

    private static Map<String, Object> vision(Fold fold) {
        var revisions = fold.visions.stream().map(Answers::revision).toList();
        var now = with(fold, "revisions", revisions, "endorsements", List.of(), "objections", List.of());
        now.putAll(
                fold.visions.isEmpty()
                        ? object("revision", 0, "statement", null)
                        : revision((VisionSet) fold.visions.getLast().event()));
        return now;
    }

    private static Map<String, Object> revision(RecordedEvent recorded) {
        var revision = revision((VisionSet) recorded.event());
        revision.putAll(who(recorded));
        return revision;
    }

    private static Map<String, Object> revision(VisionSet event) {
        Vision vision = event.after();
        return object(
                "revision",
                event.revision(),
                "statement",
                vision.statement(),
                "targetCustomers",
                vision.targetCustomers(),
                "needs",
                vision.needs(),
                "differentiator",
                vision.differentiator());
    }

    private static Map<String, Object> who(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        return object(
                "position",
                recorded.position(),
                "eventId",
                recorded.eventId(),
                "at",
                provenance.occurred(),
                "actor",
                provenance.actor(),
                "roles",
                provenance.roles().stream().sorted().toList(),
                "rationale",
                rationale(provenance.rationale()));
    }

    private static Map<String, Object> roadmap(Fold fold) {
        var order = fold.roadmap();
        var items = new ArrayList<Object>();
        order.ranked().forEach(id -> items.add(item(fold, fold.item(id))));
        var others = fold.items.values().stream()
                .filter(item -> order.rankOf(item.added.itemId()) == null)
                .map(item -> item(fold, item))
                .toList();
        return with(fold, "version", order.version, "items", new Expected.ThenInAnyOrder(items, others));
    }

    private static Map<String, Object> item(Fold fold, Folded.Item item) {
        var added = item.added;
        return object(
                "itemId",
                added.itemId(),
                "rank",
                fold.roadmap().rankOf(added.itemId()),
                "version",
                item.version,
                "title",
                added.title(),
                "kind",
                added.kind(),
                "status",
                "PROPOSED",
                "sourceKey",
                null,
                "sourceStatus",
                null,
                "lane",
                added.lane(),
                "horizon",
                item.schedule.horizon(),
                "timeframe",
                timeframe(item.schedule.timeframe()),
                "firstTimeframe",
                timeframe(item.first),
                "slipDays",
                item.slipDays,
                "slips",
                item.slips,
                "goals",
                List.of(),
                "points",
                null,
                "dependsOn",
                List.of(),
                "reschedulings",
                item.moves.stream().map(Answers::rescheduling).toList());
    }

    private static Map<String, Object> rescheduling(RecordedEvent recorded) {
        var event = (RoadmapItemRescheduled) recorded.event();
        return object(
                "position",
                recorded.position(),
                "at",
                recorded.provenance().occurred(),
                "actor",
                recorded.provenance().actor(),
                "before",
                schedule(event.before()),
                "after",
                schedule(event.after()),
                "days",
                Folded.Item.days(event.before(), event.after()),
                "rationale",
                rationale(recorded.provenance().rationale()));
    }

    private static Map<String, Object> backlog(Fold fold, Folded.Order order) {
        return with(
                fold,
                "backlogId",
                order.id,
                "name",
                order.name,
                "version",
                order.version,
                "stories",
                order.ranked().stream().map(id -> listed(fold, fold.story(id))).toList(),
                "unranked",
                new Expected.InAnyOrder(order.unranked.stream()
                        .map(id -> listed(fold, fold.story(id)))
                        .toList()),
                "totals",
                object("stories", order.ranked().size() + order.unranked.size(), "points", 0));
    }

    private static Map<String, Object> listed(Fold fold, Folded.Story story) {
        var defined = story.defined();
        return object(
                "storyId",
                defined.storyId(),
                "backlogId",
                defined.backlogId(),
                "rank",
                fold.backlog(defined.backlogId()).rankOf(defined.storyId()),
                "title",
                defined.title(),
                "kind",
                defined.kind(),
                "status",
                "DEFINED",
                "sourceKey",
                null,
                "sourceStatus",
                null,
                "points",
                null,
                "labels",
                defined.labels(),
                "roadmapItemId",
                defined.roadmapItemId(),
                "blockedBy",
                List.of(),
                "blocked",
                null,
                "flags",
                List.of());
    }

    private static Map<String, Object> story(Fold fold, Folded.Story story) {
        var answer = with(fold);
        answer.putAll(listed(fold, story));
        answer.put("version", 1);
        answer.put("narrative", narrative(story.defined().narrative()));
        answer.put("criteria", criteria(story.defined(), true));
        answer.put("source", Map.of());
        return answer;
    }

    private static Map<String, Object> history(Fold fold, UUID story) {
        return with(
                fold,
                "entries",
                fold.entries.stream()
                        .filter(entry -> entry.event().event().subject().id().equals(story)
                                || entry.changes().stream()
                                        .anyMatch(change -> change.subject().equals(story)))
                        .map(entry -> entry(entry, story))
                        .toList());
    }

    private static Map<String, Object> entry(Fold.Entry entry, @Nullable UUID only) {
        var recorded = entry.event();
        var subject = recorded.event().subject();
        var answer = who(recorded);
        answer.putAll(object(
                "type",
                recorded.type(),
                "recordedAt",
                recorded.provenance().recorded(),
                "subject",
                object("type", subject.type().name(), "id", subject.id()),
                "sentence",
                new Expected.Saying(entry.says()),
                "commandId",
                recorded.provenance().commandId(),
                "changes",
                new Expected.InAnyOrder(entry.changes().stream()
                        .filter(change -> only == null || change.subject().equals(only))
                        .map(change -> object(
                                "subject",
                                object("id", change.subject()),
                                "field",
                                change.field(),
                                "before",
                                change.before(),
                                "after",
                                change.after()))
                        .toList())));
        return answer;
    }

    static @Nullable Map<String, Object> timeframe(@Nullable Timeframe timeframe) {
        return timeframe == null
                ? null
                : object("start", timeframe.start(), "end", timeframe.end(), "precision", timeframe.precision());
    }

    static @Nullable Map<String, Object> narrative(@Nullable Narrative narrative) {
        return narrative == null
                ? null
                : object("asA", narrative.asA(), "iWant", narrative.iWant(), "soThat", narrative.soThat());
    }

    static List<Map<String, Object>> criteria(StoryDefined story, boolean whetherAccepted) {
        return story.criteria().stream()
                .map(criterion -> whetherAccepted
                        ? object("id", criterion.id(), "text", criterion.text(), "accepted", false)
                        : object("id", criterion.id(), "text", criterion.text()))
                .toList();
    }

    private static Map<String, Object> schedule(Schedule schedule) {
        return object("timeframe", timeframe(schedule.timeframe()), "horizon", schedule.horizon());
    }

    private static @Nullable Map<String, Object> rationale(@Nullable Rationale rationale) {
        return rationale == null
                ? null
                : object(
                        "text",
                        rationale.text(),
                        "evidence",
                        rationale.evidence(),
                        "decisionId",
                        rationale.decisionId());
    }

    private static Map<String, Object> with(Fold fold, @Nullable Object... namesAndValues) {
        var last = fold.lastEvent();
        var answer = object(
                "asOf",
                object("position", last.position(), "at", last.provenance().occurred()));
        answer.putAll(object(namesAndValues));
        return answer;
    }

    /** A JSON object of names and values in turn. */
    @SuppressWarnings("NullAway") // a JSON object may hold nulls
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
