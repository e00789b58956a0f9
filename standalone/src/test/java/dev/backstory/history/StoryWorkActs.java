package dev.backstory.history;

import static dev.backstory.history.Act.OWNER;
import static dev.backstory.history.Act.TEAM;
import static dev.backstory.history.StoryJudge.open;
import static dev.backstory.history.StoryJudge.takenIf;

import dev.backstory.history.Act.Attempt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The work on stories, and what stands in its way. */
final class StoryWorkActs {
    static final List<Act> ALL = List.of(
            Act.doing("StartStory", 18, TEAM, "storyId", StoryWorkActs::start, open(StoryWorkActs::started)),
            Act.doing("CompleteStory", 20, TEAM, "storyId", StoryWorkActs::complete, open(StoryWorkActs::completed)),
            Act.doing("AcceptStory", 20, OWNER, "storyId", StoryWorkActs::accept, open(StoryWorkActs::accepted)),
            Act.deciding("RejectStory", 5, OWNER, "storyId", StoryWorkActs::reject, open(StoryWorkActs::rejected)),
            Act.deciding("BlockStory", 5, TEAM, "storyId", StoryWorkActs::block, StoryWorkActs::blocked),
            Act.doing("UnblockStory", 6, TEAM, "storyId", StoryWorkActs::unblock, open(StoryWorkActs::unblocked)));

    private StoryWorkActs() {}

    private static Map<String, Object> start(Drawing drawing) {
        return StoryActs.maybeBecause(drawing, story -> story.is("READY") && story.blocked == null);
    }

    private static String started(Attempt attempt, FoldedStory story) {
        if (story.is("IN_PROGRESS")) {
            return Rulebook.NOTHING;
        }
        var item = story.item;
        return takenIf(story.is("READY")
                && story.blocked == null
                && (item == null || !StoryJudge.isDropped(attempt.fold(), item)));
    }

    private static Map<String, Object> complete(Drawing drawing) {
        return StoryActs.maybeBecause(drawing, story -> story.is("IN_PROGRESS") && story.blocked == null);
    }

    private static String completed(Attempt attempt, FoldedStory story) {
        return story.is("DONE") ? Rulebook.NOTHING : takenIf(story.is("IN_PROGRESS") && story.blocked == null);
    }

    private static Map<String, Object> accept(Drawing drawing) {
        var dice = drawing.dice();
        var id = StoryJudge.story(drawing, story -> story.is("DONE") && story.blocked == null);
        var body = Body.of("storyId", id, "accepted", criteria(drawing, id, 85));
        Body.put(body, "rationale", dice.orNull(60, drawing.why()));
        return body;
    }

    private static String accepted(Attempt attempt, FoldedStory story) {
        var met = StoryJudge.ids(attempt, "accepted");
        return takenIf(story.is("DONE")
                && story.blocked == null
                && story.criteriaIds().containsAll(met)
                && (met.containsAll(story.criteriaIds()) || StoryJudge.saysWhy(attempt)));
    }

    private static Map<String, Object> reject(Drawing drawing) {
        var id = StoryJudge.story(drawing, story -> story.is("DONE"));
        return drawing.because("storyId", id, "unmet", criteria(drawing, id, 40));
    }

    private static String rejected(Attempt attempt, FoldedStory story) {
        return takenIf(story.is("DONE") && story.criteriaIds().containsAll(StoryJudge.ids(attempt, "unmet")));
    }

    /** Each of a story's criteria with that chance, and now and then one that it does not have. */
    private static List<UUID> criteria(Drawing drawing, UUID id, int chance) {
        var dice = drawing.dice();
        var story = drawing.fold().stories.get(id);
        if (dice.percent(4)) {
            return List.of(dice.id());
        }
        return story == null
                ? List.of()
                : story.criteriaIds().stream()
                        .filter(one -> dice.percent(chance))
                        .toList();
    }

    private static Map<String, Object> block(Drawing drawing) {
        var body =
                drawing.because("storyId", StoryJudge.story(drawing, story -> story.isOpen() && story.blocked == null));
        Body.put(
                body,
                "owner",
                drawing.dice()
                        .orNull(45, drawing.dice().percent(6) ? drawing.dice().id() : drawing.person()));
        return body;
    }

    /** The owner is somebody. */
    private static String blocked(Attempt attempt) {
        var owner = attempt.body().get("owner");
        var isKnown = owner == null
                || attempt.world().people().stream()
                        .anyMatch(person -> person.id().equals(owner));
        return isKnown ? open((again, story) -> takenIf(story.blocked == null)).outcome(attempt) : Rulebook.RULE;
    }

    private static Map<String, Object> unblock(Drawing drawing) {
        return StoryActs.maybeBecause(drawing, story -> story.blocked != null);
    }

    private static String unblocked(Attempt attempt, FoldedStory story) {
        return story.blocked == null ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
