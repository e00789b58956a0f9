package dev.backstory.command.product.baseline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions need to know of a product's baselines, by their names in lower case. */
public record Baselines(Map<String, Entry> named) {
    /** A named position, by whom it was named if that is known, and whether somebody else has agreed to it. */
    public record Entry(
            String name, long position, @Nullable UUID namedBy, boolean approved) {}

    public static Baselines empty() {
        return new Baselines(Map.of());
    }

    /** In whatever case. */
    @Nullable
    Entry find(String name) {
        return named.get(key(name));
    }

    public Baselines with(String name, long position, @Nullable UUID namedBy) {
        return with(new Entry(name, position, namedBy, false));
    }

    public Baselines approved(String name) {
        var entry = find(name);
        return entry == null ? this : with(new Entry(entry.name(), entry.position(), entry.namedBy(), true));
    }

    private Baselines with(Entry entry) {
        var all = new TreeMap<>(named);
        all.put(key(entry.name()), entry);
        return new Baselines(all);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
