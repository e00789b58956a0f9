package dev.backstory.query.roadmap;

import dev.backstory.events.Schedule;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets what changed of an item, by ourselves or in another tracker. */
final class ItemFields {
    private ItemFields() {}

    /** The item at another time, with what that adds to its slip. */
    static ItemRow rescheduled(ItemRow item, Schedule after) {
        var slip = Slip.between(item.schedule(), after);
        return item.schedule(after, Objects.requireNonNullElse(slip.days(), 0), slip.slipped());
    }

    /** The item with that field. @throws IllegalArgumentException for a field that an item does not have */
    static ItemRow set(ItemRow item, SourceFieldChanged change) {
        var value = change.after();
        return switch (change.field()) {
            case TITLE -> item.texts(value == null ? "" : value, item.description(), item.lane());
            case DESCRIPTION -> item.texts(item.title(), value, item.lane());
            case LANE -> item.texts(item.title(), item.description(), value);
            case POINTS -> item.points(value == null ? null : new BigDecimal(value));
            case HORIZON -> rescheduled(item, new Schedule(item.schedule().timeframe(), value));
            case TIMEFRAME ->
                rescheduled(item, new Schedule(timeframe(value), item.schedule().horizon()));
            case KIND, LABELS, ROADMAP_ITEM_ID ->
                throw new IllegalArgumentException("A roadmap item has no field " + change.field());
        };
    }

    /** A timeframe as an event writes it in one text: {@code 2026-01-01/2026-03-31/QUARTER}. */
    private static @Nullable Timeframe timeframe(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var parts = value.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a timeframe: " + value);
        }
        return new Timeframe(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }
}
