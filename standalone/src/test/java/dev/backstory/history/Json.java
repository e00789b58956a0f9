package dev.backstory.history;

import dev.backstory.events.Criterion;
import dev.backstory.events.KeyResult;
import dev.backstory.events.Narrative;
import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Schedule;
import dev.backstory.events.Subject;
import dev.backstory.events.Timeframe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of answers, in the shapes of the API. */
final class Json {
    private Json() {}

    /** A JSON object of names and values in turn. */
    @SuppressWarnings("NullAway") // a JSON object may hold nulls
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** An answer as of the fold's last event. */
    static Map<String, Object> answer(Fold fold, @Nullable Object... namesAndValues) {
        var last = fold.lastEvent();
        var answer = object(
                "asOf",
                object("position", last.position(), "at", last.provenance().occurred()));
        answer.putAll(object(namesAndValues));
        return answer;
    }

    static Map<String, Object> subject(Subject subject) {
        return object("type", subject.type(), "id", subject.id());
    }

    static Map<String, Object> who(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        return object(
                "position",
                recorded.position(),
                "eventId",
                recorded.eventId(),
                "at",
                provenance.occurred(),
                "actor",
                provenance.actor(),
                "roles",
                provenance.roles().stream().sorted().toList(),
                "rationale",
                rationale(provenance.rationale()));
    }

    static @Nullable Map<String, Object> rationale(@Nullable Rationale why) {
        return why == null
                ? null
                : object("text", why.text(), "evidence", why.evidence(), "decisionId", why.decisionId());
    }

    static @Nullable Map<String, Object> timeframe(@Nullable Timeframe timeframe) {
        return timeframe == null
                ? null
                : object("start", timeframe.start(), "end", timeframe.end(), "precision", timeframe.precision());
    }

    static Map<String, Object> schedule(Schedule schedule) {
        return object("timeframe", timeframe(schedule.timeframe()), "horizon", schedule.horizon());
    }

    static List<Map<String, Object>> keyResults(List<KeyResult> results) {
        return results.stream()
                .map(result -> object("kpiId", result.kpiId(), "target", result.target()))
                .toList();
    }

    static @Nullable Map<String, Object> narrative(@Nullable Narrative narrative) {
        return narrative == null
                ? null
                : object("asA", narrative.asA(), "iWant", narrative.iWant(), "soThat", narrative.soThat());
    }

    static List<Map<String, Object>> criteria(List<Criterion> criteria) {
        return criteria.stream().map(Json::criterion).toList();
    }

    static Map<String, Object> criterion(Criterion criterion) {
        return object("id", criterion.id(), "text", criterion.text());
    }
}
