package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.ForeignFactRecorded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has no field of ours word for word, with ids of people for their names. A field of theirs may hold several
 * values, which come and go one by one: it then says all of them.
 */
final class Foreign {
    private static final String BETWEEN = ", ";

    /** A longer one is a text, of which a field holds one. */
    private static final int VALUE_LENGTH_MAX = 300;

    /** More of them are told one by one. */
    private static final int VALUES_MAX = 50;

    private final Scribe scribe;
    private final Map<UUID, Map<String, Map<String, List<UUID>>>> values = new HashMap<>();

    Foreign(Scribe scribe) {
        this.scribe = scribe;
    }

    /** A fact's people and values here, with ids for names. */
    private record Named(@Nullable String from, @Nullable String to, List<UUID> people) {}

    private Named named(Staged fact) {
        var people = fact.people().stream().map(scribe::person).toList();
        return new Named(named(fact.from(), fact.people(), people), named(fact.to(), fact.people(), people), people);
    }

    /** Keeps a change that came too late to be one: what the product has is newer. */
    void tellEarlier(UUID id, Staged fact) {
        tellAlone(id, fact, FactField.nameOf(fact.field()) + " (earlier)");
    }

    /** Tells what the field says now; nothing is an empty text. */
    void tell(UUID id, Staged fact) {
        var field = FactField.nameOf(fact.field());
        if (isPassing(fact)) {
            tellAlone(id, fact, field);
            return;
        }
        var named = named(fact);
        var before = text(of(id, field));
        change(id, fact, named);
        var now = of(id, field);
        var isOne = now.size() <= 1;
        var mentioned = now.values().stream().flatMap(List::stream).distinct().toList();
        write(
                id,
                fact,
                field,
                new Named(
                        isOne && named.from() != null ? named.from() : before,
                        String.join(BETWEEN, now.keySet()),
                        isOne ? named.people() : mentioned));
    }

    /** Tells what the fact itself says, whatever else the field may have said. */
    private void tellAlone(UUID id, Staged fact, String field) {
        write(id, fact, field, named(fact));
    }

    private void write(UUID id, Staged fact, String field, Named named) {
        var now = Objects.requireNonNullElse(named.to(), "");
        scribe.write(new ForeignFactRecorded(fact.type(), id, field, named.from(), now, named.people()), fact);
    }

    /** Whether the field says this already. */
    boolean says(UUID id, Staged fact) {
        return of(id, FactField.nameOf(fact.field())).containsKey(named(fact).to());
    }

    /** What the product has already. */
    void recall(UUID id, Staged fact) {
        if (!isPassing(fact)) {
            change(id, fact, named(fact));
        }
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

    /** A long text that nothing else is said of need not be remembered: of all of them, that would be the whole file. */
    private static boolean isPassing(Staged fact) {
        return fact.mark().isAlone() && fact.to() != null && fact.to().length() > VALUE_LENGTH_MAX;
    }

    private void change(UUID id, Staged fact, Named named) {
        var all = of(id, FactField.nameOf(fact.field()));
        if (named.from() != null) {
            all.remove(named.from());
        }
        var to = named.to();
        if (all.keySet().stream().anyMatch(value -> value.length() > VALUE_LENGTH_MAX)
                || (to != null && to.length() > VALUE_LENGTH_MAX)
                || all.size() >= VALUES_MAX) {
            all.clear();
        }
        if (to != null) {
            all.put(to, named.people());
        }
    }

    private Map<String, List<UUID>> of(UUID id, String field) {
        return values.computeIfAbsent(id, each -> new HashMap<>())
                .computeIfAbsent(field, each -> new LinkedHashMap<>());
    }

    private static @Nullable String text(Map<String, List<UUID>> all) {
        return all.isEmpty() ? null : String.join(BETWEEN, all.keySet());
    }

    /** The text with each person's id in the place of the name; the longest names first, which may hold others. */
    private static @Nullable String named(@Nullable String text, List<String> names, List<UUID> ids) {
        var longestFirst = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -names.get(i).length()))
                .toList();
        var named = text;
        for (int i : longestFirst) {
            named = named == null ? null : replaced(named, names.get(i), ids.get(i));
        }
        return named;
    }

    private static String replaced(String text, String name, UUID id) {
        var whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
        return whole.matcher(text).replaceAll(Matcher.quoteReplacement(id.toString()));
    }
}
