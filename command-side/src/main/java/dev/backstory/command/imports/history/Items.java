package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the items of another tracker. */
final class Items {
    private final ImportOrder order;
    private final SourceIds ids;
    private final Memory memory;
    private final Lives<RoadmapEvent> lives;
    private final Families families;
    private final Foreign foreign;
    private final Scribe scribe;
    private final Notes notes;

    Items(
            ImportOrder order,
            Memory memory,
            Lives<RoadmapEvent> lives,
            Families families,
            Foreign foreign,
            Scribe scribe,
            Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.memory = memory;
        this.lives = lives;
        this.families = families;
        this.foreign = foreign;
        this.scribe = scribe;
        this.notes = notes;
    }

    void begin(Beginning beginning) {
        var created = beginning.created();
        var id = ids.item(created.subject());
        var fitting = new Fitting(notes);
        scribe.write(
                added(id, beginning, fitting),
                created,
                beginning.isInferred(FactField.TITLE, FactField.START, FactField.END));
        lives.enter(id, beginning);
        setAtFirst(id, beginning);
        foreign.keep(id, created, fitting);
        beginning.facts().stream().filter(Items::isForeignAtFirst).forEach(fact -> foreign.tell(id, fact));
        var status = beginning.first(FactField.STATUS);
        if (status != null) {
            lives.status(id, status);
        }
        families.came(id, created);
    }

    void change(Staged fact) {
        var id = ids.item(fact.subject());
        var field = FactField.of(fact.field());
        if (field == null) {
            foreign.tell(id, fact);
            return;
        }
        switch (field) {
            case STATUS -> lives.status(id, fact);
            case DELETED -> lives.delete(id, fact);
            case RANK, ORDER -> lives.move(id, fact);
            case TITLE -> text(id, fact, SourceField.TITLE);
            case DESCRIPTION -> text(id, fact, SourceField.DESCRIPTION);
            case LANE -> text(id, fact, SourceField.LANE);
            case TARGET -> text(id, fact, SourceField.TARGET);
            case HORIZON -> horizon(id, fact);
            case KIND -> kind(id, fact);
            case POINTS -> lives.points(id, fact, foreign);
            case START, END -> day(id, fact, field == FactField.START);
            default -> foreign.tell(id, fact);
        }
    }

    private RoadmapItemAdded added(UUID id, Beginning beginning, Fitting fitting) {
        var title = beginning.value(FactField.TITLE);
        var horizon = beginning.value(FactField.HORIZON);
        return new RoadmapItemAdded(
                id,
                order.productId(),
                ids.roadmap(),
                kindAtFirst(beginning),
                fitting.title(
                        title == null || title.isBlank() ? beginning.created().key() : title),
                fitting.text("description", beginning.value(FactField.DESCRIPTION)),
                List.of(),
                fitting.lane(beginning.value(FactField.LANE)),
                timeframeAtFirst(beginning),
                horizon != null && Sound.isHorizon(horizon) ? horizon : null);
    }

    private static @Nullable Timeframe timeframeAtFirst(Beginning beginning) {
        var precision = Stream.of(beginning.first(FactField.START), beginning.first(FactField.END))
                .filter(Objects::nonNull)
                .map(fact -> fact.exact().precision())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Timeframe.of(
                Sound.day(beginning.value(FactField.START)), Sound.day(beginning.value(FactField.END)), precision);
    }

    private static String kindAtFirst(Beginning beginning) {
        var kind = beginning.value(FactField.KIND);
        return kind != null && Sound.isItemKind(kind)
                ? kind
                : beginning.created().kind();
    }

    private void setAtFirst(UUID id, Beginning beginning) {
        var points = beginning.first(FactField.POINTS);
        var value = points == null ? null : Sound.points(points.to());
        if (points != null && value != null) {
            var changed = new SourceFieldChanged(
                    SubjectType.ROADMAP_ITEM, id, SourceField.POINTS, null, value.toPlainString());
            scribe.write(changed, points);
        } else if (points != null) {
            foreign.tell(id, points);
        }
        var target = beginning.first(FactField.TARGET);
        if (target != null) {
            scribe.write(
                    new SourceFieldChanged(SubjectType.ROADMAP_ITEM, id, SourceField.TARGET, null, target.to()),
                    target);
        }
    }

    /** What held at first and has no field of an item, or could not be read into it. */
    private static boolean isForeignAtFirst(Staged fact) {
        var field = FactField.of(fact.field());
        if (field == null) {
            return true;
        }
        return switch (field) {
            case START, END -> Sound.day(fact.to()) == null;
            case HORIZON -> fact.to() == null || !Sound.isHorizon(fact.to());
            default -> isForeign(field);
        };
    }

    /** Whether an item has no such field. */
    static boolean isForeign(FactField field) {
        return switch (field) {
            case LABEL, PARENT, BACKLOG, AS_A, I_WANT, SO_THAT, CRITERION -> true;
            default -> false;
        };
    }

    private void text(UUID id, Staged fact, SourceField field) {
        var fitting = new Fitting(notes);
        var before = new Fitting(new Notes());
        lives.set(
                id,
                fact,
                field,
                fact.from() == null ? null : fitted(field, fact.from(), fact, before),
                fitted(field, fact.to(), fact, fitting));
        foreign.keep(id, fact, fitting);
    }

    private static @Nullable String fitted(SourceField field, @Nullable String value, Staged fact, Fitting fitting) {
        return switch (field) {
            case TITLE -> fitting.title(value == null || value.isBlank() ? fact.key() : value);
            case LANE -> fitting.lane(value);
            default -> fitting.text(field.toString(), value);
        };
    }

    private void kind(UUID id, Staged fact) {
        var before = fact.from();
        var after = fact.to();
        if (before != null && Sound.isItemKind(before) && after != null && Sound.isItemKind(after)) {
            scribe.write(new RoadmapItemRevised(id, new Replaced<>(before, after), null, null, null, null), fact);
        } else {
            foreign.tell(id, fact);
        }
    }

    private void horizon(UUID id, Staged fact) {
        if (fact.to() == null || Sound.isHorizon(fact.to())) {
            lives.set(id, fact, SourceField.HORIZON, fact.from(), fact.to());
        } else {
            foreign.tell(id, fact);
        }
    }

    /** One of its days changes, or how sure both are; the other stays as it is. */
    private void day(UUID id, Staged fact, boolean isStart) {
        var day = Sound.day(fact.to());
        if (fact.to() != null && day == null) {
            foreign.tell(id, fact);
            return;
        }
        var now = Objects.requireNonNull(memory.subject(id)).timeframe;
        var start = now == null ? null : now.start();
        var end = now == null ? null : now.end();
        var said = Sound.day(fact.from());
        var was = now == null ? null : now.precision();
        var is = fact.exact().precision();
        var before = isStart ? Timeframe.of(said, end, was) : Timeframe.of(start, said, was);
        var after = isStart ? Timeframe.of(day, end, is) : Timeframe.of(start, day, is);
        lives.set(
                id,
                fact,
                SourceField.TIMEFRAME,
                before == null ? null : before.text(),
                after == null ? null : after.text());
    }
}
