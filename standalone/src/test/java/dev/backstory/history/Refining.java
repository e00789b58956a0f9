package dev.backstory.history;

import dev.backstory.events.Narrative;
import dev.backstory.history.Act.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying a story more exactly: what is absent stays, null clears, a value takes its place. */
final class Refining {
    private Refining() {}

    static Map<String, Object> body(Drawing drawing) {
        var dice = drawing.dice();
        var id = StoryJudge.story(
                drawing,
                dice.percent(50) ? story -> story.is("DEFINED") && !StoryJudge.canBeReady(story) : FoldedStory::isOpen);
        var body = Body.of("storyId", id);
        Body.put(body, "title", dice.orNull(25, "Better story " + dice.below(40)));
        Body.put(body, "kind", dice.orNull(15, dice.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")));
        Body.put(body, "narrative", dice.orNull(40, dice.percent(70) ? narrative(drawing) : part(drawing)));
        Body.put(body, "labels", dice.orNull(20, dice.of(List.of("green"), List.of("blue", "red"), List.of())));
        Body.put(
                body,
                "roadmapItemId",
                dice.orNull(20, drawing.oneOf(drawing.fold().items.keySet())));
        if (dice.percent(12)) {
            Body.clear(body, dice.of("narrative", "labels", "roadmapItemId", "narrative", "labels", "title", "kind"));
        }
        criteria(drawing, drawing.fold().stories.get(id), body);
        Body.put(body, "rationale", dice.orNull(40, drawing.why()));
        return body;
    }

    /** One part of it, which is said anew, or cleared. */
    private static Map<String, Object> part(Drawing drawing) {
        var dice = drawing.dice();
        var part = dice.of("asA", "iWant", "soThat");
        var narrative = new LinkedHashMap<String, Object>();
        if (dice.percent(80)) {
            narrative.put(part, "other " + drawing.number());
        } else {
            Body.clear(narrative, part);
        }
        return narrative;
    }

    /** Often whole. */
    static Map<String, Object> narrative(Drawing drawing) {
        var narrative = Body.of("asA", "member", "iWant", "thing " + drawing.number());
        Body.put(narrative, "soThat", drawing.dice().orNull(75, "it is better"));
        return narrative;
    }

    private static void criteria(Drawing drawing, @Nullable FoldedStory story, Map<String, Object> body) {
        var dice = drawing.dice();
        Body.put(body, "criteriaAdded", dice.orNull(45, List.of("It lasts " + drawing.number())));
        var ids = new ArrayList<>(story == null ? List.<UUID>of() : story.criteriaIds());
        if (dice.percent(3)) {
            ids.addFirst(dice.id());
        }
        if (!ids.isEmpty() && dice.percent(25)) {
            var said = Body.of("id", ids.getFirst(), "text", dice.of("It is quick", "It works better"));
            body.put("criteriaChanged", List.of(said));
            ids.subList(0, dice.percent(90) ? 1 : 0).clear();
        }
        if (!ids.isEmpty() && dice.percent(15)) {
            body.put("criteriaRemoved", List.of(ids.getFirst()));
        }
    }

    /** Whether it says what no story could be. */
    static boolean isMalformed(Map<String, Object> body) {
        var named = new ArrayList<>(changed(body).keySet());
        named.addAll(removed(body));
        return cleared(body, "title")
                || cleared(body, "kind")
                || named.stream().distinct().count() < named.size();
    }

    static String outcome(Attempt attempt, FoldedStory story) {
        var body = attempt.body();
        var before = new LinkedHashMap<UUID, String>();
        story.criteria.forEach(criterion -> before.put(criterion.id(), criterion.text()));
        var after = new LinkedHashMap<>(before);
        if (!before.keySet().containsAll(changed(body).keySet())
                || !before.keySet().containsAll(removed(body))) {
            return Rulebook.RULE;
        }
        after.putAll(changed(body));
        after.keySet().removeAll(removed(body));
        var added = body.get("criteriaAdded") instanceof List<?> texts ? texts : List.of();
        var kind = Objects.requireNonNullElse(Body.textOrNull(body, "kind"), story.kind);
        var narrative =
                body.containsKey("narrative") ? narrative(story.narrative, body.get("narrative")) : story.narrative;
        var item = body.containsKey("roadmapItemId") ? (UUID) body.get("roadmapItemId") : story.item;
        var same = added.isEmpty()
                && after.equals(before)
                && kind.equals(story.kind)
                && Objects.equals(narrative, story.narrative)
                && Objects.equals(item, story.item)
                && labels(body, story).equals(story.labels)
                && Objects.requireNonNullElse(Body.textOrNull(body, "title"), story.title)
                        .equals(story.title);
        if (same) {
            return Rulebook.NOTHING;
        }
        var criteria = new ArrayList<Object>(after.keySet());
        criteria.addAll(added);
        var staysReady = !story.is("READY") || StoryJudge.canBeReady(kind, narrative, criteria, story.points);
        var keepsOne =
                !(story.is("IN_PROGRESS") || story.is("DONE")) || removed(body).isEmpty() || !criteria.isEmpty();
        var isOfOpen = item == null || item.equals(story.item) || StoryJudge.isOpenItem(attempt.fold(), item);
        return StoryJudge.takenIf(staysReady && keepsOne && isOfOpen);
    }

    private static List<?> labels(Map<String, Object> body, FoldedStory story) {
        if (!body.containsKey("labels")) {
            return story.labels;
        }
        return body.get("labels") instanceof List<?> labels ? labels : List.of();
    }

    /** After a refinement of it, part by part. */
    private static @Nullable Narrative narrative(@Nullable Narrative before, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            return null;
        }
        var was = before == null ? new Narrative(null, null, null) : before;
        var after = new Narrative(
                map.containsKey("asA") ? Body.textOrNull(map, "asA") : was.asA(),
                map.containsKey("iWant") ? Body.textOrNull(map, "iWant") : was.iWant(),
                map.containsKey("soThat") ? Body.textOrNull(map, "soThat") : was.soThat());
        return after.equals(new Narrative(null, null, null)) ? null : after;
    }

    static @Nullable Narrative narrative(@Nullable Object said) {
        return said instanceof Map<?, ?> map
                ? new Narrative(
                        Body.textOrNull(map, "asA"), Body.textOrNull(map, "iWant"), Body.textOrNull(map, "soThat"))
                : null;
    }

    private static boolean cleared(Map<String, Object> body, String name) {
        return body.containsKey(name) && body.get(name) == null;
    }

    private static Map<UUID, String> changed(Map<String, Object> body) {
        var changed = new LinkedHashMap<UUID, String>();
        if (body.get("criteriaChanged") instanceof List<?> said) {
            said.forEach(one -> changed.put(Body.id((Map<?, ?>) one, "id"), Body.text((Map<?, ?>) one, "text")));
        }
        return changed;
    }

    private static List<UUID> removed(Map<String, Object> body) {
        return body.get("criteriaRemoved") instanceof List<?> ids
                ? ids.stream().map(UUID.class::cast).toList()
                : List.of();
    }
}
