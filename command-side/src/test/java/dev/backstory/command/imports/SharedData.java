package dev.backstory.command.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real exports, which lie beside the repository and not in it; without them a test says so and is skipped. */
public final class SharedData {
    private SharedData() {}

    /** A file of the folder of Jira exports, such as {@code jwprogram/JIRA.csv}. */
    public static Path jira(String name) {
        return of("jira-csv").resolve(name);
    }

    /** A file or a folder of any tracker's, such as {@code trello}. */
    public static Path of(String name) {
        var here = Path.of(System.getProperty("user.dir"));
        var given = System.getProperty("backstory.shared");
        var shared = Stream.of(given == null ? "../shared" : given, "../shared", "../../shared")
                .map(here::resolve)
                .filter(Files::isDirectory)
                .findFirst();
        if (shared.isEmpty()) {
            System.out.println("skipped: no ../shared");
        }
        assumeTrue(shared.isPresent());
        return shared.get().resolve("data").resolve(name);
    }
}
