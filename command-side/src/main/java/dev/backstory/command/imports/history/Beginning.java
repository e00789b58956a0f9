package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That a subject came to be, and all that held of it from then on. */
final class Beginning {
    /** More of them are told after it: a transaction takes so many events. */
    private static final int THEIRS_MAX = 1_000;

    private final Staged created;
    private final Map<FactField, List<Staged>> ours = new EnumMap<>(FactField.class);
    private final List<Staged> theirs = new ArrayList<>();

    Beginning(Staged created) {
        this.created = created;
    }

    /** Whether the fact is of the same subject, and held from its beginning on. */
    boolean includes(Staged fact) {
        return fact.isInitial()
                && fact.subject().equals(created.subject())
                && (FactField.of(fact.field()) != null || theirs.size() < THEIRS_MAX);
    }

    void add(Staged fact) {
        var field = FactField.of(fact.field());
        if (field == null) {
            theirs.add(fact);
        } else {
            ours.computeIfAbsent(field, each -> new ArrayList<>()).add(fact);
        }
    }

    Staged created() {
        return created;
    }

    List<Staged> theirs() {
        return theirs;
    }

    @Nullable
    Staged first(FactField field) {
        return all(field).isEmpty() ? null : all(field).getFirst();
    }

    @Nullable
    String value(FactField field) {
        var first = first(field);
        return first == null ? null : first.to();
    }

    List<Staged> all(FactField field) {
        return ours.getOrDefault(field, List.of());
    }

    List<String> values(FactField field) {
        return all(field).stream().map(Staged::to).map(String::valueOf).toList();
    }

    /** Whether any of these was concluded. */
    boolean isInferred(FactField... fields) {
        return created.inferred()
                || List.of(fields).stream()
                        .anyMatch(field -> all(field).stream().anyMatch(Staged::inferred));
    }

    /** All of it, the beginning first. */
    List<Staged> facts() {
        var facts = new ArrayList<Staged>();
        facts.add(created);
        ours.values().forEach(facts::addAll);
        facts.addAll(theirs);
        return facts;
    }
}
