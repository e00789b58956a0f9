package dev.backstory.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the source of an event says of it, since records do not keep their documentation. */
final class EventSource {
    private static final Path SOURCES = Path.of("../shared-events/src/main/java/dev/backstory/events");
    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*(.*?)\\*/\\s*(?:@\\w+\\s*)*public (?:sealed )?(?:record|interface)", Pattern.DOTALL);

    private EventSource() {}

    /** The documentation as Markdown on one line, without its tags. */
    static String doc(Class<?> type) {
        return plain(documentation(type).replaceAll("(?s)@param.*", ""));
    }

    /** What a field is said to mean; empty where its name says it all. */
    static String field(Class<?> type, String name) {
        var matcher = Pattern.compile("@param " + name + "\\s+(.*?)(?=@param|$)", Pattern.DOTALL)
                .matcher(documentation(type));
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private static String documentation(Class<?> type) {
        var matcher = DOCUMENTED.matcher(source(type));
        if (!matcher.find()) {
            throw new IllegalStateException(type + " is not documented");
        }
        return matcher.group(1);
    }

    private static String plain(String documentation) {
        return documentation
                .replaceAll("\\R\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
