package dev.backstory.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Questions, and how long they waited for their answers. */
final class QuestionAnswers {
    private QuestionAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        answers.put("/questions", Json.answer(fold, "questions", all(fold, question -> true)));
        fold.questions.forEach((id, question) -> {
            var answer = Json.answer(fold);
            answer.putAll(of(fold, question));
            answers.put("/questions/" + id, answer);
        });
    }

    static void putFiltered(Fold fold, Dice dice, Map<String, Object> answers) {
        var open = dice.percent(60);
        answers.put(
                "/questions?open=" + open,
                Json.answer(fold, "questions", all(fold, question -> question.isOpen() == open)));
        var role = dice.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER", "STAKEHOLDER");
        answers.put(
                "/questions?role=" + role,
                Json.answer(fold, "questions", all(fold, question -> role.equals(question.question.to()))));
    }

    private static List<Map<String, Object>> all(Fold fold, Predicate<FoldedQuestion> meant) {
        return fold.questions.values().stream()
                .filter(meant)
                .map(question -> of(fold, question))
                .toList();
    }

    private static Map<String, Object> of(Fold fold, FoldedQuestion question) {
        var answered = question.answered;
        var until =
                (answered == null ? fold.lastEvent() : answered).provenance().occurred();
        return Json.object(
                "questionId",
                question.question.questionId(),
                "version",
                question.version,
                "subject",
                Json.subject(question.about()),
                "text",
                question.question.text(),
                "to",
                question.question.to(),
                "open",
                question.isOpen(),
                "waitedSeconds",
                Duration.between(question.asked.provenance().occurred(), until).toSeconds(),
                "asked",
                Json.who(question.asked),
                "answer",
                question.answer(),
                "answered",
                answered == null ? null : Json.who(answered));
    }
}
