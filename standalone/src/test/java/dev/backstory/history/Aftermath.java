package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Client.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command must have brought about if it was taken, made by hand from what was there before: orders, and parts of stories. */
@FunctionalInterface
interface Aftermath {
    void check(Fold after);

    static Aftermath of(Draft draft, World world) {
        var body = draft.body();
        var product = Body.id(body, "productId");
        if (!world.knows(product)) {
            return after -> {};
        }
        var fold = world.fold(product);
        return switch (draft.command()) {
            case "ReprioritiseBacklog" -> reordered(body, fold.backlogs.get(Body.id(body, "backlogId")), "storyId");
            case "ReprioritiseRoadmap" -> reordered(body, fold.roadmap(), "itemId");
            case "SplitStory" -> split(body, fold.stories.get(Body.id(body, "storyId")), fold);
            default -> after -> {};
        };
    }

    private static Aftermath reordered(Map<String, Object> body, @Nullable FoldedOrder order, String id) {
        if (order == null) {
            return after -> {};
        }
        var meant = new Intent(order);
        Body.moves(body).forEach(move -> meant.move(Body.id(move, id), Body.value(move, "to")));
        return after -> {
            var now = id.equals("itemId") ? after.roadmap() : after.backlog(order.id);
            assertThat(now.ranked()).isEqualTo(meant.ranked);
            assertThat(now.unranked).isEqualTo(meant.unranked);
        };
    }

    /** The parts say what they were told to, else what the whole said, and stand where it stood. */
    private static Aftermath split(Map<String, Object> body, @Nullable FoldedStory whole, Fold before) {
        if (whole == null) {
            return after -> {};
        }
        var children = ((List<?>) Body.value(body, "children"))
                .stream().map(child -> part((Map<?, ?>) child, whole)).toList();
        var ids = children.stream().map(child -> Body.id(child, "id")).toList();
        var order = before.backlog(whole.backlog);
        var ranked = order.ranked().stream()
                .flatMap(id -> id.equals(whole.id) ? ids.stream() : List.of(id).stream())
                .toList();
        var wasRanked = order.ranked().contains(whole.id);
        return after -> {
            assertThat(ids.stream().map(id -> part(after.story(id))).toList()).isEqualTo(children);
            assertThat(after.backlog(whole.backlog).ranked()).isEqualTo(ranked);
            assertThat(after.backlog(whole.backlog).unranked.containsAll(ids)).isEqualTo(!wasRanked);
        };
    }

    private static Map<String, Object> part(Map<?, ?> child, FoldedStory whole) {
        var labels = Body.texts(child, "labels").stream().distinct().toList();
        return Json.object(
                "id",
                Body.id(child, "storyId"),
                "title",
                Body.text(child, "title"),
                "kind",
                Objects.requireNonNullElse(Body.textOrNull(child, "kind"), whole.kind),
                "narrative",
                Json.narrative(Refining.narrative(child.get("narrative"))),
                "criteria",
                Body.texts(child, "criteria"),
                "labels",
                labels.isEmpty() ? whole.labels : labels,
                "points",
                stripped((BigDecimal) child.get("points")),
                "item",
                whole.item,
                "backlog",
                whole.backlog,
                "status",
                "DEFINED");
    }

    private static Map<String, Object> part(FoldedStory story) {
        return Json.object(
                "id",
                story.id,
                "title",
                story.title,
                "kind",
                story.kind,
                "narrative",
                Json.narrative(story.narrative),
                "criteria",
                story.criteria.stream().map(criterion -> criterion.text()).toList(),
                "labels",
                story.labels,
                "points",
                stripped(story.points),
                "item",
                story.item,
                "backlog",
                story.backlog,
                "status",
                story.status);
    }

    private static @Nullable BigDecimal stripped(@Nullable BigDecimal points) {
        return points == null ? null : points.stripTrailingZeros();
    }
}
