package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.command.imports.staging.Texts;
import dev.backstory.events.ForeignFactRecorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has no field of ours word for word, with ids of people for their names. A field of theirs may hold several
 * values, which come and go one by one: it then says all of them.
 */
final class Foreign {
    private static final String BETWEEN = ", ";

    private final Scribe scribe;
    private final Texts texts;
    private final Map<Key, TheirField> fields = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Foreign(Scribe scribe, Texts texts) {
        this.scribe = scribe;
        this.texts = texts;
    }

    /** A field of something. */
    private record Key(UUID id, String field) {}

    /** A fact's people and values here, with ids for names. */
    private record Named(@Nullable String from, @Nullable String to, List<UUID> people) {}

    private Named named(Staged fact) {
        var names = new NamesInText(fact.people());
        return new Named(
                names.replaced(fact.from(), scribe::person),
                names.replaced(fact.to(), scribe::person),
                fact.people().stream().map(scribe::person).toList());
    }

    /** Keeps a change that came too late to be one: what the product has is newer. */
    void tellEarlier(UUID id, Staged fact) {
        write(id, fact, FactField.nameOf(fact.field()) + " (earlier)", named(fact));
    }

    /** Tells what the field says now; nothing is an empty text. */
    void tell(UUID id, Staged fact) {
        var named = named(fact);
        var field = of(id, fact);
        var before = field.values();
        field.change(named.from(), named.to(), fact.place(), named.people());
        var now = field.values();
        var isOne = now.size() <= 1;
        write(
                id,
                fact,
                FactField.nameOf(fact.field()),
                new Named(
                        isOne && named.from() != null ? named.from() : text(before),
                        isOne && named.to() != null ? named.to() : text(now),
                        isOne ? named.people() : people(now)));
    }

    private void write(UUID id, Staged fact, String field, Named named) {
        var now = Objects.requireNonNullElse(named.to(), "");
        scribe.write(new ForeignFactRecorded(fact.type(), id, field, named.from(), now, named.people()), fact);
    }

    /** Whether the field says this already. */
    boolean says(UUID id, Staged fact) {
        return of(id, fact).says(named(fact).to());
    }

    /** What the product has already. */
    void recall(UUID id, Staged fact) {
        var named = named(fact);
        of(id, fact).change(named.from(), named.to(), fact.place(), named.people());
    }

    /** Keeps whole what was cut to fit a field of ours. */
    void keep(UUID id, Staged fact, Fitting fitting) {
        fitting.whole().forEach((field, texts) -> {
            for (int i = 0; i < texts.size(); i++) {
                var name = i == 0 ? field : field + " (" + (i + 1) + ")";
                scribe.writeByNobody(
                        new ForeignFactRecorded(fact.type(), id, name, null, texts.get(i)), fact, fact.inferred());
            }
        });
    }

    private TheirField of(UUID id, Staged fact) {
        var name = names.computeIfAbsent(FactField.nameOf(fact.field()), each -> each); // the same text for all
        return fields.computeIfAbsent(new Key(id, name), each -> new TheirField());
    }

    /** What these values say together; null for none. */
    private @Nullable String text(List<TheirField.Value> values) {
        return values.isEmpty() ? null : values.stream().map(this::text).collect(Collectors.joining(BETWEEN));
    }

    private String text(TheirField.Value value) {
        if (value.text() != null) {
            return value.text();
        }
        var said = texts.of(value.place());
        return Objects.requireNonNull(new NamesInText(said.people()).replaced(said.text(), scribe::person));
    }

    private static List<UUID> people(List<TheirField.Value> values) {
        return values.stream()
                .flatMap(value -> value.people().stream())
                .distinct()
                .toList();
    }
}
