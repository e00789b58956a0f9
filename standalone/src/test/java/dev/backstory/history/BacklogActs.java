package dev.backstory.history;

import static dev.backstory.history.Act.OWNER;

import dev.backstory.history.Act.Attempt;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Backlogs and their order. */
final class BacklogActs {
    static final List<Act> ALL = List.of(
            Act.doing("OpenBacklog", 5, OWNER, "backlogId", BacklogActs::backlog, BacklogActs::open),
            Act.deciding("ReprioritiseBacklog", 36, OWNER, "backlogId", BacklogActs::moves, BacklogActs::reprioritise));

    private BacklogActs() {}

    private static Map<String, Object> backlog(Drawing drawing) {
        var name = drawing.dice().of("Team", "team", "Ops", "Backlog", "Desk");
        return Body.of("backlogId", drawing.dice().id(), "name", name);
    }

    private static Map<String, Object> moves(Drawing drawing) {
        var backlog = drawing.dice().of(drawing.fold().backlogs.values());
        return drawing.because("backlogId", backlog.id, "moves", Reranking.moves(drawing, backlog, "storyId"));
    }

    private static String open(Attempt attempt) {
        var name = Body.text(attempt.body(), "name").toLowerCase(Locale.ROOT);
        var taken = attempt.fold().backlogs.values().stream()
                .anyMatch(order -> order.name.toLowerCase(Locale.ROOT).equals(name));
        return taken || attempt.world().isUsed(Body.id(attempt.body(), "backlogId")) ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static String reprioritise(Attempt attempt) {
        var backlog = attempt.fold().backlogs.get(Body.id(attempt.body(), "backlogId"));
        return backlog == null ? Rulebook.NOT_FOUND : Reranking.outcome(attempt, backlog, "storyId");
    }
}
