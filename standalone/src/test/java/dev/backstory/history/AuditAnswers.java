package dev.backstory.history;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail and the histories of stories. */
final class AuditAnswers {
    private AuditAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        var all = fold.entries.stream().map(entry -> entry(entry, null)).toList();
        answers.put("/audit?order=asc", Json.answer(fold, "entries", all));
        fold.stories.keySet().forEach(id -> answers.put("/stories/" + id + "/history", history(fold, id)));
    }

    private static Map<String, Object> history(Fold fold, UUID story) {
        return Json.answer(
                fold,
                "entries",
                fold.entries.stream()
                        .filter(entry -> entry.event().event().subject().id().equals(story)
                                || entry.changes().stream()
                                        .anyMatch(change -> change.subject().equals(story)))
                        .map(entry -> entry(entry, story))
                        .toList());
    }

    private static Map<String, Object> entry(Fold.Entry entry, @Nullable UUID only) {
        var recorded = entry.event();
        var subject = recorded.event().subject();
        var answer = Json.who(recorded);
        answer.putAll(Json.object(
                "type",
                recorded.type(),
                "recordedAt",
                recorded.provenance().recorded(),
                "subject",
                Json.object("type", subject.type().name(), "id", subject.id()),
                "sentence",
                new Expected.Saying(entry.says()),
                "commandId",
                recorded.provenance().commandId(),
                "changes",
                new Expected.InAnyOrder(entry.changes().stream()
                        .filter(change -> only == null || change.subject().equals(only))
                        .map(change -> Json.object(
                                "subject",
                                Json.object("id", change.subject()),
                                "field",
                                change.field(),
                                "before",
                                change.before(),
                                "after",
                                change.after()))
                        .toList())));
        return answer;
    }
}
