package dev.backstory.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the source of a command says of it, since records do not keep their documentation. */
final class CommandSource {
    private static final List<Path> SOURCES =
            List.of(Path.of("../command-side/src/main/java"), Path.of("../shared-events/src/main/java"));

    private CommandSource() {}

    /** The documentation of a type, alone in its file or within another one, as Markdown on one line. */
    static String doc(Class<?> type) {
        var documented = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*(?://[^\\n]*\\s*)?)*"
                        + "(?:public |sealed |private )*(?:record|interface|enum) " + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        var matcher = documented.matcher(String.join("\n", lines(type)));
        if (!matcher.find()) {
            throw new IllegalStateException(type + " is not documented");
        }
        return plain(matcher.group(1));
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
