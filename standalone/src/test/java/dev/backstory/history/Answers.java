package dev.backstory.history;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each view must answer, in the shapes of the API, from a fold. */
final class Answers {
    private Answers() {}

    /** Every view by its path below the product. */
    static Map<String, Object> of(Fold fold) {
        var answers = new LinkedHashMap<String, Object>();
        ProductAnswers.put(fold, answers);
        KpiAnswers.put(fold, answers);
        RoadmapAnswers.put(fold, answers);
        StoryAnswers.put(fold, answers);
        AuditAnswers.put(fold, answers);
        return answers;
    }
}
