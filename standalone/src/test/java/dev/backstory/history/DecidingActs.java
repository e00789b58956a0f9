package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER_AND_OWNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Decisions as such: what was to decide, what was decided, and how it turned out. */
final class DecidingActs {
    static final List<Act> ALL = List.of(
            Act.doing(
                    "ProposeDecision",
                    7,
                    MANAGER_AND_OWNER,
                    "decisionId",
                    DecidingActs::proposal,
                    DecidingJudge::proposed),
            Act.deciding(
                    "MakeDecision",
                    9,
                    MANAGER_AND_OWNER,
                    "decisionId",
                    DecidingActs::choice,
                    DecidingJudge.of(DecidingJudge::made)),
            Act.deciding(
                    "SupersedeDecision",
                    3,
                    MANAGER_AND_OWNER,
                    "decisionId",
                    DecidingActs::end,
                    DecidingJudge.of(DecidingJudge::superseded)),
            Act.doing(
                    "ReviewDecision",
                    6,
                    MANAGER_AND_OWNER,
                    "decisionId",
                    DecidingActs::verdict,
                    DecidingJudge.of(DecidingJudge::reviewed)));

    private DecidingActs() {}

    private static Map<String, Object> proposal(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("decisionId", drawing.fresh(drawing.fold().decisions.keySet()));
        body.put("title", "Choice " + drawing.number());
        Body.put(body, "context", dice.orNull(50, "In view of " + drawing.number()));
        Body.put(body, "drivers", dice.orNull(40, List.of("Time", "Money")));
        Body.put(body, "options", dice.orNull(75, options(drawing)));
        Body.put(body, "deciders", dice.orNull(50, drawing.people(2)));
        Body.put(body, "consulted", dice.orNull(30, drawing.people(3)));
        Body.put(body, "expectedOutcome", dice.orNull(40, "It is better by " + drawing.number()));
        Body.put(body, "reviewDate", dice.orNull(30, "2027-0" + (1 + dice.below(9)) + "-15"));
        Body.put(body, "rationale", dice.orNull(30, drawing.why()));
        return body;
    }

    private static List<Object> options(Drawing drawing) {
        var dice = drawing.dice();
        var options = new ArrayList<Object>();
        for (var title : List.of("Build", "Buy", dice.percent(6) ? "buy" : "Wait")) {
            var option = Body.of("title", title);
            Body.put(option, "pros", dice.orNull(50, List.of("Pro " + drawing.number())));
            Body.put(option, "cons", dice.orNull(50, List.of("Con " + drawing.number(), "It costs")));
            options.add(option);
        }
        return options;
    }

    private static Map<String, Object> choice(Drawing drawing) {
        var dice = drawing.dice();
        var body = drawing.because(
                "decisionId",
                one(drawing, decision -> decision.made == null),
                "outcome",
                dice.of("Build", "BUY", "Something else", "Wait"));
        Body.put(body, "deciders", dice.orNull(30, drawing.people(2)));
        return body;
    }

    private static Map<String, Object> end(Drawing drawing) {
        var body = drawing.because("decisionId", one(drawing, FoldedDecision::isMade));
        Body.put(body, "by", drawing.dice().orNull(60, one(drawing, FoldedDecision::isMade)));
        return body;
    }

    private static Map<String, Object> verdict(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("decisionId", one(drawing, decision -> decision.made != null));
        body.put("verdict", dice.of("AS_EXPECTED", "PARTLY", "NOT_AS_EXPECTED"));
        Body.put(body, "findings", dice.orNull(50, "Finding " + dice.below(3)));
        Body.put(body, "rationale", dice.orNull(30, drawing.why()));
        return body;
    }

    private static UUID one(Drawing drawing, Predicate<FoldedDecision> rather) {
        var all = drawing.fold().decisions;
        var likely =
                all.values().stream().filter(rather).map(FoldedDecision::id).toList();
        return drawing.rather(likely, all.keySet());
    }
}
