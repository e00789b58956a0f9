package dev.backstory.history;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.Timeframe;
import dev.backstory.history.FoldedChanges.Changed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another tracker said of a story or an item: its key and status there, and what has no field of ours. */
final class FoldedSource {
    final @Nullable String key;

    @Nullable
    String status;

    private final Map<String, ForeignFactRecorded> facts = new TreeMap<>();

    FoldedSource(RecordedEvent beginning) {
        var source = beginning.provenance().source();
        this.key = source == null ? null : source.reference();
    }

    void note(ForeignFactRecorded fact) {
        facts.put(fact.field(), fact);
    }

    /** Their fields and values, with the names of people. */
    Expected.Only said(Fold fold) {
        var said = Json.object();
        facts.forEach((field, fact) -> said.put(field, fold.names.in(fact.value(), fact.mentioned())));
        return new Expected.Only(said);
    }

    static void set(FoldedStory story, SourceFieldChanged change) {
        var value = change.after();
        switch (change.field()) {
            case TITLE -> story.title = String.valueOf(value);
            case KIND -> story.kind = String.valueOf(value);
            case POINTS -> story.points = number(value);
            case LABELS ->
                story.labels = value == null
                        ? List.of()
                        : Arrays.stream(value.split("(?<!\\\\),", -1))
                                .map(label -> label.replaceAll("\\\\(.)", "$1").strip())
                                .toList();
            case ROADMAP_ITEM_ID -> story.item = value == null ? null : UUID.fromString(value);
            case DESCRIPTION, LANE, HORIZON, TIMEFRAME, TARGET ->
                throw new AssertionError("No field of a story: " + change);
        }
    }

    static void set(FoldedItem item, SourceFieldChanged change, RecordedEvent recorded) {
        var value = change.after();
        var now = item.ledger.now;
        switch (change.field()) {
            case TITLE -> item.title = String.valueOf(value);
            case DESCRIPTION -> item.description = value;
            case LANE -> item.lane = value;
            case POINTS -> item.points = number(value);
            case HORIZON -> item.ledger.reschedule(recorded, new Schedule(now.timeframe(), value));
            case TIMEFRAME ->
                item.ledger.reschedule(
                        recorded, new Schedule(value == null ? null : Timeframe.parse(value), now.horizon()));
            case TARGET -> item.ledger.retarget(value);
            case KIND, LABELS, ROADMAP_ITEM_ID -> throw new AssertionError("No field of an item: " + change);
        }
    }

    List<Changed> changes(UUID id, String statusBefore, SourceStatusChanged event) {
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "status", statusBefore, event.status());
        Changed.add(changes, id, "sourceStatus", event.from(), event.to());
        return changes;
    }

    List<Changed> changes(Fold fold, ForeignFactRecorded event) {
        var changes = new ArrayList<Changed>();
        var before = event.before() == null ? null : fold.names.in(event.before(), event.mentioned());
        Changed.add(
                changes,
                event.id(),
                "source." + event.field(),
                before,
                fold.names.in(event.value(), event.mentioned()));
        return changes;
    }

    static List<Changed> changes(SourceFieldChanged event) {
        var changes = new ArrayList<Changed>();
        var isNumber = event.field() == SourceField.POINTS;
        Changed.add(
                changes,
                event.id(),
                event.field().toString(),
                isNumber ? number(event.before()) : event.before(),
                isNumber ? number(event.after()) : event.after());
        return changes;
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
