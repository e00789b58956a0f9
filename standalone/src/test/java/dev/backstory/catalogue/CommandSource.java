package dev.backstory.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source of a command says of it, since records do not keep their documentation. */
public final class CommandSource {
    private static final List<Path> SOURCES = Stream.of(
                    "command-side", "query-side", "shared-events", "shared-web", "standalone")
            .map(module -> Path.of("..", module, "src/main/java"))
            .toList();

    private CommandSource() {}

    /** The documentation of a type, alone in its file or within another one, as Markdown on one line. */
    public static String doc(Class<?> type) {
        return docIfAny(type).orElseThrow(() -> new IllegalStateException(type + " is not documented"));
    }

    /** The same, of a type that may do without. */
    public static Optional<String> docIfAny(Class<?> type) {
        var documented = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*(?://[^\\n]*\\s*)?)*"
                        + "(?:public |sealed |private )*(?:record|interface|enum) " + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        var matcher = documented.matcher(String.join("\n", lines(type)));
        return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    /** The lines of the file in which a type stands. */
    static List<String> lines(Class<?> type) {
        var name = type.getNestHost().getName().replace('.', '/') + ".java";
        try {
            return Files.readAllLines(SOURCES.stream()
                    .map(root -> root.resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String documentation) {
        return documentation
                .replaceAll("(?s)@(?:param|throws).*", "")
                .replaceAll("\\R\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
