package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.FactField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what only a history that was kept here can say: the parts that others leave out. */
final class Exactly {
    private static final int WHICH_MAX = 300;

    private final Times times;

    Exactly(Times times) {
        this.times = times;
    }

    /** The parts that say nothing of this field; null is one of theirs. */
    static Set<Part> useless(@Nullable FactField field) {
        var useless = EnumSet.of(Part.CATEGORY, Part.OURS, Part.PRECISION, Part.WHICH);
        if (field == FactField.STATUS) useless.removeAll(EnumSet.of(Part.CATEGORY, Part.OURS));
        if (field == FactField.START || field == FactField.END) useless.remove(Part.PRECISION);
        if (field == FactField.CRITERION) useless.remove(Part.WHICH);
        return useless;
    }

    Exact read(Row row, Set<Part> used) {
        return new Exact(
                read(row, used, Part.OURS, Values::ours),
                read(row, used, Part.PRECISION, Values::precision),
                read(row, used, Part.WHICH, Exactly::which),
                read(row, used, Part.OWN, text -> own(row, text)),
                read(row, used, Part.POSITION, Values::position));
    }

    private static <T> @Nullable T read(Row row, Set<Part> used, Part part, Function<String, @Nullable T> reading) {
        var said = used.contains(part) ? row.text(part) : null;
        return said == null ? null : reading.apply(said);
    }

    private static String which(String name) {
        if (name.length() > WHICH_MAX) throw new Unsound("The 'which' is longer than " + WHICH_MAX + " characters.");
        return name;
    }

    private Instant own(Row row, String text) {
        if (row.text(Part.TIME) == null)
            throw new Unsound("There is an 'own' time, but no 'time' at which it is told.");
        var found = times.read(text);
        if (found.inferred()) throw new Unsound(quoted(text) + " has no hour or no zone, as an 'own' time needs.");
        return found.at();
    }
}
