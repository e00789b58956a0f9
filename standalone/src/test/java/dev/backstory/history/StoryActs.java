package dev.backstory.history;

import static dev.backstory.history.Act.OWNER;

import dev.backstory.history.Act.Attempt;
import dev.backstory.history.Client.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stories. */
final class StoryActs {
    private static final List<String> DEFINERS = List.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER");

    static final List<Act> ALL =
            List.of(Act.doing("DefineStory", 30, DEFINERS, "storyId", StoryActs::story, StoryActs::define));

    private StoryActs() {}

    private static Map<String, Object> story(Drawing drawing) {
        var dice = drawing.dice();
        var backlog = dice.of(drawing.fold().backlogs.values());
        var body = Body.of("storyId", dice.id(), "backlogId", backlog.id, "title", "Story " + drawing.number());
        Body.put(body, "kind", dice.orNull(60, dice.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")));
        Body.put(body, "narrative", dice.orNull(40, Body.of("asA", "member", "iWant", "thing " + drawing.number())));
        Body.put(body, "criteria", dice.orNull(40, List.of("It works " + drawing.number(), "It is quick")));
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
        if ((isPlaced(attempt.draft()) && !body.containsKey("rationale"))
                || (item != null && !attempt.fold().isOpen(item))
                || attempt.world().isUsed(story)) {
            return Rulebook.RULE;
        }
        var backlog = attempt.fold().backlogs.get(Body.id(body, "backlogId"));
        if (backlog == null) {
            return Rulebook.NOT_FOUND;
        }
        return new Intent(backlog).put(story, Body.placement(body)) ? Rulebook.TAKEN : Rulebook.RULE;
    }

    /** Who may: whoever defines a story above others must be the Product Owner. */
    static List<String> definers(Draft draft) {
        return isPlaced(draft) ? OWNER : DEFINERS;
    }

    private static boolean isPlaced(Draft draft) {
        var placement = Body.placement(draft.body());
        return !placement.equals("BOTTOM") && !placement.equals("UNRANKED");
    }
}
