package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Source;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The audit trail and the histories of stories. */
final class AuditAnswers {
    private AuditAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        var all = fold.entries.stream().map(entry -> entry(entry, null)).toList();
        answers.put("/audit?order=asc", Json.answer(fold, "entries", all));
        fold.stories.keySet().forEach(id -> answers.put("/stories/" + id + "/history", history(fold, id)));
    }

    /** The audit trail of those entries that meet a filter. */
    static void putFiltered(Fold fold, Dice dice, Map<String, Object> answers) {
        var one = dice.of(fold.entries);
        switch (dice.below(6)) {
            case 0 -> filtered(fold, "decision=true", FoldedEntry::decision, answers);
            case 1 ->
                filtered(fold, "objected=true", entry -> !entry.objections().isEmpty(), answers);
            case 2 -> filtered(fold, "type=" + one.event().type(), entry -> isAlike(entry, one), answers);
            case 3 -> {
                var actor = one.event().provenance().actor();
                filtered(
                        fold,
                        "actor=" + actor,
                        entry -> actor.equals(entry.event().provenance().actor()),
                        answers);
            }
            case 4 -> {
                if (!fold.stories.isEmpty()) {
                    var story = dice.of(fold.stories.keySet());
                    filtered(fold, "subject=STORY:" + story, entry -> entry.touches(story), answers);
                }
            }
            default -> {
                if (!fold.decisions.isEmpty()) {
                    var decision = dice.of(fold.decisions.keySet());
                    filtered(fold, "decision=" + decision, entry -> entry.carriesOut(decision), answers);
                }
            }
        }
    }

    private static boolean isAlike(FoldedEntry one, FoldedEntry other) {
        return one.event().type().equals(other.event().type());
    }

    private static void filtered(
            Fold fold, String parameter, Predicate<FoldedEntry> meant, Map<String, Object> answers) {
        var entries = fold.entries.stream()
                .filter(meant)
                .map(entry -> entry(entry, null))
                .toList();
        answers.put("/audit?order=asc&" + parameter, Json.answer(fold, "entries", entries));
    }

    private static Map<String, Object> history(Fold fold, UUID story) {
        return Json.answer(
                fold,
                "entries",
                fold.entries.stream()
                        .filter(entry -> entry.touches(story))
                        .map(entry -> entry(entry, story))
                        .toList());
    }

    private static Map<String, Object> entry(FoldedEntry entry, @Nullable UUID only) {
        var recorded = entry.event();
        var subject = recorded.event().subject();
        var answer = Json.who(recorded);
        answer.putAll(Json.object(
                "type",
                recorded.type(),
                "recordedAt",
                recorded.provenance().recorded(),
                "subject",
                Json.subject(subject),
                "sentence",
                new Expected.Saying(entry.says()),
                "decision",
                entry.decision(),
                "command",
                recorded.provenance().command(),
                "commandId",
                recorded.provenance().commandId(),
                "source",
                source(recorded.provenance().source()),
                "inferred",
                recorded.provenance().inferred(),
                "objections",
                entry.objections().stream().map(AuditAnswers::objection).toList(),
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

    private static Map<String, Object> objection(RecordedEvent raised) {
        var why = Fold.present(raised.provenance().rationale(), "rationale", raised);
        return Json.object(
                "position",
                raised.position(),
                "subject",
                Json.subject(raised.event().subject()),
                "objector",
                raised.provenance().actor(),
                "text",
                why.text());
    }

    private static @Nullable Map<String, Object> source(@Nullable Source source) {
        return source == null
                ? null
                : Json.object("reference", source.reference(), "at", source.at(), "author", source.author());
    }
}
