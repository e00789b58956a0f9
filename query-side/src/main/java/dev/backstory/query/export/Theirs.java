package dev.backstory.query.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Names and values as facts have them. */
final class Theirs {
    private static final String MARK = "their:";
    private static final String SOURCE = "source.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words that mean something of ours to an import, or differ from such by their case only. */
    private static final Set<String> OURS = Stream.of(
                    "category created deleted key kind title description status points label start end target lane horizon"
                            + " parent backlog rank order asA iWant soThat criterion")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Theirs() {}

    /** What a field is called that is none of ours there. */
    static String name(String field) {
        var name = bare(field);
        return OURS.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith(MARK) ? MARK + name : name;
    }

    /** Their own name for a field of another tracker. */
    static String bare(String field) {
        return field.startsWith(SOURCE) ? field.substring(SOURCE.length()) : field;
    }

    /** The value as a text; null for nothing, which an empty text and "not so" are, too. */
    static @Nullable String text(@Nullable Object value) {
        var text = switch (value) {
            case null -> null;
            case Boolean is -> is ? "true" : null;
            case Number number -> plain(new BigDecimal(number.toString()));
            case String said -> said;
            default -> JSON.writeValueAsString(value);
        };
        return text == null || text.isBlank() ? null : text;
    }

    /** One part of a value that has several. */
    static @Nullable String part(@Nullable Object whole, String part) {
        return whole instanceof Map<?, ?> parts ? text(parts.get(part)) : null;
    }

    /** Those of them whose ids stand in one of the two. */
    static List<UUID> people(List<UUID> people, @Nullable String from, @Nullable String to) {
        return people.stream()
                .filter(person -> says(from, person) || says(to, person))
                .toList();
    }

    private static boolean says(@Nullable String text, UUID person) {
        return text != null && text.contains(person.toString());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
