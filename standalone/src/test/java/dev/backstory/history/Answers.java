package dev.backstory.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each view must answer, in the shapes of the API, from a fold. */
final class Answers {
    private static final List<String> OF_ONE =
            List.of("/stories/", "/roadmap/", "/kpis/", "/decisions/", "/questions/");

    private Answers() {}

    /** Every view, and lists of which only some entries are asked for. */
    static Map<String, Object> all(Fold fold) {
        var answers = of(fold);
        answers.putAll(filtered(fold));
        return answers;
    }

    /** The same but for the views of single things that the last event did not touch. */
    static Map<String, Object> relevant(Fold fold) {
        var answers = all(fold);
        answers.keySet().removeIf(path -> OF_ONE.stream().anyMatch(path::startsWith) && !isTouched(fold, path));
        return answers;
    }

    /** By the last event: as what changed, or as the decision that it carried out. */
    private static boolean isTouched(Fold fold, String path) {
        var last = fold.lastEvent();
        var why = last.provenance().rationale();
        return (why != null && path.endsWith("/" + why.decisionId()))
                || path.contains(last.event().subject().id().toString())
                || fold.entries.getLast().changes().stream()
                        .anyMatch(change -> path.contains(change.subject().toString()));
    }

    /** Every view by its path below the product. */
    static Map<String, Object> of(Fold fold) {
        var answers = new LinkedHashMap<String, Object>();
        ProductAnswers.put(fold, answers);
        KpiAnswers.put(fold, answers);
        RoadmapAnswers.put(fold, answers);
        StoryAnswers.put(fold, answers);
        DecidingAnswers.put(fold, answers);
        QuestionAnswers.put(fold, answers);
        AuditAnswers.put(fold, answers);
        return answers;
    }

    /** Other ones at each position. */
    private static Map<String, Object> filtered(Fold fold) {
        var answers = new LinkedHashMap<String, Object>();
        var dice = new Dice(fold.lastEvent().position());
        StoryAnswers.putFiltered(fold, dice, answers);
        DecidingAnswers.putFiltered(fold, dice, answers);
        QuestionAnswers.putFiltered(fold, dice, answers);
        AuditAnswers.putFiltered(fold, dice, answers);
        return answers;
    }
}
