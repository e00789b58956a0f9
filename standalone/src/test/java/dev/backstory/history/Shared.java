package dev.backstory.history;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real exports of other trackers, which lie beside the repository and not in it. */
final class Shared {
    private Shared() {}

    /** A file of the folder of Jira exports; without the folder the test says so and is skipped. */
    static Path jira(String name) {
        return data("jira-csv").resolve(name);
    }

    /** A folder of data; without it the test says so and is skipped. */
    static Path data(String name) {
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
