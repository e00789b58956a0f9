package dev.backstory.history;

import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions, and each with what was done to carry it out. */
final class DecidingAnswers {
    private DecidingAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        answers.put("/decisions", Json.answer(fold, "decisions", all(fold, List.of("PROPOSED", "MADE", "SUPERSEDED"))));
        fold.decisions.forEach((id, decision) -> answers.put("/decisions/" + id, details(fold, decision)));
    }

    static void putFiltered(Fold fold, Dice dice, Map<String, Object> answers) {
        var statuses = dice.of(List.of("MADE"), List.of("PROPOSED"), List.of("SUPERSEDED", "MADE"));
        answers.put(
                "/decisions?status=" + String.join("&status=", statuses),
                Json.answer(fold, "decisions", all(fold, statuses)));
    }

    private static List<Map<String, Object>> all(Fold fold, List<String> statuses) {
        return fold.decisions.values().stream()
                .filter(decision -> statuses.contains(decision.status()))
                .map(DecidingAnswers::listed)
                .toList();
    }

    private static Map<String, Object> listed(FoldedDecision decision) {
        var made = decision.made;
        var outcome = decision.outcome();
        var review = decision.lastReview();
        return Json.object(
                "decisionId",
                decision.id(),
                "version",
                decision.version,
                "title",
                decision.proposal.title(),
                "status",
                decision.status(),
                "proposedAt",
                decision.proposed.provenance().occurred(),
                "proposedBy",
                decision.proposed.provenance().actor(),
                "outcome",
                outcome == null ? null : outcome.outcome(),
                "deciders",
                outcome == null ? decision.proposal.deciders() : outcome.deciders(),
                "madeAt",
                made == null ? null : made.provenance().occurred(),
                "supersededBy",
                decision.replacedBy(),
                "reviewDate",
                decision.proposal.reviewDate(),
                "verdict",
                review == null ? null : review.verdict());
    }

    private static Map<String, Object> details(Fold fold, FoldedDecision decision) {
        var proposal = decision.proposal;
        var superseded = decision.superseded;
        var answer = Json.answer(
                fold,
                "decisionId",
                decision.id(),
                "version",
                decision.version,
                "title",
                proposal.title(),
                "status",
                decision.status(),
                "context",
                proposal.context(),
                "drivers",
                proposal.drivers(),
                "options",
                FoldedDecision.options(proposal),
                "deciders",
                proposal.deciders(),
                "consulted",
                proposal.consulted(),
                "expectedOutcome",
                proposal.expectedOutcome(),
                "reviewDate",
                proposal.reviewDate(),
                "proposed",
                Json.who(decision.proposed),
                "made",
                made(decision),
                "superseded",
                superseded == null
                        ? null
                        : Json.object("decisionId", decision.replacedBy(), "by", Json.who(superseded)),
                "reviews",
                decision.reviews.stream().map(DecidingAnswers::review).toList(),
                "caused",
                caused(fold, decision.id()));
        answer.putAll(ReviewAnswers.of(fold, new Subject(SubjectType.DECISION, decision.id())));
        return answer;
    }

    private static @Nullable Map<String, Object> made(FoldedDecision decision) {
        if (decision.made == null) {
            return null;
        }
        var event = (DecisionMade) decision.made.event();
        var isOption =
                decision.proposal.options().stream().map(DecisionOption::title).anyMatch(event.outcome()::equals);
        return Json.object(
                "outcome",
                event.outcome(),
                "option",
                isOption ? event.outcome() : null,
                "deciders",
                event.deciders(),
                "by",
                Json.who(decision.made));
    }

    private static Map<String, Object> review(RecordedEvent recorded) {
        var event = (DecisionReviewed) recorded.event();
        return Json.object("verdict", event.verdict(), "findings", event.findings(), "by", Json.who(recorded));
    }

    /** The events whose reason names it. */
    private static List<Map<String, Object>> caused(Fold fold, UUID decision) {
        return fold.entries.stream()
                .filter(entry -> entry.carriesOut(decision))
                .map(entry -> Json.object(
                        "position",
                        entry.event().position(),
                        "eventId",
                        entry.event().eventId(),
                        "type",
                        entry.event().type(),
                        "at",
                        entry.event().provenance().occurred(),
                        "actor",
                        entry.event().provenance().actor(),
                        "subject",
                        Json.subject(entry.event().event().subject()),
                        "sentence",
                        new Expected.Saying(entry.says())))
                .toList();
    }
}
