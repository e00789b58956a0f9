package dev.backstory.history;

import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.history.Act.Attempt;
import dev.backstory.history.Act.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** What must become of commands on decisions. */
final class DecidingJudge {
    private DecidingJudge() {}

    static Judge of(BiFunction<Attempt, FoldedDecision, String> judge) {
        return attempt -> {
            if (namesAStranger(attempt)) {
                return Rulebook.RULE;
            }
            var decision = attempt.fold().decisions.get(Body.id(attempt.body(), "decisionId"));
            return decision == null ? Rulebook.NOT_FOUND : judge.apply(attempt, decision);
        };
    }

    private static boolean namesAStranger(Attempt attempt) {
        return !attempt.world().knowsAll(Body.ids(attempt.body(), "deciders"))
                || !attempt.world().knowsAll(Body.ids(attempt.body(), "consulted"));
    }

    static String proposed(Attempt attempt) {
        var titles = new ArrayList<String>();
        if (attempt.body().get("options") instanceof List<?> options) {
            options.forEach(option ->
                    titles.add(Body.text((Map<?, ?>) option, "title").toLowerCase(Locale.ROOT)));
        }
        var differ = titles.stream().distinct().count() == titles.size();
        var used = attempt.world().isUsed(Body.id(attempt.body(), "decisionId"));
        return differ && !used && !namesAStranger(attempt) ? Rulebook.TAKEN : Rulebook.RULE;
    }

    static String made(Attempt attempt, FoldedDecision decision) {
        var made = decision.outcome();
        if (made == null) {
            return Rulebook.TAKEN;
        }
        var wanted = new DecisionMade(decision.id(), outcome(attempt, decision), deciders(attempt, decision));
        return decision.isMade() && wanted.equals(made) ? Rulebook.NOTHING : Rulebook.RULE;
    }

    /** The option of that title, in whatever case, or the words themselves. */
    private static String outcome(Attempt attempt, FoldedDecision decision) {
        var said = Body.text(attempt.body(), "outcome");
        return decision.proposal.options().stream()
                .map(option -> option.title())
                .filter(said::equalsIgnoreCase)
                .findFirst()
                .orElse(said);
    }

    private static List<UUID> deciders(Attempt attempt, FoldedDecision decision) {
        var said = Body.ids(attempt.body(), "deciders").stream().distinct().toList();
        if (!said.isEmpty()) {
            return said;
        }
        var planned = decision.proposal.deciders();
        return planned.isEmpty() ? List.of(attempt.draft().actor().id()) : planned;
    }

    static String superseded(Attempt attempt, FoldedDecision decision) {
        var by = attempt.body().get("by");
        var other = attempt.fold().decisions.get(by);
        var fits = by == null || (other != null && other.isMade() && !other.equals(decision));
        return decision.isMade() && fits ? Rulebook.TAKEN : Rulebook.RULE;
    }

    static String reviewed(Attempt attempt, FoldedDecision decision) {
        if (decision.made == null) {
            return Rulebook.RULE;
        }
        var body = attempt.body();
        var wanted = new DecisionReviewed(decision.id(), Body.text(body, "verdict"), Body.textOrNull(body, "findings"));
        return wanted.equals(decision.lastReview()) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
