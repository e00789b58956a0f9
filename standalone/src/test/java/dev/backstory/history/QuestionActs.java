package dev.backstory.history;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.history.Act.Attempt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions on any subject, and their answers. */
final class QuestionActs {
    static final List<Act> ALL = List.of(
            Act.doing("AskQuestion", 10, Act.ANYONE, "questionId", QuestionActs::question, QuestionActs::ask)
                    .malformedIf(body -> "AUDITOR".equals(body.get("to"))),
            Act.doing("AnswerQuestion", 10, Act.ANYONE, "questionId", QuestionActs::answer, QuestionActs::answered));

    private QuestionActs() {}

    private static Map<String, Object> question(Drawing drawing) {
        var dice = drawing.dice();
        var type = dice.percent(50) ? SubjectType.STORY : dice.of(SubjectType.values());
        var subject = Body.of("type", type, "id", one(drawing, type));
        var body = Body.of("questionId", drawing.fresh(drawing.fold().questions.keySet()), "subject", subject);
        body.put("text", "How about " + drawing.number() + "?");
        Body.put(body, "to", dice.orNull(50, dice.percent(4) ? "AUDITOR" : dice.of(Act.ANYONE)));
        Body.put(body, "rationale", dice.orNull(20, drawing.why()));
        return body;
    }

    private static UUID one(Drawing drawing, SubjectType type) {
        if (drawing.dice().percent(3)) {
            return drawing.dice().of(drawing.world().usedIds());
        }
        return drawing.oneOf(ids(drawing.fold(), type));
    }

    /** All subjects of a kind that were ever there. */
    private static Collection<UUID> ids(Fold fold, SubjectType type) {
        return switch (type) {
            case PRODUCT, VISION -> List.of(fold.product().created().productId());
            case GOAL -> fold.product().goals.keySet();
            case KPI -> fold.kpis.keySet();
            case DECISION -> fold.decisions.keySet();
            case QUESTION -> fold.questions.keySet();
            case ROADMAP -> List.of(fold.roadmap().id);
            case ROADMAP_ITEM -> fold.items.keySet();
            case BACKLOG -> fold.backlogs.keySet();
            case STORY -> fold.stories.keySet();
        };
    }

    private static String ask(Attempt attempt) {
        var said = (Map<?, ?>) Body.value(attempt.body(), "subject");
        var subject = new Subject(SubjectType.valueOf(Body.text(said, "type")), Body.id(said, "id"));
        var used = attempt.world().isUsed(Body.id(attempt.body(), "questionId"));
        return !used && ids(attempt.fold(), subject.type()).contains(subject.id()) ? Rulebook.TAKEN : Rulebook.RULE;
    }

    private static Map<String, Object> answer(Drawing drawing) {
        var all = drawing.fold().questions;
        var open = all.values().stream()
                .filter(FoldedQuestion::isOpen)
                .map(question -> question.question.questionId())
                .toList();
        var body = Body.of("questionId", drawing.rather(open, all.keySet()));
        body.put("answer", drawing.dice().of("Yes", "No", "In " + drawing.number()));
        Body.put(body, "rationale", drawing.dice().orNull(20, drawing.why()));
        return body;
    }

    private static String answered(Attempt attempt) {
        var question = attempt.fold().questions.get(Body.id(attempt.body(), "questionId"));
        if (question == null) {
            return Rulebook.NOT_FOUND;
        }
        if (question.isOpen()) {
            return Rulebook.TAKEN;
        }
        return Body.text(attempt.body(), "answer").equals(question.answer()) ? Rulebook.NOTHING : Rulebook.RULE;
    }
}
