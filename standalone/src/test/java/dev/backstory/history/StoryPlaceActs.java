package dev.backstory.history;

import static dev.backstory.history.Act.OWNER;
import static dev.backstory.history.StoryJudge.open;

import dev.backstory.history.Act.Attempt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stories that leave their place: split, moved or withdrawn. */
final class StoryPlaceActs {
    static final List<Act> ALL = List.of(
            Act.deciding("SplitStory", 5, OWNER, "storyId", StoryPlaceActs::split, StoryPlaceActs::wasSplit),
            Act.deciding("MoveStory", 6, OWNER, "storyId", StoryPlaceActs::move, open(StoryPlaceActs::moved)),
            Act.deciding(
                    "WithdrawStory",
                    4,
                    OWNER,
                    "storyId",
                    drawing -> drawing.because("storyId", StoryJudge.story(drawing, FoldedStory::isOpen)),
                    open((attempt, story) -> Rulebook.TAKEN)));

    private StoryPlaceActs() {}

    private static Map<String, Object> split(Drawing drawing) {
        var dice = drawing.dice();
        var id = StoryJudge.story(drawing, story -> story.isOpen() && !story.is("DONE"));
        var story = drawing.fold().stories.get(id);
        var points = shares(dice, story == null ? null : story.points);
        var children = new ArrayList<Map<String, Object>>();
        for (int i = dice.percent(4) ? 1 : 2 + dice.below(3); i > 0; i--) {
            var share = children.size() < points.size() ? points.get(children.size()) : null;
            children.add(child(drawing, id, children.size() + 1, share));
        }
        return drawing.because("storyId", id, "children", children);
    }

    private static Map<String, Object> child(Drawing drawing, UUID parent, int part, @Nullable BigDecimal points) {
        var dice = drawing.dice();
        var id = switch (dice.below(40)) {
            case 0 -> dice.of(drawing.world().usedIds());
            case 1 -> parent;
            default -> dice.id();
        };
        var child = Body.of("storyId", id, "title", "Part " + part + " of " + drawing.number());
        Body.put(child, "kind", dice.orNull(30, dice.of("USER_STORY", "BUG")));
        Body.put(child, "narrative", dice.orNull(40, Refining.narrative(drawing)));
        Body.put(child, "criteria", dice.orNull(60, List.of("Part " + part + " works")));
        Body.put(child, "labels", dice.orNull(30, List.of("green")));
        Body.put(child, "points", points);
        return child;
    }

    /** The first two children's points: mostly such that they add up. */
    private static List<BigDecimal> shares(Dice dice, @Nullable BigDecimal all) {
        if (dice.percent(8)) {
            return List.of(BigDecimal.ONE);
        }
        if (all == null) {
            return dice.percent(50) ? List.of() : List.of(BigDecimal.TWO);
        }
        var first = all.min(BigDecimal.ONE);
        return List.of(first, all.subtract(first));
    }

    /** Whether it is no split: fewer than two children, or not each with an id of its own. */
    static boolean isMalformed(Map<String, Object> body) {
        var ids = new ArrayList<>(
                children(body).stream().map(child -> Body.id(child, "storyId")).toList());
        ids.add(Body.id(body, "storyId"));
        return ids.size() < 3 || ids.stream().distinct().count() < ids.size();
    }

    private static String wasSplit(Attempt attempt) {
        var children = children(attempt.body());
        if (children.stream().anyMatch(child -> attempt.world().isUsed(Body.id(child, "storyId")))) {
            return Rulebook.RULE;
        }
        var sum = children.stream()
                .map(child -> (BigDecimal) child.get("points"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return open((again, story) -> StoryJudge.takenIf(!story.is("DONE")
                        && (story.points == null || story.points.compareTo(sum) == 0)
                        && (story.item == null || StoryJudge.isOpenItem(again.fold(), story.item))))
                .outcome(attempt);
    }

    private static List<Map<?, ?>> children(Map<String, Object> body) {
        return ((List<?>) Body.value(body, "children"))
                .stream().<Map<?, ?>>map(child -> (Map<?, ?>) child).toList();
    }

    private static Map<String, Object> move(Drawing drawing) {
        var dice = drawing.dice();
        var id = StoryJudge.story(drawing, FoldedStory::isOpen);
        var story = drawing.fold().stories.get(id);
        var others = drawing.fold().backlogs.values().stream()
                .filter(backlog -> story == null || !backlog.id.equals(story.backlog))
                .toList();
        var target = others.isEmpty() || dice.percent(10)
                ? dice.of(drawing.fold().backlogs.values())
                : dice.of(others);
        var body = drawing.because("storyId", id, "backlogId", target.id);
        Body.put(body, "placement", dice.orNull(60, drawing.place(target, id)));
        return body;
    }

    /** To where it is already, nothing changes; to elsewhere it must be able to stand. */
    private static String moved(Attempt attempt, FoldedStory story) {
        var to = Body.id(attempt.body(), "backlogId");
        if (to.equals(story.backlog)) {
            return Rulebook.NOTHING;
        }
        var backlog = attempt.fold().backlogs.get(to);
        return StoryJudge.takenIf(backlog != null && new Intent(backlog).put(story.id, Body.placement(attempt.body())));
    }
}
