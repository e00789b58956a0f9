package dev.backstory.history;

import static dev.backstory.history.Act.OWNER;
import static dev.backstory.history.Act.OWNER_AND_TEAM;

import dev.backstory.history.Act.Attempt;
import dev.backstory.history.Client.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What stories are, until work on them begins. */
final class StoryActs {
    private static final List<String> DEFINERS = List.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER");

    static final List<Act> ALL = List.of(
            Act.doing("DefineStory", 30, DEFINERS, "storyId", StoryActs::story, StoryActs::define),
            Act.doing("RefineStory", 14, OWNER, "storyId", Refining::body, StoryJudge.open(Refining::outcome)),
            Act.doing(
                    "EstimateStory",
                    14,
                    OWNER_AND_TEAM,
                    "storyId",
                    StoryActs::estimate,
                    StoryJudge.open(StoryActs::estimated)),
            Act.doing(
                    "MarkStoryReady",
                    18,
                    OWNER,
                    "storyId",
                    drawing -> maybeBecause(drawing, story -> story.is("DEFINED") && StoryJudge.canBeReady(story)),
                    StoryJudge.open(StoryActs::markedReady)),
            Act.deciding(
                    "WithdrawReadiness",
                    4,
                    OWNER,
                    "storyId",
                    drawing -> drawing.because("storyId", StoryJudge.story(drawing, story -> story.is("READY"))),
                    StoryJudge.open(StoryActs::readinessWithdrawn)));

    private StoryActs() {}

    private static Map<String, Object> story(Drawing drawing) {
        var dice = drawing.dice();
        var backlog = dice.of(drawing.fold().backlogs.values());
        var body = Body.of("storyId", dice.id(), "backlogId", backlog.id, "title", "Story " + drawing.number());
        Body.put(body, "kind", dice.orNull(60, dice.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")));
        Body.put(body, "narrative", dice.orNull(55, Refining.narrative(drawing)));
        Body.put(body, "criteria", dice.orNull(60, List.of("It works " + drawing.number(), "It is quick")));
        Body.put(body, "labels", dice.orNull(40, List.of("red", "blue", "red")));
        if (!drawing.fold().items.isEmpty()) {
            Body.put(
                    body,
                    "roadmapItemId",
                    dice.orNull(30, dice.of(drawing.fold().items.keySet())));
        }
        if (dice.percent(35)) {
            body.put("placement", drawing.place(backlog, null));
        }
        Body.put(body, "rationale", dice.orNull(45, drawing.why()));
        return body;
    }

    private static String define(Attempt attempt) {
        var body = attempt.body();
        var item = (UUID) body.get("roadmapItemId");
        var story = Body.id(body, "storyId");
        if ((isPlaced(attempt.draft()) && !StoryJudge.saysWhy(attempt))
                || (item != null && !attempt.fold().isOpen(item))
                || attempt.world().isUsed(story)) {
            return Rulebook.RULE;
        }
        var backlog = attempt.fold().backlogs.get(Body.id(body, "backlogId"));
        if (backlog == null) {
            return Rulebook.NOT_FOUND;
        }
        return StoryJudge.takenIf(new Intent(backlog).put(story, Body.placement(body)));
    }

    /** Who may: whoever defines a story above others must be the Product Owner. */
    static List<String> definers(Draft draft) {
        return isPlaced(draft) ? OWNER : DEFINERS;
    }

    private static boolean isPlaced(Draft draft) {
        var placement = Body.placement(draft.body());
        return !placement.equals("BOTTOM") && !placement.equals("UNRANKED");
    }

    /** Sometimes with a reason, where none is asked for. */
    static Map<String, Object> maybeBecause(Drawing drawing, Predicate<FoldedStory> suits) {
        var body = Body.of("storyId", StoryJudge.story(drawing, suits));
        Body.put(body, "rationale", drawing.dice().orNull(30, drawing.why()));
        return body;
    }

    private static Map<String, Object> estimate(Drawing drawing) {
        var dice = drawing.dice();
        var suited = StoryJudge.story(
                drawing, dice.percent(75) ? story -> story.isOpen() && story.points == null : FoldedStory::isOpen);
        var points = dice.percent(4)
                ? dice.of("-1", "1000.5", "1.234")
                : dice.of("0", "1", "2", "3", "5", "8", "0.5", "2.25", "1000", "3.0");
        var body = Body.of("storyId", suited, "points", new BigDecimal(points));
        Body.put(body, "rationale", dice.orNull(75, drawing.why()));
        return body;
    }

    private static String estimated(Attempt attempt, FoldedStory story) {
        var points = (BigDecimal) Body.value(attempt.body(), "points");
        if (story.points == null) {
            return Rulebook.TAKEN;
        }
        return story.points.compareTo(points) == 0 ? Rulebook.NOTHING : StoryJudge.takenIf(StoryJudge.saysWhy(attempt));
    }

    private static String markedReady(Attempt attempt, FoldedStory story) {
        return story.is("READY")
                ? Rulebook.NOTHING
                : StoryJudge.takenIf(story.is("DEFINED") && StoryJudge.canBeReady(story));
    }

    private static String readinessWithdrawn(Attempt attempt, FoldedStory story) {
        return story.is("DEFINED") ? Rulebook.NOTHING : StoryJudge.takenIf(story.is("READY"));
    }
}
