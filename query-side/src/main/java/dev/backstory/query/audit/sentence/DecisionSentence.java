package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.DECISION;
import static dev.backstory.query.audit.sentence.Words.people;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.ReviewEvent;
import java.util.stream.Collectors;

/** What was done about one decision. */
final class DecisionSentence {
    private static final int TOLD_MAX = 3;

    private DecisionSentence() {}

    static String of(DecisionEvent event, Names names) {
        var decision = event instanceof DecisionProposed e
                ? "the decision " + quoted(e.title())
                : Things.named(event.subject(), names);
        return switch (event) {
            case DecisionProposed e -> "proposed " + decision + options(e) + deciders(e);
            case DecisionMade e ->
                "made %s with the outcome %s, decided by %s"
                        .formatted(decision, quoted(e.outcome()), people(e.deciders()));
            case DecisionSuperseded e ->
                "superseded " + decision + (e.by() == null ? "" : " by " + Things.named(DECISION, e.by(), names));
            case DecisionReviewed e -> "found that " + decision + " turned out " + turnedOut(e);
            case ReviewEvent e -> ReviewSentence.of(e, names);
        };
    }

    private static String options(DecisionProposed event) {
        var options = event.options();
        if (options.isEmpty()) {
            return "";
        }
        var told = options.stream().limit(TOLD_MAX).map(DecisionOption::title).map(Words::quoted);
        var more = options.size() > TOLD_MAX ? " and " + (options.size() - TOLD_MAX) + " more" : "";
        return " between " + told.collect(Collectors.joining(", ")) + more;
    }

    private static String deciders(DecisionProposed event) {
        return event.deciders().isEmpty() ? "" : ", to be decided by " + people(event.deciders());
    }

    private static String turnedOut(DecisionReviewed event) {
        var verdict = switch (event.verdict()) {
            case "PARTLY" -> "partly as expected";
            default -> plain(event.verdict());
        };
        var findings = event.findings();
        return findings == null ? verdict : verdict + ", finding " + quoted(findings);
    }
}
